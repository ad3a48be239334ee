package vn.congress.approval.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;
import vn.congress.approval.domain.Refused;
import vn.congress.approval.domain.agency.AgencyCode;
import vn.congress.approval.domain.authority.Level;
import vn.congress.approval.domain.task.TaskCode;
import vn.congress.approval.domain.wait.Wait;
import vn.congress.approval.domain.wait.WaitEnd;
import vn.congress.approval.domain.wait.WaitLine;
import vn.congress.approval.domain.wait.WaitState;
import vn.congress.approval.domain.wait.WaitedOn;
import vn.congress.approval.domain.wait.Waits;
import vn.congress.approval.domain.wait.WhoWaits;

/** Waits in {@code task_wait}. */
@Repository
class JdbcWaits implements Waits {

    private static final String LINE =
            """
            select w.*, t.lead_agency, t.deciding_level, t.track_only, q.lead_agency as waited_on_lead,
                case when w.ended_at is null and exists (
                    select 1 from wait_loop_member m join wait_loop l on l.id = m.loop_id
                    where l.closed_at is null and m.kind = 'TASK' and m.code = w.task)
                then true else false end as in_loop
            """;

    private static final String FROM =
            """
            from task_wait w join congress_task t on t.code = w.task left join congress_task q on q.code = w.on_task
            """;

    private static final String OPEN_FIRST =
            """
            order by case when w.ended_at is null then 0 else 1 end, case when w.ended_at is null then w.wait_until end,
                w.ended_at desc, w.id
            """;

    private static final String OVER = "('CONCLUDED', 'WITHDRAWN')";

    private final JdbcClient jdbc;
    private final MarkChanges marks;

    JdbcWaits(JdbcClient jdbc, MarkChanges marks) {
        this.jdbc = jdbc;
        this.marks = marks;
    }

    @Override
    public void holdStill() {
        jdbc.sql("select id from wait_lock where id = 1 for update")
                .query(Integer.class)
                .single();
    }

    @Override
    public void holdTasks(Collection<TaskCode> tasks) {
        jdbc.sql("select code from congress_task where code in (:codes) order by code for update")
                .param("codes", values(tasks))
                .query(String.class)
                .list();
    }

    @Override
    public long add(Wait.Declared wait) {
        var keys = new GeneratedKeyHolder();
        try {
            jdbc.sql(
                            """
                            insert into task_wait (task, step, on_task, on_agency, on_event, reason, wait_until,
                                declared_by, declared_at, open_key)
                            values (:task, :step, cast(:onTask as varchar), cast(:onAgency as varchar),
                                cast(:onEvent as varchar), :reason, :until, :by, :at, :key)
                            """)
                    .param("task", wait.task().value())
                    .param("step", wait.step())
                    .param("onTask", wait.on().onTask().map(TaskCode::value).orElse(null))
                    .param(
                            "onAgency",
                            wait.on().onAgency().map(AgencyCode::value).orElse(null))
                    .param("onEvent", wait.on().onEvent().orElse(null))
                    .param("reason", wait.reason())
                    .param("until", wait.until())
                    .param("by", wait.declaredBy())
                    .param("at", Timestamps.of(wait.declaredAt()))
                    .param("key", wait.task() + "|" + wait.on().key())
                    .update(keys, "id");
        } catch (DuplicateKeyException waitsAlready) {
            throw new Refused("", "Nhiệm vụ %s đang chờ đúng bên này rồi; không cần khai lại.".formatted(wait.task()));
        }
        marks.add(wait.task());
        return Objects.requireNonNull(keys.getKey()).longValue();
    }

    @Override
    public Optional<WaitLine> find(long id) {
        return jdbc.sql(LINE + FROM + "where w.id = ?")
                .param(id)
                .query(JdbcWaits::line)
                .optional();
    }

    @Override
    public List<Wait> openOf(TaskCode task) {
        return jdbc.sql("select w.* from task_wait w where w.task = ? and w.ended_at is null order by w.id")
                .param(task.value())
                .query(JdbcWaits::read)
                .list();
    }

    @Override
    public boolean end(long id, Wait.Ended ended) {
        var first = jdbc.sql(
                                """
                                update task_wait
                                set ended_by = ?, ended_at = ?, ended_how = ?, ended_note = ?, open_key = null
                                where id = ? and ended_at is null
                                """)
                        .params(
                                ended.by(),
                                Timestamps.of(ended.at()),
                                ended.how().name(),
                                ended.note(),
                                id)
                        .update()
                == 1;
        if (first) {
            jdbc.sql("select task from task_wait where id = ?")
                    .param(id)
                    .query(String.class)
                    .list()
                    .forEach(task -> marks.add(new TaskCode(task)));
        }
        return first;
    }

