package vn.congress.approval.domain.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** Due dates counted by the working time before a change of the calendar, counted anew by the one after it. */
public record CountedAnew(WorkingTime before, WorkingTime after) {

    /**
     * What was due so many working days after the day of receipt, due as many working days after it now; empty when it was
     * not counted so. How many they were is read off the two days: the table they came from may have changed since.
     */
    public Optional<Instant> sinceReceipt(Instant received, Instant due) {
        var from = before.dateOf(received);
        var to = before.dateOf(due);
        if (!to.isAfter(from)
                || !before.calendar().isWorkingDay(to)
                || !before.closingOf(to).equals(due)) {
            return Optional.empty();
        }
        return Optional.of(after.dueAfter(received, before.calendar().workingDaysUntil(from, to)));
    }

    /** What was due on that day, or on the next working day, due by the same rule now; empty when it was not due so. */
    public Optional<Instant> onDay(LocalDate day, Instant due) {
        return before.dueOn(day).equals(due) ? Optional.of(after.dueOn(day)) : Optional.empty();
    }
}
