package vn.congress.approval.process.escalation;

import static vn.congress.approval.process.escalation.EscalationModel.Variable.ESCALATION;
import static vn.congress.approval.process.escalation.EscalationModel.Variable.SETTLED;

import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.congress.approval.application.EscalationProcess;
import vn.congress.approval.domain.task.Priority;
import vn.congress.approval.domain.task.TaskCode;
import vn.congress.approval.process.engine.AsTheOffice;
import vn.congress.approval.process.engine.OpenStepListener;

/** What the application tells {@code escalation}. Whoever may report or settle a matter may do so whatever their rights here. */
@Component
final class EngineEscalationProcess implements EscalationProcess {

    /** What a timer about to ring or a colleague's claim would change between our reading and our writing. */
    private static final List<String> CHANGED_BY_OTHERS = List.of(
            "select ID_ from ACT_RU_JOB where PROCESS_INSTANCE_ID_ = ? for update",
            "select ID_ from ACT_RU_TASK where PROC_INST_ID_ = ? for update");

    private final ProcessEngine engine;
    private final JdbcClient database;

    EngineEscalationProcess(@Lazy ProcessEngine engine, JdbcClient database) {
        this.engine = engine;
        this.database = database;
    }

    @Override
    public void begin(TaskCode task, long number, boolean urgent) {
        var variables = Variables.createVariables();
        ESCALATION.put(variables, number);
        OpenStepListener.PRIORITY.put(variables, urgent ? Priority.URGENT : Priority.KEY);
        AsTheOffice.get(engine, () -> engine.getRuntimeService()
                .startProcessInstanceByKey(EscalationModel.KEY, task.value(), variables));
    }

    /**
     * The rows of the instance are held before they are read: whoever did the step that settles the matter is never told
     * that somebody else was quicker.
     */
    @Override
    public boolean settle(TaskCode task, long number, String why) {
        return AsTheOffice.get(engine, () -> {
            var running = engine.getRuntimeService()
                    .createProcessInstanceQuery()
                    .processDefinitionKey(EscalationModel.KEY)
                    .processInstanceBusinessKey(task.value())
                    .variableValueEquals(ESCALATION.name(), ESCALATION.print().apply(number))
                    .list();
            running.forEach(instance -> settle(instance.getId(), why));
            return !running.isEmpty();
        });
    }

    private void settle(String instance, String why) {
        CHANGED_BY_OTHERS.forEach(
                rows -> database.sql(rows).param(instance).query(String.class).list());
        engine.getRuntimeService()
                .createMessageCorrelation(EscalationModel.Message.MATTER_SETTLED)
                .processInstanceId(instance)
                .setVariable(SETTLED.name(), Variables.stringValue(why, true))
                .correlate();
    }
}