    @Override
    public boolean letDeadlineStandStill(long id, Wait.Standstill standstill) {
        return jdbc.sql(
                                """
                                update task_wait set still_by = ?, still_since = ?, still_reason = ?
                                where id = ? and ended_at is null and still_since is null
                                """)
                        .params(standstill.by(), Timestamps.of(standstill.at()), standstill.reason(), id)
                        .update()
                == 1;
    }

    @Override
    public List<Wait> endAllWith(TaskCode task, String by, Instant at) {
        var ended = new GeneratedKeyHolder();
        jdbc.sql(
                        """
                        update task_wait
                        set ended_by = :by, ended_at = :at, ended_note = '', open_key = null,
                            ended_how = case when task = :task then 'WAITING_TASK_DONE' else 'TASK_DONE' end
                        where ended_at is null and (task = :task or on_task = :task)
                        """)
                .param("by", by)
                .param("at", Timestamps.of(at))
                .param("task", task.value())
                .update(ended, "id");
        if (ended.getKeyList().isEmpty()) {
            return List.of();
        }
        var over = jdbc.sql("select w.* from task_wait w where w.id in (:ids) order by w.id")
                .param(
                        "ids",
                        ended.getKeyList().stream()
                                .map(row -> Numbered.value(row, "id").longValue())
                                .toList())
                .query(JdbcWaits::read)
                .list();
        marks.add(over.stream().map(Wait::task).distinct().toList());
        return over;
    }

    @Override
    public List<TaskCode> endedTasksWithWaits(int most) {
        return jdbc
                .sql(
                        """
                        select t.code from congress_task t where t.state in
                        """
                                + OVER
                                + """
                                 and exists (
                                    select 1 from task_wait w
                                    where w.ended_at is null and (w.task = t.code or w.on_task = t.code))
                                order by t.code limit ?
                                """)
                .param(most)
                .query(String.class)
                .list()
                .stream()
                .map(TaskCode::new)
                .toList();
    }

    @Override
    public WhoWaits whoWaits() {
        var waits = jdbc.sql(
                        """
                        select w.id, w.task, w.on_task, w.on_agency, w.on_event, w.declared_at, t.lead_agency
                        """
                                + FROM + "where w.ended_at is null and t.state not in " + OVER
                                + " and (q.state is null or q.state not in " + OVER + ") order by w.id")
                .query((row, index) -> new WhoWaits.Open(
                        row.getLong("id"),
                        new TaskCode(row.getString("task")),
                        new AgencyCode(row.getString("lead_agency")),
                        on(row),
                        Timestamps.read(row, "declared_at")))
                .list();
        var heldBack = jdbc.sql(
                        """
                        select p.task, t.lead_agency, p.prerequisite
                        from task_prerequisite p
                            join congress_task t on t.code = p.task join congress_task q on q.code = p.prerequisite
                        where t.state in ('PLANNED', 'ASSIGNED') and q.state not in
                        """
                                + OVER + " order by p.task, p.position")
                .query((row, index) -> new WhoWaits.HeldBack(
                        new TaskCode(row.getString("task")),
                        new AgencyCode(row.getString("lead_agency")),
                        new TaskCode(row.getString("prerequisite"))))
                .list();
        return WhoWaits.from(waits, heldBack);
    }

    @Override
    public Map<TaskCode, List<WaitedOn>> waitedOnBy(Collection<TaskCode> tasks) {
        if (tasks.isEmpty()) {
            return Map.of();
        }
        var waitedOn = new HashMap<TaskCode, List<WaitedOn>>();
        jdbc.sql("select w.* from task_wait w where w.ended_at is null and w.task in (:tasks) order by w.id")
                .param("tasks", values(tasks))
                .query(JdbcWaits::read)
                .list()
                .forEach(wait -> waitedOn.computeIfAbsent(wait.task(), task -> new ArrayList<>())
                        .add(wait.on()));
        return waitedOn;
    }

    @Override
    public Set<TaskCode> waitingAmong(Collection<TaskCode> tasks) {
        if (tasks.isEmpty()) {
            return Set.of();
        }
        var waiting = new HashSet<TaskCode>();
        jdbc.sql("select distinct task from task_wait where ended_at is null and task in (:tasks)")
                .param("tasks", values(tasks))
                .query(String.class)
                .list()
                .forEach(code -> waiting.add(new TaskCode(code)));
        return waiting;
    }

