package vn.congress.approval.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.congress.approval.domain.agency.AgencyCode;
import vn.congress.approval.domain.task.Priority;
import vn.congress.approval.domain.task.TaskCode;
import vn.congress.approval.domain.urging.UrgingAction;
import vn.congress.approval.domain.urging.Urgings;

/** Next rungs in {@code task_urging}, rungs acted on in {@code urging_rung}; a batch is a handful of statements. */
@Repository
class JdbcUrgings implements Urgings {

    private static final int BATCH = 500;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    JdbcUrgings(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** Of two at one moment, the key fails the second; when that one tries again it sees the first. */
    @Override
    public boolean openDay(LocalDate day, Instant at) {
        return jdbc.sql(
                                """
                                insert into urging_day (on_day, began_at)
                                select cast(:day as date), cast(:at as timestamp with time zone)
                                where not exists (select 1 from urging_day where on_day = :day)
                                """)
                        .param("day", day)
                        .param("at", Timestamps.of(at))
                        .update()
                == 1;
    }

    @Override
    public Optional<Instant> bellBefore(LocalDate day) {
        return jdbc.sql("select began_at from urging_day where on_day < ? order by on_day desc fetch first 1 rows only")
                .param(day)
                .query((row, index) -> Timestamps.read(row, "began_at"))
                .optional();
    }

    @Override
    public List<Urged> toLookAt(LocalDate today, String rules, int limit) {
        return jdbc.sql(
                        """
                        select t.code, t.lead_agency, t.priority, t.due, u.task as known,
                            (select max(r.day_offset) from urging_rung r where r.task = t.code and r.due = t.due) as reached
                        from congress_task t left join task_urging u on u.task = t.code
                        where t.state in ('ASSIGNED', 'IN_PROGRESS', 'RETURNED')
                            and (u.task is null or u.due <> t.due or u.priority <> t.priority or u.rules <> :rules
                                or u.next_day <= :today)
                            and not exists (select 1 from task_wait w
                                where w.task = t.code and w.ended_at is null and w.still_since is not null)
                        order by t.due, t.position limit :limit
                        """)
                .param("rules", rules)
                .param("today", today)
                .param("limit", limit)
                .query(JdbcUrgings::urged)
                .list();
    }

    @Override
    public void record(Collection<LookedAt> lookedAt, String rules, LocalDate day, Instant at) {
        batches.batchUpdate(
                "insert into urging_rung (task, due, day_offset, name, action, on_day, at) values (?, ?, ?, ?, ?, ?, ?)",
                lookedAt.stream().filter(it -> it.actedOn().isPresent()).toList(),
                BATCH,
                (row, it) -> {
                    var rung = it.actedOn().orElseThrow();
                    row.setString(1, it.urged().task().value());
                    row.setObject(2, it.urged().due());
                    row.setInt(3, rung.offset());
                    row.setString(4, rung.name());
                    row.setString(5, rung.action().name());
                    row.setObject(6, day);
                    row.setObject(7, Timestamps.of(at));
                });
        keep(
                "update task_urging set due = ?, priority = ?, rules = ?, next_day = ? where task = ?",
                lookedAt.stream().filter(it -> it.urged().known()).toList(),
                rules);
        keep(
                "insert into task_urging (due, priority, rules, next_day, task) values (?, ?, ?, ?, ?)",
                lookedAt.stream().filter(it -> !it.urged().known()).toList(),
                rules);
    }

    private void keep(String sql, List<LookedAt> lookedAt, String rules) {
        batches.batchUpdate(sql, lookedAt, BATCH, (row, it) -> {
            row.setObject(1, it.urged().due());
            row.setString(2, it.urged().priority().name());
            row.setString(3, rules);
            row.setObject(4, it.nextDay().orElse(null), java.sql.Types.DATE);
            row.setString(5, it.urged().task().value());
        });
    }

    @Override
    public List<Reached> reachedBy(TaskCode task, int most) {
        return jdbc.sql(
                        """
                        select due, day_offset, name, action, on_day from urging_rung where task = ?
                        order by at desc, day_offset desc limit ?
                        """)
                .params(task.value(), most)
                .query((row, index) -> new Reached(
                        row.getObject("due", LocalDate.class),
                        row.getInt("day_offset"),
                        row.getString("name"),
                        UrgingAction.valueOf(row.getString("action")),
                        row.getObject("on_day", LocalDate.class)))
                .list();
    }

    private static Urged urged(ResultSet row, int index) throws SQLException {
        var reached = Optional.ofNullable(row.getObject("reached", Integer.class));
        return new Urged(
                new TaskCode(row.getString("code")),
                new AgencyCode(row.getString("lead_agency")),
                Priority.valueOf(row.getString("priority")),
                row.getObject("due", LocalDate.class),
                reached.map(OptionalInt::of).orElseGet(OptionalInt::empty),
                row.getString("known") != null);
    }
}
