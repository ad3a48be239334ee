package vn.congress.approval.application;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.congress.approval.domain.agency.Agencies;
import vn.congress.approval.domain.agency.Agency;
import vn.congress.approval.domain.deadline.Deadlines;
import vn.congress.approval.domain.deadline.DueChange;
import vn.congress.approval.domain.deadline.DueTask;

/** Which tasks are due on another day than they were given with, how often they were put off, and why. */
@Service
public class ListDeadlineChanges {

    private final Deadlines deadlines;
    private final Agencies agencies;

    ListDeadlineChanges(Deadlines deadlines, Agencies agencies) {
        this.deadlines = deadlines;
        this.agencies = agencies;
    }

    /** A task, and every change of its due date, latest first. */
    public record Moved(
            String code,
            String title,
            String lead,
            LocalDate originalDue,
            LocalDate due,
            int times,
            Choice setBy,
            List<Change> changes) {}

    /** One change. */
    public record Change(
            LocalDate from, LocalDate to, String reason, String askedBy, String decidedBy, Choice level, Instant at) {}

    /** The last changed first. */
    @Transactional(readOnly = true)
    public List<Moved> page(int offset, int limit) {
        var tasks = deadlines.everMoved(offset, limit);
        var names = agencies.all().stream().collect(Collectors.toMap(Agency::code, Agency::name));
        var changes = deadlines.changesOf(tasks.stream().map(DueTask::code).toList()).stream()
                .collect(Collectors.groupingBy(DueChange::task));
        return tasks.stream()
                .map(task -> new Moved(
                        task.code().value(),
                        task.title(),
                        names.getOrDefault(task.lead(), task.lead().value()),
                        task.originalDue(),
                        task.due(),
                        task.moved(),
                        Choice.of(task.dateSetBy()),
                        latestFirst(changes.getOrDefault(task.code(), List.of()))))
                .toList();
    }

    public int count() {
        return deadlines.countEverMoved();
    }

    private static List<Change> latestFirst(List<DueChange> oldestFirst) {
        var changes = oldestFirst.stream()
                .map(change -> new Change(
                        change.from(),
                        change.to(),
                        change.reason(),
                        Labels.account(change.askedBy()),
                        Labels.account(change.decidedBy()),
                        Choice.of(change.level()),
                        change.at()))
                .collect(Collectors.toList());
        java.util.Collections.reverse(changes);
        return List.copyOf(changes);
    }
}
