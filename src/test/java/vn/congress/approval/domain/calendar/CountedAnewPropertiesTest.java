package vn.congress.approval.domain.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

@Label("What is counted anew when the calendar changes")
class CountedAnewPropertiesTest {

    private static final OfficeHours HOURS = OfficeHours.usual();
    private static final LocalDate START = LocalDate.of(2026, 1, 1);

    @Property
    void has_as_many_working_days_as_before_and_comes_back_with_the_calendar(
            @ForAll("moments") Instant received,
            @ForAll @IntRange(min = 1, max = 60) int days,
            @ForAll("calendars") WorkingTime before,
            @ForAll("calendars") WorkingTime after) {
        var due = before.dueAfter(received, days);

        var counted = new CountedAnew(before, after).sinceReceipt(received, due);

        assertThat(counted).contains(after.dueAfter(received, days));
        assertThat(new CountedAnew(after, before).sinceReceipt(received, counted.orElseThrow()))
                .contains(due);
    }

    @Property
    void keeps_every_guaranteed_day_of_a_round(
            @ForAll("moments") Instant opened,
            @ForAll @IntRange(min = 1, max = 10) int guaranteed,
            @ForAll @IntRange(min = 0, max = 10) int more,
            @ForAll boolean named,
            @ForAll("calendars") WorkingTime before,
            @ForAll("calendars") WorkingTime after) {
        var closes = before.dueAfter(opened, guaranteed + more);
        var round = new RoundDays(opened, before.dueAfter(opened, guaranteed), closes);
        Optional<LocalDate> day = named ? Optional.of(before.dateOf(closes)) : Optional.empty();

        var counted = round.countedAnew(new CountedAnew(before, after), false, day, false);

        assertThat(counted.minimumEndsAt()).isEqualTo(after.dueAfter(opened, guaranteed));
        assertThat(counted.closesAt()).isAfterOrEqualTo(counted.minimumEndsAt());
        assertThat(counted.countedAnew(new CountedAnew(after, before), false, day, false))
                .isEqualTo(round);
    }

    @Property
    void a_session_keeps_its_day_unless_it_comes_before_the_guaranteed_days_are_over(
            @ForAll("moments") Instant opened,
            @ForAll("calendars") WorkingTime before,
            @ForAll("calendars") WorkingTime after) {
        var closes = before.dueAfter(opened, 8);
        var round = new RoundDays(opened, before.dueAfter(opened, 5), closes);

        var counted = round.countedAnew(new CountedAnew(before, after), false, Optional.empty(), true);

        assertThat(counted.closesAt())
                .isEqualTo(counted.minimumEndsAt().isAfter(closes) ? counted.minimumEndsAt() : closes);
    }

    @Provide
    Arbitrary<Instant> moments() {
        return Arbitraries.integers()
                .between(0, 60 * 24 * 60)
                .map(minutes -> START.atStartOfDay(HOURS.zone()).toInstant().plus(Duration.ofMinutes(minutes)));
    }

    @Provide
    Arbitrary<WorkingTime> calendars() {
        return Arbitraries.integers()
                .between(0, 150)
                .set()
                .ofMaxSize(12)
                .map(days -> new WorkingTime(
                        WorkingCalendar.of(List.copyOf(days).stream()
                                .map(START::plusDays)
                                .map(day -> new SpecialDay(
                                        day,
                                        DayKind.isWeekend(day) ? DayKind.MAKE_UP_WORKING_DAY : DayKind.HOLIDAY,
                                        "Ngày",
                                        "Căn cứ",
                                        true))
                                .toList()),
                        HOURS));
    }
}
