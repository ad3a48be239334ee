package vn.congress.approval.application.submission;

import jakarta.validation.constraints.NotBlank;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The lead agency consolidates the opinions of the coordinating agencies.
 *
 * @param explanation what was taken in, what was not and why
 * @param content the report as it stands now
 */
public record ConsolidateOpinionsSubmission(
        @NotBlank(message = "Phải ghi tổng hợp, tiếp thu, giải trình ý kiến.") String explanation,
        @NotBlank(message = "Phải ghi nội dung báo cáo sau tiếp thu.") String content,
        @Nullable List<Long> documents)
        implements Submission, WithDocuments {

    @Override
    public String why() {
        return SubmissionText.orEmpty(explanation);
    }
}
