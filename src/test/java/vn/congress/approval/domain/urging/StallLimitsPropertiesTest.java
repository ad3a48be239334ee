package vn.congress.approval.domain.urging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import vn.congress.approval.domain.calendar.WorkingCalendar;
import vn.congress.approval.domain.urging.StallLimits.Call;

/** A silence of any length, in any calendar. */
class StallLimitsPropertiesTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
    private static final LocalDate FAR = FIRST.plusYears(2);

    @Property(tries = 1_000)
    void every_silent_task_is_found_and_none_that_is_not(
            @ForAll("daysOff") Set<LocalDate> daysOff,
            @ForAll @IntRange(min = 1, max = 20) int askAfter,
            @ForAll @IntRange(max = 100) int lastWroteOn,
            @ForAll @IntRange(max = 60) int silentFor) {
        var calendar = calendar(daysOff);
        var last = FIRST.plusDays(lastWroteOn);
        var today = calendar.plusWorkingDays(last.plusDays(silentFor), 0);
        var workingDaysSilent = last.plusDays(1)
                .datesUntil(today.plusDays(1))
                .filter(calendar::isWorkingDay)
                .count();

        var call = new StallLimits(askAfter, 3).callFor(last, FAR, Optional.empty(), false, today, calendar);

        assertThat(call == Call.ASK).isEqualTo(workingDaysSilent >= askAfter);
    }

    @Property(tries = 300)
    void a_silence_is_asked_about_once_then_reported_up_once_and_never_on_a_day_off(
            @ForAll("daysOff") Set<LocalDate> daysOff,
            @ForAll @IntRange(min = 1, max = 10) int askAfter,
            @ForAll @IntRange(min = 1, max = 10) int escalateAfter) {
        var calendar = calendar(daysOff);
        var limits = new StallLimits(askAfter, escalateAfter);
        var calls = new ArrayList<LocalDate>();
        var asked = Optional.<LocalDate>empty();
        var escalated = false;
        for (var today = FIRST; today.isBefore(FIRST.plusDays(200)); today = today.plusDays(1)) {
            switch (limits.callFor(FIRST, FAR, asked, escalated, today, calendar)) {
                case ASK -> {
                    asked = Optional.of(today);
                    calls.add(today);
                }
                case ESCALATE -> {
                    escalated = true;
                    calls.add(today);
                }
                case NOTHING -> {}
            }
        }

        var askedOn = calendar.plusWorkingDays(FIRST, askAfter);
        assertThat(calls).containsExactly(askedOn, calendar.plusWorkingDays(askedOn, escalateAfter));
    }

    @Property(tries = 300)
    void a_late_task_is_urged_for_being_late_not_for_its_silence(
            @ForAll("daysOff") Set<LocalDate> daysOff, @ForAll @IntRange(min = 1, max = 60) int lateFor) {
        var calendar = calendar(daysOff);
        var due = calendar.plusWorkingDays(FIRST.plusDays(60), 0);
        var today = calendar.plusWorkingDays(due, lateFor);

        assertThat(new StallLimits(1, 1).callFor(FIRST, due, Optional.empty(), false, today, calendar))
                .isEqualTo(Call.NOTHING);
        assertThat(new StallLimits(1, 1).callFor(FIRST, due, Optional.empty(), false, due, calendar))
                .isEqualTo(Call.ASK);
    }

    @Example
    void impossible_limits_are_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new StallLimits(0, 3));
        assertThatIllegalArgumentException().isThrownBy(() -> new StallLimits(3, 0));
    }

    private static WorkingCalendar calendar(Set<LocalDate> daysOff) {
        return WorkingCalendar.where(day -> day.getDayOfWeek() != DayOfWeek.SUNDAY && !daysOff.contains(day));
    }

    @Provide
    Arbitrary<Set<LocalDate>> daysOff() {
        return Arbitraries.integers().between(0, 180).map(FIRST::plusDays).set().ofMaxSize(40);
    }
}
