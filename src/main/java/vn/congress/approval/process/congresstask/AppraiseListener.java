package vn.congress.approval.process.congresstask;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;
import vn.congress.approval.application.Appraise;
import vn.congress.approval.application.Step;
import vn.congress.approval.application.submission.AppraiseSubmission;
import vn.congress.approval.application.submission.SubmissionReader;
import vn.congress.approval.process.engine.Resubmission;
import vn.congress.approval.process.engine.SubmissionListener;

/** Completes {@code UserTask_Appraise}. */
@Component
final class AppraiseListener extends SubmissionListener<AppraiseSubmission> {

    private final Appraise appraise;

    AppraiseListener(SubmissionReader reader, Appraise appraise) {
        super(reader, AppraiseSubmission.class);
        this.appraise = appraise;
    }

    @Override
    protected void handle(Step step, AppraiseSubmission handedIn, DelegateTask task) {
        appraise.appraise(step, handedIn);

        OUTCOME.set(task, handedIn.choice());
        Resubmission.note(task, handedIn.resubmitBy());
    }
}
