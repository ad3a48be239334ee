package vn.congress.approval.application.submission;

import jakarta.validation.constraints.NotBlank;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The lead agency revises after the competent level's comments. */
public record ReviseAfterCommentsSubmission(
        @NotBlank(message = "Phải giải trình những điểm đã sửa và chưa sửa.") String explanation,
        @NotBlank(message = "Phải ghi nội dung báo cáo sau chỉnh sửa.") String content,
        @Nullable List<Long> documents)
        implements Submission, WithDocuments {

    @Override
    public String why() {
        return SubmissionText.orEmpty(explanation);
    }
}
