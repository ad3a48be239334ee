package vn.congress.approval.application.submission;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.congress.approval.domain.authority.Figures;

/**
 * The lead agency hands in its draft report.
 *
 * @param summary the abstract (trích yếu)
 * @param content the report itself
 * @param proposal what the competent level is asked to decide
 * @param changes what is different from the version before, and why; mandatory when that was given back
 * @param commentsDue the last day for the coordinating agencies; none named, the rules of their round count it
 * @param urgencyReason why their guaranteed days should be shortened; somebody else must then declare urgency
 * @param documents uploads that belong to this draft
 * @param budgetMillions the budget the report asks for, in millions of đồng; decides who may decide
 * @param people how many people it calls upon
 * @param agencies how many agencies take part
 */
public record DraftReportSubmission(
        @NotBlank(message = "Phải ghi trích yếu.") @Size(max = 500, message = SubmissionText.TOO_LONG) String summary,
        @NotBlank(message = "Phải ghi nội dung báo cáo.") String content,
        @NotBlank(message = "Phải ghi đề xuất, kiến nghị trình cấp có thẩm quyền.") String proposal,
        @Nullable String changes,
        @Nullable LocalDate commentsDue,
        @Nullable @Size(max = 2000, message = SubmissionText.TOO_LONG) String urgencyReason,
        @Nullable List<Long> documents,
        @Nullable @DeclaredFigure Integer budgetMillions,
        @Nullable @DeclaredFigure Integer people,
        @Nullable @DeclaredFigure Integer agencies)
        implements Submission, WithDocuments {

    /** All that the report declares; what it leaves out is not declared any more. */
    public Figures figures() {
        return Figures.of(budgetMillions, people, agencies);
    }

    @Override
    public String why() {
        return SubmissionText.orEmpty(changes);
    }
}
