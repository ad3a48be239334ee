package vn.congress.approval.application.submission;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.congress.approval.domain.Problems;
import vn.congress.approval.domain.escalation.Escalation;

/**
 * A level answers what was reported up to it, acknowledges it, or wants to know more.
 *
 * @param text the decision, the limits, the reason or the question; only an acknowledgement needs none
 * @param lead code of the new lead agency
 * @param due the new due date
 * @param until the last day of a mandate; none named, it holds until the task ends
 */
public record AnswerEscalationSubmission(
        @NotNull(message = "Phải chọn cách trả lời.") Outcome outcome,
        @Nullable @Size(max = Escalation.LONGEST_TEXT, message = SubmissionText.TOO_LONG) String text,
        @Nullable String lead,
        @Nullable LocalDate due,
        @Nullable LocalDate until)
        implements Submission {

    /** How it is answered. */
    public enum Outcome {
        ACKNOWLEDGED,
        DECIDED,
        MANDATED,
        REASSIGNED,
        DEADLINE_MOVED,
        WITHDRAWN,
        NEEDS_MORE
    }

    @Override
    public void check(Problems problems) {
        problems.addIf(
                outcome != null && outcome != Outcome.ACKNOWLEDGED && SubmissionText.isBlank(text),
                "text",
                switch (outcome == null ? Outcome.ACKNOWLEDGED : outcome) {
                    case DECIDED -> "Phải ghi nội dung quyết định.";
                    case MANDATED -> "Phải ghi rõ giới hạn được quyết định.";
                    case WITHDRAWN -> "Phải ghi lý do, căn cứ thôi giao.";
                    case NEEDS_MORE -> "Phải ghi nội dung cần bổ sung.";
                    case REASSIGNED, DEADLINE_MOVED, ACKNOWLEDGED -> "Phải ghi lý do.";
                });
        problems.addIf(
                outcome == Outcome.REASSIGNED && SubmissionText.isBlank(lead),
                "lead",
                "Phải chọn cơ quan chủ trì mới.");
        problems.addIf(outcome == Outcome.DEADLINE_MOVED && due == null, "due", "Phải ấn định thời hạn mới.");
    }

    @Override
    public String why() {
        return SubmissionText.orEmpty(text);
    }

    @Override
    public String choice() {
        return SubmissionText.nameOf(outcome);
    }
}
