package vn.congress.approval.process.situation;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;
import vn.congress.approval.application.DecideSituation;
import vn.congress.approval.application.Step;
import vn.congress.approval.application.submission.DecideSituationSubmission;
import vn.congress.approval.application.submission.SubmissionReader;
import vn.congress.approval.process.engine.SubmissionListener;

/** Completes {@code UserTask_DecideSituation}. */
@Component
final class DecideSituationListener extends SubmissionListener<DecideSituationSubmission> {

    private final DecideSituation decideSituation;

    DecideSituationListener(SubmissionReader reader, DecideSituation decideSituation) {
        super(reader, DecideSituationSubmission.class);
        this.decideSituation = decideSituation;
    }

    @Override
    protected void handle(Step step, DecideSituationSubmission handedIn, DelegateTask task) {
        var next = decideSituation.decide(step, handedIn);

        OUTCOME.set(task, handedIn.choice());
        next.ifPresent(it -> SituationModel.describe(task, it));
    }
}
