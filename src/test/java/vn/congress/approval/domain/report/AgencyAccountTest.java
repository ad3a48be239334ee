package vn.congress.approval.domain.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.congress.approval.domain.agency.AgencyCode;
import vn.congress.approval.domain.authority.Level;
import vn.congress.approval.domain.board.BoardDay;
import vn.congress.approval.domain.board.TaskStanding;
import vn.congress.approval.domain.task.Phase;
import vn.congress.approval.domain.task.Priority;
import vn.congress.approval.domain.task.TaskCode;
import vn.congress.approval.domain.task.TaskState;
import vn.congress.approval.domain.task.WorkingDaysLeft;
import vn.congress.approval.support.MovableClock;
import vn.congress.approval.support.PublicSector;

/** The week of Monday 5 to Saturday 10 January 2026, which is worked. */
@DisplayName("What agencies answer for")
class AgencyAccountTest {

    private static final WorkingDaysLeft SOON = new WorkingDaysLeft(PublicSector.workingDays(), 3);

    @Test
    void what_was_done_late_overdue_returned_and_postponed_is_counted_in_the_period_by_the_lead_at_its_end() {
        var before = at(
                "2026-01-04T16:30",
                task("NV-1", "VPTW", "2026-01-02", TaskState.CONCLUDED, "2026-01-04T10:00"),
                task("NV-2", "VPTW", "2026-01-07", TaskState.IN_PROGRESS, null),
                task("NV-5", "BYT", "2026-01-06", TaskState.IN_PROGRESS, null));
        var now = at(
                "2026-01-10T16:30",
                task("NV-1", "VPTW", "2026-01-02", TaskState.CONCLUDED, "2026-01-04T10:00"),
                task("NV-2", "VPTW", "2026-01-07", TaskState.CONCLUDED, "2026-01-07T20:00"),
                task("NV-3", "VPTW", "2026-01-06", TaskState.CONCLUDED, "2026-01-08T10:00"),
                task("NV-4", "VPTW", "2026-01-07", TaskState.RETURNED, null),
                task("NV-5", "HN", "2026-01-20", TaskState.IN_PROGRESS, null),
                task("NV-6", "HN", "2026-01-01", TaskState.WITHDRAWN, null));

        var accounts = AgencyAccount.of(
                before, now, Map.of(new TaskCode("NV-4"), 2), Map.of(new TaskCode("NV-5"), 1, new TaskCode("NV-9"), 3));

        assertThat(accounts)
                .containsExactly(
                        new AgencyAccount("HN", 1, 1, 0, 0, 0, 0, 1, 0),
                        new AgencyAccount("VPTW", 4, 1, 1, 1, 1, 2, 0, 2 + 3));
        assertThat(accounts.get(1).averageDaysLate()).isEqualTo(2.5);
        assertThat(accounts.get(0).averageDaysLate()).isZero();
    }

    private static Standpoint at(String moment, TaskStanding... tasks) {
        return new Standpoint(BoardDay.at(MovableClock.moment(moment), SOON), List.of(tasks));
    }

    private static TaskStanding task(
            String code, String lead, String due, TaskState state, @Nullable String concludedAt) {
        return new TaskStanding(
                new TaskCode(code),
                new AgencyCode(lead),
                "Nội dung",
                Phase.BEFORE,
                Priority.KEY,
                Level.AGENCY_HEAD,
                LocalDate.parse(due),
                LocalDate.parse(due),
                state,
                Optional.ofNullable(concludedAt).map(MovableClock::moment),
                false,
                Set.of());
    }
}
