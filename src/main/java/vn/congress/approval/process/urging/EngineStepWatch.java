package vn.congress.approval.process.urging;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.congress.approval.application.StepWatch;
import vn.congress.approval.domain.agency.Desk;
import vn.congress.approval.domain.task.TaskCode;
import vn.congress.approval.domain.watch.Finding;
import vn.congress.approval.domain.watch.FindingKind;
import vn.congress.approval.process.engine.AsTheOffice;

/**
 * Watches the engine's open steps by plain SQL on its tables: its own queries would ask for each step's desk and task
 * one by one. Nothing is written this way.
 *
 * <p>A stalled task is marked by the follow-up date of its open steps, for which nothing else here has a use; so the
 * list "Không có tiến triển" is an ordinary task query.
 */
@Component
final class EngineStepWatch implements StepWatch {

    private static final int MANY = 500;

    private static final String OPEN_STEPS =
            """
            ACT_RU_TASK s
                join ACT_RU_EXECUTION p on p.ID_ = s.PROC_INST_ID_
                join ACT_RU_IDENTITYLINK l on l.TASK_ID_ = s.ID_ and l.TYPE_ = 'candidate' and l.GROUP_ID_ is not null
            """;

    private final JdbcClient jdbc;
    private final ProcessEngine engine;

    EngineStepWatch(JdbcClient jdbc, @Lazy ProcessEngine engine) {
        this.jdbc = jdbc;
        this.engine = engine;
    }

    @Override
    public List<Due> due(Instant from, Instant before, int mostADesk) {
        return jdbc.sql(
                        """
                        select desk, name, task, due, id, step_key from (
                            select l.GROUP_ID_ as desk, s.NAME_ as name, t.code as task, s.DUE_DATE_ as due, s.ID_ as id,
                                s.TASK_DEF_KEY_ as step_key,
                                row_number() over (partition by l.GROUP_ID_ order by s.DUE_DATE_, s.ID_) as place
                            from
                        """
                                + OPEN_STEPS
                                + """
                                left join congress_task t on t.code = p.BUSINESS_KEY_
                            where s.DUE_DATE_ >= :from and s.DUE_DATE_ < :before) as placed
                        where place <= :most order by desk, due, id
                        """)
                .param("from", Timestamp.from(from))
                .param("before", Timestamp.from(before))
                .param("most", mostADesk)
                .query((row, index) -> new Due(
                        new Desk(row.getString("desk")),
                        row.getString("name"),
                        Optional.ofNullable(row.getString("task")).map(TaskCode::new),
                        row.getTimestamp("due").toInstant(),
                        row.getString("id"),
                        row.getString("step_key")))
                .list();
    }

    @Override
    public List<Backlog> dueBefore(Instant moment) {
        return jdbc.sql("select l.GROUP_ID_ as desk, count(*) as steps, min(s.DUE_DATE_) as oldest from " + OPEN_STEPS
                        + " where s.DUE_DATE_ < :moment group by l.GROUP_ID_ order by l.GROUP_ID_")
                .param("moment", Timestamp.from(moment))
                .query((row, index) -> new Backlog(
                        new Desk(row.getString("desk")),
                        row.getInt("steps"),
                        row.getTimestamp("oldest").toInstant()))
                .list();
    }

    @Override
    public List<Finding> findings(Instant now) {
        var found = new ArrayList<Finding>();
        found.addAll(incidents());
        found.addAll(withoutProcess());
        found.addAll(onEmptyDesks());
        found.addAll(notAccepted(now));
        return found;
    }

    /** Failed jobs are incidents to the engine. A process about no task is named by its key. */
    private List<Finding> incidents() {
        return jdbc.sql(
                        """
                        select coalesce(max(p.BUSINESS_KEY_), max(d.KEY_), '?') as subject, min(i.ACTIVITY_ID_) as step,
                            count(*) as failures
                        from ACT_RU_INCIDENT i
                            left join ACT_RU_EXECUTION p on p.ID_ = i.PROC_INST_ID_
                            left join ACT_RE_PROCDEF d on d.ID_ = i.PROC_DEF_ID_
                        where i.ID_ = i.ROOT_CAUSE_INCIDENT_ID_
                        group by coalesce(p.BUSINESS_KEY_, d.KEY_, '?') order by 1
                        """)
                .query((row, index) -> finding(
                        FindingKind.INCIDENT,
                        row.getString("subject"),
                        "%s, %d lỗi".formatted(orEmpty(row.getString("step")), row.getInt("failures"))))
                .list();
    }

