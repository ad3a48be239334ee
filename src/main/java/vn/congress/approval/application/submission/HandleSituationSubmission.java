package vn.congress.approval.application.submission;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** The head of the agency reports what was done about a situation. */
public record HandleSituationSubmission(
        @NotBlank(message = "Phải ghi kết quả xử lý.") @Size(max = 4000, message = SubmissionText.TOO_LONG)
                String result)
        implements Submission {

    @Override
    public String why() {
        return SubmissionText.orEmpty(result);
    }
}
