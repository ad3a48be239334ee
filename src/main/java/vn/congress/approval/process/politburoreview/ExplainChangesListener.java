package vn.congress.approval.process.politburoreview;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;
import vn.congress.approval.application.ExplainChanges;
import vn.congress.approval.application.Step;
import vn.congress.approval.application.submission.ExplainChangesSubmission;
import vn.congress.approval.application.submission.SubmissionReader;
import vn.congress.approval.process.engine.SubmissionListener;

/** Completes {@code UserTask_ExplainChanges}. */
@Component
final class ExplainChangesListener extends SubmissionListener<ExplainChangesSubmission> {

    private final ExplainChanges explainChanges;

    ExplainChangesListener(SubmissionReader reader, ExplainChanges explainChanges) {
        super(reader, ExplainChangesSubmission.class);
        this.explainChanges = explainChanges;
    }

    @Override
    protected void handle(Step step, ExplainChangesSubmission handedIn, DelegateTask task) {
        explainChanges.explain(step, handedIn);
    }
}
