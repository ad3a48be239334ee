package vn.congress.approval.process.politburoreview;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;
import vn.congress.approval.application.ConsolidateComments;
import vn.congress.approval.application.Step;
import vn.congress.approval.application.submission.ConsolidateCommentsSubmission;
import vn.congress.approval.application.submission.SubmissionReader;
import vn.congress.approval.process.engine.SubmissionListener;

/** Completes {@code UserTask_ConsolidateComments}. */
@Component
final class ConsolidateCommentsListener extends SubmissionListener<ConsolidateCommentsSubmission> {

    private final ConsolidateComments consolidateComments;

    ConsolidateCommentsListener(SubmissionReader reader, ConsolidateComments consolidateComments) {
        super(reader, ConsolidateCommentsSubmission.class);
        this.consolidateComments = consolidateComments;
    }

    @Override
    protected void handle(Step step, ConsolidateCommentsSubmission handedIn, DelegateTask task) {
        consolidateComments.consolidate(step, handedIn);
    }
}
