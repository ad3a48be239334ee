package vn.congress.approval.process.engine;

import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.scheduling.support.CronExpression;
import vn.congress.approval.domain.calendar.WorkingTime;

/** A recurrence as a model writes it; see the package for the notation. */
@FunctionalInterface
interface Cycle {

    Pattern REPEAT = Pattern.compile("R(\\d{0,6})/(?:([^/P]+)/)?(P[^/]+)");

    /** Finds the first ringing after a moment, if there is one; without a start of its own it starts at that moment. */
    Optional<Instant> nextAfter(Instant moment, WorkingTime time);

    /** Reads a cycle; empty if the text is none. */
    static Optional<Cycle> parse(String text) {
        return text.startsWith("R") ? repeat(text) : cron(text);
    }

    private static Optional<Cycle> repeat(String text) {
        var repeat = REPEAT.matcher(text);
        if (!repeat.matches()) {
            return Optional.empty();
        }
        var times = repeat.group(1).isEmpty() ? Integer.MAX_VALUE : Integer.parseInt(repeat.group(1));
        var start = Optional.ofNullable(repeat.group(2)).map(Moment::parse);
        if (start.isPresent() && start.get().isEmpty()) {
            return Optional.empty();
        }
        return Step.parse(repeat.group(3)).map(step -> (moment, time) -> {
            var from =
                    start.flatMap(known -> known).map(known -> known.in(time)).orElse(moment);
            return ringAfter(moment, from, step, times, time);
        });
    }

    private static Optional<Instant> ringAfter(Instant moment, Instant start, Step step, int times, WorkingTime time) {
        if (start.isAfter(moment)) {
            return Optional.of(start);
        }
        var ring = start;
        for (int rung = 0; rung < times; rung++) {
            var next = step.after(ring, time);
            if (!next.isAfter(ring)) {
                return Optional.empty();
            }
            ring = next;
            if (ring.isAfter(moment)) {
                return Optional.of(ring);
            }
        }
        return Optional.empty();
    }

    private static Optional<Cycle> cron(String text) {
        if (!CronExpression.isValidExpression(text)) {
            return Optional.empty();
        }
        var cron = CronExpression.parse(text);
        return Optional.of((moment, time) -> ringOnAWorkingDay(cron, moment, time));
    }

    private static Optional<Instant> ringOnAWorkingDay(CronExpression cron, Instant moment, WorkingTime time) {
        var zone = time.hours().zone();
        var ring = cron.next(moment.atZone(zone));
        while (ring != null && !time.calendar().isWorkingDay(ring.toLocalDate())) {
            var nextWorkingDay = time.calendar().plusWorkingDays(ring.toLocalDate(), 1);
            ring = cron.next(nextWorkingDay.atStartOfDay(zone).minusNanos(1));
        }
        return Optional.ofNullable(ring).map(rings -> rings.toInstant());
    }
}
