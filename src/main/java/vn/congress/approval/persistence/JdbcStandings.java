package vn.congress.approval.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
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

    private static final String NEWEST =
            """
            select s.id, s.task, s.lead_agency, s.work_group, s.phase, s.priority, s.deciding_level, s.original_due, s.due,
                s.state, s.track_only, s.concluded_at
            from task_standing s
            where s.id in (select max(n.id) from task_standing n where n.at <= :at group by n.task)
            """;

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
    private final Clock clock;

    JdbcStandings(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public List<TaskStanding> now() {
        return asOf(clock.instant());
    }

    @Override
    public List<TaskStanding> asOf(Instant moment) {
        var marks = marks(moment);
        var tasks = new ArrayList<TaskStanding>();
        jdbc.sql(NEWEST).param("at", Timestamps.of(moment)).query((ResultSet row) -> {
            var code = row.getString("task");
            tasks.add(standing(row, marks.getOrDefault(code, Set.of())));
        });
        tasks.sort(TaskStanding.BY_DUE);
        return tasks;
    }

    private Map<String, Set<Mark>> marks(Instant moment) {
        var marks = new HashMap<String, Set<Mark>>();
        jdbc.sql(MARKS).param("at", Timestamps.of(moment)).query((ResultSet row) -> {
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
