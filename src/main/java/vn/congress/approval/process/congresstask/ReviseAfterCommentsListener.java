package vn.congress.approval.process.congresstask;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;
import vn.congress.approval.application.ReviseAfterComments;
import vn.congress.approval.application.Step;
import vn.congress.approval.application.submission.ReviseAfterCommentsSubmission;
import vn.congress.approval.application.submission.SubmissionReader;
import vn.congress.approval.process.engine.SubmissionListener;

/** Completes {@code UserTask_ReviseAfterComments}. */
@Component
final class ReviseAfterCommentsListener extends SubmissionListener<ReviseAfterCommentsSubmission> {

    private final ReviseAfterComments reviseAfterComments;

    ReviseAfterCommentsListener(SubmissionReader reader, ReviseAfterComments reviseAfterComments) {
        super(reader, ReviseAfterCommentsSubmission.class);
        this.reviseAfterComments = reviseAfterComments;
    }

    @Override
    protected void handle(Step step, ReviseAfterCommentsSubmission handedIn, DelegateTask task) {
        reviseAfterComments.revise(step, handedIn);
    }
}
