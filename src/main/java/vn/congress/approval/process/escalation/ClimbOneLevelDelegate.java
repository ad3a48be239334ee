package vn.congress.approval.process.escalation;

import static vn.congress.approval.process.escalation.EscalationModel.Variable.ESCALATION;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.congress.approval.application.ClimbOneLevel;
import vn.congress.approval.process.engine.Steps;

@Component
final class ClimbOneLevelDelegate implements JavaDelegate {

    private final ClimbOneLevel climbOneLevel;

    ClimbOneLevelDelegate(ClimbOneLevel climbOneLevel) {
        this.climbOneLevel = climbOneLevel;
    }

    @Override
    public void execute(DelegateExecution execution) {
        climbOneLevel.climb(Steps.of(execution), ESCALATION.from(execution));
    }
}
