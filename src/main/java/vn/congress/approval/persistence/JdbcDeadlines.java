package vn.congress.approval.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;
import vn.congress.approval.domain.Conflict;
import vn.congress.approval.domain.agency.AgencyCode;
import vn.congress.approval.domain.authority.Level;
import vn.congress.approval.domain.deadline.DeadlineRequest;
import vn.congress.approval.domain.deadline.Deadlines;
import vn.congress.approval.domain.deadline.DueChange;
import vn.congress.approval.domain.deadline.DueLink;
import vn.congress.approval.domain.deadline.DueTask;
import vn.congress.approval.domain.opinion.RoundKind;
import vn.congress.approval.domain.session.Session;
import vn.congress.approval.domain.task.Phase;
import vn.congress.approval.domain.task.Priority;
import vn.congress.approval.domain.task.TaskCode;
import vn.congress.approval.domain.task.TaskState;

/** Due dates in {@code congress_task}, changes in {@code due_change}, requests in {@code deadline_request}. */
@Repository
class JdbcDeadlines implements Deadlines {

    private static final int BATCH = 500;
    private static final int AT_ONCE = 1_000;

    private static final String TASKS =
            """
            select t.code, t.title, t.priority, t.lead_agency, t.state, t.track_only, t.original_due, t.due,
                t.deciding_level,
                coalesce(t.due_level, (select c.level from conclusion c where c.task = t.origin), 'STANDING_BOARD')
                    as set_by,
                coalesce((select o.lead_agency from congress_task o where o.code = t.origin), t.lead_agency) as set_in,
                (select string_agg(c.agency, ';' order by c.position) from task_coordinator c where c.task = t.code)
                    as coordinators,
                (select count(*) from due_change d where d.task = t.code) as moved
            from congress_task t
            """;

    private static final String LINKS =
            """
            select p.prerequisite, q.due as prerequisite_due, p.task as dependant, t.due as dependant_due
            from task_prerequisite p
                join congress_task q on q.code = p.prerequisite
                join congress_task t on t.code = p.task
            where q.state not in ('CONCLUDED', 'WITHDRAWN') and t.state not in ('CONCLUDED', 'WITHDRAWN') and
            """;

    private static final String REQUESTS =
            """
            select id, task, from_due, new_due, reason, effects, level, asked_by, asked_at, outcome, decided_due, decision,
                decided_by, decided_at
            from deadline_request
            """;

    private static final String EVER_MOVED =
            " where (t.due <> t.original_due or exists (select 1 from due_change d where d.task = t.code)) ";

    private static final String STILL_TO_COME =
            " not s.cancelled and (s.on_day > :today or (s.on_day = :today and s.starts_at > :hour)) ";

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final StandingRows standings;

