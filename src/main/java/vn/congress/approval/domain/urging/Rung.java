package vn.congress.approval.domain.urging;

import java.time.LocalDate;
import java.util.List;
import vn.congress.approval.domain.calendar.WorkingCalendar;

/**
 * One rung of a ladder.
 *
 * @param offset working days to the due date; negative before it, 0 on the day
 * @param name what the office calls it
 */
public record Rung(int offset, String name, UrgingAction action, List<Reader> readers) {

    /** More working days than any rung lies away from a due date. */
    static final int FARTHEST = 250;

    public Rung {
        readers = List.copyOf(readers);
        if (Math.abs(offset) > FARTHEST) {
            throw new IllegalArgumentException("at most " + FARTHEST + " working days before or after: " + offset);
        }
        if (name.isBlank() || name.length() > 100) {
            throw new IllegalArgumentException("a rung has a name of at most 100 characters: " + offset);
        }
        if (readers.isEmpty()) {
            throw new IllegalArgumentException("somebody is told on every rung: " + offset);
        }
        if (offset <= 0 && action != UrgingAction.REMIND) {
            throw new IllegalArgumentException("before a task is overdue one only reminds of it: " + offset);
        }
    }

    /** The working day it is reached on; what is due on a day off is due on the next working day. */
    public LocalDate day(LocalDate due, WorkingCalendar calendar) {
        var dueDay = calendar.plusWorkingDays(due, 0);
        return offset < 0 ? calendar.minusWorkingDays(dueDay, -offset) : calendar.plusWorkingDays(dueDay, offset);
    }
}
