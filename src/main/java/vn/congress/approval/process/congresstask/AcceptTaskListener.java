package vn.congress.approval.process.congresstask;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;
import vn.congress.approval.application.AcceptTask;
import vn.congress.approval.application.Step;
import vn.congress.approval.application.submission.AcceptTaskSubmission;
import vn.congress.approval.application.submission.SubmissionReader;
import vn.congress.approval.process.engine.SubmissionListener;

/** Completes {@code UserTask_AcceptTask}. */
@Component
final class AcceptTaskListener extends SubmissionListener<AcceptTaskSubmission> {

    private final AcceptTask acceptTask;

    AcceptTaskListener(SubmissionReader reader, AcceptTask acceptTask) {
        super(reader, AcceptTaskSubmission.class);
        this.acceptTask = acceptTask;
    }

    @Override
    protected void handle(Step step, AcceptTaskSubmission handedIn, DelegateTask task) {
        acceptTask.accept(step, handedIn);
    }
}
