package vn.congress.approval.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.congress.approval.domain.journal.Journal;
import vn.congress.approval.domain.journal.JournalEntry;
import vn.congress.approval.domain.journal.StepDone;
import vn.congress.approval.domain.task.TaskCode;

/** The journal in its table; nothing here updates or deletes. */
@Repository
class JdbcJournal implements Journal {

    private static final int BATCH = 500;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    JdbcJournal(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    @Override
    public void add(JournalEntry entry) {
        jdbc.sql(
                        """
                        insert into journal (task, at, account, step, outcome, reason, content, on_behalf_of)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        entry.task().value(),
                        Timestamps.of(entry.at()),
                        entry.account(),
                        entry.step(),
                        entry.outcome(),
                        entry.reason(),
                        entry.content(),
                        entry.onBehalfOf().orElse(null))
                .update();
    }

    @Override
    public void addAll(Collection<JournalEntry> entries) {
        batches.batchUpdate(
                """
                insert into journal (task, at, account, step, outcome, reason, content)
                values (?, ?, ?, ?, ?, ?, ?)
                """,
                entries,
                BATCH,
                (row, entry) -> {
                    row.setString(1, entry.task().value());
                    row.setObject(2, Timestamps.of(entry.at()));
                    row.setString(3, entry.account());
                    row.setString(4, entry.step());
                    row.setString(5, entry.outcome());
                    row.setString(6, entry.reason());
                    row.setString(7, entry.content());
                });
    }

    @Override
    public List<JournalEntry> of(TaskCode task) {
        return jdbc.sql(
                        """
                        select task, at, account, step, outcome, reason, content, on_behalf_of
                        from journal where task = ? order by id
                        """)
                .param(task.value())
                .query(JdbcJournal::entry)
                .list();
    }

    @Override
    public List<StepDone> stepsOf(TaskCode task) {
        return jdbc.sql("select step, outcome, account, at, on_behalf_of from journal where task = ? order by id")
                .param(task.value())
                .query((row, index) -> new StepDone(
                        row.getString("step"),
                        row.getString("outcome"),
                        row.getString("account"),
                        Timestamps.read(row, "at"),
                        Optional.ofNullable(row.getString("on_behalf_of"))))
                .list();
    }

    @Override
    public List<JournalEntry> of(TaskCode task, Collection<String> steps) {
        return jdbc.sql(
                        """
                        select task, at, account, step, outcome, reason, content, on_behalf_of
                        from journal where task = :task and step in (:steps) order by id
                        """)
                .param("task", task.value())
                .param("steps", steps)
                .query(JdbcJournal::entry)
                .list();
    }

    @Override
    public List<JournalEntry> recent(TaskCode task, int most, int reasonLength) {
        return jdbc.sql(
                        """
                        select task, at, account, step, outcome, '{}' as content, on_behalf_of,
                            substring(reason from 1 for ?) as reason
                        from journal where task = ? order by id desc fetch first ? rows only
                        """)
                .params(reasonLength, task.value(), most)
                .query(JdbcJournal::entry)
                .list();
    }

    @Override
    public Optional<JournalEntry> last(TaskCode task, String step) {
        return jdbc.sql(
                        """
                        select task, at, account, step, outcome, reason, content, on_behalf_of
                        from journal where task = ? and step = ? order by id desc fetch first 1 rows only
                        """)
                .params(task.value(), step)
                .query(JdbcJournal::entry)
                .optional();
    }

    private static JournalEntry entry(ResultSet row, int index) throws SQLException {
        return new JournalEntry(
                new TaskCode(row.getString("task")),
                Timestamps.read(row, "at"),
                row.getString("account"),
                row.getString("step"),
                row.getString("outcome"),
                row.getString("reason"),
                row.getString("content"),
                Optional.ofNullable(row.getString("on_behalf_of")));
    }
}
