package vn.congress.approval.domain.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import vn.congress.approval.domain.calendar.DayKind;
import vn.congress.approval.domain.calendar.SpecialDay;
import vn.congress.approval.domain.calendar.WorkingCalendar;

@Label("A due date that moves by working days")
class NewDueDatePropertiesTest {

    private static final WorkingCalendar CALENDAR = calendar();

    @Property
    void comes_back_when_it_is_moved_back(
            @ForAll("days") LocalDate due, @ForAll @IntRange(min = -250, max = 250) int days) {
        var moved = NewDueDate.moved(due, days, CALENDAR);

        assertThat(NewDueDate.moved(moved, -days, CALENDAR)).isEqualTo(CALENDAR.plusWorkingDays(due, 0));
    }

    @Property
    void is_a_working_day_and_lies_where_it_was_sent(
            @ForAll("days") LocalDate due, @ForAll @IntRange(min = 1, max = 250) int days) {
        var later = NewDueDate.moved(due, days, CALENDAR);
        var earlier = NewDueDate.moved(due, -days, CALENDAR);

        assertThat(CALENDAR.isWorkingDay(later)).isTrue();
        assertThat(CALENDAR.isWorkingDay(earlier)).isTrue();
        assertThat(later).isAfter(due);
        assertThat(earlier).isBefore(CALENDAR.plusWorkingDays(due, 0));
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.integers().between(0, 700).map(LocalDate.of(2025, 11, 1)::plusDays);
    }

    /** Tết 2026 and a Saturday that is worked. */
    private static WorkingCalendar calendar() {
        var days = new ArrayList<SpecialDay>();
        for (var day = 16; day <= 20; day++) {
            days.add(new SpecialDay(LocalDate.of(2026, 2, day), DayKind.HOLIDAY, "Tết", "Thông báo", true));
        }
        days.add(new SpecialDay(LocalDate.of(2026, 1, 10), DayKind.MAKE_UP_WORKING_DAY, "Làm bù", "Thông báo", true));
        return WorkingCalendar.of(days);
    }
}