    @Override
    public List<WaitLine> around(TaskCode task, int most) {
        return jdbc.sql(LINE + FROM + "where w.task = :task or w.on_task = :task " + OPEN_FIRST + "limit :most")
                .param("task", task.value())
                .param("most", most)
                .query(JdbcWaits::line)
                .list();
    }

    @Override
    public List<WaitLine> page(Search search, LocalDate today, int offset, int limit) {
        if (isVain(search)) {
            return List.of();
        }
        return asked(LINE + FROM + condition(search) + OPEN_FIRST + "limit :limit offset :offset", search, today)
                .param("limit", limit)
                .param("offset", offset)
                .query(JdbcWaits::line)
                .list();
    }

    @Override
    public int count(Search search, LocalDate today) {
        return isVain(search)
                ? 0
                : asked("select count(*) " + FROM + condition(search), search, today)
                        .query(Integer.class)
                        .single();
    }

    private static boolean isVain(Search search) {
        return search.agencies().filter(Set::isEmpty).isPresent()
                || search.states().isEmpty();
    }

    private static String condition(Search search) {
        var open = search.states().contains(WaitState.ENDED) ? "" : "w.ended_at is null and ";
        var seen = search.agencies().isPresent() ? " and " + between("in (:agencies)") : "";
        var named = search.about()
                .map(about -> " and "
                        + switch (about.kind()) {
                            case TASK -> "(w.task = :about or w.on_task = :about)";
                            case AGENCY -> between("= :about");
                            case EVENT -> "lower(w.on_event) = lower(:about)";
                        })
                .orElse("");
        return "where " + open
                + """
                case when w.ended_at is not null then 'ENDED' when w.wait_until < :today then 'OVERDUE' else 'WAITING' end
                    in (:states)
                """
                + seen + named + " ";
    }

    private static String between(String agencies) {
        return "(t.lead_agency %1$s or w.on_agency %1$s or q.lead_agency %1$s)".formatted(agencies);
    }

    private JdbcClient.StatementSpec asked(String sql, Search search, LocalDate today) {
        var asked = jdbc.sql(sql)
                .param("today", today)
                .param("states", search.states().stream().map(Enum::name).toList());
        search.agencies()
                .ifPresent(agencies -> asked.param(
                        "agencies", agencies.stream().map(AgencyCode::value).toList()));
        search.about().ifPresent(about -> asked.param("about", about.name()));
        return asked;
    }

    private static Set<String> values(Collection<TaskCode> tasks) {
        var values = new TreeSet<String>();
        tasks.forEach(task -> values.add(task.value()));
        return values;
    }

    private static WaitLine line(ResultSet row, int index) throws SQLException {
        return new WaitLine(
                read(row, index),
                new AgencyCode(row.getString("lead_agency")),
                Level.valueOf(row.getString("deciding_level")),
                row.getBoolean("track_only"),
                Optional.ofNullable(row.getString("waited_on_lead")).map(AgencyCode::new),
                row.getBoolean("in_loop"));
    }

    private static Wait read(ResultSet row, int index) throws SQLException {
        return new Wait(
                row.getLong("id"),
                new TaskCode(row.getString("task")),
                row.getString("step"),
                on(row),
                row.getString("reason"),
                row.getObject("wait_until", LocalDate.class),
                row.getString("declared_by"),
                Timestamps.read(row, "declared_at"),
                standstill(row),
                ended(row));
    }

    private static Optional<Wait.Standstill> standstill(ResultSet row) throws SQLException {
        var by = row.getString("still_by");
        return by == null
                ? Optional.empty()
                : Optional.of(
                        new Wait.Standstill(by, Timestamps.read(row, "still_since"), row.getString("still_reason")));
    }

    private static Optional<Wait.Ended> ended(ResultSet row) throws SQLException {
        var by = row.getString("ended_by");
        return by == null
                ? Optional.empty()
                : Optional.of(new Wait.Ended(
                        by,
                        Timestamps.read(row, "ended_at"),
                        WaitEnd.valueOf(row.getString("ended_how")),
                        row.getString("ended_note")));
    }

    private static WaitedOn on(ResultSet row) throws SQLException {
        var task = row.getString("on_task");
        var agency = row.getString("on_agency");
        if (task != null) {
            return WaitedOn.task(new TaskCode(task));
        }
        return agency != null ? WaitedOn.agency(new AgencyCode(agency)) : WaitedOn.event(row.getString("on_event"));
    }
}
