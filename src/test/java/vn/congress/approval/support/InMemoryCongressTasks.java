package vn.congress.approval.support;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import vn.congress.approval.domain.agency.Agencies;
import vn.congress.approval.domain.authority.Level;
import vn.congress.approval.domain.task.Assignment;
import vn.congress.approval.domain.task.CongressTask;
import vn.congress.approval.domain.task.CongressTasks;
import vn.congress.approval.domain.task.TaskCard;
import vn.congress.approval.domain.task.TaskCards;
import vn.congress.approval.domain.task.TaskCode;
import vn.congress.approval.domain.task.TaskState;

/** The register in memory. */
public final class InMemoryCongressTasks implements CongressTasks {

    private final Map<TaskCode, CongressTask> tasks = new LinkedHashMap<>();

    /** The same register, in short. */
    public TaskCards cards(Agencies agencies) {
        return codes -> tasks.values().stream()
                .filter(task -> codes.contains(task.code()))
                .map(task -> new TaskCard(
                        task.code(),
                        task.assignment().title(),
                        agencies.find(task.assignment().lead()).orElseThrow(),
                        task.assignment().priority(),
                        task.assignment().due(),
                        task.state()))
                .toList();
    }

    @Override
    public Optional<CongressTask> find(TaskCode code) {
        return Optional.ofNullable(tasks.get(code));
    }

    @Override
    public List<CongressTask> all() {
        return List.copyOf(tasks.values());
    }

    @Override
    public List<CongressTask> allHeldStill() {
        return all();
    }

    @Override
    public Set<TaskCode> codes() {
        return new LinkedHashSet<>(tasks.keySet());
    }

    @Override
    public void add(Collection<CongressTask> added) {
        added.forEach(task -> {
            if (tasks.putIfAbsent(task.code(), task) != null) {
                throw new IllegalStateException(task.code() + " is there already");
            }
        });
    }

    @Override
    public void reassign(Collection<Assignment> assignments) {
        assignments.forEach(assignment -> change(
                assignment.code(),
                task -> new CongressTask(
                        assignment,
                        task.originalDue(),
                        task.state(),
                        task.decidingLevel(),
                        task.focalPoint(),
                        task.origin(),
                        task.concludedAt())));
    }

    @Override
    public void moveTo(TaskCode code, TaskState state) {
        change(code, task -> with(task, state, task.decidingLevel(), task.focalPoint(), task.concludedAt()));
    }

    @Override
    public boolean beginOnce(TaskCode code) {
        if (find(code).filter(task -> task.state() == TaskState.PLANNED).isEmpty()) {
            return false;
        }
        moveTo(code, TaskState.ASSIGNED);
        return true;
    }

    @Override
    public void accept(TaskCode code, String focalPoint) {
        change(
                code,
                task -> with(
                        task,
                        TaskState.IN_PROGRESS,
                        task.decidingLevel(),
                        Optional.of(focalPoint),
                        task.concludedAt()));
    }

    @Override
    public void settleLevel(TaskCode code, Level level) {
        change(code, task -> with(task, task.state(), level, task.focalPoint(), task.concludedAt()));
    }

    @Override
    public void conclude(TaskCode code, Instant at) {
        change(code, task -> with(task, TaskState.CONCLUDED, task.decidingLevel(), task.focalPoint(), Optional.of(at)));
    }

    @Override
    public List<TaskCode> planned(int limit) {
        return tasks.values().stream()
                .filter(task -> task.state() == TaskState.PLANNED)
                .map(CongressTask::code)
                .limit(limit)
                .toList();
    }

    @Override
    public int countPlanned() {
        return planned(Integer.MAX_VALUE).size();
    }

    @Override
    public boolean isHeldBack(TaskCode code) {
        return find(code).orElseThrow().assignment().prerequisites().stream()
                .map(this::find)
                .flatMap(Optional::stream)
                .anyMatch(prerequisite -> !prerequisite.state().hasEnded());
    }

    @Override
    public List<TaskCode> releasedBy(TaskCode concluded) {
        return tasks.values().stream()
                .filter(task -> task.assignment().prerequisites().contains(concluded))
                .filter(task -> task.state() == TaskState.ASSIGNED)
                .map(CongressTask::code)
                .filter(code -> !isHeldBack(code))
                .toList();
    }

    @Override
    public TaskCode nextCode() {
        return IntStream.iterate(1, number -> number + 1)
                .mapToObj("NV-%03d"::formatted)
                .map(TaskCode::new)
                .filter(code -> !tasks.containsKey(code))
                .findFirst()
                .orElseThrow();
    }

    private void change(TaskCode code, UnaryOperator<CongressTask> change) {
        tasks.compute(
                code, (key, task) -> change.apply(Optional.ofNullable(task).orElseThrow()));
    }

    private static CongressTask with(
            CongressTask task,
            TaskState state,
            Level decidingLevel,
            Optional<String> focalPoint,
            Optional<Instant> concludedAt) {
        return new CongressTask(
                task.assignment(), task.originalDue(), state, decidingLevel, focalPoint, task.origin(), concludedAt);
    }
}
