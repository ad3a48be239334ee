package vn.congress.approval.domain.urging;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import vn.congress.approval.domain.calendar.WorkingCalendar;

/**
 * The rungs a task climbs as its due date comes and passes, lowest first.
 *
 * <p>Only the highest rung passed is acted on: whoever comes back after a long holiday is told once, not five times. A
 * rung once reached is not reached again for the same due date.
 *
 * @param source where it was read, for the record
 */
public record Ladder(List<Rung> rungs, String source) {

    /** @throws IllegalArgumentException when the ladder makes no sense, saying why */
    public Ladder {
        rungs = List.copyOf(rungs);
        if (rungs.isEmpty()) {
            throw new IllegalArgumentException(source + ": no rung at all");
        }
        for (var at = 1; at < rungs.size(); at++) {
            var lower = rungs.get(at - 1).offset();
            var higher = rungs.get(at).offset();
            if (lower == higher) {
                throw new IllegalArgumentException(source + ": two rungs on one day, " + lower);
            }
            if (lower > higher) {
                throw new IllegalArgumentException(source + ": not sorted, " + higher + " after " + lower);
            }
        }
        if (rungs.get(rungs.size() - 1).action() != UrgingAction.ESCALATE) {
            throw new IllegalArgumentException(source + ": does not end with ESCALATE");
        }
    }

    /**
     * The one rung to act on now: the highest that has been passed and lies above the one reached. On a day off there is
     * none.
     *
     * @param reached offset of the highest rung acted on for this due date
     */
    public Optional<Rung> toActOn(LocalDate due, OptionalInt reached, LocalDate today, WorkingCalendar calendar) {
        if (!calendar.isWorkingDay(today)) {
            return Optional.empty();
        }
        for (var at = rungs.size() - 1; at >= 0 && isAbove(rungs.get(at), reached); at--) {
            if (!rungs.get(at).day(due, calendar).isAfter(today)) {
                return Optional.of(rungs.get(at));
            }
        }
        return Optional.empty();
    }

    /** The day on which the next rung above the one reached comes; empty at the top. */
    public Optional<LocalDate> nextDay(LocalDate due, OptionalInt reached, WorkingCalendar calendar) {
        return rungs.stream().filter(rung -> isAbove(rung, reached)).findFirst().map(rung -> rung.day(due, calendar));
    }

    private static boolean isAbove(Rung rung, OptionalInt reached) {
        return reached.isEmpty() || rung.offset() > reached.getAsInt();
    }
}
