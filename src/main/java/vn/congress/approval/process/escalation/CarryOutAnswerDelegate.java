package vn.congress.approval.process.escalation;

import static vn.congress.approval.process.escalation.EscalationModel.Variable.ESCALATION;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.congress.approval.application.CarryOutAnswer;
import vn.congress.approval.process.engine.Steps;

@Component
final class CarryOutAnswerDelegate implements JavaDelegate {

    private final CarryOutAnswer carryOutAnswer;

    CarryOutAnswerDelegate(CarryOutAnswer carryOutAnswer) {
        this.carryOutAnswer = carryOutAnswer;
    }

    @Override
    public void execute(DelegateExecution execution) {
        carryOutAnswer.carryOut(Steps.of(execution), ESCALATION.from(execution));
    }
}
