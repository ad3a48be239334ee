package vn.congress.approval.process.situation;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.congress.approval.application.CloseSituation;
import vn.congress.approval.process.engine.Steps;

@Component
final class CloseSituationDelegate implements JavaDelegate {

    private final CloseSituation closeSituation;

    CloseSituationDelegate(CloseSituation closeSituation) {
        this.closeSituation = closeSituation;
    }

    @Override
    public void execute(DelegateExecution execution) {
        closeSituation.close(Steps.of(execution));
    }
}
