package vn.congress.approval.application.submission;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import vn.congress.approval.domain.escalation.Escalation;

/** What a level wanted to know before it answers. */
public record SupplyMoreSubmission(
        @NotBlank(message = "Phải ghi nội dung bổ sung.")
                @Size(max = Escalation.LONGEST_TEXT, message = SubmissionText.TOO_LONG)
                String text)
        implements Submission {

    @Override
    public String why() {
        return SubmissionText.orEmpty(text);
    }
}
