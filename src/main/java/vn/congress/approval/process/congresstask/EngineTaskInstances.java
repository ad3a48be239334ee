package vn.congress.approval.process.congresstask;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import vn.congress.approval.application.TaskInstances;
import vn.congress.approval.domain.task.TaskCode;
import vn.congress.approval.process.engine.AsTheOffice;

/** Finds them in the history by their business keys; an instance that was taken back gives way to the one begun anew. */
@Component
final class EngineTaskInstances implements TaskInstances {

    private final ProcessEngine engine;

    EngineTaskInstances(@Lazy ProcessEngine engine) {
        this.engine = engine;
    }

    @Override
    public Map<TaskCode, String> of(Collection<TaskCode> tasks) {
        if (tasks.isEmpty()) {
            return Map.of();
        }
        var instances = new HashMap<TaskCode, String>();
        AsTheOffice.get(engine, () -> engine.getHistoryService()
                        .createHistoricProcessInstanceQuery()
                        .processDefinitionKey(CongressTaskModel.KEY)
                        .processInstanceBusinessKeyIn(
                                tasks.stream().map(TaskCode::value).toArray(String[]::new))
                        .orderByProcessInstanceStartTime()
                        .asc()
                        .list())
                .forEach(it -> instances.put(new TaskCode(it.getBusinessKey()), it.getId()));
        return instances;
    }
}
