package vn.congress.approval.process.deadlinechange;

import static vn.congress.approval.process.deadlinechange.DeadlineChangeModel.Variable.REQUEST;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.stereotype.Component;
import vn.congress.approval.application.DeadlineProcess;
import vn.congress.approval.domain.deadline.DeadlineRequest;
import vn.congress.approval.domain.deadline.DueTask;
import vn.congress.approval.process.engine.AsTheOffice;
import vn.congress.approval.process.engine.OpenStepListener;

/** Starts {@code deadline-change} for somebody who has no right to start anything. */
@Component
final class EngineDeadlineProcess implements DeadlineProcess {

    private final ProcessEngine engine;

    EngineDeadlineProcess(ProcessEngine engine) {
        this.engine = engine;
    }

    @Override
    public void begin(DeadlineRequest request, DueTask task) {
        var variables = Variables.createVariables();
        REQUEST.put(variables, request.id());
        OpenStepListener.PRIORITY.put(variables, task.priority());
        AsTheOffice.run(engine, () -> engine.getRuntimeService()
                .startProcessInstanceByKey(DeadlineChangeModel.KEY, task.code().value(), variables));
    }
}
