package vn.congress.approval.process.engine;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.congress.approval.application.DeskSteps;
import vn.congress.approval.domain.agency.Agency;
import vn.congress.approval.domain.agency.AgencyCode;
import vn.congress.approval.domain.agency.Desk;
import vn.congress.approval.domain.task.Priority;
import vn.congress.approval.domain.task.Risk;
import vn.congress.approval.domain.task.TaskCode;

/**
 * Reads the steps of desks by plain SQL on the engine's tables: its own queries know neither waits nor this order, and
 * would ask for the task of each step one by one. Nothing is written this way. The desks alone decide what is found, as
 * in every list of the engine here.
 */
@Component
final class EngineDeskSteps implements DeskSteps {

    private static final String STEPS =
            """
            from ACT_RU_IDENTITYLINK l
                join ACT_RU_TASK s on s.ID_ = l.TASK_ID_
                left join ACT_RU_EXECUTION p on p.ID_ = s.PROC_INST_ID_
            where l.TYPE_ = 'candidate' and l.GROUP_ID_ in (:desks)
            """;

    /** The order of {@link Risk}; where "soon" ends is what the ready list "Sắp đến hạn" says. */
    private static final String RISK =
            """
            case when s.DUE_DATE_ < :now then 0 when s.DUE_DATE_ < :soon then 1
                when s.FOLLOW_UP_DATE_ is not null or exists (
                    select 1 from task_wait w where w.task = p.BUSINESS_KEY_ and w.ended_at is null) then 2
                else 3 end
            """;

    private final JdbcClient jdbc;
    private final DueSoonUntil dueSoonUntil;
    private final Clock clock;

    EngineDeskSteps(JdbcClient jdbc, DueSoonUntil dueSoonUntil, Clock clock) {
        this.jdbc = jdbc;
        this.dueSoonUntil = dueSoonUntil;
        this.clock = clock;
    }

    @Override
    public List<Line> page(Search search, int offset, int limit) {
        if (search.desks().isEmpty()) {
            return List.of();
        }
        var wanted = search.risk().isPresent() ? "where found.risk = :risk " : "";
        var asked = asked(
                """
                select page.*, t.title, t.priority, t.lead_agency, a.name as lead_name,
                    case when exists (select 1 from task_wait w where w.task = page.code and w.ended_at is null)
                        then true else false end as waiting,
                    case when exists (
                        select 1 from wait_loop_member m join wait_loop o on o.id = m.loop_id
                        where o.closed_at is null and m.kind = 'TASK' and m.code = page.code)
                        then true else false end as in_loop
                from (
                    select * from (
                        select s.ID_ as id, s.TASK_DEF_KEY_ as step, s.NAME_ as name, s.ASSIGNEE_ as assignee,
                            s.DUE_DATE_ as due, s.FOLLOW_UP_DATE_ as stalled, s.DESCRIPTION_ as description,
                            l.GROUP_ID_ as desk, p.BUSINESS_KEY_ as code,
                """
                        + RISK + " as risk " + STEPS + step(search)
                        + ") found "
                        + wanted
                        + """
                    order by found.risk, found.due nulls last, found.id limit :limit offset :offset) page
                    left join congress_task t on t.code = page.code
                    left join agency a on a.code = t.lead_agency
                order by page.risk, page.due nulls last, page.id
                """,
                search);
        search.risk().ifPresent(risk -> asked.param("risk", risk.ordinal()));
        return asked.param("limit", limit)
                .param("offset", offset)
                .query(EngineDeskSteps::line)
                .list();
    }

    @Override
    public Map<Risk, Integer> count(Search search) {
        var counts = new EnumMap<Risk, Integer>(Risk.class);
        if (!search.desks().isEmpty()) {
            asked(
                            "select risk, count(*) as steps from (select " + RISK + " as risk " + STEPS + step(search)
                                    + ") found group by risk",
                            search)
                    .query((row, index) -> counts.put(Risk.values()[row.getInt("risk")], row.getInt("steps")))
                    .list();
        }
        return counts;
    }

    private static String step(Search search) {
        return search.step().isPresent() ? "and s.TASK_DEF_KEY_ = :step " : "";
    }

    private JdbcClient.StatementSpec asked(String sql, Search search) {
        var asked = jdbc.sql(sql)
                .param("desks", search.desks().stream().map(Desk::id).toList())
                .param("now", Timestamp.from(clock.instant()))
                .param("soon", new Timestamp(dueSoonUntil.moment().getTime()));
        search.step().ifPresent(step -> asked.param("step", step));
        return asked;
    }

    private static Line line(ResultSet row, int index) throws SQLException {
        var due = row.getTimestamp("due");
        var description = row.getString("description");
        return new Line(
                row.getString("id"),
                row.getString("step"),
                name(row),
                new Desk(row.getString("desk")),
                Optional.ofNullable(row.getString("assignee")),
                Objects.requireNonNullElse(row.getString("code"), ""),
                task(row),
                Optional.ofNullable(due).map(Timestamp::toInstant),
                Risk.values()[row.getInt("risk")],
                description != null && description.startsWith(OpenStepListener.RETURNED_MARK),
                row.getTimestamp("stalled") != null,
                row.getBoolean("waiting"),
                row.getBoolean("in_loop"));
    }

    private static Optional<Of> task(ResultSet row) throws SQLException {
        var title = row.getString("title");
        return title == null
                ? Optional.empty()
                : Optional.of(new Of(
                        new TaskCode(row.getString("code")),
                        title,
                        new Agency(new AgencyCode(row.getString("lead_agency")), row.getString("lead_name")),
                        Priority.valueOf(row.getString("priority"))));
    }

    /** What the model calls it; lists of the engine show the task's code before it. */
    private static String name(ResultSet row) throws SQLException {
        var name = row.getString("name");
        var prefix = row.getString("code") + " · ";
        return name.startsWith(prefix) ? name.substring(prefix.length()) : name;
    }
}
