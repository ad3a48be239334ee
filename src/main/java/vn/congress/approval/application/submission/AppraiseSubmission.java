package vn.congress.approval.application.submission;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.congress.approval.domain.Problems;

/**
 * The appraisers' finding.
 *
 * @param resubmitBy the day a returned dossier is to come back; mandatory when it is returned
 */
public record AppraiseSubmission(
        @NotNull(message = "Phải chọn kết quả thẩm định.") Outcome outcome,
        @NotBlank(message = "Phải ghi ý kiến thẩm định.") String findings,
        @Nullable LocalDate resubmitBy,
        @Nullable List<Long> documents)
        implements Submission, WithDocuments {

    /** Results of appraisal (domain: đạt / đạt, cần chỉnh sửa / trả lại). */
    public enum Outcome {
        PASSED,
        PASSED_WITH_EDITS,
        RETURNED
    }

    @Override
    public void check(Problems problems) {
        SubmissionText.checkResubmission(problems, outcome == Outcome.RETURNED, resubmitBy);
    }

    @Override
    public String why() {
        return SubmissionText.orEmpty(findings);
    }

    @Override
    public String choice() {
        return SubmissionText.nameOf(outcome);
    }
}
