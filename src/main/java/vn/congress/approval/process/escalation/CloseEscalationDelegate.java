package vn.congress.approval.process.escalation;

import static vn.congress.approval.process.escalation.EscalationModel.Variable.ESCALATION;
import static vn.congress.approval.process.escalation.EscalationModel.Variable.SETTLED;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.congress.approval.application.CloseEscalation;
import vn.congress.approval.process.engine.Steps;

@Component
final class CloseEscalationDelegate implements JavaDelegate {

    private final CloseEscalation closeEscalation;

    CloseEscalationDelegate(CloseEscalation closeEscalation) {
        this.closeEscalation = closeEscalation;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var why = SETTLED.find(execution).orElse("");

        closeEscalation.byItself(Steps.of(execution), ESCALATION.from(execution), why);
    }
}