    private List<Finding> withoutProcess() {
        return jdbc.sql(
                        """
                        select t.code, t.state from congress_task t
                        where t.state in ('ASSIGNED', 'IN_PROGRESS', 'RETURNED') and not exists (
                            select 1 from ACT_RU_EXECUTION p where p.BUSINESS_KEY_ = t.code)
                        order by t.position
                        """)
                .query((row, index) -> finding(FindingKind.NO_PROCESS, row.getString("code"), ""))
                .list();
    }

    private List<Finding> onEmptyDesks() {
        return jdbc.sql(
                        "select l.GROUP_ID_ as desk, count(*) as steps from " + OPEN_STEPS
                                + """
                        where not exists (select 1 from ACT_ID_MEMBERSHIP m where m.GROUP_ID_ = l.GROUP_ID_)
                        group by l.GROUP_ID_ order by l.GROUP_ID_
                        """)
                .query((row, index) -> finding(
                        FindingKind.EMPTY_DESK, row.getString("desk"), "%d việc".formatted(row.getInt("steps"))))
                .list();
    }

    private List<Finding> notAccepted(Instant now) {
        return jdbc.sql(
                        """
                        select p.BUSINESS_KEY_ as task, l.GROUP_ID_ as desk from
                        """
                                + OPEN_STEPS
                                + """
                        where s.TASK_DEF_KEY_ = 'UserTask_AcceptTask' and s.DUE_DATE_ < :now order by s.DUE_DATE_, s.ID_
                        """)
                .param("now", Timestamp.from(now))
                .query((row, index) ->
                        finding(FindingKind.NOT_ACCEPTED, orEmpty(row.getString("task")), row.getString("desk")))
                .list();
    }

    private static Finding finding(FindingKind kind, String subject, String detail) {
        return new Finding(kind, shortened(subject, 64), shortened(detail, Finding.LONGEST_DETAIL));
    }

    private static String shortened(String text, int length) {
        return text.length() <= length ? text : text.substring(0, length);
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    @Override
    public void markStalled(Collection<TaskCode> codes, Instant at) {
        change(codes, step -> step.getFollowUpDate() == null, Date.from(at));
    }

    @Override
    public List<TaskCode> marked() {
        return jdbc
                .sql(
                        """
                        select distinct p.BUSINESS_KEY_ from ACT_RU_TASK s
                            join ACT_RU_EXECUTION p on p.ID_ = s.PROC_INST_ID_
                        where s.FOLLOW_UP_DATE_ is not null and p.BUSINESS_KEY_ is not null
                        """)
                .query(String.class)
                .list()
                .stream()
                .filter(TaskCode::isWellFormed)
                .map(TaskCode::new)
                .toList();
    }

    @Override
    public void unmark(Collection<TaskCode> codes) {
        change(codes, step -> step.getFollowUpDate() != null, null);
    }

    private void change(Collection<TaskCode> codes, Predicate<Task> needsIt, @Nullable Date followUp) {
        if (codes.isEmpty()) {
            return;
        }
        var all = codes.stream().map(TaskCode::value).toList();
        AsTheOffice.run(engine, () -> change(all, needsIt, followUp));
    }

    /** The mark belongs to the task, whoever it is that gives or takes it. */
    private void change(List<String> all, Predicate<Task> needsIt, @Nullable Date followUp) {
        var tasks = engine.getTaskService();
        for (var from = 0; from < all.size(); from += MANY) {
            tasks
                    .createTaskQuery()
                    .processInstanceBusinessKeyIn(
                            all.subList(from, Math.min(from + MANY, all.size())).toArray(String[]::new))
                    .list()
                    .stream()
                    .filter(needsIt)
                    .forEach(step -> {
                        step.setFollowUpDate(followUp);
                        tasks.saveTask(step);
                    });
        }
    }
}
