package vn.congress.approval.support;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.congress.approval.domain.Refused;
import vn.congress.approval.domain.task.CongressTasks;
import vn.congress.approval.domain.task.TaskCode;
import vn.congress.approval.domain.task.TaskState;
import vn.congress.approval.domain.wait.Wait;
import vn.congress.approval.domain.wait.WaitEnd;
import vn.congress.approval.domain.wait.WaitLine;
import vn.congress.approval.domain.wait.WaitedOn;
import vn.congress.approval.domain.wait.Waits;
import vn.congress.approval.domain.wait.WhoWaits;

/** Waits in memory, over a register in memory. */
public final class InMemoryWaits implements Waits {

    private final List<Wait> waits = new ArrayList<>();
    private final CongressTasks tasks;

    public InMemoryWaits(CongressTasks tasks) {
        this.tasks = tasks;
    }

    @Override
    public void holdStill() {}

    @Override
    public void holdTasks(Collection<TaskCode> held) {}

    @Override
    public long add(Wait.Declared wait) {
        if (openOf(wait.task()).stream()
                .anyMatch(open -> open.on().key().equals(wait.on().key()))) {
            throw new Refused("", "Đang chờ rồi.");
        }
        var id = waits.size() + 1L;
        waits.add(new Wait(
                id,
                wait.task(),
                wait.step(),
                wait.on(),
                wait.reason(),
                wait.until(),
                wait.declaredBy(),
                wait.declaredAt(),
                Optional.empty(),
                Optional.empty()));
        return id;
    }

    @Override
    public Optional<WaitLine> find(long id) {
        return waits.stream().filter(it -> it.id() == id).map(this::line).findFirst();
    }

    @Override
    public List<Wait> openOf(TaskCode task) {
        return waits.stream()
                .filter(it -> it.isOpen() && it.task().equals(task))
                .toList();
    }

    @Override
    public boolean end(long id, Wait.Ended ended) {
        return change(id, it -> with(it, it.standstill(), Optional.of(ended)));
    }

    @Override
    public boolean letDeadlineStandStill(long id, Wait.Standstill standstill) {
        return change(id, it -> with(it, Optional.of(standstill), it.ended()));
    }

    @Override
    public List<Wait> endAllWith(TaskCode task, String by, Instant at) {
        var ended = waits.stream()
                .filter(Wait::isOpen)
                .filter(it -> it.task().equals(task) || it.on().onTask().equals(Optional.of(task)))
                .map(Wait::id)
                .toList();
        ended.forEach(id -> end(
                id,
                new Wait.Ended(
                        by,
                        at,
                        waits.get((int) (id - 1)).task().equals(task) ? WaitEnd.WAITING_TASK_DONE : WaitEnd.TASK_DONE,
                        "")));
        return waits.stream().filter(it -> ended.contains(it.id())).toList();
    }

    @Override
    public List<TaskCode> endedTasksWithWaits(int most) {
        return waits.stream()
                .filter(Wait::isOpen)
                .flatMap(it -> java.util.stream.Stream.concat(
                        java.util.stream.Stream.of(it.task()), it.on().onTask().stream()))
                .filter(code -> tasks.find(code).orElseThrow().state() == TaskState.CONCLUDED)
                .distinct()
                .limit(most)
                .toList();
    }

    @Override
    public WhoWaits whoWaits() {
        return WhoWaits.from(
                waits.stream()
                        .filter(Wait::isOpen)
                        .map(it -> new WhoWaits.Open(
                                it.id(),
                                it.task(),
                                tasks.find(it.task()).orElseThrow().assignment().lead(),
                                it.on(),
                                it.declaredAt()))
                        .toList(),
                tasks.all().stream()
                        .filter(task -> task.state() == TaskState.ASSIGNED)
                        .flatMap(task -> task.assignment().prerequisites().stream()
                                .filter(code -> tasks.find(code).orElseThrow().state() != TaskState.CONCLUDED)
                                .map(code -> new WhoWaits.HeldBack(
                                        task.code(), task.assignment().lead(), code)))
                        .toList());
    }

    @Override
    public Map<TaskCode, List<WaitedOn>> waitedOnBy(Collection<TaskCode> asked) {
        return waitingAmong(asked).stream().collect(Collectors.toMap(code -> code, code -> openOf(code).stream()
                .map(Wait::on)
                .toList()));
    }

    @Override
    public Set<TaskCode> waitingAmong(Collection<TaskCode> asked) {
        var waiting = new HashSet<>(asked);
        waiting.removeIf(code -> openOf(code).isEmpty());
        return waiting;
    }

    @Override
    public List<WaitLine> around(TaskCode task, int most) {
        return waits.stream()
                .filter(it -> it.task().equals(task) || it.on().onTask().equals(Optional.of(task)))
                .sorted(Comparator.comparing((Wait it) -> !it.isOpen()))
                .map(this::line)
                .limit(most)
                .toList();
    }

    @Override
    public List<WaitLine> page(Search search, LocalDate today, int offset, int limit) {
        return waits.stream()
                .filter(it -> search.states().contains(it.state(today)))
                .map(this::line)
                .skip(offset)
                .limit(limit)
                .toList();
    }

    @Override
    public int count(Search search, LocalDate today) {
        return page(search, today, 0, Integer.MAX_VALUE).size();
    }

    private boolean change(long id, java.util.function.UnaryOperator<Wait> change) {
        var before = waits.get((int) (id - 1));
        waits.set((int) (id - 1), change.apply(before));
        return before.isOpen();
    }

    private static Wait with(Wait it, Optional<Wait.Standstill> standstill, Optional<Wait.Ended> ended) {
        return new Wait(
                it.id(),
                it.task(),
                it.step(),
                it.on(),
                it.reason(),
                it.until(),
                it.declaredBy(),
                it.declaredAt(),
                standstill,
                ended);
    }

    private WaitLine line(Wait it) {
        var task = tasks.find(it.task()).orElseThrow();
        return new WaitLine(
                it,
                task.assignment().lead(),
                task.decidingLevel(),
                task.assignment().trackOnly(),
                it.on().onTask().flatMap(tasks::find).map(other -> other.assignment()
                        .lead()),
                false);
    }
}
