package vn.congress.approval.process.deadlinechange;

import static vn.congress.approval.process.deadlinechange.DeadlineChangeModel.Variable.REQUEST;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;
import vn.congress.approval.application.DecideDeadlineChange;
import vn.congress.approval.application.Step;
import vn.congress.approval.application.submission.DecideDeadlineChangeSubmission;
import vn.congress.approval.application.submission.SubmissionReader;
import vn.congress.approval.process.engine.SubmissionListener;

/** Completes {@code UserTask_DecideDeadlineChange}. */
@Component
final class DecideDeadlineChangeListener extends SubmissionListener<DecideDeadlineChangeSubmission> {

    private final DecideDeadlineChange decideDeadlineChange;

    DecideDeadlineChangeListener(SubmissionReader reader, DecideDeadlineChange decideDeadlineChange) {
        super(reader, DecideDeadlineChangeSubmission.class);
        this.decideDeadlineChange = decideDeadlineChange;
    }

    @Override
    protected void handle(Step step, DecideDeadlineChangeSubmission handedIn, DelegateTask task) {
        decideDeadlineChange.decide(step, REQUEST.from(task), handedIn);

        OUTCOME.set(task, handedIn.choice());
    }
}
