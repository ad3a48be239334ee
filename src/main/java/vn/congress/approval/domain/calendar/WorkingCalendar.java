package vn.congress.approval.domain.calendar;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Counts working days: Monday to Friday, but for the special days.
 *
 * <p>The day of receipt never counts. A date no special day is known for is what the week says it is, so any year can
 * be asked about.
 */
public final class WorkingCalendar {

    /** More working days than any deadline has, about forty years. */
    public static final int LONGEST_COUNT = 10_000;

    private static final int LONGEST_REST = 366;

    private final Predicate<LocalDate> isWorkingDay;

    private WorkingCalendar(Predicate<LocalDate> isWorkingDay) {
        this.isWorkingDay = isWorkingDay;
    }

    /** The ordinary week with these exceptions; two for one date are refused. */
    public static WorkingCalendar of(Collection<SpecialDay> specialDays) {
        Map<LocalDate, DayKind> kinds = specialDays.stream()
                .collect(Collectors.toUnmodifiableMap(SpecialDay::date, SpecialDay::kind, (one, other) -> {
                    throw new IllegalArgumentException("a date is both " + one + " and " + other);
                }));
        return new WorkingCalendar(day ->
                Optional.ofNullable(kinds.get(day)).map(DayKind::isWorked).orElseGet(() -> !DayKind.isWeekend(day)));
    }

    /** A calendar whose working days are just those the rule accepts. */
    public static WorkingCalendar where(Predicate<LocalDate> isWorkingDay) {
        return new WorkingCalendar(isWorkingDay);
    }

    public boolean isWorkingDay(LocalDate day) {
        return isWorkingDay.test(day);
    }

    /**
     * Returns the {@code count}-th working day after {@code received}; with a count of 0, {@code received} itself or, if
     * it is a day off, the next working day.
     */
    public LocalDate plusWorkingDays(LocalDate received, int count) {
        return walk(received, count, day -> day.plusDays(1));
    }

    /**
     * Returns the {@code count}-th working day before {@code due}; with a count of 0, {@code due} itself or, if it is a
     * day off, the working day before it.
     */
    public LocalDate minusWorkingDays(LocalDate due, int count) {
        return walk(due, count, day -> day.minusDays(1));
    }

    /** Counts the working days after {@code received} up to and including {@code due}: undoes the plus. */
    public int workingDaysUntil(LocalDate received, LocalDate due) {
        if (due.isBefore(received)) {
            throw new IllegalArgumentException(due + " is before " + received);
        }
        return Math.toIntExact(received.datesUntil(due)
                .map(day -> day.plusDays(1))
                .filter(isWorkingDay)
                .count());
    }

    /** Counts the working days after the one day and before the other, neither included. */
    public int workingDaysStrictlyBetween(LocalDate one, LocalDate other) {
        if (!one.isBefore(other)) {
            throw new IllegalArgumentException(other + " is not after " + one);
        }
        return workingDaysUntil(one, other.minusDays(1));
    }

    private LocalDate walk(LocalDate start, int count, Function<LocalDate, LocalDate> next) {
        if (count < 0 || count > LONGEST_COUNT) {
            throw new IllegalArgumentException("cannot count " + count + " working days");
        }
        var day = count == 0 ? toWorkingDay(start, next) : start;
        for (int counted = 0; counted < count; counted++) {
            day = toWorkingDay(next.apply(day), next);
        }
        return day;
    }

    private LocalDate toWorkingDay(LocalDate start, Function<LocalDate, LocalDate> next) {
        var day = start;
        for (int rested = 0; !isWorkingDay(day); rested++) {
            if (rested == LONGEST_REST) {
                throw new IllegalStateException("no working day within a year of " + start);
            }
            day = next.apply(day);
        }
        return day;
    }
}
