package vn.congress.approval.process.planimport;

import static vn.congress.approval.process.planimport.PlanImportModel.Variable.HANDED_IN_BY;
import static vn.congress.approval.process.planimport.PlanImportModel.Variable.PLAN_FILE;
import static vn.congress.approval.process.planimport.PlanImportModel.Variable.PLAN_STATE;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.congress.approval.application.ApplyPlanFile;
import vn.congress.approval.domain.Actor;

/** Has the plan file entered into the register. */
@Component
final class ApplyPlanDelegate implements JavaDelegate {

    private final ApplyPlanFile applyPlanFile;

    ApplyPlanDelegate(ApplyPlanFile applyPlanFile) {
        this.applyPlanFile = applyPlanFile;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var planFile = PLAN_FILE.from(execution);
        var actor = HANDED_IN_BY.find(execution).orElse(Actor.OFFICE);

        var outcome = applyPlanFile.apply(planFile, actor);

        PLAN_STATE.set(execution, outcome.state());
    }
}
