package vn.congress.approval.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;
import vn.congress.approval.domain.Actor;
import vn.congress.approval.domain.agency.AgencyCode;
import vn.congress.approval.domain.agency.Desk;
import vn.congress.approval.domain.authority.Level;
import vn.congress.approval.domain.escalation.Cause;
import vn.congress.approval.domain.escalation.Climb;
import vn.congress.approval.domain.escalation.Escalation;
import vn.congress.approval.domain.escalation.Escalation.Acknowledgement;
import vn.congress.approval.domain.escalation.Escalation.Answer;
import vn.congress.approval.domain.escalation.Escalation.State;
import vn.congress.approval.domain.escalation.Escalations;
import vn.congress.approval.domain.escalation.Ruling;
import vn.congress.approval.domain.task.TaskCode;

/** Escalations in {@code escalation}, their climbs in {@code escalation_climb}; one query reads both. */
@Repository
class JdbcEscalations implements Escalations {

    private static final String SELECT =
            """
            select e.*, c.from_level, c.to_level, c.at as climbed_at, c.why
            from escalation e left join escalation_climb c on c.escalation = e.number
            """;

    /** Red ones first, then whose time is over first. */
    private static final String OPEN_FIRST =
            "case when e.unanswered_since is null then 1 else 0 end, e.unanswered_since, e.waits_until, e.number";

    private final JdbcClient jdbc;
    private final Clock clock;
    private final MarkChanges marks;

