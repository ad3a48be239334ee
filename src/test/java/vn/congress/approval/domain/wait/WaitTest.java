package vn.congress.approval.domain.wait;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.congress.approval.domain.calendar.WorkingTime;
import vn.congress.approval.domain.task.TaskCode;
import vn.congress.approval.support.MovableClock;
import vn.congress.approval.support.PublicSector;

@DisplayName("A wait")
class WaitTest {

    private static final WorkingTime TIME = PublicSector.time();

    @Test
    void is_overdue_from_the_day_after_its_last_one() {
        var wait = since(1, "2026-01-07T09:00");

        assertThat(wait.state(LocalDate.of(2026, 1, 15))).isEqualTo(WaitState.WAITING);
        assertThat(wait.state(LocalDate.of(2026, 1, 16))).isEqualTo(WaitState.OVERDUE);
        assertThat(ended(wait).state(LocalDate.of(2026, 1, 16))).isEqualTo(WaitState.ENDED);
    }

    @Test
    void counts_working_time_of_its_own_over_a_weekend_that_is_partly_worked() {
        var wait = since(1, "2026-01-09T16:00");

        assertThat(wait.waited(MovableClock.moment("2026-01-12T09:00"), TIME)).isEqualTo(Duration.ofHours(1 + 8 + 1));
    }

    @Test
    void gives_no_time_back_while_nobody_let_the_deadline_stand_still() {
        assertThat(since(1, "2026-01-07T09:00")
                        .daysToGiveBack(MovableClock.moment("2026-01-20T09:00"), List.of(), TIME))
                .isZero();
    }

    @Test
    void gives_back_the_working_days_since_it_was_allowed_not_since_it_began() {
        var wait = still(1, "2026-01-09T10:00");

        assertThat(wait.daysToGiveBack(MovableClock.moment("2026-01-09T16:00"), List.of(), TIME))
                .isZero();
        assertThat(wait.daysToGiveBack(MovableClock.moment("2026-01-12T09:00"), List.of(), TIME))
                .as("the Saturday that is worked, and Monday")
                .isEqualTo(2);
    }

    @Test
    void over_tet_gives_back_only_what_was_worked() {
        var wait = still(1, "2026-02-13T09:00");

        assertThat(wait.daysToGiveBack(MovableClock.moment("2026-02-24T09:00"), List.of(), TIME))
                .isEqualTo(2);
    }

    @Test
    void counts_no_day_that_another_wait_will_give_back() {
        var first = still(1, "2026-01-12T09:00");
        var second = still(2, "2026-01-14T09:00");
        var end = MovableClock.moment("2026-01-16T09:00");

        assertThat(first.daysToGiveBack(end, List.of(first, second), TIME)).isEqualTo(2);
        assertThat(second.daysToGiveBack(end, List.of(second), TIME)).isEqualTo(2);
        assertThat(second.daysToGiveBack(end, List.of(first, second), TIME))
                .as("the first goes on and covers all of it")
                .isZero();
    }

    @Test
    void is_on_the_same_event_however_it_is_typed() {
        assertThat(WaitedOn.event("Hội nghị  Trung ương 15").key())
                .isEqualTo(WaitedOn.event(" hội nghị trung ương 15 ").key());
        assertThatIllegalArgumentException().isThrownBy(() -> WaitedOn.event(" "));
        assertThatIllegalArgumentException().isThrownBy(() -> WaitedOn.event("a".repeat(201)));
    }

    private static Wait since(long id, String began) {
        return new Wait(
                id,
                new TaskCode("NV-001"),
                "UserTask_DraftReport",
                WaitedOn.event("Hội nghị " + id),
                "Cần số liệu",
                LocalDate.of(2026, 1, 15),
                "chutri.vptw",
                MovableClock.moment(began),
                Optional.empty(),
                Optional.empty());
    }

    private static Wait still(long id, String from) {
        var wait = since(id, "2026-01-05T09:00");
        return new Wait(
                id,
                wait.task(),
                wait.step(),
                wait.on(),
                wait.reason(),
                wait.until(),
                wait.declaredBy(),
                wait.declaredAt(),
                Optional.of(new Wait.Standstill("thuongtruc", MovableClock.moment(from), "Khách quan")),
                Optional.empty());
    }

    private static Wait ended(Wait wait) {
        return new Wait(
                wait.id(),
                wait.task(),
                wait.step(),
                wait.on(),
                wait.reason(),
                wait.until(),
                wait.declaredBy(),
                wait.declaredAt(),
                wait.standstill(),
                Optional.of(new Wait.Ended("chutri.vptw", wait.declaredAt(), WaitEnd.ANSWERED, "")));
    }
}
