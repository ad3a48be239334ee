package vn.congress.approval.process.congresstask;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;
import vn.congress.approval.application.ConsolidateOpinions;
import vn.congress.approval.application.Step;
import vn.congress.approval.application.submission.ConsolidateOpinionsSubmission;
import vn.congress.approval.application.submission.SubmissionReader;
import vn.congress.approval.process.engine.SubmissionListener;

/** Completes {@code UserTask_ConsolidateOpinions}. */
@Component
final class ConsolidateOpinionsListener extends SubmissionListener<ConsolidateOpinionsSubmission> {

    private final ConsolidateOpinions consolidateOpinions;

    ConsolidateOpinionsListener(SubmissionReader reader, ConsolidateOpinions consolidateOpinions) {
        super(reader, ConsolidateOpinionsSubmission.class);
        this.consolidateOpinions = consolidateOpinions;
    }

    @Override
    protected void handle(Step step, ConsolidateOpinionsSubmission handedIn, DelegateTask task) {
        consolidateOpinions.consolidate(step, handedIn);
    }
}
