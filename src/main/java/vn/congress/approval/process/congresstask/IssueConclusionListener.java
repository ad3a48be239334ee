package vn.congress.approval.process.congresstask;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;
import vn.congress.approval.application.IssueConclusion;
import vn.congress.approval.application.Step;
import vn.congress.approval.application.submission.IssueConclusionSubmission;
import vn.congress.approval.application.submission.SubmissionReader;
import vn.congress.approval.process.engine.SubmissionListener;

/** Completes {@code UserTask_IssueConclusion}. */
@Component
final class IssueConclusionListener extends SubmissionListener<IssueConclusionSubmission> {

    private final IssueConclusion issueConclusion;

    IssueConclusionListener(SubmissionReader reader, IssueConclusion issueConclusion) {
        super(reader, IssueConclusionSubmission.class);
        this.issueConclusion = issueConclusion;
    }

    @Override
    protected void handle(Step step, IssueConclusionSubmission handedIn, DelegateTask task) {
        issueConclusion.issue(step, handedIn);
    }
}
