package vn.congress.approval.process.situation;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.congress.approval.application.ClimbSituation;
import vn.congress.approval.process.engine.Steps;

@Component
final class ClimbSituationDelegate implements JavaDelegate {

    private final ClimbSituation climbSituation;

    ClimbSituationDelegate(ClimbSituation climbSituation) {
        this.climbSituation = climbSituation;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var next = climbSituation.climb(Steps.of(execution));

        SituationModel.describe(execution, next);
    }
}
