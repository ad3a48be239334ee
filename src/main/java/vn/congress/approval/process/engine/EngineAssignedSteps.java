package vn.congress.approval.process.engine;

import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import vn.congress.approval.application.AssignedSteps;
import vn.congress.approval.domain.Conflict;
import vn.congress.approval.domain.agency.Desk;
import vn.congress.approval.domain.task.TaskCode;

/** Who has taken which open step in the engine. Whoever may change that has been asked by the use case. */
@Component
final class EngineAssignedSteps implements AssignedSteps {

    private final ProcessEngine engine;

    EngineAssignedSteps(@Lazy ProcessEngine engine) {
        this.engine = engine;
    }

    @Override
    public List<Assigned> of(String account, Collection<Desk> desks) {
        return AsTheOffice.get(engine, () -> {
            var found = new ArrayList<OnDesk>();
            for (var desk : desks) {
                engine.getTaskService()
                        .createTaskQuery()
                        .taskAssignee(account)
                        .taskCandidateGroup(desk.id())
                        .includeAssignedTasks()
                        .list()
                        .forEach(task -> found.add(new OnDesk(task, desk)));
            }
            var codes = codes(found);
            return found.stream()
                    .map(it -> assigned(it, codes))
                    .sorted(Comparator.comparing(
                                    (Assigned it) -> it.due().orElse(null),
                                    Comparator.nullsLast(Comparator.naturalOrder()))
                            .thenComparing(Assigned::id))
                    .toList();
        });
    }

    /** In one command and read at once, so that the database is spoken to once for all of them. */
    @Override
    public void give(Collection<String> steps, String from, String to) {
        if (steps.isEmpty()) {
            return;
        }
        try {
            AsTheOffice.get(engine, () -> {
                var tasks = engine.getTaskService()
                        .createTaskQuery()
                        .taskIdIn(steps.toArray(String[]::new))
                        .taskAssignee(from)
                        .list();
                if (tasks.size() < steps.size()) {
                    throw changedMeanwhile();
                }
                tasks.forEach(task -> engine.getTaskService().setAssignee(task.getId(), to));
                return Boolean.TRUE;
            });
        } catch (OptimisticLockingException doneMeanwhile) {
            throw changedMeanwhile();
        }
    }

    private static Conflict changedMeanwhile() {
        return new Conflict("Vừa có việc trong danh sách được xử lý hoặc đổi người; hãy xem lại rồi làm lại.");
    }

    private static Assigned assigned(OnDesk it, Map<String, TaskCode> codes) {
        return new Assigned(
                it.task().getId(),
                it.task().getTaskDefinitionKey(),
                it.task().getName(),
                Optional.ofNullable(codes.get(it.task().getProcessInstanceId())),
                it.desk(),
                Optional.ofNullable(it.task().getDueDate()).map(Date::toInstant));
    }

    private Map<String, TaskCode> codes(List<OnDesk> found) {
        var instances = new HashSet<String>();
        found.forEach(it -> instances.add(it.task().getProcessInstanceId()));
        if (instances.isEmpty()) {
            return Map.of();
        }
        return engine.getRuntimeService().createProcessInstanceQuery().processInstanceIds(instances).list().stream()
                .filter(it -> it.getBusinessKey() != null && TaskCode.isWellFormed(it.getBusinessKey()))
                .collect(toMap(ProcessInstance::getId, it -> new TaskCode(it.getBusinessKey())));
    }

    private record OnDesk(Task task, Desk desk) {}
}
