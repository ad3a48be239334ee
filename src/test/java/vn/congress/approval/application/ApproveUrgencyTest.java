package vn.congress.approval.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.congress.approval.application.submission.ApproveUrgencySubmission;
import vn.congress.approval.application.submission.ApproveUrgencySubmission.Outcome;
import vn.congress.approval.domain.Actor;
import vn.congress.approval.domain.Refused;
import vn.congress.approval.domain.journal.JournalEntry;
import vn.congress.approval.domain.task.TaskCode;
import vn.congress.approval.support.ARound;
import vn.congress.approval.support.ATask;

@DisplayName("Declaring a matter urgent")
class ApproveUrgencyTest {

    private static final TaskCode TASK = new TaskCode("NV-001");

    private final Registers at = new Registers();
    private final ApproveUrgency approveUrgency = new ApproveUrgency(
            at.records,
            new KeepOnAgenda(
                    at.sessions,
                    at.agendas,
                    new GuaranteedDays(ARound.RULES, at.workingDays, at.clock),
                    at.records,
                    at.clock),
            at.journal);

    @BeforeEach
    void askedByTheClerkForAnAbsentColleague() {
        at.give(ATask.planned("NV-001"));
        at.journal.add(new JournalEntry(
                TASK,
                at.clock.instant(),
                "clerk",
                "UserTask_CirculateDossier",
                "",
                "",
                "{}",
                Optional.of("colleague")));
    }

    @Test
    void neither_who_asked_nor_for_whom_nor_who_stands_in_for_them_declares_it() {
        for (var actor : new Actor[] {
            new Actor("clerk"),
            new Actor("colleague"),
            new Actor("substitute", Optional.of("clerk")),
            new Actor("substitute", Optional.of("colleague")),
            new Actor("clerk", Optional.of("secretary"))
        }) {
            assertThatExceptionOfType(Refused.class)
                    .as(actor.toString())
                    .isThrownBy(() -> declare(actor, Outcome.URGENT));
        }
        assertThat(at.journalOf("NV-001")).hasSize(1);
    }

    @Test
    void somebody_else_declares_it_in_person_or_through_a_substitute() {
        declare(new Actor("secretary"), Outcome.URGENT);
        declare(new Actor("substitute", Optional.of("secretary")), Outcome.URGENT);

        assertThat(at.journalOf("NV-001")).hasSize(3).last().satisfies(entry -> assertThat(entry.onBehalfOf())
                .contains("secretary"));
    }

    @Test
    void to_keep_the_guaranteed_days_is_open_to_everybody_at_the_desk() {
        declare(new Actor("clerk"), Outcome.NOT_URGENT);

        assertThat(at.journalOf("NV-001")).hasSize(2);
    }

    private void declare(Actor actor, Outcome outcome) {
        approveUrgency.approve(
                new Step(TASK, "UserTask_ApproveUrgency", actor), new ApproveUrgencySubmission(outcome, "Lý do"));
    }
}
