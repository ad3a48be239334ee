package vn.congress.approval.process.urgingletter;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.congress.approval.application.UrgingLetters;
import vn.congress.approval.domain.task.TaskCode;
import vn.congress.approval.process.engine.OpenStepListener;

/** Letters as process instances, by the task's code. */
@Component
final class EngineUrgingLetters implements UrgingLetters {

    private final RuntimeService runtime;
    private final JdbcClient jdbc;

    EngineUrgingLetters(@Lazy RuntimeService runtime, JdbcClient jdbc) {
        this.runtime = runtime;
        this.jdbc = jdbc;
    }

    @Override
    public void draft(Collection<Wanted> wanted) {
        if (wanted.isEmpty()) {
            return;
        }
        var open = open(wanted);
        wanted.stream()
                .filter(letter -> !open.contains(letter.task().value()))
                .forEach(letter -> runtime.startProcessInstanceByKey(
                        UrgingLetterModel.KEY,
                        letter.task().value(),
                        OpenStepListener.PRIORITY.put(Variables.createVariables(), letter.priority())));
    }

    /** The engine's own query takes one business key at a time. */
    private Set<String> open(Collection<Wanted> wanted) {
        return new HashSet<>(jdbc.sql(
                        """
                        select p.BUSINESS_KEY_ from ACT_RU_EXECUTION p
                            join ACT_RE_PROCDEF d on d.ID_ = p.PROC_DEF_ID_ and d.KEY_ = :key
                        where p.BUSINESS_KEY_ in (:tasks)
                        """)
                .param("key", UrgingLetterModel.KEY)
                .param("tasks", wanted.stream().map(it -> it.task().value()).toList())
                .query(String.class)
                .list());
    }

    @Override
    public void taskEnded(TaskCode task) {
        runtime.createMessageCorrelation(UrgingLetterModel.Message.TASK_ENDED)
                .processInstanceBusinessKey(task.value())
                .correlateAll();
    }
}
