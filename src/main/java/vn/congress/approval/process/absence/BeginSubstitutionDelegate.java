package vn.congress.approval.process.absence;

import static vn.congress.approval.process.absence.AbsenceModel.Variable.ABSENCE;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.congress.approval.application.BeginSubstitution;

@Component
final class BeginSubstitutionDelegate implements JavaDelegate {

    private final BeginSubstitution beginSubstitution;

    BeginSubstitutionDelegate(BeginSubstitution beginSubstitution) {
        this.beginSubstitution = beginSubstitution;
    }

    @Override
    public void execute(DelegateExecution execution) {
        beginSubstitution.begin(ABSENCE.from(execution));
    }
}
