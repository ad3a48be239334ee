package vn.congress.approval.persistence;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import vn.congress.approval.domain.task.TaskCode;

/**
 * Adds to {@code task_standing} how tasks stand, in the transaction that has just changed them: the change holds the
 * task's row, so the clock is read, and the row numbered, by one transaction after the other.
 */
@Component
class StandingRows {

    static final String COLUMNS =
            """
            title, lead_agency, work_group, phase, priority, deciding_level, original_due, due, state, track_only,
            concluded_at
            """;

    private static final int BATCH = 500;

    private static final String ADD = "insert into task_standing (task, at, " + COLUMNS + ") select code, ?, " + COLUMNS
            + " from congress_task where code = ?";

    private final JdbcTemplate database;
    private final Clock clock;

    StandingRows(JdbcTemplate database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    void add(TaskCode task) {
        database.update(ADD, Timestamps.of(clock.instant()), task.value());
    }

    void add(Collection<TaskCode> tasks) {
        var at = Timestamps.of(clock.instant());
        database.batchUpdate(ADD, List.copyOf(tasks), BATCH, (row, task) -> {
            row.setObject(1, at);
            row.setString(2, task.value());
        });
    }
}