    JdbcEscalations(JdbcClient jdbc, Clock clock, MarkChanges marks) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.marks = marks;
    }

    /**
     * A change that changes nothing: unlike {@code for update}, it does not wait for those who have only added rows that
     * point to the task, and so two who have each added one do not wait for each other.
     */
    @Override
    public void hold(TaskCode task) {
        jdbc.sql("update congress_task set state = state where code = ?")
                .param(task.value())
                .update();
    }

    @Override
    public long add(Escalation escalation) {
        var keys = new GeneratedKeyHolder();
        jdbc.sql(
                        """
                        insert into escalation (task, cause, step, open_task, reason, proposal, urgent, raised_by,
                            raised_from, raised_at, level, laid_at, waits_until, state)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .param(escalation.task().value())
                .param(escalation.cause().name())
                .param(escalation.step())
                .param(escalation.task().value())
                .param(escalation.reason())
                .param(escalation.proposal())
                .param(escalation.urgent())
                .param(escalation.raisedBy().account())
                .param(escalation.raisedFrom().map(Desk::id).orElse(null))
                .param(Timestamps.of(escalation.raisedAt()))
                .param(escalation.level().name())
                .param(Timestamps.of(escalation.laidAt()))
                .param(Timestamps.of(escalation.waitsUntil()))
                .param(escalation.state().name())
                .update(keys, "number");
        marks.add(escalation.task());
        return Numbered.value(keys.getKeyList().get(0), "number").longValue();
    }

    @Override
    public void save(Escalation escalation) {
        var answer = escalation.answer();
        jdbc.sql(
                        """
                        update escalation set open_task = ?, level = ?, laid_at = ?, acknowledged_by = ?,
                            acknowledged_at = ?, question = ?, waits_until = ?, unanswered_since = ?, state = ?,
                            answer = ?, answer_text = ?, answer_lead = ?, answer_day = ?, answered_by = ?,
                            answered_at = ?, ended_at = case when cast(? as boolean) then null
                                else coalesce(ended_at, ?) end
                        where number = ?
                        """)
                .param(escalation.isOpen() ? escalation.task().value() : null)
                .param(escalation.level().name())
                .param(Timestamps.of(escalation.laidAt()))
                .param(escalation.acknowledgement().map(Acknowledgement::by).orElse(null))
                .param(escalation
                        .acknowledgement()
                        .map(it -> Timestamps.of(it.at()))
                        .orElse(null))
                .param(escalation.question().orElse(null))
                .param(Timestamps.of(escalation.waitsUntil()))
                .param(escalation.unansweredSince().map(Timestamps::of).orElse(null))
                .param(escalation.state().name())
                .param(answer.map(it -> it.ruling().name()).orElse(null))
                .param(answer.map(Answer::text).orElse(null))
                .param(answer.flatMap(Answer::lead).map(AgencyCode::value).orElse(null))
                .param(answer.flatMap(Answer::day).orElse(null))
                .param(answer.map(Answer::by).orElse(null))
                .param(answer.map(it -> Timestamps.of(it.at())).orElse(null))
                .param(escalation.isOpen())
                .param(Timestamps.of(answer.map(Answer::at).orElseGet(clock::instant)))
                .param(escalation.number())
                .update();
        addClimbs(escalation);
        if (!escalation.isOpen()) {
            marks.add(escalation.task());
        }
    }

    private void addClimbs(Escalation escalation) {
        var climbs = escalation.climbs();
        if (climbs.isEmpty()) {
            return;
        }
        var known = jdbc.sql("select count(*) from escalation_climb where escalation = ?")
                .param(escalation.number())
                .query(Integer.class)
                .single();
        for (var position = known; position < climbs.size(); position++) {
            var climb = climbs.get(position);
            jdbc.sql(
                            """
                            insert into escalation_climb (escalation, position, from_level, to_level, at, why)
                            values (?, ?, ?, ?, ?, ?)
                            """)
                    .params(
                            escalation.number(),
                            position,
                            climb.from().name(),
                            climb.to().name(),
                            Timestamps.of(climb.at()),
                            climb.why())
                    .update();
        }
    }

    @Override
    public Optional<Escalation> find(long number) {
        return read(jdbc.sql(SELECT + "where e.number = ? order by c.position").param(number)).stream()
                .findFirst();
    }

    @Override
    public Optional<Long> openOn(TaskCode task, String step, Cause cause) {
        return jdbc.sql("select number from escalation where open_task = ? and step = ? and cause = ?")
                .params(task.value(), step, cause.name())
                .query(Long.class)
                .optional();
    }

    @Override
    public List<Open> openOf(TaskCode task) {
        return jdbc.sql("select number, step, raised_from from escalation where open_task = ? order by number")
                .param(task.value())
                .query((row, index) -> new Open(
                        row.getLong("number"),
                        row.getString("step"),
                        Optional.ofNullable(row.getString("raised_from")).map(Desk::new)))
                .list();
    }

    @Override
    public List<Escalation> of(TaskCode task) {
        return read(jdbc.sql(SELECT + "where e.task = ? order by e.number, c.position")
                .param(task.value()));
    }

    @Override
    public List<Escalation> page(boolean open, int offset, int limit) {
        var order = open ? OPEN_FIRST : "e.number desc";
        return read(jdbc.sql(SELECT + "where e.number in (select e.number from escalation e where " + condition(open)
                        + " order by " + order + " offset ? rows fetch first ? rows only) order by " + order
                        + ", c.position")
                .params(offset, limit));
    }

    @Override
    public int count(boolean open) {
        return jdbc.sql("select count(*) from escalation e where " + condition(open))
                .query(Integer.class)
                .single();
    }

    private static String condition(boolean open) {
        return open ? "e.state = 'OPEN'" : "e.state <> 'OPEN'";
    }

    private static List<Escalation> read(JdbcClient.StatementSpec query) {
        Map<Long, Escalation> found = new LinkedHashMap<>();
        Map<Long, List<Climb>> climbs = new LinkedHashMap<>();
        query.query((ResultSet row) -> {
            var number = row.getLong("number");
            var climbed = climbs.computeIfAbsent(number, key -> new ArrayList<>());
            var from = row.getString("from_level");
            if (from != null) {
                climbed.add(new Climb(
                        Level.valueOf(from),
                        Level.valueOf(row.getString("to_level")),
                        Timestamps.read(row, "climbed_at"),
                        row.getString("why")));
            }
            found.put(number, escalation(row, climbed));
        });
        return List.copyOf(found.values());
    }

    private static Escalation escalation(ResultSet row, List<Climb> climbs) throws SQLException {
        var acknowledgedBy = Optional.ofNullable(row.getString("acknowledged_by"));
        var acknowledgedAt = Timestamps.find(row, "acknowledged_at");
        return new Escalation(
                row.getLong("number"),
                new TaskCode(row.getString("task")),
                Cause.valueOf(row.getString("cause")),
                row.getString("step"),
                row.getString("reason"),
                row.getString("proposal"),
                row.getBoolean("urgent"),
                new Actor(row.getString("raised_by")),
                Optional.ofNullable(row.getString("raised_from")).map(Desk::new),
                Timestamps.read(row, "raised_at"),
                Level.valueOf(row.getString("level")),
                Timestamps.read(row, "laid_at"),
                acknowledgedBy.flatMap(by -> acknowledgedAt.map(at -> new Acknowledgement(by, at))),
                Optional.ofNullable(row.getString("question")),
                Timestamps.read(row, "waits_until"),
                Timestamps.find(row, "unanswered_since"),
                State.valueOf(row.getString("state")),
                answer(row),
                climbs);
    }

    private static Optional<Answer> answer(ResultSet row) throws SQLException {
        var ruling = row.getString("answer");
        if (ruling == null) {
            return Optional.empty();
        }
        return Optional.of(new Answer(
                Ruling.valueOf(ruling),
                row.getString("answer_text"),
                Optional.ofNullable(row.getString("answer_lead")).map(AgencyCode::new),
                Optional.ofNullable(row.getObject("answer_day", LocalDate.class)),
                row.getString("answered_by"),
                Timestamps.read(row, "answered_at")));
    }
}
