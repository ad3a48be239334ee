package vn.congress.approval.domain.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import vn.congress.approval.domain.calendar.WorkingCalendar;

/** On which days a report is due: every day of the peak period, otherwise working days. */
public final class ReportDays {

    private static final int LONGEST_PAUSE = 366;

    private final WorkingCalendar calendar;
    private final Predicate<LocalDate> peak;

    public ReportDays(WorkingCalendar calendar, Predicate<LocalDate> peak) {
        this.calendar = calendar;
        this.peak = peak;
    }

    public boolean isDue(LocalDate day) {
        return peak.test(day) || calendar.isWorkingDay(day);
    }

    /** The day before that one on which a report was due. */
    public LocalDate before(LocalDate day) {
        for (var back = 1; back <= LONGEST_PAUSE; back++) {
            if (isDue(day.minusDays(back))) {
                return day.minusDays(back);
            }
        }
        throw new IllegalStateException("no day with a report within a year before " + day);
    }

    /**
     * The days to open a report for, oldest first: today, and those missed since the last one.
     *
     * @param last the last day one was opened for; empty before the very first
     * @param most days in the past that are made up for
     */
    public List<LocalDate> toOpen(LocalDate today, Optional<LocalDate> last, int most) {
        var from = last.map(day -> day.plusDays(1)).orElse(today);
        var earliest = today.minusDays(most);
        var first = from.isBefore(earliest) ? earliest : from;
        return first.isAfter(today)
                ? List.of()
                : first.datesUntil(today.plusDays(1)).filter(this::isDue).toList();
    }
}
