package vn.congress.approval.process.opinionround;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;
import vn.congress.approval.application.ApproveUrgency;
import vn.congress.approval.application.Step;
import vn.congress.approval.application.submission.ApproveUrgencySubmission;
import vn.congress.approval.application.submission.SubmissionReader;
import vn.congress.approval.process.engine.SubmissionListener;

/** Completes {@code UserTask_ApproveUrgency}. */
@Component
final class ApproveUrgencyListener extends SubmissionListener<ApproveUrgencySubmission> {

    private final ApproveUrgency approveUrgency;

    ApproveUrgencyListener(SubmissionReader reader, ApproveUrgency approveUrgency) {
        super(reader, ApproveUrgencySubmission.class);
        this.approveUrgency = approveUrgency;
    }

    @Override
    protected void handle(Step step, ApproveUrgencySubmission handedIn, DelegateTask task) {
        approveUrgency.approve(step, handedIn);

        OUTCOME.set(task, handedIn.choice());
    }
}
