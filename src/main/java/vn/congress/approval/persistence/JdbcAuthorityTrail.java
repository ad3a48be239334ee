package vn.congress.approval.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.congress.approval.domain.authority.AuthorityTable.Finding;
import vn.congress.approval.domain.authority.AuthorityTable.Rule;
import vn.congress.approval.domain.authority.AuthorityTable.Source;
import vn.congress.approval.domain.authority.AuthorityTrail;
import vn.congress.approval.domain.authority.Figures;
import vn.congress.approval.domain.authority.Inputs;
import vn.congress.approval.domain.authority.Level;
import vn.congress.approval.domain.authority.TrailEntry;
import vn.congress.approval.domain.task.Phase;
import vn.congress.approval.domain.task.Priority;
import vn.congress.approval.domain.task.TaskCode;

/** The trail in {@code authority_finding}; nothing here updates or deletes. */
@Repository
class JdbcAuthorityTrail implements AuthorityTrail {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SELECT =
            """
            select f.task, f.at, f.step, f.account, f.table_key, f.table_version, f.definition, f.rule, f.rule_text,
                f.inputs, f.found_level, f.planned_level, f.level_before, f.level_after, f.why, f.outcome
            from authority_finding f
            """;

    private final JdbcClient jdbc;

    JdbcAuthorityTrail(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(TrailEntry entry) {
        var finding = entry.finding();
        jdbc.sql(
                        """
                        insert into authority_finding (task, at, step, account, table_key, table_version, definition, rule,
                            rule_text, inputs, found_level, planned_level, level_before, level_after, why, outcome)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        entry.task().value(),
                        Timestamps.of(entry.at()),
                        entry.step(),
                        entry.account(),
                        finding.source().key(),
                        finding.source().version(),
                        finding.source().definitionId(),
                        finding.rule().id(),
                        finding.rule().text(),
                        written(finding.inputs()),
                        finding.level().name(),
                        entry.planned().name(),
                        entry.before().name(),
                        entry.after().name(),
                        entry.why().name(),
                        entry.outcome())
                .update();
    }

    @Override
    public Optional<TrailEntry> last(TaskCode task) {
        return recent(task, 1).stream().findFirst();
    }

    @Override
    public List<TrailEntry> recent(TaskCode task, int most) {
        return jdbc.sql(SELECT + " where f.task = ? order by f.id desc fetch first ? rows only")
                .params(task.value(), most)
                .query(JdbcAuthorityTrail::entry)
                .list();
    }

    @Override
    public Map<TaskCode, TrailEntry> lastOfOpenTasks() {
        return jdbc
                .sql(
                        SELECT
                                + """
                        join congress_task t on t.code = f.task
                        where t.concluded_at is null
                            and f.id = (select max(l.id) from authority_finding l where l.task = f.task)
                        """)
                .query(JdbcAuthorityTrail::entry)
                .list()
                .stream()
                .collect(Collectors.toMap(TrailEntry::task, Function.identity()));
    }

    @Override
    public Optional<Level> reportedUp(TaskCode task) {
        return highest(jdbc.sql(
                                """
                                select f.task, f.level_after from authority_finding f
                                where f.task = ? and f.why = 'REFERRED_UP'
                                """)
                        .param(task.value()))
                .values()
                .stream()
                .findFirst();
    }

    @Override
    public Map<TaskCode, Level> reportedUpOfOpenTasks() {
        return highest(
                jdbc.sql(
                        """
                select f.task, f.level_after from authority_finding f join congress_task t on t.code = f.task
                where t.concluded_at is null and f.why = 'REFERRED_UP'
                """));
    }

    private static Map<TaskCode, Level> highest(JdbcClient.StatementSpec reported) {
        var highest = new HashMap<TaskCode, Level>();
        reported.query((row, index) -> highest.merge(
                        new TaskCode(row.getString("task")),
                        Level.valueOf(row.getString("level_after")),
                        Level::higherOf))
                .list();
        return highest;
    }

    private static TrailEntry entry(ResultSet row, int index) throws SQLException {
        return new TrailEntry(
                new TaskCode(row.getString("task")),
                Timestamps.read(row, "at"),
                row.getString("step"),
                row.getString("account"),
                new Finding(
                        Level.valueOf(row.getString("found_level")),
                        new Source(
                                row.getString("table_key"), row.getInt("table_version"), row.getString("definition")),
                        new Rule(row.getString("rule"), row.getString("rule_text")),
                        read(row.getString("inputs"))),
                Level.valueOf(row.getString("planned_level")),
                Level.valueOf(row.getString("level_before")),
                Level.valueOf(row.getString("level_after")),
                TrailEntry.Why.valueOf(row.getString("why")),
                row.getString("outcome"));
    }

    /** By column name; a text as text, a figure as a number, one that was not declared as null. */
    private static String written(Inputs inputs) {
        try {
            return JSON.writeValueAsString(inputs.byColumn());
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("Texts and numbers can be written", impossible);
        }
    }

    private static Inputs read(String json) {
        try {
            var inputs = JSON.readTree(json);
            return new Inputs(
                    Priority.valueOf(inputs.path("priority").textValue()),
                    inputs.path("workGroup").textValue(),
                    Phase.valueOf(inputs.path("phase").textValue()),
                    Figures.of(
                            figure(inputs.path("budgetMillions")),
                            figure(inputs.path("people")),
                            figure(inputs.path("agencies"))));
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("Inputs were written as JSON", broken);
        }
    }

    private static @Nullable Integer figure(JsonNode value) {
        return value.isInt() ? Integer.valueOf(value.intValue()) : null;
    }
}
