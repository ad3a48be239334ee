package vn.congress.approval.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.congress.approval.application.submission.DecideSubmission;
import vn.congress.approval.application.submission.DecideSubmission.Outcome;
import vn.congress.approval.domain.Problem;
import vn.congress.approval.domain.Refused;
import vn.congress.approval.domain.authority.Level;
import vn.congress.approval.domain.task.TaskCode;
import vn.congress.approval.domain.task.TaskState;
import vn.congress.approval.support.ARound;
import vn.congress.approval.support.ATask;

@DisplayName("Deciding")
class DecideTest {

    private static final TaskCode CODE = new TaskCode("NV-001");

    private final Registers at = new Registers();
    private final Decide decide = new Decide(
            at.order,
            at.records,
            at.tasks,
            new GuaranteedDays(ARound.RULES, at.workingDays, at.clock),
            at.escalations.mandates());

    @BeforeEach
    void a_task_is_in_progress() {
        at.give(ATask.planned("NV-001"));
        at.tasks.accept(CODE, "Vụ Tổng hợp");
        at.appraised("NV-001");
    }

    @ParameterizedTest
    @CsvSource({
        "AGENCY_HEAD, STANDING_BOARD",
        "STANDING_BOARD, STANDING_SECRETARY",
        "STANDING_SECRETARY, SECRETARIAT",
        "SECRETARIAT, POLITBURO"
    })
    void what_exceeds_the_authority_goes_one_level_up(Level level, Level above) {
        at.tasks.settleLevel(CODE, level);

        decide(Outcome.REFERRED_UP);

        assertThat(at.task("NV-001").decidingLevel()).isEqualTo(above);
        assertThat(at.task("NV-001").state()).isEqualTo(TaskState.IN_PROGRESS);
    }

    @Test
    void at_the_top_nothing_can_be_reported_further() {
        at.tasks.settleLevel(CODE, Level.POLITBURO);

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> decide(Outcome.REFERRED_UP))
                .satisfies(refused -> assertThat(refused.problems())
                        .extracting(Problem::field)
                        .containsExactly("outcome"));

        assertThat(at.task("NV-001").decidingLevel()).isEqualTo(Level.POLITBURO);
    }

    @Test
    void what_is_given_back_is_returned_with_the_level_it_has() {
        decide(Outcome.RETURNED);

        assertThat(at.task("NV-001").state()).isEqualTo(TaskState.RETURNED);
        assertThat(at.task("NV-001").decidingLevel()).isEqualTo(Level.POLITBURO);
    }

    @ParameterizedTest
    @EnumSource(names = {"APPROVED", "APPROVED_WITH_CHANGES"})
    void approval_changes_nothing_in_the_register(Outcome outcome) {
        var before = at.task("NV-001");

        decide(outcome);

        assertThat(at.task("NV-001")).isEqualTo(before);
    }

    @Test
    void the_decision_is_put_on_record_with_its_reason() {
        decide(Outcome.RETURNED);

        assertThat(at.journalOf("NV-001")).last().satisfies(entry -> {
            assertThat(entry.outcome()).isEqualTo("RETURNED");
            assertThat(entry.reason()).isEqualTo("Cần làm rõ");
            assertThat(entry.account()).isEqualTo(Registers.SOMEBODY.account());
        });
    }

    private void decide(Outcome outcome) {
        decide.decide(
                Registers.step("NV-001", "UserTask_Decide"),
                new DecideSubmission(outcome, " Cần làm rõ ", "Cho phép chi", LocalDate.of(2026, 1, 14), null));
    }
}
