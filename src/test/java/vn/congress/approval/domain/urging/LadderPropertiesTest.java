package vn.congress.approval.domain.urging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import vn.congress.approval.domain.calendar.WorkingCalendar;

/** Any ladder, any calendar, any due date, and a bell that rings on any of the days and misses the others. */
class LadderPropertiesTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
    private static final int DAYS = 120;

    @Property(tries = 500)
    void nobody_is_urged_on_a_day_off_no_rung_comes_twice_and_the_order_is_upwards(
            @ForAll("ladders") Ladder ladder,
            @ForAll("daysOff") Set<LocalDate> daysOff,
            @ForAll("bells") Set<LocalDate> bells,
            @ForAll @IntRange(max = DAYS) int dueAfter) {
        var calendar = calendar(daysOff);

        var acted = climb(ladder, FIRST.plusDays(dueAfter), bells, calendar);

        assertThat(acted)
                .allSatisfy(it -> assertThat(calendar.isWorkingDay(it.day())).isTrue());
        assertThat(acted).extracting(it -> it.rung().offset()).isSorted().doesNotHaveDuplicates();
    }

    @Property(tries = 500)
    void after_any_gap_there_is_one_action_and_it_is_the_highest_rung_passed(
            @ForAll("ladders") Ladder ladder,
            @ForAll("daysOff") Set<LocalDate> daysOff,
            @ForAll @IntRange(max = DAYS) int dueAfter,
            @ForAll @IntRange(max = DAYS) int gap) {
        var calendar = calendar(daysOff);
        var due = FIRST.plusDays(dueAfter);
        var today = calendar.plusWorkingDays(FIRST.plusDays(gap), 0);

        var rung = ladder.toActOn(due, OptionalInt.empty(), today, calendar);

        var passed = ladder.rungs().stream()
                .filter(it -> !it.day(due, calendar).isAfter(today))
                .toList();
        assertThat(rung).isEqualTo(passed.isEmpty() ? Optional.empty() : Optional.of(passed.get(passed.size() - 1)));
        rung.ifPresent(it -> assertThat(ladder.toActOn(due, OptionalInt.of(it.offset()), today, calendar))
                .isEmpty());
    }

    @Property(tries = 300)
    void a_bell_on_every_day_acts_on_every_rung_on_its_own_day(
            @ForAll("ladders") Ladder ladder, @ForAll("daysOff") Set<LocalDate> daysOff) {
        var calendar = calendar(daysOff);
        var due = FIRST.plusDays(90);
        var everyDay = new TreeSet<>(
                FIRST.minusDays(90).datesUntil(FIRST.plusDays(400)).toList());

        assertThat(climb(ladder, due, everyDay, calendar))
                .allSatisfy(it -> assertThat(it.day()).isEqualTo(it.rung().day(due, calendar)))
                .extracting(Acted::rung)
                .containsExactlyElementsOf(ladder.rungs());
    }

    @Property(tries = 300)
    void looking_only_on_the_next_day_that_was_worked_out_misses_nothing(
            @ForAll("ladders") Ladder ladder,
            @ForAll("daysOff") Set<LocalDate> daysOff,
            @ForAll("bells") Set<LocalDate> bells,
            @ForAll @IntRange(max = DAYS) int dueAfter) {
        var calendar = calendar(daysOff);
        var due = FIRST.plusDays(dueAfter);
        var acted = new ArrayList<Acted>();
        var reached = OptionalInt.empty();
        var next = ladder.nextDay(due, reached, calendar);
        for (var bell : new TreeSet<>(bells)) {
            if (next.isPresent() && !next.get().isAfter(bell)) {
                var rung = ladder.toActOn(due, reached, bell, calendar);
                rung.ifPresent(it -> acted.add(new Acted(bell, it)));
                reached = rung.map(it -> OptionalInt.of(it.offset())).orElse(reached);
                next = ladder.nextDay(due, reached, calendar);
            }
        }

        assertThat(acted).isEqualTo(climb(ladder, due, bells, calendar));
    }

    /** Looks at the task at every bell. */
    private static List<Acted> climb(Ladder ladder, LocalDate due, Set<LocalDate> bells, WorkingCalendar calendar) {
        var acted = new ArrayList<Acted>();
        var reached = OptionalInt.empty();
        for (var bell : new TreeSet<>(bells)) {
            var rung = ladder.toActOn(due, reached, bell, calendar);
            rung.ifPresent(it -> acted.add(new Acted(bell, it)));
            reached = rung.map(it -> OptionalInt.of(it.offset())).orElse(reached);
        }
        return acted;
    }

    private static WorkingCalendar calendar(Set<LocalDate> daysOff) {
        return WorkingCalendar.where(day -> day.getDayOfWeek() != DayOfWeek.SUNDAY && !daysOff.contains(day));
    }

    @Provide
    Arbitrary<Ladder> ladders() {
        return Arbitraries.integers()
                .between(-15, 15)
                .set()
                .ofMinSize(1)
                .ofMaxSize(8)
                .map(offsets -> {
                    var sorted = new TreeSet<>(offsets);
                    sorted.add(16);
                    return LadderTest.ladder(
                            sorted.stream().mapToInt(Integer::intValue).toArray());
                });
    }

    @Provide
    Arbitrary<Set<LocalDate>> daysOff() {
        return days().set().ofMaxSize(40);
    }

    @Provide
    Arbitrary<Set<LocalDate>> bells() {
        return days().set().ofMaxSize(60);
    }

    private static Arbitrary<LocalDate> days() {
        return Arbitraries.integers().between(-30, DAYS + 60).map(FIRST::plusDays);
    }

    private record Acted(LocalDate day, Rung rung) {}
}
