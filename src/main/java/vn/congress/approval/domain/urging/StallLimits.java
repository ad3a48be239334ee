package vn.congress.approval.domain.urging;

import java.time.LocalDate;
import java.util.Optional;
import vn.congress.approval.domain.calendar.WorkingCalendar;

/**
 * How long a task may be silent.
 *
 * @param askAfter working days without a person's entry in the journal until an update is asked for
 * @param escalateAfter working days after that until it is reported up
 */
public record StallLimits(int askAfter, int escalateAfter) {

    /** What a silence calls for. */
    public enum Call {
        NOTHING,
        ASK,
        ESCALATE
    }

    public StallLimits {
        if (askAfter < 1 || escalateAfter < 1 || askAfter > Rung.FARTHEST || escalateAfter > Rung.FARTHEST) {
            throw new IllegalArgumentException(
                    "from 1 to " + Rung.FARTHEST + " working days each: " + askAfter + ", " + escalateAfter);
        }
    }

    /**
     * What is to be done about a task that somebody last wrote about on {@code lastProgress}: it is asked about once per
     * silence, then reported up once.
     *
     * @param due a task past it is urged for that, not for its silence
     * @param askedOn the day an update was asked for in this silence
     */
    public Call callFor(
            LocalDate lastProgress,
            LocalDate due,
            Optional<LocalDate> askedOn,
            boolean escalated,
            LocalDate today,
            WorkingCalendar calendar) {
        if (!calendar.isWorkingDay(today) || calendar.plusWorkingDays(due, 0).isBefore(today) || escalated) {
            return Call.NOTHING;
        }
        if (askedOn.isEmpty()) {
            return hasPassed(lastProgress, askAfter, today, calendar) ? Call.ASK : Call.NOTHING;
        }
        return hasPassed(askedOn.get(), escalateAfter, today, calendar) ? Call.ESCALATE : Call.NOTHING;
    }

    private static boolean hasPassed(LocalDate since, int days, LocalDate today, WorkingCalendar calendar) {
        return !calendar.plusWorkingDays(since, days).isAfter(today);
    }
}
