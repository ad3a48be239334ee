package vn.congress.approval.process.urgingletter;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;
import vn.congress.approval.application.IssueUrgingLetter;
import vn.congress.approval.application.Step;
import vn.congress.approval.application.submission.IssueUrgingLetterSubmission;
import vn.congress.approval.application.submission.SubmissionReader;
import vn.congress.approval.process.engine.SubmissionListener;

/** Completes {@code UserTask_IssueUrgingLetter}. */
@Component
final class IssueUrgingLetterListener extends SubmissionListener<IssueUrgingLetterSubmission> {

    private final IssueUrgingLetter issueUrgingLetter;

    IssueUrgingLetterListener(SubmissionReader reader, IssueUrgingLetter issueUrgingLetter) {
        super(reader, IssueUrgingLetterSubmission.class);
        this.issueUrgingLetter = issueUrgingLetter;
    }

    @Override
    protected void handle(Step step, IssueUrgingLetterSubmission handedIn, DelegateTask task) {
        issueUrgingLetter.issue(step, handedIn);

        OUTCOME.set(task, handedIn.choice());
    }
}
