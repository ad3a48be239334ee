package vn.congress.approval.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.congress.approval.domain.agency.AgencyCode;
import vn.congress.approval.domain.task.TaskCode;
import vn.congress.approval.domain.watch.Finding;
import vn.congress.approval.domain.watch.FindingKind;
import vn.congress.approval.domain.watch.Findings;

/** What could be overlooked, in {@code watch_finding}. */
@Repository
class JdbcFindings implements Findings {

    private static final int BATCH = 500;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    JdbcFindings(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    @Override
    public List<Finding> inTheRegister(Instant plannedBefore) {
        var neverBegun = jdbc.sql(
                        """
                        select t.code from congress_task t
                        where t.state = 'PLANNED'
                            and coalesce((select j.at from journal j where j.task = t.code
                                order by j.id fetch first 1 rows only), cast(:before as timestamp with time zone)) <= :before
                        order by t.position
                        """)
                .param("before", Timestamps.of(plannedBefore))
                .query((row, index) -> new Finding(FindingKind.NEVER_BEGUN, row.getString("code"), ""))
                .list();
        var waitingForNothing = jdbc.sql(
                        """
                        select t.code, min(p.prerequisite) as prerequisite
                        from task_prerequisite p
                            join congress_task gone on gone.code = p.prerequisite and gone.state = 'WITHDRAWN'
                            join congress_task t on t.code = p.task
                        where t.state in ('PLANNED', 'ASSIGNED') group by t.code order by t.code
                        """)
                .query((row, index) -> new Finding(
                        FindingKind.PREREQUISITE_WITHDRAWN,
                        row.getString("code"),
                        "Chờ " + row.getString("prerequisite")))
                .list();
        return Stream.concat(neverBegun.stream(), waitingForNothing.stream()).toList();
    }

    @Override
    public List<Finding> replace(Collection<Finding> found, Instant at) {
        var wanted = new LinkedHashMap<Key, Finding>();
        found.forEach(finding -> wanted.putIfAbsent(Key.of(finding), finding));
        var known = jdbc.sql("select kind, subject from watch_finding")
                .query((row, index) -> new Key(row.getString("kind"), row.getString("subject")))
                .set();
        batches.batchUpdate(
                "delete from watch_finding where kind = ? and subject = ?",
                known.stream().filter(key -> !wanted.containsKey(key)).toList(),
                BATCH,
                (row, key) -> {
                    row.setString(1, key.kind());
                    row.setString(2, key.subject());
                });
        batches.batchUpdate(
                "update watch_finding set detail = ? where kind = ? and subject = ?",
                wanted.entrySet().stream()
                        .filter(it -> known.contains(it.getKey()))
                        .map(java.util.Map.Entry::getValue)
                        .toList(),
                BATCH,
                (row, finding) -> {
                    row.setString(1, finding.detail());
                    row.setString(2, finding.kind().name());
                    row.setString(3, finding.subject());
                });
        var fresh = wanted.entrySet().stream()
                .filter(it -> !known.contains(it.getKey()))
                .map(java.util.Map.Entry::getValue)
                .toList();
        batches.batchUpdate(
                "insert into watch_finding (kind, subject, detail, found_at) values (?, ?, ?, ?)",
                fresh,
                BATCH,
                (row, finding) -> {
                    row.setString(1, finding.kind().name());
                    row.setString(2, finding.subject());
                    row.setString(3, finding.detail());
                    row.setObject(4, Timestamps.of(at));
                });
        return fresh;
    }

    @Override
    public List<Known> all(int offset, int limit) {
        return jdbc.sql(
                        """
                        select kind, subject, detail, found_at from watch_finding
                        order by found_at, kind, subject limit ? offset ?
                        """)
                .params(limit, offset)
                .query(JdbcFindings::known)
                .list();
    }

    @Override
    public int count() {
        return jdbc.sql("select count(*) from watch_finding")
                .query(Integer.class)
                .single();
    }

    @Override
    public List<Overdue> overdue(LocalDate today, int offset, int limit) {
        return jdbc.sql(
                        """
                        select t.code, t.title, t.lead_agency, t.due,
                            (select r.name from urging_rung r where r.task = t.code and r.due = t.due
                                order by r.day_offset desc fetch first 1 rows only) as rung
                        from congress_task t
                        where t.state in ('ASSIGNED', 'IN_PROGRESS', 'RETURNED') and t.due < ?
                            and not exists (select 1 from task_wait w
                                where w.task = t.code and w.ended_at is null and w.still_since is not null)
                        order by t.due, t.position limit ? offset ?
                        """)
                .params(today, limit, offset)
                .query((row, index) -> new Overdue(
                        new TaskCode(row.getString("code")),
                        row.getString("title"),
                        new AgencyCode(row.getString("lead_agency")),
                        row.getObject("due", LocalDate.class),
                        Optional.ofNullable(row.getString("rung")).orElse("")))
                .list();
    }

    @Override
    public int countOverdue(LocalDate today) {
        return jdbc.sql(
                        """
                        select count(*) from congress_task t
                        where t.state in ('ASSIGNED', 'IN_PROGRESS', 'RETURNED') and t.due < ?
                            and not exists (select 1 from task_wait w
                                where w.task = t.code and w.ended_at is null and w.still_since is not null)
                        """)
                .param(today)
                .query(Integer.class)
                .single();
    }

    private static Known known(ResultSet row, int index) throws SQLException {
        return new Known(
                new Finding(
                        FindingKind.valueOf(row.getString("kind")), row.getString("subject"), row.getString("detail")),
                Timestamps.read(row, "found_at"));
    }

    private record Key(String kind, String subject) {

        static Key of(Finding finding) {
            return new Key(finding.kind().name(), finding.subject());
        }
    }
}
