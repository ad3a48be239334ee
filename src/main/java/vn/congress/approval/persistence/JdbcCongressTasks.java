package vn.congress.approval.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.congress.approval.domain.NotFound;
import vn.congress.approval.domain.agency.AgencyCode;
import vn.congress.approval.domain.authority.Figures;
import vn.congress.approval.domain.authority.Level;
import vn.congress.approval.domain.task.Assignment;
import vn.congress.approval.domain.task.CongressTask;
import vn.congress.approval.domain.task.CongressTasks;
import vn.congress.approval.domain.task.Phase;
import vn.congress.approval.domain.task.Priority;
import vn.congress.approval.domain.task.TaskCode;
import vn.congress.approval.domain.task.TaskState;

/** The register: one query reads tasks with their lists, batches write them; every change leaves how the task stands. */
@Component
final class JdbcCongressTasks implements CongressTasks {

    private static final int BATCH = 500;
    private static final String CODE_PREFIX = "NV-";
    private static final String SEPARATOR = ";";

    private static final String SELECT =
            """
            select t.*,
                (select string_agg(c.agency, ';' order by c.position)
                    from task_coordinator c where c.task = t.code) as coordinators,
                (select string_agg(p.prerequisite, ';' order by p.position)
                    from task_prerequisite p where p.task = t.code) as prerequisites
            from congress_task t
            """;

    private final JdbcClient database;
    private final JdbcTemplate batches;
    private final StandingRows standings;

    JdbcCongressTasks(JdbcTemplate database, StandingRows standings) {
        this.database = JdbcClient.create(database);
        this.batches = database;
        this.standings = standings;
    }

    @Override
    public Optional<CongressTask> find(TaskCode code) {
        return database.sql(SELECT + " where t.code = ?")
                .param(code.value())
                .query(JdbcCongressTasks::task)
                .optional();
    }

    @Override
    public List<CongressTask> all() {
        return database.sql(SELECT + " order by t.position")
                .query(JdbcCongressTasks::task)
                .list();
    }

    @Override
    public List<CongressTask> allHeldStill() {
        holdNumber(CODE_PREFIX);
        database.sql("select code from congress_task order by code for update")
                .query(String.class)
                .list();
        return all();
    }

    @Override
    public Set<TaskCode> codes() {
        return new LinkedHashSet<>(database.sql("select code from congress_task order by position")
                .query(JdbcCongressTasks::code)
                .list());
    }

