package vn.congress.approval.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;
import vn.congress.approval.domain.authority.Level;
import vn.congress.approval.domain.conclusion.Conclusion;
import vn.congress.approval.domain.conclusion.Conclusion.NewConclusion;
import vn.congress.approval.domain.conclusion.ConclusionType;
import vn.congress.approval.domain.conclusion.Conclusions;
import vn.congress.approval.domain.conclusion.Series;
import vn.congress.approval.domain.conclusion.Signature;
import vn.congress.approval.domain.task.TaskCode;

/**
 * Issued conclusions. Whoever issues holds the row of the document's type until the transaction ends, and reads the last
 * number of the series only then: a number taken by one that is rolled back was never there, and is given to the next.
 */
@Repository
class JdbcConclusions implements Conclusions {

    private final JdbcClient jdbc;

    JdbcConclusions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Conclusion issue(NewConclusion drawnUp) {
        var series = drawnUp.series();
        jdbc.sql("select type from document_type where type = ? for update")
                .param(series.type().name())
                .query(String.class)
                .single();
        var keys = new GeneratedKeyHolder();
        jdbc.sql(
                        """
                        insert into conclusion (task, term, body, type, number, level, signed_for, signed_by, content,
                            issued_by, issued_at)
                        values (:task, :term, :body, :type,
                            (select coalesce(max(number), 0) + 1 from conclusion
                                where term = :term and body = :body and type = :type),
                            :level, :signedFor, :signedBy, :content, :issuedBy, :issuedAt)
                        """)
                .param("task", drawnUp.task().value())
                .param("term", series.term())
                .param("body", series.body())
                .param("type", series.type().name())
                .param("level", drawnUp.level().name())
                .param("signedFor", drawnUp.signature().onBehalfOf())
                .param("signedBy", drawnUp.signature().post())
                .param("content", drawnUp.content())
                .param("issuedBy", drawnUp.issuedBy())
                .param("issuedAt", Timestamps.of(drawnUp.issuedAt()))
                .update(keys, "number");
        return Conclusion.issued(
                drawnUp,
                Numbered.value(Objects.requireNonNull(keys.getKeys()), "number").intValue());
    }

    @Override
    public Optional<Conclusion> on(TaskCode task) {
        return jdbc.sql(
                        """
                        select task, term, body, type, number, level, signed_for, signed_by, content, issued_by, issued_at
                        from conclusion where task = ?
                        """)
                .param(task.value())
                .query(JdbcConclusions::conclusion)
                .optional();
    }

    @Override
    public List<TaskCode> openedBy(TaskCode task) {
        return jdbc.sql("select code from congress_task where origin = ? order by position")
                .param(task.value())
                .query((row, index) -> new TaskCode(row.getString("code")))
                .list();
    }

    private static Conclusion conclusion(ResultSet row, int index) throws SQLException {
        return new Conclusion(
                new TaskCode(row.getString("task")),
                new Series(row.getString("term"), row.getString("body"), ConclusionType.valueOf(row.getString("type"))),
                row.getInt("number"),
                Level.valueOf(row.getString("level")),
                new Signature(row.getString("signed_for"), row.getString("signed_by")),
                row.getString("content"),
                row.getString("issued_by"),
                Timestamps.read(row, "issued_at"));
    }
}
