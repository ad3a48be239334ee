package vn.congress.approval.domain.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static vn.congress.approval.support.MovableClock.moment;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.congress.approval.domain.calendar.WorkingTime;
import vn.congress.approval.support.PublicSector;

/** The office is closed for Tet from 14 to 22 February 2026, weekends included. */
@DisplayName("How long steps take")
class StepPaceTest {

    private static final String SIGN = "UserTask_SignOff";

    private final WorkingTime time = PublicSector.time();

    @Test
    void weekends_and_tet_do_not_count_and_the_figures_are_those_computed_by_hand() {
        var runs = List.of(
                // Friday 9:00 to the Monday after Tet 10:00: 7 hours and 2; given until Tuesday: 7, 8 and 8.
                run("2026-02-13T09:00", "2026-02-23T10:00", "2026-02-24T17:00"),
                // One morning; given three whole days.
                run("2026-01-12T08:00", "2026-01-12T12:00", "2026-01-14T17:00"),
                // Thursday 15:00 over a weekend to Monday 9:00: 2, 8 and 1; given until Friday: 2 and 8.
                run("2026-02-05T15:00", "2026-02-09T09:00", "2026-02-06T17:00"),
                // Tuesday to Friday: 32; given until Thursday: 24.
                run("2026-03-03T08:00", "2026-03-06T17:00", "2026-03-05T17:00"));

        var pace = StepPace.of(runs, time).get(0);

        assertThat(pace.step()).isEqualTo(SIGN);
        assertThat(pace.done()).isEqualTo(4);
        assertThat(pace.median()).isEqualTo(Duration.ofHours(10));
        assertThat(pace.ninetieth()).isEqualTo(Duration.ofHours(32));
        assertThat(pace.allowed()).contains(new StepPace.Allowed(1, 2));
        assertThat(pace.late()).isEqualTo(2);
        assertThat(pace.usedOfAllowed().orElseThrow()).isCloseTo((9 / 23.0 + 11 / 10.0) / 2, within(1e-9));
    }

    @Test
    void nine_of_ten_take_no_longer_than_the_ninth() {
        var runs = IntStream.rangeClosed(1, 10)
                .mapToObj(hours -> new StepRun(
                        SIGN,
                        moment("2026-03-02T08:00"),
                        time.plusWorkingHours(moment("2026-03-02T08:00"), Duration.ofHours(hours)),
                        Optional.empty()))
                .toList();

        var pace = StepPace.of(runs, time).get(0);

        assertThat(pace.ninetieth()).isEqualTo(Duration.ofHours(9));
        assertThat(pace.median()).isEqualTo(Duration.ofMinutes(330));
        assertThat(pace.allowed()).isEmpty();
        assertThat(pace.usedOfAllowed()).isEmpty();
        assertThat(pace.late()).isZero();
    }

    @Test
    void a_step_due_before_the_office_opens_has_no_share_but_is_late() {
        var pace = StepPace.of(List.of(run("2026-02-14T09:00", "2026-02-23T09:00", "2026-02-14T17:00")), time)
                .get(0);

        assertThat(pace.usedOfAllowed()).isEmpty();
        assertThat(pace.late()).isEqualTo(1);
        assertThat(pace.allowed()).contains(new StepPace.Allowed(0, 0));
    }

    @Test
    void each_step_has_figures_of_its_own_and_nothing_done_has_none() {
        assertThat(StepPace.of(List.of(), time)).isEmpty();
        assertThat(StepPace.of(
                        List.of(
                                run("2026-03-02T08:00", "2026-03-02T09:00", "2026-03-03T17:00"),
                                new StepRun(
                                        "UserTask_Decide",
                                        moment("2026-03-02T08:00"),
                                        moment("2026-03-02T10:00"),
                                        Optional.empty())),
                        time))
                .extracting(StepPace::step)
                .containsExactly("UserTask_Decide", SIGN);
    }

    private static StepRun run(String begun, String done, String due) {
        return new StepRun(SIGN, moment(begun), moment(done), Optional.of(moment(due)));
    }
}
