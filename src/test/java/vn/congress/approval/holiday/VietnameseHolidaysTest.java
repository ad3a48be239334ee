package vn.congress.approval.holiday;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.congress.approval.domain.calendar.DayKind;
import vn.congress.approval.domain.calendar.SpecialDay;
import vn.congress.approval.support.PublicSector;

@DisplayName("Expected holidays")
class VietnameseHolidaysTest {

    private static final HolidayRules USUAL = new HolidayRules(1, 5, false, false);

    private final VietnameseHolidays holidays = new VietnameseHolidays(USUAL);

    /** 2027 and 2030 are the years in which calendars made for China go wrong. */
    @ParameterizedTest(name = "{0}: Tết {1}, Giỗ Tổ {2}")
    @CsvSource({
        "2024, 2024-02-10, 2024-04-18",
        "2025, 2025-01-29, 2025-04-07",
        "2026, 2026-02-17, 2026-04-26",
        "2027, 2027-02-06, 2027-04-16",
        "2028, 2028-01-26, 2028-04-04",
        "2029, 2029-02-13, 2029-04-23",
        "2030, 2030-02-02, 2030-04-12",
        "2031, 2031-01-23, 2031-04-01",
        "2032, 2032-02-11, 2032-04-19"
    })
    void the_lunar_days_are_those_of_Vietnam(int year, LocalDate newYear, LocalDate hungKings) {
        var expected = holidays.of(Year.of(year));

        assertThat(dateOf(expected, "Tết Nguyên đán (mùng 1)")).isEqualTo(newYear);
        assertThat(dateOf(expected, "Giỗ Tổ Hùng Vương (10/3 âm lịch)")).isEqualTo(hungKings);
    }

    @Test
    void but_for_the_swaps_2026_is_as_it_was_announced() {
        var announced = PublicSector.DAYS_OF_2026.stream()
                .filter(day -> day.kind() == DayKind.HOLIDAY || day.kind() == DayKind.COMPENSATION)
                .toList();

        assertThat(holidays.of(Year.of(2026)))
                .usingRecursiveFieldByFieldElementComparatorOnFields("date", "kind")
                .containsExactlyElementsOf(announced);
    }

    @Test
    void each_day_of_Tet_on_a_weekend_is_made_up_for_after_it() {
        assertThat(holidays.of(Year.of(2027)))
                .filteredOn(day -> day.kind() == DayKind.COMPENSATION)
                .extracting(SpecialDay::date)
                .containsExactly(LocalDate.of(2027, 2, 10), LocalDate.of(2027, 2, 11), LocalDate.of(2027, 5, 3));
    }

    @Test
    void everything_is_only_expected_and_says_what_it_rests_on() {
        assertThat(holidays.of(Year.of(2027))).allSatisfy(day -> {
            assertThat(day.confirmed()).isFalse();
            assertThat(day.basis()).startsWith("Dự kiến").contains("Bộ luật Lao động");
        });
    }

    @Test
    void the_eve_is_named_by_its_day_of_the_last_month() {
        assertThat(holidays.of(Year.of(2026)))
                .filteredOn(day -> day.date().equals(LocalDate.of(2026, 2, 16)))
                .extracting(SpecialDay::name)
                .containsExactly("Tết Nguyên đán (29 tháng Chạp)");
    }

    @Test
    void the_culture_day_is_off_only_when_the_rules_say_so() {
        var withCultureDay = new VietnameseHolidays(new HolidayRules(1, 5, false, true));
        var cultureDay = LocalDate.of(2026, 11, 24);

        assertThat(holidays.of(Year.of(2026))).extracting(SpecialDay::date).doesNotContain(cultureDay);
        assertThat(withCultureDay.of(Year.of(2026)))
                .extracting(SpecialDay::date)
                .contains(cultureDay);
    }

    @Test
    void the_span_of_Tet_and_the_day_beside_the_National_Day_follow_the_rules() {
        var asIn2025 = new VietnameseHolidays(new HolidayRules(2, 5, true, false)).of(Year.of(2025));

        assertThat(asIn2025)
                .extracting(SpecialDay::date)
                .contains(LocalDate.of(2025, 1, 27), LocalDate.of(2025, 1, 31), LocalDate.of(2025, 9, 3))
                .doesNotContain(LocalDate.of(2025, 2, 1), LocalDate.of(2025, 9, 1));
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 6})
    void a_Tet_with_impossible_eves_is_refused(int eves) {
        assertThatIllegalArgumentException().isThrownBy(() -> new HolidayRules(eves, 5, false, false));
    }

    private static LocalDate dateOf(List<SpecialDay> days, String name) {
        return days.stream()
                .filter(day -> day.name().equals(name))
                .map(SpecialDay::date)
                .findFirst()
                .orElseThrow();
    }
}
