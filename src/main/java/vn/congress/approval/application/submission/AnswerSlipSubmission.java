package vn.congress.approval.application.submission;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import org.jspecify.annotations.Nullable;
import vn.congress.approval.domain.Problems;
import vn.congress.approval.domain.opinion.Answer;

/**
 * An answer in the place of the one given before, or a late one.
 *
 * @param version of the answer the person saw, which this one follows; 0 when there was none
 */
public record AnswerSlipSubmission(
        @NotNull(message = "Phải chọn ý kiến.") Answer answer,
        @Nullable String content,
        @NotNull(message = "Thiếu phiên bản của ý kiến đang xem.")
                @PositiveOrZero(message = "Phiên bản của ý kiến không đúng.")
                Integer version)
        implements Submission {

    @Override
    public void check(Problems problems) {
        SubmissionText.checkOpinion(problems, answer, content);
    }

    @Override
    public String choice() {
        return SubmissionText.nameOf(answer);
    }

    @Override
    public String why() {
        return SubmissionText.orEmpty(content);
    }
}
