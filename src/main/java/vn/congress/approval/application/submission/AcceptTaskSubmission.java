package vn.congress.approval.application.submission;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * The lead agency accepts a task.
 *
 * @param focalPoint the post that answers for the work day by day, never a person's name
 */
public record AcceptTaskSubmission(
        @NotBlank(message = "Phải ghi đầu mối thực hiện (chức danh hoặc đơn vị).")
                @Size(max = 300, message = SubmissionText.TOO_LONG)
                String focalPoint)
        implements Submission {}
