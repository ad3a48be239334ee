package vn.congress.approval.process.congresstask;

import static vn.congress.approval.process.congresstask.CongressTaskModel.Variable.RECALLED;

import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import vn.congress.approval.application.CongressProcess;
import vn.congress.approval.domain.task.TaskCode;

/** What the application tells {@code congress-task}, in the engine's words. */
@Component
final class EngineCongressProcess implements CongressProcess {

    private final RuntimeService runtime;

    EngineCongressProcess(@Lazy RuntimeService runtime) {
        this.runtime = runtime;
    }

    @Override
    public void begin(TaskCode code) {
        runtime.startProcessInstanceByMessage(CongressTaskModel.Message.TASK_OPENED, code.value());
    }

    @Override
    public void release(TaskCode code) {
        runtime.createMessageCorrelation(CongressTaskModel.Message.PREREQUISITES_CONCLUDED)
                .processInstanceBusinessKey(code.value())
                .correlateAll();
    }

    @Override
    public void takeBack(TaskCode code) {
        runtime.createProcessInstanceQuery()
                .processDefinitionKey(CongressTaskModel.KEY)
                .processInstanceBusinessKey(code.value())
                .list()
                .forEach(it -> runtime.deleteProcessInstance(
                        it.getProcessInstanceId(), "Giao lại theo kế hoạch phân công mới"));
    }

    /** An instance of an older model knows no such end; it is deleted. */
    @Override
    public void recall(TaskCode code, Recalled why) {
        var ended = runtime.createMessageCorrelation(CongressTaskModel.Message.TASK_RECALLED)
                .processInstanceBusinessKey(code.value())
                .setVariable(RECALLED.name(), RECALLED.print().apply(why))
                .correlateAllWithResult();
        if (ended.isEmpty()) {
            takeBack(code);
        }
    }

    @Override
    public void findLevelAnew(TaskCode code) {
        runtime.createMessageCorrelation(CongressTaskModel.Message.LEVEL_CHANGED)
                .processInstanceBusinessKey(code.value())
                .correlateAll();
    }
}
