package vn.congress.approval.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.congress.approval.domain.Problem;
import vn.congress.approval.domain.Refused;
import vn.congress.approval.domain.calendar.CalendarChange;
import vn.congress.approval.domain.calendar.CalendarChange.Clear;
import vn.congress.approval.domain.calendar.CalendarChange.Mark;
import vn.congress.approval.domain.calendar.DayKind;
import vn.congress.approval.domain.calendar.SpecialDay;
import vn.congress.approval.domain.calendar.SpecialDays;

@DisplayName("Entering a special day")
class EnterSpecialDayTest {

    private static final LocalDate TUESDAY = LocalDate.of(2026, 11, 24);
    private static final LocalDate SATURDAY = LocalDate.of(2026, 11, 28);

    private final SpecialDays days = new DaysInMemory();
    private final EnterSpecialDay enterSpecialDay = new EnterSpecialDay(days);

    @Test
    void a_day_off_is_added_with_its_basis() {
        enterSpecialDay.enter(new Mark(TUESDAY, DayKind.HOLIDAY, " Ngày Văn hóa Việt Nam ", "Luật sửa đổi", true));

        assertThat(days.on(TUESDAY))
                .contains(new SpecialDay(TUESDAY, DayKind.HOLIDAY, "Ngày Văn hóa Việt Nam", "Luật sửa đổi", true));
    }

    @Test
    void a_day_already_marked_is_confirmed_by_marking_it_again() {
        enterSpecialDay.enter(new Mark(TUESDAY, DayKind.HOLIDAY, "Ngày Văn hóa", "Dự kiến", false));

        enterSpecialDay.enter(new Mark(TUESDAY, DayKind.HOLIDAY, "Ngày Văn hóa", "Thông báo số 1", true));

        assertThat(days.on(TUESDAY)).map(SpecialDay::confirmed).contains(true);
    }

    @Test
    void a_day_is_made_ordinary_again() {
        enterSpecialDay.enter(new Mark(SATURDAY, DayKind.MAKE_UP_WORKING_DAY, "Làm bù", "Thông báo", true));

        enterSpecialDay.enter(new Clear(SATURDAY));

        assertThat(days.on(SATURDAY)).isEmpty();
    }

    @Test
    void a_weekday_cannot_be_worked_to_make_up() {
        assertRefused(new Mark(TUESDAY, DayKind.MAKE_UP_WORKING_DAY, "Làm bù", "Thông báo", true), "kind");
    }

    @Test
    void a_weekend_day_cannot_be_given_off_a_second_time() {
        assertRefused(new Mark(SATURDAY, DayKind.COMPENSATION, "Nghỉ bù", "Thông báo", true), "kind");
        assertRefused(new Mark(SATURDAY, DayKind.SWAPPED_DAY_OFF, "Nghỉ", "Thông báo", true), "kind");
    }

    @Test
    void a_date_out_of_all_reason_is_refused() {
        assertRefused(new Mark(LocalDate.of(226, 11, 24), DayKind.HOLIDAY, "Ngày Văn hóa", "Thông báo", true), "date");
    }

    @Test
    void everything_missing_is_named_at_once() {
        assertRefused(new Mark(null, null, null, " ", false), "date", "kind", "name", "basis");
        assertRefused(new Clear(null), "date");
    }

    @Test
    void a_text_longer_than_its_column_is_refused() {
        assertRefused(new Mark(TUESDAY, DayKind.HOLIDAY, "a".repeat(201), "b".repeat(501), true), "name", "basis");
    }

    @Test
    void an_ordinary_day_cannot_be_cleared() {
        assertRefused(new Clear(TUESDAY), "date");
    }

    @Test
    void expected_holidays_fill_an_empty_year() {
        var expected = new SpecialDay(TUESDAY, DayKind.HOLIDAY, "Ngày Văn hóa", "Dự kiến", false);

        var added = new ExpectHolidays(year -> List.of(expected), days, it -> it.forEach(days::save)).in(Year.of(2026));

        assertThat(added).containsExactly(expected);
        assertThat(days.on(TUESDAY)).contains(expected);
    }

    @Test
    void expected_holidays_leave_a_year_alone_that_somebody_keeps() {
        var kept = new SpecialDay(SATURDAY, DayKind.MAKE_UP_WORKING_DAY, "Làm bù", "Thông báo", true);
        days.save(kept);
        var expected = new SpecialDay(TUESDAY, DayKind.HOLIDAY, "Ngày Văn hóa", "Dự kiến", false);

        var added = new ExpectHolidays(year -> List.of(expected), days, it -> it.forEach(days::save)).in(Year.of(2026));

        assertThat(added).isEmpty();
        assertThat(days.on(TUESDAY)).isEmpty();
    }

    private void assertRefused(CalendarChange change, String... fields) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> enterSpecialDay.enter(change))
                .satisfies(refused -> assertThat(refused.problems())
                        .extracting(Problem::field)
                        .containsExactly(fields));
    }

    private static final class DaysInMemory implements SpecialDays {

        private final TreeMap<LocalDate, SpecialDay> days = new TreeMap<>();

        @Override
        public List<SpecialDay> between(LocalDate first, LocalDate last) {
            return List.copyOf(days.subMap(first, true, last, true).values());
        }

        @Override
        public Optional<SpecialDay> on(LocalDate date) {
            return Optional.ofNullable(days.get(date));
        }

        @Override
        public void save(SpecialDay day) {
            days.put(day.date(), day);
        }

        @Override
        public void remove(LocalDate date) {
            days.remove(date);
        }
    }
}
