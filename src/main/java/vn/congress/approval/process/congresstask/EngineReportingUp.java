package vn.congress.approval.process.congresstask;

import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import vn.congress.approval.application.OpenStep;
import vn.congress.approval.application.ReportingUp;
import vn.congress.approval.domain.Conflict;
import vn.congress.approval.domain.escalation.Matter;
import vn.congress.approval.process.engine.AsTheOffice;

/**
 * Throws the escalation of the model where the step is, for the model of the task to catch, however deep a process it
 * has called has the step. No person may throw one: the use case has asked whose desk it is.
 */
@Component
final class EngineReportingUp implements ReportingUp {

    private final ProcessEngine engine;

    EngineReportingUp(@Lazy ProcessEngine engine) {
        this.engine = engine;
    }

    @Override
    public void exceedsAuthority(OpenStep step, Matter matter) {
        try {
            AsTheOffice.execute(engine, inEngine -> {
                report(step, matter, inEngine);
                return Boolean.TRUE;
            });
        } catch (OptimisticLockingException overtaken) {
            throw new Conflict("Có người khác vừa xử lý việc này; hãy tải lại rồi làm lại.");
        }
    }

    private void report(OpenStep step, Matter matter, CommandContext command) {
        var task = command.getTaskManager().findTaskById(step.id());
        if (task == null) {
            throw new Conflict("Có người khác vừa xử lý việc này; hãy tải lại rồi làm lại.");
        }
        new ReportedUp(matter, step.desk()).pass(outermost(task.getExecution()));
        engine.getTaskService().handleEscalation(step.id(), CongressTaskModel.Escalation.EXCEEDS_AUTHORITY);
    }

    private static ExecutionEntity outermost(ExecutionEntity execution) {
        var instance = execution.getProcessInstance();
        while (instance.getSuperExecution() != null) {
            instance = instance.getSuperExecution().getProcessInstance();
        }
        return instance;
    }
}
