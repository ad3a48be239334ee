package vn.congress.approval.domain.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The days of an open round.
 *
 * @param minimumEndsAt the end of the last guaranteed day
 * @param closesAt the end of the latest day
 */
public record RoundDays(Instant openedAt, Instant minimumEndsAt, Instant closesAt) {

    /**
     * The same round when the calendar has changed. Guaranteed days stay as many as they were. The latest day somebody
     * named stays that day or becomes the next working day; the day of a session stays; any other is counted in working
     * days. Without urgency it is never before the guaranteed days are over.
     *
     * @param named the day somebody named when asking
     * @param withSession whether it closes with a session
     */
    public RoundDays countedAnew(CountedAnew count, boolean urgent, Optional<LocalDate> named, boolean withSession) {
        var minimum = count.sinceReceipt(openedAt, minimumEndsAt).orElse(minimumEndsAt);
        var latest = latest(count, named, withSession, minimum);
        return new RoundDays(openedAt, minimum, urgent || !latest.isBefore(minimum) ? latest : minimum);
    }

    private Instant latest(CountedAnew count, Optional<LocalDate> named, boolean withSession, Instant minimum) {
        if (withSession) {
            return closesAt;
        }
        if (named.isPresent()) {
            var asNamed = named.flatMap(day -> count.onDay(day, closesAt));
            if (asNamed.isPresent()) {
                return asNamed.get();
            }
            if (closesAt.equals(minimumEndsAt)) {
                var due = count.after().dueOn(named.get());
                return due.isAfter(minimum) ? due : minimum;
            }
            return count.onDay(count.before().dateOf(closesAt), closesAt).orElse(closesAt);
        }
        return count.sinceReceipt(openedAt, closesAt).orElse(closesAt);
    }
}
