package vn.congress.approval.domain.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import vn.congress.approval.domain.calendar.OfficeHours;
import vn.congress.approval.domain.calendar.WorkingCalendar;
import vn.congress.approval.domain.calendar.WorkingTime;
import vn.congress.approval.domain.task.TaskCode;
import vn.congress.approval.support.MovableClock;

/** What a move does to an agenda, for any calendar, any day and any guaranteed time. */
class StudyTimePropertyTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);

    @Property(tries = 500)
    void a_session_moved_to_a_day_fits_just_the_dossiers_with_enough_working_days_before_it(
            @ForAll("daysOff") Set<LocalDate> daysOff,
            @ForAll @Size(max = 12) List<@IntRange(max = 60) Integer> sentAfter,
            @ForAll @IntRange(max = 90) int movedTo,
            @ForAll @IntRange(max = 8) int guaranteed) {
        var time = new WorkingTime(
                WorkingCalendar.where(day -> day.getDayOfWeek() != DayOfWeek.SUNDAY && !daysOff.contains(day)),
                OfficeHours.usual());
        var session = session(sentAfter, guaranteed).movedTo(FIRST.plusDays(movedTo), LocalTime.of(8, 0));

        assertThat(session.agenda()).allSatisfy(item -> {
            var sent = item.circulatedAt().orElseThrow();
            var sentOn = time.dateOf(sent);
            var enough = session.day().isAfter(sentOn)
                    && sentOn.plusDays(1)
                                    .datesUntil(session.day().plusDays(1))
                                    .filter(time.calendar()::isWorkingDay)
                                    .count()
                            >= guaranteed;
            // With nothing guaranteed, the first working day from the day of sending on will do.
            var atOnce = guaranteed == 0
                    && !session.day().isBefore(sentOn)
                    && sentOn.datesUntil(session.day().plusDays(1)).anyMatch(time.calendar()::isWorkingDay);
            assertThat(new StudyTime(time, item.studyDays()).fits(sent, session.day()))
                    .isEqualTo(guaranteed == 0 ? atOnce : enough);
        });
    }

    @Property(tries = 200)
    void what_fits_a_day_fits_every_later_day(
            @ForAll("daysOff") Set<LocalDate> daysOff,
            @ForAll @IntRange(max = 60) int sentAfter,
            @ForAll @IntRange(max = 90) int day,
            @ForAll @IntRange(max = 30) int later,
            @ForAll @IntRange(max = 8) int guaranteed) {
        var studyTime = new StudyTime(
                new WorkingTime(WorkingCalendar.where(it -> !daysOff.contains(it)), OfficeHours.usual()), guaranteed);
        var sent = MovableClock.moment(FIRST.plusDays(sentAfter) + "T09:00");

        if (studyTime.fits(sent, FIRST.plusDays(day))) {
            assertThat(studyTime.fits(sent, FIRST.plusDays(day).plusDays(later)))
                    .isTrue();
        }
    }

    private static Session session(List<Integer> sentAfter, int guaranteed) {
        return new Session(
                1,
                SessionKind.POLITBURO,
                FIRST,
                LocalTime.of(8, 0),
                "",
                "",
                false,
                1,
                IntStream.range(0, sentAfter.size())
                        .mapToObj(number -> AgendaItem.circulatedForSession(
                                new TaskCode("NV-" + number),
                                MovableClock.moment(FIRST.plusDays(sentAfter.get(number)) + "T09:00"),
                                guaranteed))
                        .toList());
    }

    @Provide
    Arbitrary<Set<LocalDate>> daysOff() {
        return Arbitraries.integers().between(0, 120).map(FIRST::plusDays).set().ofMaxSize(40);
    }
}
