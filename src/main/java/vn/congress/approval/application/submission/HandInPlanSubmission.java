package vn.congress.approval.application.submission;

import jakarta.validation.constraints.NotNull;

/**
 * A checked plan file is to be applied.
 *
 * @param planFile id given when the file was uploaded and found without a problem
 */
public record HandInPlanSubmission(@NotNull(message = "Phải chọn tệp kế hoạch và chờ kiểm tra xong.") Long planFile)
        implements Submission {}
