package vn.congress.approval.process.situation;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.congress.approval.application.RouteSituation;
import vn.congress.approval.process.engine.Steps;

@Component
final class RouteSituationDelegate implements JavaDelegate {

    private final RouteSituation routeSituation;

    RouteSituationDelegate(RouteSituation routeSituation) {
        this.routeSituation = routeSituation;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var next = routeSituation.route(Steps.of(execution));

        SituationModel.describe(execution, next);
    }
}
