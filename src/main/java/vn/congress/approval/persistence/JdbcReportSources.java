package vn.congress.approval.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.congress.approval.domain.Actor;
import vn.congress.approval.domain.agency.AgencyCode;
import vn.congress.approval.domain.agency.Desk;
import vn.congress.approval.domain.authority.Level;
import vn.congress.approval.domain.escalation.Cause;
import vn.congress.approval.domain.report.ReportSources;
import vn.congress.approval.domain.situation.Severity;
import vn.congress.approval.domain.task.TaskCode;
import vn.congress.approval.domain.wait.WaitNode;
import vn.congress.approval.domain.wait.WaitedOn;

/**
 * Reads the past from rows that keep their times; where a row was changed since, from what the change has left. However
 * many tasks there are, each question is one statement, or one a thousand tasks.
 */
@Repository
class JdbcReportSources implements ReportSources {

    private static final int AT_ONCE = 1_000;

    private final JdbcClient jdbc;

    JdbcReportSources(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The first climb afterwards tells the level it lay before until then. */
    @Override
    public List<ReportedUp> reportedUp(Instant at) {
        return jdbc.sql(
                        """
                        select e.task, e.cause, e.raised_from, e.raised_at,
                            case when e.unanswered_since <= :at then 1 else 0 end as stays,
                            coalesce((select c.from_level from escalation_climb c where c.escalation = e.number
                                and c.position = (select min(f.position) from escalation_climb f
                                    where f.escalation = e.number and f.at > :at)), e.level) as level_then
                        from escalation e
                        where e.raised_at <= :at and (e.ended_at is null or e.ended_at > :at)
                        order by e.number
                        """)
                .param("at", Timestamps.of(at))
                .query((row, index) -> new ReportedUp(
                        new TaskCode(row.getString("task")),
                        Cause.valueOf(row.getString("cause")),
                        Level.valueOf(row.getString("level_then")),
                        Optional.ofNullable(row.getString("raised_from")).map(Desk::new),
                        Timestamps.read(row, "raised_at"),
                        row.getInt("stays") == 1))
                .list();
    }

    @Override
    public List<Waiting> waiting(Instant at) {
        return jdbc.sql(
                        """
                        select task, on_task, on_agency, on_event, wait_until from task_wait
                        where declared_at <= :at and (ended_at is null or ended_at > :at) order by id
                        """)
                .param("at", Timestamps.of(at))
                .query((row, index) -> new Waiting(
                        new TaskCode(row.getString("task")), on(row), row.getObject("wait_until", LocalDate.class)))
                .list();
    }

    private static WaitedOn on(ResultSet row) throws SQLException {
        var task = row.getString("on_task");
        var agency = row.getString("on_agency");
        if (task != null) {
            return WaitedOn.task(new TaskCode(task));
        }
        return agency != null ? WaitedOn.agency(new AgencyCode(agency)) : WaitedOn.event(row.getString("on_event"));
    }

    @Override
    public List<Circle> circles(Instant at) {
        var members = new LinkedHashMap<Long, List<WaitNode>>();
        var found = new HashMap<Long, Circle>();
        jdbc.sql(
                        """
                        select l.id, l.level, l.found_at, m.kind, m.code, coalesce(m.place, 1000000) as place
                        from wait_loop l join wait_loop_member m on m.loop_id = l.id
                        where l.found_at <= :at and (l.closed_at is null or l.closed_at > :at) and m.since <= :at
                        union all
                        select l.id, l.level, l.found_at, m.kind, m.code, 1000000
                        from wait_loop l join wait_loop_left m on m.loop_id = l.id
                        where l.found_at <= :at and (l.closed_at is null or l.closed_at > :at)
                            and m.since <= :at and m.left_at > :at
                        order by 1, 6, 4, 5
                        """)
                .param("at", Timestamps.of(at))
                .query((ResultSet row) -> {
                    var id = row.getLong("id");
                    found.put(
                            id,
                            new Circle(
                                    List.of(),
                                    Level.valueOf(row.getString("level")),
                                    Timestamps.read(row, "found_at")));
                    members.computeIfAbsent(id, it -> new ArrayList<>())
                            .add(new WaitNode(WaitNode.Kind.valueOf(row.getString("kind")), row.getString("code")));
                });
        return members.entrySet().stream()
                .map(it -> {
                    var circle = java.util.Objects.requireNonNull(found.get(it.getKey()));
                    return new Circle(it.getValue(), circle.level(), circle.foundAt());
                })
                .toList();
    }

    @Override
    public List<Arisen> situations(Instant at) {
        return jdbc.sql("select task, severity, reported_at from situation where reported_at <= ? order by task")
                .param(Timestamps.of(at))
                .query((row, index) -> new Arisen(
                        new TaskCode(row.getString("task")),
                        Severity.valueOf(row.getString("severity")),
                        Timestamps.read(row, "reported_at")))
                .list();
    }

    /** A request climbs one level at a time, and the journal has every climb. */
    @Override
    public List<DateAsked> datesAsked(Instant at) {
        return jdbc.sql(
                        """
                        select r.task, r.new_due, r.level, r.asked_at,
                            (select count(*) from journal j where j.task = r.task and j.step = 'ServiceTask_AskLevelAbove'
                                and j.at > :at and (r.decided_at is null or j.at <= r.decided_at)) as climbed_later
                        from deadline_request r
                        where r.asked_at <= :at and (r.decided_at is null or r.decided_at > :at) order by r.id
                        """)
                .param("at", Timestamps.of(at))
                .query((row, index) -> new DateAsked(
                        new TaskCode(row.getString("task")),
                        row.getObject("new_due", LocalDate.class),
                        below(Level.valueOf(row.getString("level")), row.getInt("climbed_later")),
                        Timestamps.read(row, "asked_at")))
                .list();
    }

    private static Level below(Level level, int steps) {
        var lower = level;
        for (var step = 0; step < steps; step++) {
            lower = lower.below().orElse(lower);
        }
        return lower;
    }

    /** An answer that was replaced since was first given when its first version was. */
    @Override
    public Map<TaskCode, List<Desk>> notAnswered(Instant at) {
        var desks = new HashMap<TaskCode, List<Desk>>();
        jdbc.sql(
                        """
                        select r.task, a.respondent from opinion_round r join round_respondent a on a.round = r.id
                        where r.opened_at <= :at and (r.closed_at is null or r.closed_at > :at)
                            and not exists (select 1 from opinion o
                                where o.round = r.id and o.respondent = a.respondent
                                    and coalesce((select min(v.at) from opinion_version v where v.opinion = o.id), o.at)
                                        <= :at)
                        order by r.task, r.id, a.position
                        """)
                .param("at", Timestamps.of(at))
                .query((ResultSet row) -> {
                    desks.computeIfAbsent(new TaskCode(row.getString("task")), it -> new ArrayList<>())
                            .add(new Desk(row.getString("respondent")));
                });
        return desks;
    }

    @Override
    public List<Progress> progress(Instant after, Instant until) {
        return jdbc.sql(
                        """
                        select task, step, outcome, at from journal
                        where id in (select max(id) from journal
                            where at > :after and at <= :until and account <> :office group by task)
                        order by id
                        """)
                .param("after", Timestamps.of(after))
                .param("until", Timestamps.of(until))
                .param("office", Actor.OFFICE.account())
                .query((row, index) -> new Progress(
                        new TaskCode(row.getString("task")),
                        row.getString("step"),
                        row.getString("outcome"),
                        Timestamps.read(row, "at")))
                .list();
    }

    @Override
    public Map<TaskCode, Integer> postponed(Instant after, Instant until) {
        return counted(
                """
                select task, count(*) as times from due_change
                where at > :after and at <= :until and to_due > from_due group by task
                """,
                after,
                until);
    }

    @Override
    public Map<TaskCode, Integer> returned(Instant after, Instant until) {
        return counted(
                """
                select task, count(*) as times from journal
                where at > :after and at <= :until and outcome = 'RETURNED' group by task
                """,
                after,
                until);
    }

    private Map<TaskCode, Integer> counted(String sql, Instant after, Instant until) {
        var counted = new HashMap<TaskCode, Integer>();
        jdbc.sql(sql)
                .param("after", Timestamps.of(after))
                .param("until", Timestamps.of(until))
                .query((ResultSet row) -> {
                    counted.put(new TaskCode(row.getString("task")), row.getInt("times"));
                });
        return counted;
    }

    @Override
    public Map<TaskCode, List<TaskCode>> prerequisites(Collection<TaskCode> tasks) {
        var found = new HashMap<TaskCode, List<TaskCode>>();
        var codes = tasks.stream().map(TaskCode::value).distinct().sorted().toList();
        for (var from = 0; from < codes.size(); from += AT_ONCE) {
            jdbc.sql("select task, prerequisite from task_prerequisite where task in (:codes) order by task, position")
                    .param("codes", codes.subList(from, Math.min(from + AT_ONCE, codes.size())))
                    .query((ResultSet row) -> {
                        found.computeIfAbsent(new TaskCode(row.getString("task")), it -> new ArrayList<>())
                                .add(new TaskCode(row.getString("prerequisite")));
                    });
        }
        return found;
    }
}
