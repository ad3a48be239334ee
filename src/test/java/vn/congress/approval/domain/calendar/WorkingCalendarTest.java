package vn.congress.approval.domain.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.congress.approval.support.PublicSector;

@DisplayName("Working calendar")
class WorkingCalendarTest {

    private final WorkingCalendar calendar = PublicSector.calendar();

    @ParameterizedTest(name = "{0} + {1} = {2}")
    @CsvSource({
        "2025-12-31, 1, 2026-01-05",
        "2026-01-09, 1, 2026-01-10",
        "2026-01-07, 3, 2026-01-10",
        "2026-02-13, 5, 2026-02-27",
        "2026-04-24, 2, 2026-04-29",
        "2026-08-20, 3, 2026-08-24",
        "2026-08-28, 1, 2026-09-03"
    })
    void the_announced_days_of_2026_are_counted_as_the_office_counts_them(
            LocalDate received, int count, LocalDate due) {
        assertThat(calendar.plusWorkingDays(received, count)).isEqualTo(due);
        assertThat(calendar.workingDaysUntil(received, due)).isEqualTo(count);
        assertThat(calendar.minusWorkingDays(due, count)).isEqualTo(received);
    }

    @Test
    void six_working_days_lie_strictly_between_the_7th_and_the_15th_of_January_2026() {
        assertThat(calendar.workingDaysStrictlyBetween(LocalDate.of(2026, 1, 7), LocalDate.of(2026, 1, 15)))
                .isEqualTo(6);
    }

    @Test
    void the_year_2026_has_250_working_days() {
        assertThat(calendar.workingDaysUntil(LocalDate.of(2025, 12, 31), LocalDate.of(2026, 12, 31)))
                .isEqualTo(250);
    }

    @ParameterizedTest(name = "{0} or the next working day is {1}")
    @CsvSource({"2026-01-10, 2026-01-10", "2026-01-11, 2026-01-12", "2026-02-14, 2026-02-23"})
    void no_days_added_is_the_same_day_or_the_next_working_day(LocalDate received, LocalDate due) {
        assertThat(calendar.plusWorkingDays(received, 0)).isEqualTo(due);
    }

    @ParameterizedTest(name = "{0} or the working day before is {1}")
    @CsvSource({"2026-01-10, 2026-01-10", "2026-01-11, 2026-01-10", "2026-02-22, 2026-02-13"})
    void no_days_taken_off_is_the_same_day_or_the_working_day_before(LocalDate due, LocalDate latestStart) {
        assertThat(calendar.minusWorkingDays(due, 0)).isEqualTo(latestStart);
    }

    @Test
    void a_year_nothing_is_known_of_has_its_plain_weeks() {
        assertThat(calendar.plusWorkingDays(LocalDate.of(1975, 4, 30), 5)).isEqualTo(LocalDate.of(1975, 5, 7));
        assertThat(calendar.plusWorkingDays(LocalDate.of(2126, 1, 4), 1)).isEqualTo(LocalDate.of(2126, 1, 7));
    }

    @Test
    void a_calendar_can_be_made_from_a_rule() {
        var onlyTheFirst = WorkingCalendar.where(day -> day.getDayOfMonth() == 1);

        assertThat(onlyTheFirst.plusWorkingDays(LocalDate.of(2026, 1, 1), 2)).isEqualTo(LocalDate.of(2026, 3, 1));
    }

    @Test
    void a_negative_or_endless_count_is_refused() {
        var today = LocalDate.of(2026, 1, 7);

        assertThatIllegalArgumentException().isThrownBy(() -> calendar.plusWorkingDays(today, -1));
        assertThatIllegalArgumentException().isThrownBy(() -> calendar.minusWorkingDays(today, -1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> calendar.plusWorkingDays(today, WorkingCalendar.LONGEST_COUNT + 1));
    }

    @Test
    void counting_from_a_later_to_an_earlier_day_is_refused() {
        var today = LocalDate.of(2026, 1, 7);

        assertThatIllegalArgumentException().isThrownBy(() -> calendar.workingDaysUntil(today, today.minusDays(1)));
        assertThatIllegalArgumentException().isThrownBy(() -> calendar.workingDaysStrictlyBetween(today, today));
    }

    @Test
    void a_date_that_is_two_things_at_once_is_refused() {
        var friday = LocalDate.of(2026, 1, 2);
        var days = List.of(
                new SpecialDay(friday, DayKind.HOLIDAY, "Nghỉ", "Thông báo", true),
                new SpecialDay(friday, DayKind.SWAPPED_DAY_OFF, "Nghỉ", "Thông báo", true));

        assertThatIllegalArgumentException().isThrownBy(() -> WorkingCalendar.of(days));
    }

    @Test
    void an_office_that_never_works_is_reported_and_does_not_hang() {
        var closedForGood = WorkingCalendar.where(day -> false);

        assertThatIllegalStateException().isThrownBy(() -> closedForGood.plusWorkingDays(LocalDate.of(2026, 1, 7), 1));
    }

    @Test
    void a_special_day_fits_its_place_in_the_week() {
        var wednesday = LocalDate.of(2026, 1, 7);
        var sunday = LocalDate.of(2026, 4, 26);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SpecialDay(wednesday, DayKind.MAKE_UP_WORKING_DAY, "Làm bù", "Thông báo", true));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SpecialDay(sunday, DayKind.COMPENSATION, "Nghỉ bù", "Thông báo", true));
        assertThat(new SpecialDay(sunday, DayKind.HOLIDAY, "Giỗ Tổ", "Luật", true).date())
                .isEqualTo(sunday);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SpecialDay(sunday, DayKind.HOLIDAY, " ", "Luật", true));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SpecialDay(sunday, DayKind.HOLIDAY, "Giỗ Tổ", "x".repeat(501), true));
    }
}
