package vn.congress.approval.domain.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static vn.congress.approval.support.MovableClock.moment;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.congress.approval.support.MovableClock;
import vn.congress.approval.support.PublicSector;

@DisplayName("Working time")
class WorkingTimeTest {

    private final WorkingTime time = PublicSector.time();

    @Test
    void what_is_due_on_a_day_is_due_when_the_office_closes() {
        assertThat(time.closingOf(LocalDate.of(2026, 1, 15))).isEqualTo(Instant.parse("2026-01-15T10:00:00Z"));
    }

    @Test
    void the_day_of_receipt_is_the_day_it_is_in_the_office_not_in_Greenwich() {
        var lateOnTuesdayInGreenwich = Instant.parse("2026-01-06T23:30:00Z");

        assertThat(time.dueAfter(lateOnTuesdayInGreenwich, 3)).isEqualTo(moment("2026-01-10T17:00"));
    }

    @Test
    void a_deadline_on_a_day_off_moves_to_the_closing_of_the_next_working_day() {
        assertThat(time.dueOn(LocalDate.of(2026, 2, 17))).isEqualTo(moment("2026-02-23T17:00"));
        assertThat(time.dueOn(LocalDate.of(2026, 2, 13))).isEqualTo(moment("2026-02-13T17:00"));
    }

    @ParameterizedTest(name = "{0} + {1} of work = {2}")
    @CsvSource({
        "2026-01-07T09:00, PT2H, 2026-01-07T11:00",
        "2026-01-07T11:00, PT2H, 2026-01-07T14:00",
        "2026-01-07T11:00, PT1H, 2026-01-07T12:00",
        "2026-01-07T12:30, PT1H, 2026-01-07T14:00",
        "2026-01-07T16:00, PT2H, 2026-01-08T09:00",
        "2026-01-07T09:00, PT7H, 2026-01-07T17:00",
        "2026-01-07T20:00, PT1H, 2026-01-08T09:00",
        "2026-01-07T05:00, PT0S, 2026-01-07T08:00",
        "2026-01-09T16:30, PT1H, 2026-01-10T08:30",
        "2026-02-13T16:30, PT8H, 2026-02-23T16:30"
    })
    void working_hours_run_only_while_the_office_is_open(String received, Duration open, String due) {
        assertThat(time.plusWorkingHours(moment(received), open)).isEqualTo(moment(due));
    }

    @Test
    void negative_and_endless_working_hours_are_refused() {
        var now = moment("2026-01-07T09:00");

        assertThatIllegalArgumentException().isThrownBy(() -> time.plusWorkingHours(now, Duration.ofHours(-1)));
        assertThatIllegalArgumentException().isThrownBy(() -> time.plusWorkingHours(now, Duration.ofDays(1_000)));
    }

    @Test
    void office_hours_out_of_order_are_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new OfficeHours(
                        MovableClock.OFFICE,
                        LocalTime.of(8, 0),
                        LocalTime.of(12, 0),
                        LocalTime.of(11, 0),
                        LocalTime.of(17, 0)));
    }
}
