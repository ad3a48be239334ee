package vn.congress.approval.process.deadlinechange;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;
import vn.congress.approval.application.FollowingSteps;
import vn.congress.approval.domain.calendar.WorkingDays;
import vn.congress.approval.domain.deadline.Deadlines;
import vn.congress.approval.domain.deadline.DueChange;
import vn.congress.approval.domain.deadline.DueTask;
import vn.congress.approval.domain.task.TaskCode;
import vn.congress.approval.process.engine.AsTheOffice;
import vn.congress.approval.process.engine.DueDateOrigins;
import vn.congress.approval.process.engine.Pieces;

/** Open steps in the engine that are due with their task. The office sets their due dates, whoever has decided. */
@Component
final class EngineFollowingSteps implements FollowingSteps {

    private static final int AT_ONCE = 1_000;

    private final ProcessEngine engine;
    private final Deadlines deadlines;
    private final DueDateOrigins origins;
    private final WorkingDays workingDays;

    EngineFollowingSteps(ProcessEngine engine, Deadlines deadlines, DueDateOrigins origins, WorkingDays workingDays) {
        this.engine = engine;
        this.deadlines = deadlines;
        this.origins = origins;
        this.workingDays = workingDays;
    }

    @Override
    public int follow(Collection<DueChange> changes) {
        var from = new HashMap<TaskCode, LocalDate>();
        var to = new HashMap<TaskCode, LocalDate>();
        changes.forEach(change -> {
            from.put(change.task(), change.from());
            to.put(change.task(), change.to());
        });
        var time = workingDays.current();
        var following = AsTheOffice.get(engine, () -> openSteps(from.keySet()).stream()
                .filter(found -> follows(found, from))
                .toList());
        Pieces.of(following, Pieces.WRITTEN_AT_ONCE)
                .forEach(some -> AsTheOffice.get(engine, () -> {
                    some.forEach(found -> {
                        found.step().setDueDate(Date.from(time.dueOn(Objects.requireNonNull(to.get(found.task())))));
                        engine.getTaskService().saveTask(found.step());
                    });
                    return Boolean.TRUE;
                }));
        return following.size();
    }

    @Override
    public List<Line> of(Collection<TaskCode> tasks) {
        if (tasks.isEmpty()) {
            return List.of();
        }
        Map<TaskCode, LocalDate> dues =
                deadlines.of(tasks).stream().collect(Collectors.toMap(DueTask::code, DueTask::due));
        return AsTheOffice.get(engine, () -> openSteps(tasks).stream()
                .filter(found -> found.step().getDueDate() != null)
                .map(found -> new Line(
                        found.task(), name(found), found.step().getDueDate().toInstant(), follows(found, dues)))
                .toList());
    }

    private boolean follows(Found found, Map<TaskCode, LocalDate> dues) {
        return origins.isUntilTheTaskIsDue(found.step(), Objects.requireNonNull(dues.get(found.task())));
    }

    private static String name(Found found) {
        var prefix = found.task() + " · ";
        var name = found.step().getName();
        return name.startsWith(prefix) ? name.substring(prefix.length()) : name;
    }

    private List<Found> openSteps(Collection<TaskCode> tasks) {
        var codes = tasks.stream().map(TaskCode::value).distinct().sorted().toList();
        var all = new ArrayList<Found>();
        for (var start = 0; start < codes.size(); start += AT_ONCE) {
            var some = codes.subList(start, Math.min(start + AT_ONCE, codes.size()));
            var instances = new HashMap<String, TaskCode>();
            var steps = engine.getTaskService()
                    .createTaskQuery()
                    .processInstanceBusinessKeyIn(some.toArray(String[]::new))
                    .list();
            if (steps.isEmpty()) {
                continue;
            }
            engine.getRuntimeService()
                    .createProcessInstanceQuery()
                    .processInstanceIds(
                            steps.stream().map(Task::getProcessInstanceId).collect(Collectors.toSet()))
                    .list()
                    .forEach(instance ->
                            instances.put(instance.getProcessInstanceId(), new TaskCode(instance.getBusinessKey())));
            steps.forEach(step ->
                    all.add(new Found(step, Objects.requireNonNull(instances.get(step.getProcessInstanceId())))));
        }
        return all;
    }

    private record Found(Task step, TaskCode task) {}
}
