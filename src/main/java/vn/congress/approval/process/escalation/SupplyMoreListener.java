package vn.congress.approval.process.escalation;

import static vn.congress.approval.process.escalation.EscalationModel.Variable.ESCALATION;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;
import vn.congress.approval.application.Step;
import vn.congress.approval.application.SupplyMore;
import vn.congress.approval.application.submission.SubmissionReader;
import vn.congress.approval.application.submission.SupplyMoreSubmission;
import vn.congress.approval.process.engine.SubmissionListener;

/** Completes {@code UserTask_SupplyMore}. */
@Component
final class SupplyMoreListener extends SubmissionListener<SupplyMoreSubmission> {

    private final SupplyMore supplyMore;

    SupplyMoreListener(SubmissionReader reader, SupplyMore supplyMore) {
        super(reader, SupplyMoreSubmission.class);
        this.supplyMore = supplyMore;
    }

    @Override
    protected void handle(Step step, SupplyMoreSubmission handedIn, DelegateTask task) {
        supplyMore.supply(step, ESCALATION.from(task), handedIn);
    }
}
