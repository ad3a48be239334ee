package vn.congress.approval.process.history;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.congress.approval.application.Choice;
import vn.congress.approval.application.FinishedInstances;
import vn.congress.approval.domain.story.StepRun;
import vn.congress.approval.domain.task.TaskCode;
import vn.congress.approval.domain.task.TaskState;

/** Finished instances together with the register, a page at a time. */
@Component
class EngineFinishedInstances implements FinishedInstances {

    private static final String FINISHED =
            """
            from ACT_HI_PROCINST p left join congress_task t on t.code = p.BUSINESS_KEY_
            where p.PROC_DEF_KEY_ = :model and p.END_TIME_ is not null
            """;

    private final JdbcClient jdbc;
    private final DeployedModels models;
    private final Endings endings;

    EngineFinishedInstances(JdbcClient jdbc, DeployedModels models, Endings endings) {
        this.jdbc = jdbc;
        this.models = models;
        this.endings = endings;
    }

    @Override
    public Optional<String> nameOf(String model) {
        return models.latest(model)
                .map(latest -> Optional.ofNullable(latest.getName()).orElse(model));
    }

    @Override
    public List<Choice> outcomesOf(String model) {
        var outcomes = new ArrayList<Choice>();
        models.latest(model).map(ProcessDefinition::getId).map(models::ends).ifPresent(outcomes::addAll);
        outcomes.add(new Choice(Endings.STOPPED, Endings.STOPPED_LABEL));
        return List.copyOf(outcomes);
    }

    @Override
    public List<Line> page(Search search, int offset, int limit) {
        var wanted = Wanted.of(search);
        return jdbc.sql(
                        """
                        select p.*, d.VERSION_ as version, a.name as lead_name,
                        """
                                + Endings.LAST
                                + """

                        from (select p.ID_, p.PROC_DEF_ID_, p.START_TIME_, p.END_TIME_, p.END_ACT_ID_, p.STATE_,
                            p.BUSINESS_KEY_, t.code, t.title, t.lead_agency, t.state as task_state, t.due
                        """
                                + FINISHED
                                + wanted.conditions()
                                + """
                         order by p.END_TIME_ desc, p.ID_ limit :limit offset :offset) p
                            left join ACT_RE_PROCDEF d on d.ID_ = p.PROC_DEF_ID_
                            left join agency a on a.code = p.lead_agency
                        order by p.END_TIME_ desc, p.ID_
                        """)
                .params(wanted.values())
                .param("limit", limit)
                .param("offset", offset)
                .query(this::line)
                .list();
    }

    @Override
    public int count(Search search) {
        var wanted = Wanted.of(search);
        return jdbc.sql("select count(*) " + FINISHED + wanted.conditions())
                .params(wanted.values())
                .query(Integer.class)
                .single();
    }

    @Override
    public List<StepRun> runs(String model, Instant from, Instant before, int most) {
        return jdbc.sql(
                        """
                        select TASK_DEF_KEY_, START_TIME_, END_TIME_, DUE_DATE_ from ACT_HI_TASKINST
                        where PROC_DEF_KEY_ = :model and END_TIME_ >= :from and END_TIME_ < :before
                            and DELETE_REASON_ = 'completed'
                        order by END_TIME_ desc limit :most
                        """)
                .param("model", model)
                .param("from", Timestamp.from(from))
                .param("before", Timestamp.from(before))
                .param("most", most)
                .query((row, index) -> new StepRun(
                        row.getString("TASK_DEF_KEY_"),
                        row.getTimestamp("START_TIME_").toInstant(),
                        row.getTimestamp("END_TIME_").toInstant(),
                        Optional.ofNullable(row.getTimestamp("DUE_DATE_")).map(Timestamp::toInstant)))
                .list();
    }

    private Line line(ResultSet row, int index) throws SQLException {
        var code = row.getString("code");
        return new Line(
                row.getString("ID_"),
                row.getInt("version"),
                row.getTimestamp("START_TIME_").toInstant(),
                row.getTimestamp("END_TIME_").toInstant(),
                endings.outcome(row.getString("PROC_DEF_ID_"), row.getString("last_element"), row.getString("STATE_")),
                Optional.ofNullable(row.getString("BUSINESS_KEY_")).orElse(""),
                code == null
                        ? Optional.empty()
                        : Optional.of(new OfTask(
                                new TaskCode(code),
                                row.getString("title"),
                                row.getString("lead_name"),
                                TaskState.valueOf(row.getString("task_state")),
                                row.getObject("due", LocalDate.class))));
    }

    /** Only what is asked for stands in the question, so that the database may use the index it fits. */
    private record Wanted(String conditions, Map<String, Object> values) {

        static Wanted of(Search search) {
            var conditions = new StringBuilder();
            var values = new HashMap<String, Object>();
            values.put("model", search.model());
            if (!search.codePart().isEmpty()) {
                conditions.append(" and position(:codePart in p.BUSINESS_KEY_) > 0");
                values.put("codePart", search.codePart());
            }
            search.lead().ifPresent(lead -> {
                conditions.append(" and t.lead_agency = :lead");
                values.put("lead", lead.value());
            });
            search.from().ifPresent(from -> {
                conditions.append(" and p.END_TIME_ >= :from");
                values.put("from", Timestamp.from(from));
            });
            search.before().ifPresent(before -> {
                conditions.append(" and p.END_TIME_ < :before");
                values.put("before", Timestamp.from(before));
            });
            search.outcome().ifPresent(outcome -> {
                if (outcome.equals(Endings.STOPPED)) {
                    conditions.append(" and p.STATE_ <> 'COMPLETED'");
                } else {
                    conditions.append(" and p.STATE_ = 'COMPLETED' and exists (select 1 from ACT_HI_ACTINST e"
                            + " where e.PROC_INST_ID_ = p.ID_ and e.ACT_ID_ = :outcome)");
                    values.put("outcome", outcome);
                }
            });
            return new Wanted(conditions.toString(), values);
        }
    }
}
