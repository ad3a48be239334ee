package vn.congress.approval.application.submission;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.congress.approval.domain.Problems;
import vn.congress.approval.domain.authority.Figures;
import vn.congress.approval.domain.escalation.Escalation;

/**
 * The competent level decides, gives back, asks the subcommittee first, or reports up what exceeds its authority.
 *
 * @param proposal what the level that reports up would decide itself
 * @param commentsDue the last day for the subcommittee's comments; none named, the rules of that round count it
 * @param budgetMillions the budget finally approved, where it is not what the report declared
 * @param people the people finally approved, likewise
 * @param agencies the agencies finally approved, likewise
 */
public record DecideSubmission(
        @NotNull(message = "Phải chọn quyết định.") Outcome outcome,
        @Nullable String opinion,
        @Nullable @Size(max = Escalation.LONGEST_TEXT, message = SubmissionText.TOO_LONG) String proposal,
        @Nullable LocalDate resubmitBy,
        @Nullable LocalDate commentsDue,
        @Nullable @DeclaredFigure Integer budgetMillions,
        @Nullable @DeclaredFigure Integer people,
        @Nullable @DeclaredFigure Integer agencies)
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
        problems.addIf(
                outcome == Outcome.REFERRED_UP && SubmissionText.isBlank(proposal),
                "proposal",
                "Báo cáo vượt thẩm quyền phải kèm đề xuất của cấp mình.");
        problems.addIf(
                outcome != Outcome.APPROVED
                        && outcome != Outcome.APPROVED_WITH_CHANGES
                        && Stream.of(budgetMillions, people, agencies).anyMatch(Objects::nonNull),
                "budgetMillions",
                "Chỉ ghi số liệu được duyệt khi đồng ý.");
        SubmissionText.checkResubmission(problems, outcome == Outcome.RETURNED, resubmitBy);
    }

    /** What is finally approved, as far as it is stated. */
    public Figures figures() {
        return Figures.of(budgetMillions, people, agencies);
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
