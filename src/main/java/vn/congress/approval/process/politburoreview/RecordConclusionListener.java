package vn.congress.approval.process.politburoreview;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;
import vn.congress.approval.application.RecordConclusion;
import vn.congress.approval.application.Step;
import vn.congress.approval.application.submission.RecordConclusionSubmission;
import vn.congress.approval.application.submission.SubmissionReader;
import vn.congress.approval.process.engine.Resubmission;
import vn.congress.approval.process.engine.SubmissionListener;

/** Completes {@code UserTask_RecordConclusion}. */
@Component
final class RecordConclusionListener extends SubmissionListener<RecordConclusionSubmission> {

    private final RecordConclusion recordConclusion;

    RecordConclusionListener(SubmissionReader reader, RecordConclusion recordConclusion) {
        super(reader, RecordConclusionSubmission.class);
        this.recordConclusion = recordConclusion;
    }

    @Override
    protected void handle(Step step, RecordConclusionSubmission handedIn, DelegateTask task) {
        recordConclusion.record(step, handedIn);

        OUTCOME.set(task, handedIn.choice());
        Resubmission.note(task, handedIn.resubmitBy());
    }
}