    @Override
    public void add(Collection<CongressTask> tasks) {
        holdPrerequisites(tasks);
        batches.batchUpdate(
                """
                insert into congress_task (code, title, work_group, phase, priority, lead_agency, accountable_head,
                    original_due, due, deliverable, planned_level, deciding_level, basis, track_only, note, state,
                    focal_point, origin, concluded_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                tasks,
                BATCH,
                (row, task) -> {
                    var assignment = task.assignment();
                    row.setString(1, assignment.code().value());
                    row.setString(2, assignment.title());
                    row.setString(3, assignment.workGroup());
                    row.setString(4, assignment.phase().name());
                    row.setString(5, assignment.priority().name());
                    row.setString(6, assignment.lead().value());
                    row.setString(7, assignment.accountableHead());
                    row.setObject(8, task.originalDue());
                    row.setObject(9, assignment.due());
                    row.setString(10, assignment.deliverable());
                    row.setString(11, assignment.plannedLevel().name());
                    row.setString(12, task.decidingLevel().name());
                    row.setString(13, assignment.basis());
                    row.setBoolean(14, assignment.trackOnly());
                    row.setString(15, assignment.note());
                    row.setString(16, task.state().name());
                    row.setString(17, task.focalPoint().orElse(null));
                    row.setString(18, task.origin().map(TaskCode::value).orElse(null));
                    row.setObject(19, task.concludedAt().map(Timestamps::of).orElse(null));
                });
        addLists(tasks.stream().map(CongressTask::assignment).toList());
        standings.add(tasks.stream().map(CongressTask::code).toList());
    }

    @Override
    public void reassign(Collection<Assignment> assignments) {
        batches.batchUpdate(
                """
                update congress_task set title = ?, work_group = ?, phase = ?, priority = ?, lead_agency = ?,
                    accountable_head = ?, due_level = case when due = ? then due_level else null end, due = ?,
                    deliverable = ?, planned_level = ?,
                    deciding_level = case when state = 'PLANNED' then ? else deciding_level end,
                    basis = ?, track_only = ?, note = ?
                where code = ?
                """,
                assignments,
                BATCH,
                (row, assignment) -> {
                    row.setString(1, assignment.title());
                    row.setString(2, assignment.workGroup());
                    row.setString(3, assignment.phase().name());
                    row.setString(4, assignment.priority().name());
                    row.setString(5, assignment.lead().value());
                    row.setString(6, assignment.accountableHead());
                    row.setObject(7, assignment.due());
                    row.setObject(8, assignment.due());
                    row.setString(9, assignment.deliverable());
                    row.setString(10, assignment.plannedLevel().name());
                    row.setString(11, assignment.plannedLevel().name());
                    row.setString(12, assignment.basis());
                    row.setBoolean(13, assignment.trackOnly());
                    row.setString(14, assignment.note());
                    row.setString(15, assignment.code().value());
                });
        for (var table : List.of("task_coordinator", "task_prerequisite")) {
            batches.batchUpdate(
                    "delete from " + table + " where task = ?",
                    assignments,
                    BATCH,
                    (row, assignment) -> row.setString(1, assignment.code().value()));
        }
        addLists(assignments);
        standings.add(assignments.stream().map(Assignment::code).toList());
    }

    @Override
    public void moveTo(TaskCode code, TaskState state) {
        update(database.sql("update congress_task set state = ? where code = ?").params(state.name(), code.value()));
        standings.add(code);
    }

    @Override
    public boolean beginOnce(TaskCode code) {
        var begun = database.sql("update congress_task set state = 'ASSIGNED' where code = ? and state = 'PLANNED'")
                        .param(code.value())
                        .update()
                == 1;
        if (begun) {
            standings.add(code);
        }
        return begun;
    }

    @Override
    public void accept(TaskCode code, String focalPoint) {
        update(database.sql("update congress_task set focal_point = ?, state = ? where code = ?")
                .params(focalPoint, TaskState.IN_PROGRESS.name(), code.value()));
        standings.add(code);
    }

    @Override
    public void settleLevel(TaskCode code, Level level) {
        update(database.sql("update congress_task set deciding_level = ? where code = ?")
                .params(level.name(), code.value()));
        standings.add(code);
    }

    @Override
    public void declare(TaskCode code, Figures figures) {
        update(database.sql("update congress_task set budget_millions = ?, people = ?, agencies = ? where code = ?")
                .params(Arrays.asList(
                        figures.budgetMillions().orElse(null),
                        figures.people().orElse(null),
                        figures.agencies().orElse(null),
                        code.value())));
    }

    @Override
    public Optional<CongressTask> hold(TaskCode code) {
        database.sql("select code from congress_task where code = ? for update")
                .param(code.value())
                .query(String.class)
                .optional();
        return find(code);
    }

    @Override
    public void conclude(TaskCode code, Instant at) {
        update(database.sql("update congress_task set state = ?, concluded_at = ? where code = ?")
                .params(TaskState.CONCLUDED.name(), Timestamps.of(at), code.value()));
        standings.add(code);
    }

    @Override
    public List<TaskCode> planned(int limit) {
        return database.sql(
                        "select code from congress_task where state = 'PLANNED' order by position limit ? for update")
                .param(limit)
                .query(JdbcCongressTasks::code)
                .list();
    }

    @Override
    public int countPlanned() {
        return database.sql("select count(*) from congress_task where state = 'PLANNED'")
                .query(Integer.class)
                .single();
    }

    @Override
    public boolean isHeldBack(TaskCode code) {
        return database.sql(
                                """
                        select count(*) from task_prerequisite p join congress_task t on t.code = p.prerequisite
                        where p.task = ? and t.state not in ('CONCLUDED', 'WITHDRAWN')
                        """)
                        .param(code.value())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    @Override
    public List<TaskCode> releasedBy(TaskCode concluded) {
        var waiting = database.sql(
                        """
                        select code from congress_task
                        where code in (select task from task_prerequisite where prerequisite = ?)
                        order by code for update
                        """)
                .param(concluded.value())
                .query(String.class)
                .list();
        if (waiting.isEmpty()) {
            return List.of();
        }
        return database.sql(
                        """
                        select d.code from congress_task d
                        where d.code in (:waiting) and d.state = 'ASSIGNED' and not exists (
                            select 1 from task_prerequisite p join congress_task t on t.code = p.prerequisite
                            where p.task = d.code and t.state not in ('CONCLUDED', 'WITHDRAWN')
                                and t.code <> :concluded)
                        order by d.code
                        """)
                .param("waiting", waiting)
                .param("concluded", concluded.value())
                .query(JdbcCongressTasks::code)
                .list();
    }

    @Override
    public TaskCode nextCode() {
        return nextCode(CODE_PREFIX);
    }

    @Override
    public TaskCode nextSituationCode() {
        return nextCode(TaskCode.SITUATIONS);
    }

    private TaskCode nextCode(String prefix) {
        var number = holdNumber(prefix) + 1;
        var taken = new HashSet<>(database.sql("select code from congress_task where code like ?")
                .param(prefix + "%")
                .query(JdbcCongressTasks::code)
                .list());
        while (taken.contains(numbered(prefix, number))) {
            number++;
        }
        database.sql("update task_number set last_number = ? where prefix = ?")
                .params(number, prefix)
                .update();
        return numbered(prefix, number);
    }

    /** Nobody can see the new tasks yet; so that they are not overlooked, a prerequisite is concluded before or after. */
    private void holdPrerequisites(Collection<CongressTask> tasks) {
        var codes = tasks.stream()
                .flatMap(task -> task.assignment().prerequisites().stream())
                .map(TaskCode::value)
                .distinct()
                .sorted()
                .toList();
        for (var from = 0; from < codes.size(); from += BATCH) {
            database.sql("select code from congress_task where code in (:codes) order by code for update")
                    .param("codes", codes.subList(from, Math.min(from + BATCH, codes.size())))
                    .query(String.class)
                    .list();
        }
    }

    private int holdNumber(String prefix) {
        return database.sql("select last_number from task_number where prefix = ? for update")
                .param(prefix)
                .query(Integer.class)
                .single();
    }

    private static TaskCode numbered(String prefix, int number) {
        return new TaskCode(prefix + "%03d".formatted(number));
    }

    private void addLists(Collection<Assignment> assignments) {
        var coordinators = new ArrayList<Listed>();
        var prerequisites = new ArrayList<Listed>();
        for (var assignment : assignments) {
            addListed(coordinators, assignment.code(), assignment.coordinators());
            addListed(prerequisites, assignment.code(), assignment.prerequisites());
        }
        insert("insert into task_coordinator (task, agency, position) values (?, ?, ?)", coordinators);
        insert("insert into task_prerequisite (task, prerequisite, position) values (?, ?, ?)", prerequisites);
    }

    private static void addListed(Collection<Listed> all, TaskCode task, List<?> values) {
        for (var position = 0; position < values.size(); position++) {
            all.add(new Listed(task.value(), values.get(position).toString(), position));
        }
    }

    private void insert(String sql, Collection<Listed> listed) {
        batches.batchUpdate(sql, listed, BATCH, (row, one) -> {
            row.setString(1, one.task());
            row.setString(2, one.value());
            row.setInt(3, one.position());
        });
    }

    private static void update(JdbcClient.StatementSpec change) {
        if (change.update() == 0) {
            throw new NotFound("Không có nhiệm vụ này trong sổ nhiệm vụ.");
        }
    }

    private static CongressTask task(ResultSet row, int number) throws SQLException {
        var assignment = new Assignment(
                new TaskCode(row.getString("code")),
                row.getString("title"),
                row.getString("work_group"),
                Phase.valueOf(row.getString("phase")),
                Priority.valueOf(row.getString("priority")),
                new AgencyCode(row.getString("lead_agency")),
                list(row.getString("coordinators"), AgencyCode::new),
                row.getString("accountable_head"),
                row.getObject("due", LocalDate.class),
                row.getString("deliverable"),
                Level.valueOf(row.getString("planned_level")),
                row.getString("basis"),
                list(row.getString("prerequisites"), TaskCode::new),
                row.getBoolean("track_only"),
                row.getString("note"));
        return new CongressTask(
                assignment,
                row.getObject("original_due", LocalDate.class),
                TaskState.valueOf(row.getString("state")),
                Level.valueOf(row.getString("deciding_level")),
                Optional.ofNullable(row.getString("focal_point")),
                Optional.ofNullable(row.getString("origin")).map(TaskCode::new),
                Timestamps.find(row, "concluded_at"),
                Figures.of(
                        row.getObject("budget_millions", Integer.class),
                        row.getObject("people", Integer.class),
                        row.getObject("agencies", Integer.class)));
    }

    private static TaskCode code(ResultSet row, int number) throws SQLException {
        return new TaskCode(row.getString("code"));
    }

    private static <T> List<T> list(@Nullable String joined, Function<String, T> parse) {
        return joined == null
                ? List.of()
                : Arrays.stream(joined.split(SEPARATOR, -1)).map(parse).toList();
    }

    /** One row of a task's list, in its place. */
    private record Listed(String task, String value, int position) {}
}
