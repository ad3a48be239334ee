package vn.congress.approval.process.congresstask;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;
import vn.congress.approval.application.Decide;
import vn.congress.approval.application.Step;
import vn.congress.approval.application.submission.DecideSubmission;
import vn.congress.approval.application.submission.SubmissionReader;
import vn.congress.approval.process.engine.Resubmission;
import vn.congress.approval.process.engine.RoundRequest;
import vn.congress.approval.process.engine.SubmissionListener;

/** Completes {@code UserTask_Decide}. */
@Component
final class DecideListener extends SubmissionListener<DecideSubmission> {

    private final Decide decide;

    DecideListener(SubmissionReader reader, Decide decide) {
        super(reader, DecideSubmission.class);
        this.decide = decide;
    }

    @Override
    protected void handle(Step step, DecideSubmission handedIn, DelegateTask task) {
        var decided = decide.decide(step, handedIn);

        RoundRequest.set(task, decided.asking());
        OUTCOME.set(task, decided.outcome().name());
        Resubmission.note(task, handedIn.resubmitBy());
    }
}
