package vn.congress.approval.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;
import vn.congress.approval.domain.authority.Level;
import vn.congress.approval.domain.conclusion.Conclusion;
import vn.congress.approval.domain.conclusion.ConclusionType;
import vn.congress.approval.domain.conclusion.Conclusions;
import vn.congress.approval.domain.task.TaskCode;

/**
 * Issued conclusions. The counter's row stays locked until the transaction ends, so that a number taken by one that is
 * rolled back is given to the next.
 */
@Repository
class JdbcConclusions implements Conclusions {

    private final JdbcClient jdbc;

    JdbcConclusions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Conclusion issue(
            TaskCode task, ConclusionType type, Level level, String content, String issuedBy, Instant issuedAt) {
        var number = nextNumber(type);
        jdbc.sql(
                        """
                        insert into conclusion (task, type, number, level, content, issued_by, issued_at)
                        values (?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(task.value(), type.name(), number, level.name(), content, issuedBy, Timestamps.of(issuedAt))
                .update();
        return new Conclusion(task, type, number, level, content, issuedBy, issuedAt);
    }

    private int nextNumber(ConclusionType type) {
        var keys = new GeneratedKeyHolder();
        jdbc.sql("update document_number set last_number = last_number + 1 where type = ?")
                .param(type.name())
                .update(keys, "last_number");
        return Numbered.value(Objects.requireNonNull(keys.getKeys()), "last_number")
                .intValue();
    }

    @Override
    public Optional<Conclusion> on(TaskCode task) {
        return jdbc.sql(
                        """
                        select task, type, number, level, content, issued_by, issued_at
                        from conclusion where task = ?
                        """)
                .param(task.value())
                .query(JdbcConclusions::conclusion)
                .optional();
    }

    private static Conclusion conclusion(ResultSet row, int index) throws SQLException {
        return new Conclusion(
                new TaskCode(row.getString("task")),
                ConclusionType.valueOf(row.getString("type")),
                row.getInt("number"),
                Level.valueOf(row.getString("level")),
                row.getString("content"),
                row.getString("issued_by"),
                Timestamps.read(row, "issued_at"));
    }
}