    JdbcDeadlines(JdbcClient jdbc, JdbcTemplate batches, StandingRows standings) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.standings = standings;
    }

    @Override
    public Optional<DueTask> find(TaskCode task) {
        return jdbc.sql(TASKS + " where t.code = ?")
                .param(task.value())
                .query(JdbcDeadlines::task)
                .optional();
    }

    @Override
    public List<DueTask> of(Collection<TaskCode> tasks) {
        return inPieces(tasks, codes -> jdbc.sql(TASKS + " where t.code in (:codes) order by t.code")
                .param("codes", codes)
                .query(JdbcDeadlines::task)
                .list());
    }

    @Override
    public List<DueTask> holdStill(Collection<TaskCode> tasks) {
        var held = inPieces(tasks, codes -> jdbc.sql(
                        "select code from congress_task where code in (:codes) order by code for update")
                .param("codes", codes)
                .query((row, number) -> new TaskCode(row.getString("code")))
                .list());
        return of(held);
    }

    @Override
    public List<DueTask> notOver(@Nullable AgencyCode lead, String workGroup, @Nullable Phase phase, int limit) {
        return jdbc.sql(
                        TASKS
                                + """
                         where t.state not in ('CONCLUDED', 'WITHDRAWN')
                            and (cast(:lead as varchar) is null or t.lead_agency = :lead)
                            and (:workGroup = '' or t.work_group = :workGroup)
                            and (cast(:phase as varchar) is null or t.phase = :phase)
                        order by t.code limit :limit
                        """)
                .param("lead", lead == null ? null : lead.value())
                .param("workGroup", workGroup)
                .param("phase", phase == null ? null : phase.name())
                .param("limit", limit)
                .query(JdbcDeadlines::task)
                .list();
    }

    @Override
    public void move(Collection<DueChange> changes) {
        batches.batchUpdate(
                "update congress_task set due = ?, due_level = ? where code = ?", changes, BATCH, (row, change) -> {
                    row.setObject(1, change.to());
                    row.setString(2, change.level().name());
                    row.setString(3, change.task().value());
                });
        batches.batchUpdate(
                """
                insert into due_change (task, from_due, to_due, reason, asked_by, decided_by, level, at)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                """,
                changes,
                BATCH,
                (row, change) -> {
                    row.setString(1, change.task().value());
                    row.setObject(2, change.from());
                    row.setObject(3, change.to());
                    row.setString(4, change.reason());
                    row.setString(5, change.askedBy());
                    row.setString(6, change.decidedBy());
                    row.setString(7, change.level().name());
                    row.setObject(8, Timestamps.of(change.at()));
                });
        standings.add(changes.stream().map(DueChange::task).toList());
    }

    @Override
    public List<DueChange> changesOf(Collection<TaskCode> tasks) {
        return inPieces(tasks, codes -> jdbc.sql(
                        """
                                select task, from_due, to_due, reason, asked_by, decided_by, level, at
                                from due_change where task in (:codes) order by id
                                """)
                .param("codes", codes)
                .query((row, number) -> new DueChange(
                        new TaskCode(row.getString("task")),
                        row.getObject("from_due", LocalDate.class),
                        row.getObject("to_due", LocalDate.class),
                        row.getString("reason"),
                        row.getString("asked_by"),
                        row.getString("decided_by"),
                        Level.valueOf(row.getString("level")),
                        Timestamps.read(row, "at")))
                .list());
    }

    @Override
    public List<DueTask> everMoved(int offset, int limit) {
        return jdbc.sql(
                        TASKS
                                + EVER_MOVED
                                + """
                        order by coalesce((select max(d.id) from due_change d where d.task = t.code), 0) desc, t.code
                        limit ? offset ?
                        """)
                .params(limit, offset)
                .query(JdbcDeadlines::task)
                .list();
    }

    @Override
    public int countEverMoved() {
        return jdbc.sql("select count(*) from congress_task t" + EVER_MOVED)
                .query(Integer.class)
                .single();
    }

    @Override
    public List<DueLink> dependantsOf(Collection<TaskCode> tasks) {
        return inPieces(tasks, codes -> links("p.prerequisite in (:codes) order by p.prerequisite, p.task", codes));
    }

    @Override
    public List<DueLink> prerequisitesOf(Collection<TaskCode> tasks) {
        return inPieces(tasks, codes -> links("p.task in (:codes) order by p.task, p.prerequisite", codes));
    }

    private List<DueLink> links(String which, List<String> codes) {
        return jdbc.sql(LINKS + which)
                .param("codes", codes)
                .query((row, number) -> new DueLink(
                        new TaskCode(row.getString("prerequisite")),
                        row.getObject("prerequisite_due", LocalDate.class),
                        new TaskCode(row.getString("dependant")),
                        row.getObject("dependant_due", LocalDate.class)))
                .list();
    }

    @Override
    public List<OnAgenda> sessionsWith(Collection<TaskCode> tasks, LocalDateTime now) {
        return inPieces(tasks, codes -> jdbc.sql(
                        """
                                select i.task, s.id, s.kind, s.on_day, s.starts_at, s.title, s.place, s.cancelled, s.version
                                from agenda_item i join office_session s on s.id = i.session_id
                                where i.task in (:codes) and"""
                                + STILL_TO_COME + "order by s.on_day, s.starts_at, s.id")
                .param("codes", codes)
                .param("today", now.toLocalDate())
                .param("hour", now.toLocalTime())
                .query((row, number) -> {
                    var session = JdbcSessions.withoutAgenda(row, number);
                    return new OnAgenda(new TaskCode(row.getString("task")), session.name(), session.day());
                })
                .list());
    }

    @Override
    public List<RoundHeld> roundsOf(Collection<TaskCode> tasks) {
        return inPieces(tasks, codes -> jdbc.sql(
                        """
                                select task, kind, closed_at, minimum_ends_at, closes_at
                                from opinion_round where task in (:codes) order by id
                                """)
                .param("codes", codes)
                .query((row, number) -> new RoundHeld(
                        new TaskCode(row.getString("task")),
                        RoundKind.valueOf(row.getString("kind")),
                        Timestamps.find(row, "closed_at").isEmpty(),
                        Timestamps.read(row, "minimum_ends_at"),
                        Timestamps.read(row, "closes_at")))
                .list());
    }

    @Override
    public List<DueTask> dueOn(Collection<LocalDate> days, int limit) {
        if (days.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(
                        TASKS
                                + " where t.state not in ('CONCLUDED', 'WITHDRAWN') and t.due in (:days) order by t.code limit :limit")
                .param("days", days)
                .param("limit", limit)
                .query(JdbcDeadlines::task)
                .list();
    }

    @Override
    public List<Session> sessionsOn(Collection<LocalDate> days, LocalDateTime now) {
        if (days.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("select s.* from office_session s where s.on_day in (:days) and" + STILL_TO_COME
                        + "order by s.on_day, s.starts_at, s.id")
                .param("days", days)
                .param("today", now.toLocalDate())
                .param("hour", now.toLocalTime())
                .query(JdbcSessions::withoutAgenda)
                .list();
    }

    @Override
    public DeadlineRequest ask(NewRequest asked) {
        var keys = new GeneratedKeyHolder();
        try {
            jdbc.sql(
                            """
                            insert into deadline_request (task, open_task, from_due, new_due, reason, effects, level,
                                asked_by, asked_at)
                            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                            """)
                    .params(
                            asked.task().value(),
                            asked.task().value(),
                            asked.from(),
                            asked.newDue(),
                            asked.reason(),
                            String.join("\n", asked.effects()),
                            asked.level().name(),
                            asked.askedBy(),
                            Timestamps.of(asked.at()))
                    .update(keys, "id");
        } catch (DuplicateKeyException somebodyWasFaster) {
            throw new Conflict("Đã có một đề nghị điều chỉnh thời hạn của nhiệm vụ %s đang chờ quyết định."
                    .formatted(asked.task()));
        }
        return new DeadlineRequest(
                java.util.Objects.requireNonNull(keys.getKey()).longValue(),
                asked.task(),
                asked.from(),
                asked.newDue(),
                asked.reason(),
                asked.effects(),
                asked.level(),
                asked.askedBy(),
                asked.at(),
                Optional.empty());
    }

    @Override
    public Optional<DeadlineRequest> request(long id) {
        return jdbc.sql(REQUESTS + " where id = ?")
                .param(id)
                .query(JdbcDeadlines::request)
                .optional();
    }

    @Override
    public Optional<DeadlineRequest> openOn(TaskCode task) {
        return jdbc.sql(REQUESTS + " where open_task = ?")
                .param(task.value())
                .query(JdbcDeadlines::request)
                .optional();
    }

    @Override
    public void layBefore(long request, Level level) {
        jdbc.sql("update deadline_request set level = ? where id = ? and open_task is not null")
                .params(level.name(), request)
                .update();
    }

    @Override
    public void settle(long request, DeadlineRequest.Decision decision) {
        jdbc.sql(
                        """
                        update deadline_request set open_task = null, outcome = :outcome,
                            decided_due = cast(:due as date), decision = :reason, decided_by = :by, decided_at = :at
                        where id = :id and open_task is not null
                        """)
                .param("outcome", decision.outcome().name())
                .param("due", decision.due().orElse(null))
                .param("reason", decision.reason())
                .param("by", decision.by())
                .param("at", Timestamps.of(decision.at()))
                .param("id", request)
                .update();
    }

    private static <T> List<T> inPieces(Collection<TaskCode> tasks, Function<List<String>, List<T>> read) {
        var codes = tasks.stream().map(TaskCode::value).distinct().sorted().toList();
        var all = new ArrayList<T>();
        for (var from = 0; from < codes.size(); from += AT_ONCE) {
            all.addAll(read.apply(codes.subList(from, Math.min(from + AT_ONCE, codes.size()))));
        }
        return all;
    }

    private static DueTask task(ResultSet row, int number) throws SQLException {
        var coordinators = row.getString("coordinators");
        return new DueTask(
                new TaskCode(row.getString("code")),
                row.getString("title"),
                Priority.valueOf(row.getString("priority")),
                new AgencyCode(row.getString("lead_agency")),
                coordinators == null
                        ? List.of()
                        : Arrays.stream(coordinators.split(";", -1))
                                .map(AgencyCode::new)
                                .toList(),
                TaskState.valueOf(row.getString("state")),
                row.getBoolean("track_only"),
                row.getObject("original_due", LocalDate.class),
                row.getObject("due", LocalDate.class),
                Level.valueOf(row.getString("set_by")),
                new AgencyCode(row.getString("set_in")),
                Level.valueOf(row.getString("deciding_level")),
                row.getInt("moved"));
    }

    private static DeadlineRequest request(ResultSet row, int number) throws SQLException {
        var effects = row.getString("effects");
        return new DeadlineRequest(
                row.getLong("id"),
                new TaskCode(row.getString("task")),
                row.getObject("from_due", LocalDate.class),
                row.getObject("new_due", LocalDate.class),
                row.getString("reason"),
                effects.isEmpty() ? List.of() : List.of(effects.split("\n")),
                Level.valueOf(row.getString("level")),
                row.getString("asked_by"),
                Timestamps.read(row, "asked_at"),
                decision(row));
    }

    private static Optional<DeadlineRequest.Decision> decision(ResultSet row) throws SQLException {
        var outcome = row.getString("outcome");
        return outcome == null
                ? Optional.empty()
                : Optional.of(new DeadlineRequest.Decision(
                        DeadlineRequest.Outcome.valueOf(outcome),
                        Optional.ofNullable(row.getObject("decided_due", LocalDate.class)),
                        row.getString("decision"),
                        row.getString("decided_by"),
                        Timestamps.read(row, "decided_at")));
    }
}
