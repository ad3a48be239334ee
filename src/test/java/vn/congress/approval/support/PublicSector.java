package vn.congress.approval.support;

import static vn.congress.approval.domain.calendar.DayKind.COMPENSATION;
import static vn.congress.approval.domain.calendar.DayKind.HOLIDAY;
import static vn.congress.approval.domain.calendar.DayKind.MAKE_UP_WORKING_DAY;
import static vn.congress.approval.domain.calendar.DayKind.SWAPPED_DAY_OFF;

import java.time.LocalDate;
import java.util.List;
import vn.congress.approval.domain.calendar.DayKind;
import vn.congress.approval.domain.calendar.OfficeHours;
import vn.congress.approval.domain.calendar.SpecialDay;
import vn.congress.approval.domain.calendar.WorkingCalendar;
import vn.congress.approval.domain.calendar.WorkingDays;
import vn.congress.approval.domain.calendar.WorkingTime;

/** The calendar of the public sector in 2026, as it was announced. */
public final class PublicSector {

    public static final List<SpecialDay> DAYS_OF_2026 = List.of(
            day("2026-01-01", HOLIDAY),
            day("2026-01-02", SWAPPED_DAY_OFF),
            day("2026-01-10", MAKE_UP_WORKING_DAY),
            day("2026-02-16", HOLIDAY),
            day("2026-02-17", HOLIDAY),
            day("2026-02-18", HOLIDAY),
            day("2026-02-19", HOLIDAY),
            day("2026-02-20", HOLIDAY),
            day("2026-04-26", HOLIDAY),
            day("2026-04-27", COMPENSATION),
            day("2026-04-30", HOLIDAY),
            day("2026-05-01", HOLIDAY),
            day("2026-08-22", MAKE_UP_WORKING_DAY),
            day("2026-08-31", SWAPPED_DAY_OFF),
            day("2026-09-01", HOLIDAY),
            day("2026-09-02", HOLIDAY));

    private PublicSector() {}

    public static WorkingCalendar calendar() {
        return WorkingCalendar.of(DAYS_OF_2026);
    }

    /** The calendar with the usual office hours, closing at 17:00. */
    public static WorkingTime time() {
        return new WorkingTime(calendar(), OfficeHours.usual());
    }

    public static WorkingDays workingDays() {
        var time = time();
        return () -> time;
    }

    private static SpecialDay day(String date, DayKind kind) {
        return new SpecialDay(LocalDate.parse(date), kind, kind.label(), "Thông báo", true);
    }
}
