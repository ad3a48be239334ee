package vn.congress.approval.application.submission;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import vn.congress.approval.domain.Problems;

/**
 * The Central Office lets a daily report go, or has its figures collected again; it cannot change them.
 *
 * @param remark goes with the report; why, when figures are collected again
 */
public record ApproveDailyReportSubmission(
        @NotNull(message = SubmissionText.CHOOSE) Outcome outcome,
        @Nullable @Size(max = 2000, message = SubmissionText.TOO_LONG) String remark)
        implements Submission {

    /** What becomes of the report. */
    public enum Outcome {
        APPROVED,
        COLLECT_AGAIN
    }

    @Override
    public void check(Problems problems) {
        problems.addIf(
                outcome == Outcome.COLLECT_AGAIN && SubmissionText.isBlank(remark),
                "remark",
                "Phải ghi lý do lấy lại số liệu.");
    }

    @Override
    public String choice() {
        return SubmissionText.nameOf(outcome);
    }

    @Override
    public String why() {
        return SubmissionText.orEmpty(remark);
    }
}
