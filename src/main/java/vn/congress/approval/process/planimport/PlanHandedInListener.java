package vn.congress.approval.process.planimport;

import static vn.congress.approval.process.planimport.PlanImportModel.Variable.HANDED_IN_BY;
import static vn.congress.approval.process.planimport.PlanImportModel.Variable.PLAN_FILE;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;
import vn.congress.approval.application.HandInPlan;
import vn.congress.approval.application.submission.HandInPlanSubmission;
import vn.congress.approval.application.submission.SubmissionReader;
import vn.congress.approval.process.engine.HandedIn;
import vn.congress.approval.process.engine.Steps;

/** A checked plan file is handed in with the start form. */
@Component
final class PlanHandedInListener implements ExecutionListener {

    private final SubmissionReader reader;
    private final HandInPlan handInPlan;

    PlanHandedInListener(SubmissionReader reader, HandInPlan handInPlan) {
        this.reader = reader;
        this.handInPlan = handInPlan;
    }

    @Override
    public void notify(DelegateExecution execution) {
        HandedIn.refuseAnythingElse(execution);
        var handedIn = reader.read(HandedIn.asJson(execution), HandInPlanSubmission.class);

        var planFile = handInPlan.handIn(handedIn);

        execution.setProcessBusinessKey("KH-" + planFile.id());
        PLAN_FILE.set(execution, planFile.id());
        HANDED_IN_BY.set(execution, Steps.actor(execution.getProcessEngineServices()));
    }
}
