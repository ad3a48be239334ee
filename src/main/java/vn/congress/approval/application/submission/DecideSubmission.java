package vn.congress.approval.application.submission;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.congress.approval.domain.Problems;

/**
 * The competent level decides, gives back, asks the subcommittee first, or reports up what exceeds its authority.
 *
 * @param commentsDue the last day for the subcommittee's comments; none named, the rules of that round count it
 */
public record DecideSubmission(
        @NotNull(message = "Phải chọn quyết định.") Outcome outcome,
        @Nullable String opinion,
        @Nullable LocalDate resubmitBy,
        @Nullable LocalDate commentsDue)
        implements Submission {

    /** What is decided. */
    public enum Outcome {
        APPROVED,
        APPROVED_WITH_CHANGES,
        RETURNED,
        CONSULTED,
        REFERRED_UP
    }

    @Override
    public void check(Problems problems) {
        problems.addIf(
                outcome != Outcome.APPROVED && SubmissionText.isBlank(opinion),
                "opinion",
                "Phải ghi rõ ý kiến chỉ đạo hoặc lý do.");
        SubmissionText.checkResubmission(problems, outcome == Outcome.RETURNED, resubmitBy);
    }

    @Override
    public String why() {
        return SubmissionText.orEmpty(opinion);
    }

    @Override
    public String choice() {
        return SubmissionText.nameOf(outcome);
    }
}
