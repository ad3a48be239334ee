package vn.congress.approval.application.submission;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import vn.congress.approval.domain.Problems;

/** The Central Office has issued an urging letter, or says why none is needed. */
public record IssueUrgingLetterSubmission(
        @NotNull(message = SubmissionText.CHOOSE) Outcome outcome,
        @Size(max = 50, message = SubmissionText.TOO_LONG) @Nullable String number,
        @Size(max = 10_000, message = SubmissionText.TOO_LONG) @Nullable String content,
        @Size(max = 1_000, message = SubmissionText.TOO_LONG) @Nullable String reason)
        implements Submission {

    /** What became of the letter. */
    public enum Outcome {
        ISSUED,
        NOT_NEEDED
    }

    @Override
    public void check(Problems problems) {
        var issued = outcome == Outcome.ISSUED;
        problems.addIf(
                issued && SubmissionText.isBlank(number), "number", "Phải ghi số, ký hiệu của công văn đã ban hành.");
        problems.addIf(issued && SubmissionText.isBlank(content), "content", "Phải ghi nội dung công văn.");
        problems.addIf(
                outcome == Outcome.NOT_NEEDED && SubmissionText.isBlank(reason),
                "reason",
                "Phải ghi rõ vì sao không cần công văn đôn đốc.");
    }

    /** The number of the letter; empty when none was issued. */
    public String numberTyped() {
        return SubmissionText.orEmpty(number);
    }

    /** The same letter with another text. */
    public IssueUrgingLetterSubmission saying(String text) {
        return new IssueUrgingLetterSubmission(outcome, number, text, reason);
    }

    @Override
    public String choice() {
        return SubmissionText.nameOf(outcome);
    }

    @Override
    public String why() {
        return outcome == Outcome.ISSUED
                ? "Công văn số %s.\n%s".formatted(SubmissionText.orEmpty(number), SubmissionText.orEmpty(content))
                : SubmissionText.orEmpty(reason);
    }
}
