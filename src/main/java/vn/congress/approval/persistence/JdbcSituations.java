package vn.congress.approval.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.congress.approval.domain.authority.Level;
import vn.congress.approval.domain.situation.RouteKind;
import vn.congress.approval.domain.situation.Severity;
import vn.congress.approval.domain.situation.Situation;
import vn.congress.approval.domain.situation.SituationRoute;
import vn.congress.approval.domain.situation.SituationState;
import vn.congress.approval.domain.situation.Situations;
import vn.congress.approval.domain.task.TaskCode;

/** Situations in the table {@code situation}. */
@Repository
class JdbcSituations implements Situations {

    private final JdbcClient jdbc;

    JdbcSituations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(Situation situation) {
        jdbc.sql(
                        """
                        insert into situation (task, severity, hours_left, other_agencies, within_authority, affected,
                            reported_by, reported_at, level, state)
                        values (:task, :severity, :hours, :others, :within, :affected, :by, :at, :level, :state)
                        """)
                .param("task", situation.code().value())
                .param("severity", situation.severity().name())
                .param("hours", situation.hoursLeft())
                .param("others", situation.otherAgencies())
                .param("within", situation.withinAuthority())
                .param("affected", situation.affected().map(TaskCode::value).orElse(null))
                .param("by", situation.reportedBy())
                .param("at", Timestamps.of(situation.reportedAt()))
                .param("level", situation.level().name())
                .param("state", situation.state().name())
                .update();
        if (situation.route().isPresent()) {
            save(situation);
        }
    }

    @Override
    public Optional<Situation> find(TaskCode code) {
        return jdbc.sql("select * from situation where task = ?")
                .param(code.value())
                .query(JdbcSituations::situation)
                .optional();
    }

    @Override
    public Optional<Situation> hold(TaskCode code) {
        return jdbc.sql("select * from situation where task = ? for update")
                .param(code.value())
                .query(JdbcSituations::situation)
                .optional();
    }

    @Override
    public void save(Situation situation) {
        var way = situation.route();
        jdbc.sql(
                        """
                        update situation set route = :route, route_level = :routeLevel, decision_time = :decision,
                            handling_time = :handling, reminder_time = :reminder, table_version = :version,
                            rule_id = :rule, level = :level, state = :state,
                            due_at = cast(:due as timestamp with time zone)
                        where task = :task
                        """)
                .param("route", way.map(it -> it.kind().name()).orElse(null))
                .param("routeLevel", way.map(it -> it.level().name()).orElse(null))
                .param("decision", way.map(SituationRoute::decisionTime).orElse(null))
                .param("handling", way.map(SituationRoute::handlingTime).orElse(null))
                .param("reminder", way.map(SituationRoute::reminderTime).orElse(null))
                .param("version", way.map(SituationRoute::tableVersion).orElse(null))
                .param("rule", way.map(SituationRoute::rule).orElse(null))
                .param("level", situation.level().name())
                .param("state", situation.state().name())
                .param("due", situation.due().map(Timestamps::of).orElse(null))
                .param("task", situation.code().value())
                .update();
    }

    @Override
    public List<Situation> page(Optional<SituationState> state, int offset, int limit) {
        return jdbc.sql(
                        """
                        select * from situation where (:any or state = :state)
                        order by case when state = 'CLOSED' then 1 else 0 end,
                            case severity when 'CRITICAL' then 0 when 'SERIOUS' then 1 else 2 end,
                            reported_at desc, task desc
                        limit :limit offset :offset
                        """)
                .param("any", state.isEmpty())
                .param("state", state.map(Enum::name).orElse(""))
                .param("limit", limit)
                .param("offset", offset)
                .query(JdbcSituations::situation)
                .list();
    }

    @Override
    public int count(Optional<SituationState> state) {
        return jdbc.sql("select count(*) from situation where (:any or state = :state)")
                .param("any", state.isEmpty())
                .param("state", state.map(Enum::name).orElse(""))
                .query(Integer.class)
                .single();
    }

    private static Situation situation(ResultSet row, int number) throws SQLException {
        Optional<Instant> due = Timestamps.find(row, "due_at");
        return new Situation(
                new TaskCode(row.getString("task")),
                Severity.valueOf(row.getString("severity")),
                row.getInt("hours_left"),
                row.getBoolean("other_agencies"),
                row.getBoolean("within_authority"),
                Optional.ofNullable(row.getString("affected")).map(TaskCode::new),
                row.getString("reported_by"),
                Timestamps.read(row, "reported_at"),
                Optional.ofNullable(route(row)),
                Level.valueOf(row.getString("level")),
                SituationState.valueOf(row.getString("state")),
                due);
    }

    private static @Nullable SituationRoute route(ResultSet row) throws SQLException {
        return row.getString("route") == null
                ? null
                : new SituationRoute(
                        RouteKind.valueOf(row.getString("route")),
                        Level.valueOf(row.getString("route_level")),
                        row.getString("decision_time"),
                        row.getString("handling_time"),
                        row.getString("reminder_time"),
                        row.getInt("table_version"),
                        row.getString("rule_id"));
    }
}
