package vn.congress.approval.application.submission;

import jakarta.validation.constraints.NotBlank;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The Central Office consolidates the members' comments. */
public record ConsolidateCommentsSubmission(
        @NotBlank(message = "Phải ghi tổng hợp ý kiến.") String consolidation, @Nullable List<Long> documents)
        implements Submission, WithDocuments {

    @Override
    public String why() {
        return SubmissionText.orEmpty(consolidation);
    }
}
