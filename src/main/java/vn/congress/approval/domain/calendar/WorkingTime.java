package vn.congress.approval.domain.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;

/** Turns working days and working hours into moments: the calendar together with the office hours. */
public record WorkingTime(WorkingCalendar calendar, OfficeHours hours) {

    /** More than any step measured in hours has, about two years of work. */
    public static final Duration LONGEST = Duration.ofHours(4_000);

    /** The date it is in the office at that moment. */
    public LocalDate dateOf(Instant moment) {
        return moment.atZone(hours.zone()).toLocalDate();
    }

    /** The moment the office closes on that date, whether it works then or not. */
    public Instant closingOf(LocalDate date) {
        return at(date, hours.closes());
    }

    /** The closing of that date or, if it is a day off, of the next working day. */
    public Instant dueOn(LocalDate date) {
        return closingOf(calendar.plusWorkingDays(date, 0));
    }

    /** The closing of the {@code workingDays}-th working day after the day of receipt. */
    public Instant dueAfter(Instant received, int workingDays) {
        return closingOf(calendar.plusWorkingDays(dateOf(received), workingDays));
    }

    /**
     * Adds time during which the office is open. What comes in outside office hours starts at the next opening; what
     * fills a day to the end is due at its closing, not at the next opening.
     */
    public Instant plusWorkingHours(Instant received, Duration open) {
        if (open.isNegative() || open.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("cannot add " + open + " of working time");
        }
        var left = open;
        for (var day = calendar.plusWorkingDays(dateOf(received), 0); ; day = calendar.plusWorkingDays(day, 1)) {
            for (var half : new Half[] {
                new Half(at(day, hours.opens()), at(day, hours.lunchFrom())),
                new Half(at(day, hours.lunchTo()), at(day, hours.closes()))
            }) {
                var start = received.isAfter(half.from()) ? received : half.from();
                if (!start.isBefore(half.to())) {
                    continue;
                }
                var end = start.plus(left);
                if (!end.isAfter(half.to())) {
                    return end;
                }
                left = left.minus(Duration.between(start, half.to()));
            }
        }
    }

    /** How long the office was open between the two; nothing when the second is not later. */
    public Duration openBetween(Instant from, Instant to) {
        var open = Duration.ZERO;
        for (var day = dateOf(from); at(day, hours.opens()).isBefore(to); day = day.plusDays(1)) {
            if (calendar.isWorkingDay(day)) {
                open = open.plus(new Half(at(day, hours.opens()), at(day, hours.lunchFrom())).within(from, to))
                        .plus(new Half(at(day, hours.lunchTo()), at(day, hours.closes())).within(from, to));
            }
        }
        return open;
    }

    /** How long the office is open on a working day. */
    public Duration day() {
        return Duration.between(hours.opens(), hours.lunchFrom())
                .plus(Duration.between(hours.lunchTo(), hours.closes()));
    }

    private Instant at(LocalDate date, LocalTime time) {
        return date.atTime(time).atZone(hours.zone()).toInstant();
    }

    /** One sitting of the office, before or after lunch. */
    private record Half(Instant from, Instant to) {

        Duration within(Instant start, Instant end) {
            var between = Duration.between(start.isAfter(from) ? start : from, end.isBefore(to) ? end : to);
            return between.isNegative() ? Duration.ZERO : between;
        }
    }
}
