package vn.congress.approval.application.submission;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The lead agency hands in its draft report.
 *
 * @param summary the abstract (trích yếu)
 * @param content the report itself
 * @param proposal what the competent level is asked to decide
 * @param changes what is different from the version before, and why; mandatory when that was given back
 * @param documents uploads that belong to this draft
 */
public record DraftReportSubmission(
        @NotBlank(message = "Phải ghi trích yếu.") @Size(max = 500, message = SubmissionText.TOO_LONG) String summary,
        @NotBlank(message = "Phải ghi nội dung báo cáo.") String content,
        @NotBlank(message = "Phải ghi đề xuất, kiến nghị trình cấp có thẩm quyền.") String proposal,
        @Nullable String changes,
        @Nullable List<Long> documents)
        implements Submission, WithDocuments {

    @Override
    public String why() {
        return SubmissionText.orEmpty(changes);
    }
}
