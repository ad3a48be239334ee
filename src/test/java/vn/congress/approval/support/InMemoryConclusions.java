package vn.congress.approval.support;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.congress.approval.domain.conclusion.Conclusion;
import vn.congress.approval.domain.conclusion.Conclusion.NewConclusion;
import vn.congress.approval.domain.conclusion.Conclusions;
import vn.congress.approval.domain.task.CongressTask;
import vn.congress.approval.domain.task.TaskCode;

/** Issued conclusions in memory. */
public final class InMemoryConclusions implements Conclusions {

    private final Map<TaskCode, Conclusion> issued = new LinkedHashMap<>();
    private final InMemoryCongressTasks tasks;

    public InMemoryConclusions(InMemoryCongressTasks tasks) {
        this.tasks = tasks;
    }

    @Override
    public Conclusion issue(NewConclusion drawnUp) {
        var number = 1
                + (int) issued.values().stream()
                        .filter(conclusion -> conclusion.series().equals(drawnUp.series()))
                        .count();
        var conclusion = Conclusion.issued(drawnUp, number);
        if (issued.putIfAbsent(drawnUp.task(), conclusion) != null) {
            throw new IllegalStateException(drawnUp.task() + " is concluded already");
        }
        return conclusion;
    }

    @Override
    public Optional<Conclusion> on(TaskCode task) {
        return Optional.ofNullable(issued.get(task));
    }

    @Override
    public List<TaskCode> openedBy(TaskCode task) {
        return tasks.all().stream()
                .filter(it -> it.origin().equals(Optional.of(task)))
                .map(CongressTask::code)
                .toList();
    }
}
