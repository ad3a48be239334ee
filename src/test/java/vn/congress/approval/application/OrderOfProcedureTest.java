package vn.congress.approval.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.congress.approval.application.submission.AppraiseSubmission;
import vn.congress.approval.application.submission.DraftReportSubmission;
import vn.congress.approval.application.submission.SignOffSubmission;
import vn.congress.approval.domain.Actor;
import vn.congress.approval.domain.Problem;
import vn.congress.approval.domain.Refused;
import vn.congress.approval.domain.authority.AuthorityTable;
import vn.congress.approval.domain.authority.Level;
import vn.congress.approval.domain.task.TaskCode;
import vn.congress.approval.domain.task.TaskState;
import vn.congress.approval.support.AChecklist;
import vn.congress.approval.support.AFinding;
import vn.congress.approval.support.ARound;
import vn.congress.approval.support.ATask;

@DisplayName("Signing and appraising in order, by four eyes")
class OrderOfProcedureTest {

    private static final AuthorityTable TABLE = task -> AFinding.of(task, Level.AGENCY_HEAD);

    private final Registers at = new Registers();
    private final DraftReport draftReport = new DraftReport(
            at.order,
            at.records,
            at.tasks,
            new GuaranteedDays(ARound.RULES, at.workingDays, at.clock),
            new DeclareFigures(at.authority(TABLE), TABLE));
    private final SignOff signOff = new SignOff(at.order, at.records, at.tasks);
    private final Appraise appraise = new Appraise(at.order, at.records, at.tasks);

    @BeforeEach
    void a_task_is_in_progress() {
        at.give(ATask.planned("NV-001"));
    }

    @Test
    void a_step_out_of_order_is_refused_naming_every_step_that_is_missing() {
        at.happened("NV-001", "DraftReport@a");

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> appraise("thamdinh", AppraiseSubmission.Outcome.PASSED))
                .satisfies(refused -> assertThat(refused.problems())
                        .containsExactly(new Problem(
                                "submission",
                                "Chưa có bước «Tổng hợp, tiếp thu, giải trình», «Ký duyệt báo cáo» nên chưa thể thực hiện"
                                        + " bước «Thẩm định hồ sơ». Hồ sơ phải đi đúng trình tự.")));
        assertThat(at.journalOf("NV-001")).hasSize(1);
    }

    @Test
    void nobody_signs_what_they_drafted_but_everybody_may_give_it_back() {
        at.happened("NV-001", "DraftReport@a", "ConsolidateOpinions@b");

        for (var drafter : new String[] {"a", "b"}) {
            assertThatExceptionOfType(Refused.class)
                    .isThrownBy(() -> sign(drafter, SignOffSubmission.Outcome.SIGNED))
                    .satisfies(refused -> assertThat(refused.problems())
                            .extracting(Problem::field)
                            .containsExactly("outcome"))
                    .withMessageContaining("không được ký duyệt");
        }
        assertThatCode(() -> sign("head", SignOffSubmission.Outcome.SIGNED)).doesNotThrowAnyException();
        assertThatCode(() -> sign("a", SignOffSubmission.Outcome.RETURNED)).doesNotThrowAnyException();
        assertThat(at.task("NV-001").state()).isEqualTo(TaskState.RETURNED);
    }

    @Test
    void who_drafted_a_version_that_came_back_does_not_sign_the_next_one_either() {
        at.happened("NV-001", "DraftReport@a", "SignOff:RETURNED@head", "DraftReport@b", "ConsolidateOpinions@b");

        assertThatExceptionOfType(Refused.class).isThrownBy(() -> sign("a", SignOffSubmission.Outcome.SIGNED));
    }

    @Test
    void nobody_appraises_what_they_drafted_or_signed() {
        at.happened("NV-001", "DraftReport@a", "ConsolidateOpinions@a", "SignOff:SIGNED@head");

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> appraise("a", AppraiseSubmission.Outcome.RETURNED))
                .withMessageContaining("soạn thảo");
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> appraise("head", AppraiseSubmission.Outcome.PASSED))
                .withMessageContaining("đã ký duyệt");
        assertThatCode(() -> appraise("thamdinh", AppraiseSubmission.Outcome.PASSED))
                .doesNotThrowAnyException();
    }

    @Test
    void the_office_itself_is_one_pair_of_eyes_too() {
        var office = Actor.OFFICE.account();
        at.happened("NV-001", "DraftReport@" + office, "ConsolidateOpinions@" + office);

        assertThatExceptionOfType(Refused.class).isThrownBy(() -> sign(office, SignOffSubmission.Outcome.SIGNED));
    }

    @Test
    void a_draft_that_comes_again_after_a_return_says_what_has_changed() {
        draft(null);
        at.happened("NV-001", "ConsolidateOpinions@a", "SignOff:RETURNED@head");

        for (var nothing : new String[] {null, "", "  "}) {
            assertThatExceptionOfType(Refused.class)
                    .isThrownBy(() -> draft(nothing))
                    .satisfies(refused -> assertThat(refused.problems())
                            .extracting(Problem::field)
                            .containsExactly("changes"));
        }
        draft("Đã bổ sung kinh phí.");

        assertThat(at.journalOf("NV-001")).last().satisfies(entry -> {
            assertThat(entry.step()).isEqualTo("UserTask_DraftReport");
            assertThat(entry.reason()).isEqualTo("Đã bổ sung kinh phí.");
        });
        assertThat(at.task("NV-001").state()).isEqualTo(TaskState.IN_PROGRESS);
    }

    private void draft(String changes) {
        draftReport.draft(
                step("DraftReport", "a"),
                new DraftReportSubmission(
                        "Trích yếu", "Nội dung", "Đề xuất", changes, null, null, null, null, null, null));
    }

    private void sign(String account, SignOffSubmission.Outcome outcome) {
        signOff.sign(step("SignOff", account), new SignOffSubmission(outcome, "Lý do"));
    }

    private void appraise(String account, AppraiseSubmission.Outcome outcome) {
        appraise.appraise(
                step("Appraise", account),
                new AppraiseSubmission(
                        AChecklist.found(outcome), outcome, "Đã thẩm định", LocalDate.of(2026, 1, 14), null));
    }

    private static Step step(String id, String account) {
        return new Step(new TaskCode("NV-001"), "UserTask_" + id, new Actor(account));
    }
}
