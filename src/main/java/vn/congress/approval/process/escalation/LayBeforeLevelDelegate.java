package vn.congress.approval.process.escalation;

import static vn.congress.approval.process.escalation.EscalationModel.Variable.AT_TOP;
import static vn.congress.approval.process.escalation.EscalationModel.Variable.DESK;
import static vn.congress.approval.process.escalation.EscalationModel.Variable.ESCALATION;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.congress.approval.application.LayBeforeLevel;
import vn.congress.approval.process.engine.OpenStepListener;
import vn.congress.approval.process.engine.Steps;

@Component
final class LayBeforeLevelDelegate implements JavaDelegate {

    private final LayBeforeLevel layBeforeLevel;

    LayBeforeLevelDelegate(LayBeforeLevel layBeforeLevel) {
        this.layBeforeLevel = layBeforeLevel;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var laid = layBeforeLevel.lay(Steps.of(execution), ESCALATION.from(execution));

        DESK.set(execution, laid.desk());
        AT_TOP.set(execution, laid.atTop() ? "YES" : "NO");
        OpenStepListener.CLOSES_AT.set(execution, laid.waitsUntil());
    }
}
