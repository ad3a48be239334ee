package vn.congress.approval.persistence;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import vn.congress.approval.domain.task.TaskCode;

/** Notes in {@code task_mark_change} that marks of tasks have changed, in the transaction that has changed them. */
@Component
class MarkChanges {

    private static final int BATCH = 500;
    private static final String ADD = "insert into task_mark_change (task, at) values (?, ?)";

    private final JdbcTemplate database;
    private final Clock clock;

    MarkChanges(JdbcTemplate database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    void add(TaskCode task) {
        database.update(ADD, task.value(), Timestamps.of(clock.instant()));
    }

    void add(Collection<TaskCode> tasks) {
        var at = Timestamps.of(clock.instant());
        database.batchUpdate(ADD, List.copyOf(tasks), BATCH, (row, task) -> {
            row.setString(1, task.value());
            row.setObject(2, at);
        });
    }
}
