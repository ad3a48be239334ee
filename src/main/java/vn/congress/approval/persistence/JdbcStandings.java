package vn.congress.approval.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.congress.approval.domain.agency.AgencyCode;
import vn.congress.approval.domain.authority.Level;
import vn.congress.approval.domain.board.Board;
import vn.congress.approval.domain.board.BoardDay;
import vn.congress.approval.domain.board.Mark;
import vn.congress.approval.domain.board.Standings;
import vn.congress.approval.domain.board.TaskStanding;
import vn.congress.approval.domain.task.Phase;
import vn.congress.approval.domain.task.Priority;
import vn.congress.approval.domain.task.TaskCode;
import vn.congress.approval.domain.task.TaskState;

/**
 * Reads {@code task_standing}, and from the tables that keep their times who was waiting, stalled, reported up or in a
 * circle.
 */
@Repository
class JdbcStandings implements Standings {

    private static final int AT_ONCE = 1_000;

    static final String COLUMNS =
            """
            task, lead_agency, work_group, phase, priority, deciding_level, original_due, due, state, track_only,
                concluded_at
            """;

    /** The newest standing of each task: one short reading of its index, where grouping would read all standings. */
    static final String NEWEST = newest("");

    private static final String NEWEST_AT = newest("and n.at <= :at");

    /** What was open at a moment: begun by then, and either not over yet or over later. */
    private static final String MARKS =
            """
            select task, 'ESCALATED' as mark from escalation where ended_at is null and raised_at <= :at
            union all
            select task, 'ESCALATED' from escalation where ended_at > :at and raised_at <= :at
            union all
            select task, 'WAITING' from task_wait where ended_at is null and declared_at <= :at
            union all
            select task, 'WAITING' from task_wait where ended_at > :at and declared_at <= :at
            union all
            select task, 'STALLED' from update_request where answered_at is null and asked_at <= :at
            union all
            select task, 'STALLED' from update_request where answered_at > :at and asked_at <= :at
            union all
            select m.code, 'LOOPING' from wait_loop l join wait_loop_member m on m.loop_id = l.id
                where l.closed_at is null and m.kind = 'TASK' and m.since <= :at
            union all
            select m.code, 'LOOPING' from wait_loop l join wait_loop_member m on m.loop_id = l.id
                where l.closed_at > :at and m.kind = 'TASK' and m.since <= :at
            union all
            select code, 'LOOPING' from wait_loop_left where left_at > :at and kind = 'TASK' and since <= :at
            """;

    private final JdbcClient jdbc;
    private final CurrentStandings current;

    JdbcStandings(JdbcClient jdbc, CurrentStandings current) {
        this.jdbc = jdbc;
        this.current = current;
    }

    private static String newest(String limit) {
        // With an offset each task's reading is done once; without it PostgreSQL does it three times.
        return """
                from (
                    select (select max(n.id) from task_standing n where n.task = t.code %s) as newest
                    from congress_task t offset 0 rows) of_each join task_standing on id = of_each.newest
                """
                .formatted(limit);
    }

    @Override
    public List<TaskStanding> now() {
        return current.read();
    }

    @Override
    public Board board(BoardDay day) {
        return current.board(day);
    }

    @Override
    public List<TaskStanding> asOf(Instant moment) {
        var marks = marks(jdbc, moment);
        var tasks = new ArrayList<TaskStanding>();
        jdbc.sql("select " + COLUMNS + NEWEST_AT)
                .param("at", Timestamps.of(moment))
                .query((ResultSet row) -> {
                    var code = row.getString("task");
                    tasks.add(standing(row, marks.getOrDefault(code, Set.of())));
                });
        tasks.sort(TaskStanding.BY_DUE);
        return tasks;
    }

    /** What is marked at a moment; tasks without a mark are not there. */
    static Map<String, Set<Mark>> marks(JdbcClient jdbc, Instant moment) {
        return marks(jdbc.sql(MARKS).param("at", Timestamps.of(moment)));
    }

    /** The same of some tasks only. */
    static Map<String, Set<Mark>> marks(JdbcClient jdbc, Instant moment, Collection<String> tasks) {
        return marks(jdbc.sql("select m.task, m.mark from (" + MARKS + ") m where m.task in (:tasks)")
                .param("at", Timestamps.of(moment))
                .param("tasks", tasks));
    }

    private static Map<String, Set<Mark>> marks(JdbcClient.StatementSpec select) {
        var marks = new HashMap<String, Set<Mark>>();
        select.query((ResultSet row) -> {
            marks.computeIfAbsent(row.getString("task"), task -> EnumSet.noneOf(Mark.class))
                    .add(Mark.valueOf(row.getString("mark")));
        });
        return marks;
    }

    @Override
    public Map<TaskCode, String> titlesAsOf(Collection<TaskCode> tasks, Instant moment) {
        var titles = new HashMap<TaskCode, String>();
        var codes = tasks.stream().map(TaskCode::value).distinct().sorted().toList();
        for (var from = 0; from < codes.size(); from += AT_ONCE) {
            jdbc.sql(
                            """
                            select task, title from task_standing
                            where id in (select max(id) from task_standing
                                where task in (:codes) and at <= :at group by task)
                            """)
                    .param("codes", codes.subList(from, Math.min(from + AT_ONCE, codes.size())))
                    .param("at", Timestamps.of(moment))
                    .query((ResultSet row) -> {
                        titles.put(new TaskCode(row.getString("task")), row.getString("title"));
                    });
        }
        return titles;
    }

    @Override
    public Map<TaskCode, Instant> begunAt(Collection<TaskCode> tasks) {
        var begun = new HashMap<TaskCode, Instant>();
        var codes = tasks.stream().map(TaskCode::value).distinct().sorted().toList();
        for (var from = 0; from < codes.size(); from += AT_ONCE) {
            jdbc.sql(
                            """
                            select t.code,
                                (select min(s.at) from task_standing s where s.task = t.code and s.state <> 'PLANNED')
                                    as given,
                                (select j.at from journal j where j.task = t.code
                                    order by j.id fetch first 1 rows only) as written
                            from congress_task t where t.code in (:codes)
                            """)
                    .param("codes", codes.subList(from, Math.min(from + AT_ONCE, codes.size())))
                    .query((ResultSet row) -> {
                        var code = new TaskCode(row.getString("code"));
                        Timestamps.find(row, "given").ifPresent(at -> begun.put(code, at));
                        Timestamps.find(row, "written")
                                .ifPresent(at -> begun.merge(code, at, (one, two) -> one.isBefore(two) ? one : two));
                    });
        }
        return begun;
    }

    @Override
    public Optional<Instant> knownSince() {
        return jdbc.sql("select at from task_standing order by at limit 1")
                .query((row, index) -> Timestamps.read(row, "at"))
                .optional();
    }

    static TaskStanding standing(ResultSet row, Set<Mark> marks) throws SQLException {
        return new TaskStanding(
                new TaskCode(row.getString("task")),
                new AgencyCode(row.getString("lead_agency")),
                row.getString("work_group"),
                Phase.valueOf(row.getString("phase")),
                Priority.valueOf(row.getString("priority")),
                Level.valueOf(row.getString("deciding_level")),
                row.getObject("original_due", LocalDate.class),
                row.getObject("due", LocalDate.class),
                TaskState.valueOf(row.getString("state")),
                Timestamps.find(row, "concluded_at"),
                row.getBoolean("track_only"),
                marks);
    }
}
