package vn.congress.approval.process.history;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ProcessEngine;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.congress.approval.application.ProcessHistory;
import vn.congress.approval.domain.agency.Desk;
import vn.congress.approval.domain.story.StepTaken;
import vn.congress.approval.domain.story.Visit;
import vn.congress.approval.domain.task.TaskCode;
import vn.congress.approval.process.engine.AsTheOffice;

/** One task's past, in one question for its instances and one for its steps. */
@Component
class EngineProcessHistory implements ProcessHistory {

    /** More than an instance has been at that anybody waits to see drawn. */
    private static final int MOST_VISITS = 5_000;

    private static final String COMPLETED = "completed";
    private static final String SIDE_BY_SIDE = "#multiInstanceBody";
    private static final int CANCELLED = 2;

    private static final String INSTANCES =
            """
            select p.ID_, p.PROC_DEF_ID_, p.PROC_DEF_KEY_, p.BUSINESS_KEY_, p.START_TIME_, p.END_TIME_, p.STATE_,
                p.SUPER_PROCESS_INSTANCE_ID_, d.NAME_, d.VERSION_,
            """
                    + Endings.LAST
                    + """

            from ACT_HI_PROCINST p join ACT_RE_PROCDEF d on d.ID_ = p.PROC_DEF_ID_
            """;

    private final JdbcClient jdbc;
    private final ProcessEngine engine;
    private final DeployedModels models;
    private final Endings endings;

    EngineProcessHistory(JdbcClient jdbc, @Lazy ProcessEngine engine, DeployedModels models, Endings endings) {
        this.jdbc = jdbc;
        this.engine = engine;
        this.models = models;
        this.endings = endings;
    }

    @Override
    public Optional<Instance> find(String instance) {
        return jdbc.sql(INSTANCES + " where p.ID_ = ?")
                .param(instance)
                .query(this::instance)
                .optional();
    }

    @Override
    public List<Instance> of(TaskCode task, int most) {
        return jdbc.sql(INSTANCES + " where p.BUSINESS_KEY_ = ? order by p.START_TIME_ desc,"
                        + " case when p.SUPER_PROCESS_INSTANCE_ID_ is null then 1 else 0 end, p.ID_ limit ?")
                .params(task.value(), most)
                .query(this::instance)
                .list();
    }

    @Override
    public List<StepTaken> stepsOf(TaskCode task, int most) {
        return jdbc.sql(
                        """
                        select s.ID_, s.PROC_INST_ID_, s.TASK_DEF_KEY_, s.ASSIGNEE_, s.START_TIME_, s.END_TIME_,
                            s.DUE_DATE_, s.DELETE_REASON_,
                            (select min(l.GROUP_ID_) from ACT_RU_IDENTITYLINK l
                                where l.TASK_ID_ = s.ID_ and l.TYPE_ = 'candidate') as desk
                        from ACT_HI_PROCINST p join ACT_HI_TASKINST s on s.PROC_INST_ID_ = p.ID_
                            left join ACT_HI_ACTINST a on a.ID_ = s.ACT_INST_ID_
                        where p.BUSINESS_KEY_ = ? and s.TASK_DEF_KEY_ is not null
                        order by s.START_TIME_ desc, a.SEQUENCE_COUNTER_ desc, s.ID_ limit ?
                        """)
                .params(task.value(), most)
                .query((row, index) -> new StepTaken(
                        row.getString("ID_"),
                        row.getString("PROC_INST_ID_"),
                        row.getString("TASK_DEF_KEY_"),
                        Optional.ofNullable(row.getString("desk")).map(Desk::new),
                        Optional.ofNullable(row.getString("ASSIGNEE_")),
                        begun(row),
                        moment(row, "END_TIME_"),
                        moment(row, "DUE_DATE_"),
                        row.getTimestamp("END_TIME_") != null && !COMPLETED.equals(row.getString("DELETE_REASON_"))))
                .list();
    }

    @Override
    public Drawing drawing(Instance instance) {
        return new Drawing(
                models.xml(instance.definition()),
                models.flows(instance.definition()),
                visits(instance.id()),
                instance.ended().isPresent() ? Set.of() : now(instance.id()));
    }

    private List<Visit> visits(String instance) {
        var rows = jdbc.sql(
                        """
                        select ACT_ID_, START_TIME_, END_TIME_, SEQUENCE_COUNTER_, ACT_INST_STATE_
                        from ACT_HI_ACTINST where PROC_INST_ID_ = ?
                        order by START_TIME_ desc, SEQUENCE_COUNTER_ desc limit ?
                        """)
                .params(instance, MOST_VISITS)
                .query((row, index) -> new Row(
                        row.getString("ACT_ID_"),
                        begun(row),
                        moment(row, "END_TIME_"),
                        row.getLong("SEQUENCE_COUNTER_"),
                        row.getInt("ACT_INST_STATE_") == CANCELLED))
                .list();
        var sideBySide = rows.stream()
                .map(Row::element)
                .filter(element -> element.endsWith(SIDE_BY_SIDE))
                .map(EngineProcessHistory::element)
                .collect(Collectors.toSet());
        return rows.stream()
                .map(row -> new Visit(
                        element(row.element()),
                        row.begun(),
                        row.ended(),
                        row.order(),
                        sideBySide.contains(row.element()),
                        row.dropped()))
                .toList();
    }

    /** Also where a job is still to be done, which is no visit yet. */
    private Set<String> now(String instance) {
        return AsTheOffice.get(engine, () -> {
            var runtime = engine.getRuntimeService();
            var running = runtime.createProcessInstanceQuery()
                    .processInstanceId(instance)
                    .count();
            return running == 0
                    ? Set.of()
                    : runtime.getActiveActivityIds(instance).stream()
                            .map(EngineProcessHistory::element)
                            .collect(Collectors.toSet());
        });
    }

    private Instance instance(ResultSet row, int index) throws SQLException {
        var definition = row.getString("PROC_DEF_ID_");
        var ended = moment(row, "END_TIME_");
        return new Instance(
                row.getString("ID_"),
                definition,
                row.getString("PROC_DEF_KEY_"),
                Optional.ofNullable(row.getString("NAME_")).orElse(row.getString("PROC_DEF_KEY_")),
                row.getInt("VERSION_"),
                task(row.getString("BUSINESS_KEY_")),
                begun(row),
                ended,
                ended.isEmpty()
                        ? ""
                        : endings.outcome(definition, row.getString("last_element"), row.getString("STATE_")),
                Optional.ofNullable(row.getString("SUPER_PROCESS_INSTANCE_ID_")));
    }

    private static Optional<TaskCode> task(@Nullable String businessKey) {
        return Optional.ofNullable(businessKey).filter(TaskCode::isWellFormed).map(TaskCode::new);
    }

    private static String element(String activity) {
        return activity.endsWith(SIDE_BY_SIDE)
                ? activity.substring(0, activity.length() - SIDE_BY_SIDE.length())
                : activity;
    }

    private static Instant begun(ResultSet row) throws SQLException {
        return row.getTimestamp("START_TIME_").toInstant();
    }

    private static Optional<Instant> moment(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getTimestamp(column)).map(Timestamp::toInstant);
    }

    private record Row(String element, Instant begun, Optional<Instant> ended, long order, boolean dropped) {}
}
