package vn.congress.approval.process.absence;

import static vn.congress.approval.process.absence.AbsenceModel.Variable.ABSENCE;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.congress.approval.application.EndSubstitution;

@Component
final class EndSubstitutionEarlyDelegate implements JavaDelegate {

    private final EndSubstitution endSubstitution;

    EndSubstitutionEarlyDelegate(EndSubstitution endSubstitution) {
        this.endSubstitution = endSubstitution;
    }

    @Override
    public void execute(DelegateExecution execution) {
        endSubstitution.end(ABSENCE.from(execution));
    }
}
