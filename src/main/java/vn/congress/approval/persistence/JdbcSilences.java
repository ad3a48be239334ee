package vn.congress.approval.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.congress.approval.domain.agency.AgencyCode;
import vn.congress.approval.domain.task.Priority;
import vn.congress.approval.domain.task.TaskCode;
import vn.congress.approval.domain.urging.Silences;

/**
 * When somebody last wrote about a task is read off the end of its part of the journal, by the journal's own index: the
 * sweep pays for it once a day, who completes a step pays one update.
 */
@Repository
class JdbcSilences implements Silences {

    private static final int BATCH = 500;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final MarkChanges marks;

    JdbcSilences(JdbcClient jdbc, JdbcTemplate batches, MarkChanges marks) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.marks = marks;
    }

    @Override
    public List<UnderWay> underWay(long position, int limit) {
        return jdbc.sql(
                        """
                        select t.position, t.code, t.lead_agency, t.priority, t.due,
                            coalesce(
                                (select j.at from journal j where j.task = t.code and j.account <> 'he-thong'
                                    order by j.id desc fetch first 1 rows only),
                                (select j.at from journal j where j.task = t.code
                                    order by j.id fetch first 1 rows only)) as last_progress,
                            r.silent_since, r.asked_on, r.escalated_at
                        from congress_task t left join update_request r on r.task = t.code and r.answered_at is null
                        where t.state in ('IN_PROGRESS', 'RETURNED') and t.position > ?
                        order by t.position limit ?
                        """)
                .params(position, limit)
                .query(JdbcSilences::underWay)
                .list();
    }

    @Override
    public void ask(Collection<Request> requests) {
        batches.batchUpdate(
                "insert into update_request (task, silent_since, asked_on, asked_at) values (?, ?, ?, ?)",
                requests,
                BATCH,
                (row, request) -> {
                    row.setString(1, request.task().value());
                    row.setObject(2, Timestamps.of(request.silentSince()));
                    row.setObject(3, request.askedOn());
                    row.setObject(4, Timestamps.of(request.at()));
                });
        marks.add(requests.stream().map(Request::task).toList());
    }

    @Override
    public void escalated(Collection<TaskCode> tasks, Instant at) {
        mark("update update_request set escalated_at = ? where task = ? and answered_at is null", tasks, at);
    }

    @Override
    public void answered(Collection<TaskCode> tasks, Instant at) {
        marks.add(mark("update update_request set answered_at = ? where task = ? and answered_at is null", tasks, at));
    }

    /** Those for which something changed. */
    private List<TaskCode> mark(String sql, Collection<TaskCode> tasks, Instant at) {
        var all = List.copyOf(tasks);
        var changed = Arrays.stream(batches.batchUpdate(sql, all, BATCH, (row, task) -> {
                    row.setObject(1, Timestamps.of(at));
                    row.setString(2, task.value());
                }))
                .flatMapToInt(Arrays::stream)
                .toArray();
        return IntStream.range(0, all.size())
                .filter(each -> changed[each] != 0)
                .mapToObj(all::get)
                .toList();
    }

    @Override
    public List<TaskCode> noLongerUnderWay() {
        return jdbc
                .sql(
                        """
                        select r.task from update_request r join congress_task t on t.code = r.task
                        where r.answered_at is null and t.state not in ('IN_PROGRESS', 'RETURNED')
                        """)
                .query(String.class)
                .list()
                .stream()
                .map(TaskCode::new)
                .toList();
    }

    @Override
    public List<Stalled> stalled(int offset, int limit) {
        return jdbc.sql(
                        """
                        select r.task, t.title, t.lead_agency, t.due, r.silent_since, r.asked_on, r.escalated_at
                        from update_request r join congress_task t on t.code = r.task
                        where r.answered_at is null and t.state in ('IN_PROGRESS', 'RETURNED')
                        order by r.silent_since, r.task limit ? offset ?
                        """)
                .params(limit, offset)
                .query((row, index) -> new Stalled(
                        new TaskCode(row.getString("task")),
                        row.getString("title"),
                        new AgencyCode(row.getString("lead_agency")),
                        row.getObject("due", LocalDate.class),
                        Timestamps.read(row, "silent_since"),
                        row.getObject("asked_on", LocalDate.class),
                        Timestamps.find(row, "escalated_at").isPresent()))
                .list();
    }

    @Override
    public int countStalled() {
        return jdbc.sql(
                        """
                        select count(*) from update_request r join congress_task t on t.code = r.task
                        where r.answered_at is null and t.state in ('IN_PROGRESS', 'RETURNED')
                        """)
                .query(Integer.class)
                .single();
    }

    private static UnderWay underWay(ResultSet row, int index) throws SQLException {
        var open = Timestamps.find(row, "silent_since");
        var askedOn = Optional.ofNullable(row.getObject("asked_on", LocalDate.class));
        var escalated = Timestamps.find(row, "escalated_at").isPresent();
        return new UnderWay(
                row.getLong("position"),
                new TaskCode(row.getString("code")),
                new AgencyCode(row.getString("lead_agency")),
                Priority.valueOf(row.getString("priority")),
                row.getObject("due", LocalDate.class),
                Timestamps.find(row, "last_progress").orElse(Instant.EPOCH),
                open.map(since -> new Open(since, askedOn.orElseThrow(), escalated)));
    }
}
