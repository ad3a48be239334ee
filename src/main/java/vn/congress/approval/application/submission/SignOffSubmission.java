package vn.congress.approval.application.submission;

import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import vn.congress.approval.domain.Problems;

/** The head of the lead agency signs the report or gives it back. */
public record SignOffSubmission(@NotNull(message = SubmissionText.CHOOSE) Outcome outcome, @Nullable String reason)
        implements Submission {

    /** What the head does. */
    public enum Outcome {
        SIGNED,
        RETURNED
    }

    @Override
    public void check(Problems problems) {
        problems.addIf(
                outcome == Outcome.RETURNED && SubmissionText.isBlank(reason), "reason", "Trả lại phải ghi rõ lý do.");
    }

    @Override
    public String choice() {
        return SubmissionText.nameOf(outcome);
    }

    @Override
    public String why() {
        return SubmissionText.orEmpty(reason);
    }
}
