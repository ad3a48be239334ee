package vn.congress.approval.application.submission;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.congress.approval.domain.Problems;

/** What the Politburo concluded, as recorded. */
public record RecordConclusionSubmission(
        @NotNull(message = "Phải chọn kết luận.") Outcome outcome,
        @NotBlank(message = "Phải ghi nội dung kết luận.") String conclusion,
        @Nullable LocalDate resubmitBy)
        implements Submission {

    /** What was concluded. */
    public enum Outcome {
        APPROVED,
        APPROVED_WITH_CHANGES,
        ANOTHER_ROUND,
        RETURNED
    }

    @Override
    public void check(Problems problems) {
        SubmissionText.checkResubmission(problems, outcome == Outcome.RETURNED, resubmitBy);
    }

    @Override
    public String why() {
        return SubmissionText.orEmpty(conclusion);
    }

    @Override
    public String choice() {
        return SubmissionText.nameOf(outcome);
    }
}
