package vn.congress.approval.process.situation;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;
import vn.congress.approval.application.HandleSituation;
import vn.congress.approval.application.Step;
import vn.congress.approval.application.submission.HandleSituationSubmission;
import vn.congress.approval.application.submission.SubmissionReader;
import vn.congress.approval.process.engine.SubmissionListener;

/** Completes {@code UserTask_HandleSituation}. */
@Component
final class HandleSituationListener extends SubmissionListener<HandleSituationSubmission> {

    private final HandleSituation handleSituation;

    HandleSituationListener(SubmissionReader reader, HandleSituation handleSituation) {
        super(reader, HandleSituationSubmission.class);
        this.handleSituation = handleSituation;
    }

    @Override
    protected void handle(Step step, HandleSituationSubmission handedIn, DelegateTask task) {
        handleSituation.handle(step, handedIn);
    }
}
