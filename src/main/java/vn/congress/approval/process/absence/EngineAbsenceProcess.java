package vn.congress.approval.process.absence;

import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import vn.congress.approval.application.AbsenceProcess;
import vn.congress.approval.domain.Conflict;
import vn.congress.approval.domain.absence.Absence;
import vn.congress.approval.domain.calendar.OfficeHours;
import vn.congress.approval.process.engine.AsTheOffice;

/** Absences in the engine. Who may enter one may start its process, whatever rights they have there. */
@Component
final class EngineAbsenceProcess implements AbsenceProcess {

    private final ProcessEngine engine;
    private final OfficeHours hours;

    EngineAbsenceProcess(@Lazy ProcessEngine engine, OfficeHours hours) {
        this.engine = engine;
        this.hours = hours;
    }

    @Override
    public void begin(Absence absence) {
        var variables = Variables.createVariables();
        AbsenceModel.Variable.ABSENCE.put(variables, absence.id());
        AbsenceModel.Variable.BEGINS_AT.put(
                variables, absence.from().atStartOfDay(hours.zone()).toInstant());
        AbsenceModel.Variable.ENDS_AT.put(
                variables, absence.to().plusDays(1).atStartOfDay(hours.zone()).toInstant());
        AsTheOffice.run(engine, () -> engine.getRuntimeService()
                .startProcessInstanceByKey(AbsenceModel.KEY, absence.number(), variables));
    }

    @Override
    public void endEarly(Absence absence) {
        try {
            AsTheOffice.run(engine, () -> engine.getRuntimeService()
                    .createMessageCorrelation(AbsenceModel.Message.ENDED_EARLY)
                    .processInstanceBusinessKey(absence.number())
                    .correlateWithResult());
        } catch (OptimisticLockingException endedMeanwhile) {
            throw new Conflict("Lượt vắng mặt này vừa thay đổi; hãy tải lại rồi làm lại.");
        }
    }
}
