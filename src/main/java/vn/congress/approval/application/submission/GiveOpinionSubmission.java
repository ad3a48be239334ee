package vn.congress.approval.application.submission;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.congress.approval.domain.Problems;
import vn.congress.approval.domain.opinion.Answer;

/** A coordinating agency, a subcommittee member or a member of the Politburo answers. */
public record GiveOpinionSubmission(
        @NotNull(message = "Phải chọn ý kiến.") Answer answer, @Nullable String content, @Nullable List<Long> documents)
        implements Submission, WithDocuments {

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
