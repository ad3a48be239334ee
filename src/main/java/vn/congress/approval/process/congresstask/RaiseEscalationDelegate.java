package vn.congress.approval.process.congresstask;

import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.congress.approval.application.RaiseEscalation;
import vn.congress.approval.process.engine.Steps;

@Component
final class RaiseEscalationDelegate implements JavaDelegate {

    private final RaiseEscalation raiseEscalation;

    RaiseEscalationDelegate(RaiseEscalation raiseEscalation) {
        this.raiseEscalation = raiseEscalation;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var step = Steps.of(execution);
        var reported = ReportedUp.in(execution, step.task(), step.actor());

        raiseEscalation.raise(reported.matter(), Optional.of(reported.from()));
    }
}
