package vn.congress.approval.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.congress.approval.domain.agency.Desk;
import vn.congress.approval.domain.opinion.OpinionRound;
import vn.congress.approval.domain.opinion.RoundKind;
import vn.congress.approval.domain.opinion.RoundRules;
import vn.congress.approval.domain.task.TaskCode;
import vn.congress.approval.support.ATask;
import vn.congress.approval.support.MovableClock;

@DisplayName("Opening a round")
class OpenRoundTest {

    private final Registers at = new Registers();
    private final OpenRound openRound =
            new OpenRound(at.records, at.tasks, at.opinions, at.workingDays, new RoundRules(3, 5, 4), at.clock);

    @BeforeEach
    void a_task_is_given() {
        at.give(ATask.planned("NV-001"));
    }

    @Test
    void agencies_are_asked_at_the_desks_of_the_coordinators_and_not_of_the_lead() {
        assertThat(open(RoundKind.AGENCIES).respondents())
                .extracting(Desk::id)
                .containsExactly("phoi-hop-btctw", "phoi-hop-hn");
    }

    @Test
    void of_the_Politburo_as_many_are_asked_as_the_rules_say() {
        assertThat(open(RoundKind.POLITBURO).respondents())
                .extracting(Desk::id)
                .containsExactly("bo-chinh-tri-1", "bo-chinh-tri-2", "bo-chinh-tri-3", "bo-chinh-tri-4");
    }

    @Test
    void nobody_asks_the_subcommittee_yet() {
        assertThatIllegalArgumentException().isThrownBy(() -> open(RoundKind.SUBCOMMITTEE));

        assertThat(at.opinions.of(new TaskCode("NV-001"))).isEmpty();
    }

    @Test
    void agencies_have_their_days_over_the_make_up_Saturday() {
        assertThat(open(RoundKind.AGENCIES).closesAt()).isEqualTo(MovableClock.moment("2026-01-10T17:00"));
    }

    @Test
    void the_Politburo_has_its_study_days_without_Tet() {
        at.clock.moveTo("2026-02-10T09:00");

        assertThat(open(RoundKind.POLITBURO).closesAt()).isEqualTo(MovableClock.moment("2026-02-24T17:00"));
    }

    @Test
    void a_last_moment_that_was_set_goes_before_the_rule() {
        var set = MovableClock.moment("2026-01-20T17:00");

        assertThat(openRound
                        .open(Registers.step("NV-001", "CallActivity"), RoundKind.POLITBURO, Optional.of(set))
                        .closesAt())
                .isEqualTo(set);
    }

    @Test
    void rounds_are_counted_per_kind_and_put_on_record() {
        open(RoundKind.AGENCIES);
        at.clock.moveTo("2026-01-12T09:00");

        assertThat(open(RoundKind.POLITBURO).number()).isEqualTo(1);
        var second = open(RoundKind.AGENCIES);
        assertThat(second.number()).isEqualTo(2);
        assertThat(second.openedAt()).isEqualTo(MovableClock.moment("2026-01-12T09:00"));
        assertThat(at.opinions.of(new TaskCode("NV-001"))).hasSize(3);
        assertThat(at.journalOf("NV-001")).hasSize(3);
    }

    private OpinionRound open(RoundKind kind) {
        return openRound.open(Registers.step("NV-001", "CallActivity"), kind, Optional.empty());
    }
}
