package vn.congress.approval.domain.board;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import vn.congress.approval.domain.agency.AgencyCode;
import vn.congress.approval.domain.authority.Level;
import vn.congress.approval.domain.task.Phase;
import vn.congress.approval.domain.task.Priority;
import vn.congress.approval.domain.task.TaskCode;
import vn.congress.approval.domain.task.TaskState;

/**
 * What is known of a task at a moment, as far as it is counted; nothing of its content.
 *
 * @param level where it is decided
 * @param originalDue the first due date, kept for ever
 * @param concludedAt present once it is {@link TaskState#CONCLUDED}
 * @param marks {@link Mark#RETURNED} and {@link Mark#POSTPONED} follow from the rest and need not be given;
 *     {@link Mark#STALLED} stays only on a task that is under way
 */
public record TaskStanding(
        TaskCode code,
        AgencyCode lead,
        String workGroup,
        Phase phase,
        Priority priority,
        Level level,
        LocalDate originalDue,
        LocalDate due,
        TaskState state,
        Optional<Instant> concludedAt,
        boolean trackOnly,
        Set<Mark> marks) {

    /** The order of every list: by due date, then by code. */
    public static final Comparator<TaskStanding> BY_DUE =
            Comparator.comparing(TaskStanding::due).thenComparing(TaskStanding::code);

    private static final Set<Mark> NONE = Collections.unmodifiableSet(EnumSet.noneOf(Mark.class));

    public TaskStanding {
        marks = worn(marks, state, due.isAfter(originalDue));
    }

    /** The same task with these marks instead. */
    public TaskStanding marked(Collection<Mark> others) {
        var set = EnumSet.noneOf(Mark.class);
        set.addAll(others);
        return new TaskStanding(
                code, lead, workGroup, phase, priority, level, originalDue, due, state, concludedAt, trackOnly, set);
    }

    private static Set<Mark> worn(Set<Mark> given, TaskState state, boolean postponed) {
        var marks = EnumSet.noneOf(Mark.class);
        marks.addAll(given);
        set(marks, Mark.RETURNED, state == TaskState.RETURNED);
        set(marks, Mark.POSTPONED, postponed);
        if (state != TaskState.IN_PROGRESS && state != TaskState.RETURNED) {
            marks.remove(Mark.STALLED);
        }
        return marks.isEmpty() ? NONE : Collections.unmodifiableSet(marks);
    }

    private static void set(Set<Mark> marks, Mark mark, boolean worn) {
        if (worn) {
            marks.add(mark);
        } else {
            marks.remove(mark);
        }
    }
}
