package vn.congress.approval.domain.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.congress.approval.domain.calendar.OfficeHours;
import vn.congress.approval.domain.calendar.WorkingCalendar;
import vn.congress.approval.domain.calendar.WorkingTime;
import vn.congress.approval.support.MovableClock;

@DisplayName("Due soon, in working days")
class WorkingDaysLeftTest {

    private final WorkingTime weekdays = new WorkingTime(
            WorkingCalendar.where(
                    day -> day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY),
            OfficeHours.usual());
    private final DueSoonWindow threeDays = new WorkingDaysLeft(() -> weekdays, 3);

    @Test
    void a_weekend_between_does_not_count() {
        var friday = "2026-01-09T09:00";

        assertThat(isSoon(friday, "2026-01-14T17:00")).isTrue();
        assertThat(isSoon(friday, "2026-01-15T08:00")).isFalse();
    }

    @Test
    void what_is_due_later_today_is_due_soon() {
        assertThat(isSoon("2026-01-09T09:00", "2026-01-09T17:00")).isTrue();
    }

    private boolean isSoon(String now, String due) {
        return threeDays.isSoon(MovableClock.moment(now), MovableClock.moment(due));
    }
}
