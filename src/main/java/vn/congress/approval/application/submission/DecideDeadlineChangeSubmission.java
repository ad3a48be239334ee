package vn.congress.approval.application.submission;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.congress.approval.domain.Problems;

/**
 * The level that set a due date gives another one, or keeps it.
 *
 * @param newDue another day than was asked for; none named, the day asked for counts
 */
public record DecideDeadlineChangeSubmission(
        @NotNull(message = SubmissionText.CHOOSE) Outcome outcome,
        @Nullable LocalDate newDue,
        @Nullable @Size(max = 2000, message = SubmissionText.TOO_LONG) String reason)
        implements Submission {

    /** What is decided. */
    public enum Outcome {
        APPROVED,
        REFUSED
    }

    @Override
    public void check(Problems problems) {
        problems.addIf(
                outcome == Outcome.REFUSED && SubmissionText.isBlank(reason),
                "reason",
                "Không đồng ý phải ghi rõ lý do.");
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
