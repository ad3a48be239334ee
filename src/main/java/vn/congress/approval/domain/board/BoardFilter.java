package vn.congress.approval.domain.board;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import vn.congress.approval.domain.agency.AgencyCode;
import vn.congress.approval.domain.authority.Level;
import vn.congress.approval.domain.task.Phase;
import vn.congress.approval.domain.task.Priority;

/**
 * Which tasks are looked at; whatever is empty lets everything through.
 *
 * @param within the agencies whose tasks may be seen; empty for all
 * @param statuses any of them
 * @param dueFrom the first due date, inclusive
 * @param dueTo the last due date, inclusive
 */
public record BoardFilter(
        Optional<Set<AgencyCode>> within,
        Optional<Set<Standing>> statuses,
        Optional<Mark> mark,
        Optional<AgencyCode> agency,
        Optional<String> group,
        Optional<Phase> phase,
        Optional<Priority> priority,
        Optional<Level> level,
        Optional<LocalDate> dueFrom,
        Optional<LocalDate> dueTo) {

    public static final BoardFilter ALL = new BoardFilter(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    public BoardFilter {
        within = within.map(Set::copyOf);
        statuses = statuses.map(Set::copyOf);
    }

    /** The same, of the tasks of these agencies only. */
    public BoardFilter within(Set<AgencyCode> agencies) {
        return new BoardFilter(
                Optional.of(agencies), statuses, mark, agency, group, phase, priority, level, dueFrom, dueTo);
    }

    public boolean letsThrough(TaskStanding task, BoardDay day) {
        return letsThrough(task, Standing.of(task, day));
    }

    boolean letsThrough(TaskStanding task, Standing standing) {
        return (statuses.isEmpty() || statuses.get().contains(standing))
                && is(agency, task.lead())
                && is(group, task.workGroup())
                && is(phase, task.phase())
                && is(priority, task.priority())
                && is(level, task.level())
                && (mark.isEmpty() || task.marks().contains(mark.get()))
                && (dueFrom.isEmpty() || !task.due().isBefore(dueFrom.get()))
                && (dueTo.isEmpty() || !task.due().isAfter(dueTo.get()))
                && (within.isEmpty() || within.get().contains(task.lead()));
    }

    private static <T> boolean is(Optional<T> wanted, T value) {
        return wanted.isEmpty() || wanted.get().equals(value);
    }
}
