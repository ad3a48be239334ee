package vn.congress.approval.domain.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** What holds for any calendar, any day and any count. */
class WorkingCalendarPropertiesTest {

    private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);
    private static final int DAYS = 1_500;

    @Property(tries = 300)
    void a_due_day_is_a_working_day(
            @ForAll("calendars") WorkingCalendar calendar,
            @ForAll("days") LocalDate received,
            @ForAll @IntRange(max = 200) int count) {
        assertThat(calendar.isWorkingDay(calendar.plusWorkingDays(received, count)))
                .isTrue();
        assertThat(calendar.isWorkingDay(calendar.minusWorkingDays(received, count)))
                .isTrue();
    }

    @Property(tries = 300)
    void what_is_received_later_is_never_due_earlier(
            @ForAll("calendars") WorkingCalendar calendar,
            @ForAll("days") LocalDate received,
            @ForAll @IntRange(max = 30) int later,
            @ForAll @IntRange(max = 200) int count) {
        assertThat(calendar.plusWorkingDays(received.plusDays(later), count))
                .isAfterOrEqualTo(calendar.plusWorkingDays(received, count));
    }

    @Property(tries = 300)
    void a_longer_term_is_never_due_earlier(
            @ForAll("calendars") WorkingCalendar calendar,
            @ForAll("days") LocalDate received,
            @ForAll @IntRange(max = 200) int count) {
        assertThat(calendar.plusWorkingDays(received, count + 1))
                .isAfterOrEqualTo(calendar.plusWorkingDays(received, count))
                .isAfter(received);
    }

    @Property(tries = 300)
    void going_on_and_back_again_returns_to_the_working_day_one_started_from(
            @ForAll("calendars") WorkingCalendar calendar,
            @ForAll("days") LocalDate received,
            @ForAll @IntRange(min = 1, max = 200) int count) {
        var due = calendar.plusWorkingDays(received, count);

        assertThat(calendar.minusWorkingDays(due, count)).isEqualTo(calendar.minusWorkingDays(received, 0));
    }

    @Property(tries = 300)
    void as_many_working_days_are_counted_as_were_added(
            @ForAll("calendars") WorkingCalendar calendar,
            @ForAll("days") LocalDate received,
            @ForAll @IntRange(min = 1, max = 200) int count) {
        var due = calendar.plusWorkingDays(received, count);

        assertThat(calendar.workingDaysUntil(received, due)).isEqualTo(count);
        assertThat(calendar.workingDaysStrictlyBetween(received, due)).isEqualTo(count - 1);
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.integers().between(0, DAYS).map(FIRST::plusDays);
    }

    /** Weeks with up to sixty days off and up to sixty weekend days worked. */
    @Provide
    Arbitrary<WorkingCalendar> calendars() {
        var off = days().filter(day -> !DayKind.isWeekend(day)).set().ofMaxSize(60);
        var worked = days().filter(DayKind::isWeekend).set().ofMaxSize(60);
        return Combinators.combine(off, worked)
                .as((holidays, makeUps) -> WorkingCalendar.of(
                        Stream.concat(days(holidays, DayKind.HOLIDAY), days(makeUps, DayKind.MAKE_UP_WORKING_DAY))
                                .toList()));
    }

    private static Stream<SpecialDay> days(Set<LocalDate> dates, DayKind kind) {
        return dates.stream().map(date -> new SpecialDay(date, kind, kind.label(), "Thông báo", true));
    }
}
