package vn.congress.approval.application.submission;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import vn.congress.approval.domain.Problems;

/** A track-only task is reported: done in time or late, and one line. */
public record ReportCompletionSubmission(
        @NotNull(message = SubmissionText.CHOOSE) Outcome outcome,
        @NotBlank(message = "Phải ghi một dòng kết quả.") @Size(max = 300, message = SubmissionText.TOO_LONG)
                String line)
        implements Submission {

    /** What is reported. */
    public enum Outcome {
        DONE,
        LATE
    }

    @Override
    public void check(Problems problems) {
        problems.addIf(
                SubmissionText.orEmpty(line).lines().count() > 1, "line", "Việc chỉ theo dõi: chỉ ghi một dòng.");
    }

    @Override
    public String why() {
        return SubmissionText.orEmpty(line);
    }

    @Override
    public String choice() {
        return SubmissionText.nameOf(outcome);
    }
}
