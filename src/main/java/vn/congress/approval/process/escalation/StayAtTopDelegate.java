package vn.congress.approval.process.escalation;

import static vn.congress.approval.process.escalation.EscalationModel.Variable.ESCALATION;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.congress.approval.application.StayAtTop;
import vn.congress.approval.process.engine.Steps;

@Component
final class StayAtTopDelegate implements JavaDelegate {

    private final StayAtTop stayAtTop;

    StayAtTopDelegate(StayAtTop stayAtTop) {
        this.stayAtTop = stayAtTop;
    }

    @Override
    public void execute(DelegateExecution execution) {
        stayAtTop.stay(Steps.of(execution), ESCALATION.from(execution));
    }
}
