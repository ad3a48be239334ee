package vn.congress.approval.process.politburoreview;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;
import vn.congress.approval.application.SettleTie;
import vn.congress.approval.application.Step;
import vn.congress.approval.application.submission.SettleTieSubmission;
import vn.congress.approval.application.submission.SubmissionReader;
import vn.congress.approval.process.engine.SubmissionListener;

/** Completes {@code UserTask_SettleTie}. */
@Component
final class SettleTieListener extends SubmissionListener<SettleTieSubmission> {

    private final SettleTie settleTie;

    SettleTieListener(SubmissionReader reader, SettleTie settleTie) {
        super(reader, SettleTieSubmission.class);
        this.settleTie = settleTie;
    }

    @Override
    protected void handle(Step step, SettleTieSubmission handedIn, DelegateTask task) {
        settleTie.settle(step, handedIn);
    }
}
