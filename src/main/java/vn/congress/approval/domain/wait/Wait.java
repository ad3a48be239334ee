package vn.congress.approval.domain.wait;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import vn.congress.approval.domain.calendar.WorkingTime;
import vn.congress.approval.domain.task.TaskCode;

/**
 * A task waits. Its deadline goes on meanwhile, unless somebody of authority let it stand still.
 *
 * @param step id of the step it was declared at; empty when the whole task waits
 * @param until the last day of waiting, as the one who declared it named it
 * @param standstill who let the deadline stand still, and since when
 */
public record Wait(
        long id,
        TaskCode task,
        String step,
        WaitedOn on,
        String reason,
        LocalDate until,
        String declaredBy,
        Instant declaredAt,
        Optional<Standstill> standstill,
        Optional<Ended> ended) {

    /** Characters of a reason at most; a track-only task says it in one line. */
    public static final int LONGEST_REASON = 2_000;

    public static final int ONE_LINE = 200;

    /** The deadline stands still from then on. */
    public record Standstill(String by, Instant at, String reason) {}

    /** @param note what was said to it; empty when nothing was */
    public record Ended(String by, Instant at, WaitEnd how, String note) {}

    /** A wait to be entered. */
    public record Declared(
            TaskCode task,
            String step,
            WaitedOn on,
            String reason,
            LocalDate until,
            String declaredBy,
            Instant declaredAt) {}

    public boolean isOpen() {
        return ended.isEmpty();
    }

    /** The last day of waiting is not late yet. */
    public WaitState state(LocalDate today) {
        if (ended.isPresent()) {
            return WaitState.ENDED;
        }
        return today.isAfter(until) ? WaitState.OVERDUE : WaitState.WAITING;
    }

    /** The wait's own clock: how long the office was open since it began, until it ended or until now. */
    public Duration waited(Instant now, WorkingTime time) {
        return time.openBetween(declaredAt, ended.map(Ended::at).orElse(now));
    }

    /**
     * Working days the deadline stood still for this wait and no other: when it ends at that moment, its task's due date
     * moves on by so many. While several waits keep one deadline still at once, each day counts once, with the last of
     * them to end.
     *
     * @param others the open waits of the same task
     */
    public int daysToGiveBack(Instant end, Collection<Wait> others, WorkingTime time) {
        if (standstill.isEmpty()) {
            return 0;
        }
        var from = time.dateOf(standstill.get().at());
        var to = others.stream()
                .filter(other -> other.id != id && other.isOpen())
                .flatMap(other -> other.standstill.stream())
                .map(other -> time.dateOf(other.at()))
                .reduce(time.dateOf(end), (one, other) -> one.isBefore(other) ? one : other);
        return to.isAfter(from) ? time.calendar().workingDaysUntil(from, to) : 0;
    }
}
