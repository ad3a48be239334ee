package vn.congress.approval.process.congresstask;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;
import vn.congress.approval.application.SignOff;
import vn.congress.approval.application.Step;
import vn.congress.approval.application.submission.SignOffSubmission;
import vn.congress.approval.application.submission.SubmissionReader;
import vn.congress.approval.process.engine.Resubmission;
import vn.congress.approval.process.engine.SubmissionListener;

/** Completes {@code UserTask_SignOff}. */
@Component
final class SignOffListener extends SubmissionListener<SignOffSubmission> {

    private final SignOff signOff;

    SignOffListener(SubmissionReader reader, SignOff signOff) {
        super(reader, SignOffSubmission.class);
        this.signOff = signOff;
    }

    @Override
    protected void handle(Step step, SignOffSubmission handedIn, DelegateTask task) {
        signOff.sign(step, handedIn);

        OUTCOME.set(task, handedIn.choice());
        Resubmission.note(task, null);
    }
}
