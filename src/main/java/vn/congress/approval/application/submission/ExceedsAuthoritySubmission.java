package vn.congress.approval.application.submission;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import vn.congress.approval.domain.escalation.Escalation;

/**
 * A step exceeds the authority of who sits at it.
 *
 * @param proposal what who reports would do
 * @param urgent whether the answer is needed in working hours
 */
public record ExceedsAuthoritySubmission(
        @NotBlank(message = "Phải ghi rõ vì sao vượt thẩm quyền.")
                @Size(max = Escalation.LONGEST_TEXT, message = SubmissionText.TOO_LONG)
                String reason,
        @NotBlank(message = "Phải ghi đề xuất của cơ quan, bộ phận mình.")
                @Size(max = Escalation.LONGEST_TEXT, message = SubmissionText.TOO_LONG)
                String proposal,
        @Nullable Boolean urgent)
        implements Submission {

    @Override
    public String why() {
        return SubmissionText.orEmpty(reason);
    }
}
