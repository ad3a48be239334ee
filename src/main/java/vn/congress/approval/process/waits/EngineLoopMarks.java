package vn.congress.approval.process.waits;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import vn.congress.approval.application.LoopMarks;
import vn.congress.approval.domain.task.TaskCode;
import vn.congress.approval.process.engine.AsTheOffice;

/**
 * The mark is a variable of the process instances that the task has when the circle is found: steps which open in them
 * later carry it too. A look at what is marked costs one query, and where nothing has changed nothing is written.
 */
@Component
final class EngineLoopMarks implements LoopMarks {

    private final ProcessEngine engine;

    EngineLoopMarks(@Lazy ProcessEngine engine) {
        this.engine = engine;
    }

    @Override
    public void keepOn(Set<TaskCode> tasks) {
        AsTheOffice.run(engine, () -> mark(tasks, engine.getRuntimeService()));
    }

    private static void mark(Set<TaskCode> tasks, RuntimeService runtime) {
        var codes = tasks.stream().map(TaskCode::value).collect(Collectors.toSet());
        var marked = new HashSet<String>();
        for (var instance : marked(runtime)) {
            if (codes.contains(instance.getBusinessKey())) {
                marked.add(instance.getBusinessKey());
            } else {
                runtime.removeVariable(instance.getId(), LoopMark.VARIABLE);
            }
        }
        codes.removeAll(marked);
        for (var code : codes) {
            runtime.createProcessInstanceQuery()
                    .processInstanceBusinessKey(code)
                    .list()
                    .forEach(instance -> runtime.setVariable(instance.getId(), LoopMark.VARIABLE, LoopMark.SET));
        }
    }

    private static List<ProcessInstance> marked(RuntimeService runtime) {
        return runtime.createProcessInstanceQuery()
                .variableValueEquals(LoopMark.VARIABLE, LoopMark.SET)
                .list();
    }
}
