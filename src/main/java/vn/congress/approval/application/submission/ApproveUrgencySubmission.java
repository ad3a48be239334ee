package vn.congress.approval.application.submission;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;

/** A matter is declared urgent, or is not. */
public record ApproveUrgencySubmission(
        @NotNull(message = SubmissionText.CHOOSE) Outcome outcome,
        @NotBlank(message = "Phải ghi rõ lý do, lý do được lưu vào nhật ký.") String reason)
        implements Submission {

    /** What is declared. */
    public enum Outcome {
        URGENT,
        NOT_URGENT
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
