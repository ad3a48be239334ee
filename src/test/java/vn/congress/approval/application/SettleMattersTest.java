package vn.congress.approval.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.congress.approval.domain.Actor;
import vn.congress.approval.domain.agency.Desk;
import vn.congress.approval.domain.authority.Level;
import vn.congress.approval.domain.escalation.Cause;
import vn.congress.approval.domain.escalation.Escalation;
import vn.congress.approval.domain.escalation.Escalation.State;
import vn.congress.approval.domain.escalation.Matter;
import vn.congress.approval.domain.task.TaskCode;
import vn.congress.approval.domain.task.TaskState;
import vn.congress.approval.support.ATask;

@DisplayName("Matters that settle themselves")
class SettleMattersTest {

    private static final Desk LEAD = new Desk("chu-tri-vptw");

    private final Registers at = new Registers();
    private final RaiseEscalation raiseEscalation =
            new RaiseEscalation(at.escalations, at.tasks, at.escalationProcess, at.records, at.clock);

    @BeforeEach
    void a_task_is_given() {
        at.give(ATask.planned("NV-001"));
    }

    @Test
    void a_step_done_settles_what_was_reported_about_it_and_nothing_else() {
        var signing = raise("UserTask_SignOff", Cause.LATE);
        var drafting = raise("UserTask_DraftReport", Cause.LATE);
        var whole = raise("", Cause.LATE);

        at.settleMatters.stepDone(Registers.step("NV-001", "UserTask_SignOff"), () -> Optional.of(LEAD));

        assertThat(state(signing)).isEqualTo(State.CLOSED_BY_ITSELF);
        assertThat(state(drafting)).isEqualTo(State.OPEN);
        assertThat(state(whole)).isEqualTo(State.OPEN);
        assertThat(at.journalOf("NV-001")).last().satisfies(entry -> {
            assertThat(entry.outcome()).isEqualTo("CLOSED_BY_ITSELF");
            assertThat(entry.account()).isEqualTo(Registers.SOMEBODY.account());
        });
    }

    @Test
    void the_desk_is_asked_only_when_it_matters() {
        raise("UserTask_SignOff", Cause.LATE);

        at.settleMatters.stepDone(Registers.step("NV-001", "UserTask_SignOff"), () -> {
            throw new AssertionError("nobody need look for the desk");
        });

        assertThat(at.escalations.openOf(new TaskCode("NV-001"))).isEmpty();
    }

    @Test
    void one_of_many_who_answer_settles_only_what_they_reported_and_the_end_of_the_round_settles_the_rest() {
        var office = raise("UserTask_GiveOpinion", Cause.LATE);
        var own = raiseEscalation.raise(
                matter("UserTask_GiveOpinion", Cause.EXCEEDS_AUTHORITY), Optional.of(new Desk("phoi-hop-hn")));
        var step = Registers.step("NV-001", "UserTask_GiveOpinion");

        at.settleMatters.stepDone(step, () -> Optional.of(new Desk("phoi-hop-btctw")));
        assertThat(state(own)).isEqualTo(State.OPEN);
        at.settleMatters.stepDone(step, () -> Optional.of(new Desk("phoi-hop-hn")));
        assertThat(state(own)).isEqualTo(State.CLOSED_BY_ITSELF);
        assertThat(state(office)).isEqualTo(State.OPEN);
        at.settleMatters.stepOver(Registers.step("NV-001", "ServiceTask_CloseRound"), "UserTask_GiveOpinion");

        assertThat(state(office)).isEqualTo(State.CLOSED_BY_ITSELF);
    }

    @Test
    void of_a_task_that_has_ended_nothing_is_reported_up() {
        at.tasks.moveTo(new TaskCode("NV-001"), TaskState.WITHDRAWN);

        assertThat(raise("", Cause.LATE)).isZero();
        assertThat(at.escalationProcess.told()).isEmpty();
    }

    private long raise(String step, Cause cause) {
        return raiseEscalation.raise(matter(step, cause));
    }

    private static Matter matter(String step, Cause cause) {
        return new Matter(new TaskCode("NV-001"), cause, step, Level.STANDING_BOARD, "Chậm.", "", false, Actor.OFFICE);
    }

    private State state(long number) {
        return at.escalations.find(number).map(Escalation::state).orElseThrow();
    }
}
