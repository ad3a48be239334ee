package vn.congress.approval.process.escalation;

import static vn.congress.approval.process.escalation.EscalationModel.Variable.ESCALATION;
import static vn.congress.approval.process.escalation.EscalationModel.Variable.SETTLED;

import java.util.concurrent.Callable;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import vn.congress.approval.application.EscalationProcess;
import vn.congress.approval.domain.task.Priority;
import vn.congress.approval.domain.task.TaskCode;
import vn.congress.approval.process.engine.OpenStepListener;

/** What the application tells {@code escalation}. Whoever may report or settle a matter may do so whatever their rights here. */
@Component
final class EngineEscalationProcess implements EscalationProcess {

    private final ProcessEngine engine;

    EngineEscalationProcess(@Lazy ProcessEngine engine) {
        this.engine = engine;
    }

    @Override
    public void begin(TaskCode task, long number, boolean urgent) {
        var variables = Variables.createVariables();
        ESCALATION.put(variables, number);
        OpenStepListener.PRIORITY.put(variables, urgent ? Priority.URGENT : Priority.KEY);
        withoutAsking(() ->
                engine.getRuntimeService().startProcessInstanceByKey(EscalationModel.KEY, task.value(), variables));
    }

    @Override
    public boolean settle(TaskCode task, long number, String why) {
        return withoutAsking(() -> !engine.getRuntimeService()
                .createMessageCorrelation(EscalationModel.Message.MATTER_SETTLED)
                .processInstanceBusinessKey(task.value())
                .processInstanceVariableEquals(
                        ESCALATION.name(), ESCALATION.print().apply(number))
                .setVariable(SETTLED.name(), Variables.stringValue(why, true))
                .correlateAllWithResult()
                .isEmpty());
    }

    private <T> T withoutAsking(Callable<T> work) {
        return ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
                .getCommandExecutorTxRequired()
                .execute(command -> command.runWithoutAuthorization(work));
    }
}
