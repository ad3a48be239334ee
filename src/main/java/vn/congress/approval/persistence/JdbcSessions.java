package vn.congress.approval.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;
import vn.congress.approval.domain.Conflict;
import vn.congress.approval.domain.authority.Level;
import vn.congress.approval.domain.session.AgendaItem;
import vn.congress.approval.domain.session.Session;
import vn.congress.approval.domain.session.SessionKind;
import vn.congress.approval.domain.session.Sessions;
import vn.congress.approval.domain.task.TaskCode;

/** Sessions in {@code office_session}, their agendas in {@code agenda_item}. */
@Repository
class JdbcSessions implements Sessions {

    private static final String SESSION =
            "select s.id, s.kind, s.on_day, s.starts_at, s.title, s.place, s.cancelled, s.version from office_session s ";
    private static final String STILL_TO_COME = "(s.on_day > :day or s.on_day = :day and s.starts_at > :hour) ";

    private final JdbcClient jdbc;

    JdbcSessions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Session plan(Planned planned) {
        var keys = new GeneratedKeyHolder();
        jdbc.sql(
                        """
                        insert into office_session
                            (kind, on_day, starts_at, title, place, cancelled, version, planned_by, planned_at)
                        values (?, ?, ?, ?, ?, false, 1, ?, ?)
                        """)
                .params(
                        planned.kind().name(),
                        planned.day(),
                        planned.start(),
                        planned.title(),
                        planned.place(),
                        planned.account(),
                        Timestamps.of(planned.at()))
                .update(keys, "id");
        return new Session(
                Objects.requireNonNull(keys.getKey()).longValue(),
                planned.kind(),
                planned.day(),
                planned.start(),
                planned.title(),
                planned.place(),
                false,
                1,
                List.of());
    }

    @Override
    public Optional<Session> find(long id) {
        return jdbc.sql(SESSION + "where s.id = ?").param(id).query(JdbcSessions::withoutAgenda).list().stream()
                .map(found -> withAgendas(List.of(found)).get(0))
                .findFirst();
    }

    @Override
    public Optional<Session> hold(long id) {
        return jdbc.sql("select id from office_session where id = ? for update")
                .param(id)
                .query(Long.class)
                .optional()
                .flatMap(this::find);
    }

    @Override
    public Session save(Session session) {
        var changed = jdbc.sql(
                        """
                        update office_session set on_day = ?, starts_at = ?, cancelled = ?, version = version + 1
                        where id = ? and version = ?
                        """)
                .params(session.day(), session.start(), session.cancelled(), session.id(), session.version())
                .update();
        if (changed == 0) {
            throw new Conflict("Phiên họp này vừa được người khác thay đổi; hãy tải lại rồi làm lại.");
        }
        if (!agendasOf(List.of(session.id()))
                .getOrDefault(session.id(), List.of())
                .equals(session.agenda())) {
            replaceAgenda(session);
        }
        return find(session.id()).orElseThrow();
    }

    private void replaceAgenda(Session session) {
        jdbc.sql("delete from agenda_item where session_id = ?")
                .param(session.id())
                .update();
        for (var position = 0; position < session.agenda().size(); position++) {
            var item = session.agenda().get(position);
            jdbc.sql(
                            """
                            insert into agenda_item (session_id, task, position, circulated_at, study_days, round_follows)
                            values (:session, :task, :position, cast(:at as timestamp with time zone), :days, :follows)
                            """)
                    .param("session", session.id())
                    .param("task", item.task().value())
                    .param("position", position)
                    .param("at", item.circulatedAt().map(Timestamps::of).orElse(null))
                    .param("days", item.studyDays())
                    .param("follows", item.roundFollows())
                    .update();
        }
    }

    @Override
    public List<Session> page(LocalDateTime now, int offset, int limit) {
        return withAgendas(jdbc.sql(SESSION
                        + "order by case when " + STILL_TO_COME + "then 0 else 1 end, "
                        + "case when " + STILL_TO_COME + "then s.on_day end, "
                        + "case when " + STILL_TO_COME + "then s.starts_at end, "
                        + "s.on_day desc, s.starts_at desc, s.id limit :limit offset :offset")
                .param("day", now.toLocalDate())
                .param("hour", now.toLocalTime())
                .param("limit", limit)
                .param("offset", offset)
                .query(JdbcSessions::withoutAgenda)
                .list());
    }

    @Override
    public int count() {
        return jdbc.sql("select count(*) from office_session")
                .query(Integer.class)
                .single();
    }

    @Override
    public List<Session> upcoming(SessionKind kind, LocalDateTime now, int limit) {
        return withAgendas(jdbc.sql(SESSION + "where s.kind = :kind and not s.cancelled and " + STILL_TO_COME
                        + "order by s.on_day, s.starts_at, s.id limit :limit")
                .param("kind", kind.name())
                .param("day", now.toLocalDate())
                .param("hour", now.toLocalTime())
                .param("limit", limit)
                .query(JdbcSessions::withoutAgenda)
                .list());
    }

    @Override
    public Optional<Session> upcomingWith(TaskCode task, LocalDateTime now) {
        jdbc.sql("select code from congress_task where code = ? for update")
                .param(task.value())
                .query(String.class)
                .list();
        return withAgendas(jdbc.sql(SESSION
                                + "join agenda_item i on i.session_id = s.id where i.task = :task and not s.cancelled and "
                                + STILL_TO_COME + "order by s.id")
                        .param("task", task.value())
                        .param("day", now.toLocalDate())
                        .param("hour", now.toLocalTime())
                        .query(JdbcSessions::withoutAgenda)
                        .list())
                .stream()
                .findFirst();
    }

    @Override
    public List<TaskCode> waitingFor(SessionKind kind, String text, LocalDateTime now, int limit) {
        return jdbc
                .sql(
                        """
                        select t.code from congress_task t
                        where t.deciding_level in (:levels) and t.state not in ('CONCLUDED', 'WITHDRAWN') and not t.track_only
                            and (lower(t.code) like :text escape '!' or lower(t.title) like :text escape '!')
                            and not exists (
                                select 1 from agenda_item i join office_session s on s.id = i.session_id
                                where i.task = t.code and not s.cancelled and
                                """
                                + STILL_TO_COME + ") order by t.position limit :limit")
                .param("levels", kind.levels().stream().map(Level::name).toList())
                .param("text", "%" + text.toLowerCase(Locale.ROOT).replaceAll("[!%_]", "!$0") + "%")
                .param("day", now.toLocalDate())
                .param("hour", now.toLocalTime())
                .param("limit", limit)
                .query(String.class)
                .list()
                .stream()
                .map(TaskCode::new)
                .toList();
    }

    private List<Session> withAgendas(List<Session> sessions) {
        var agendas = agendasOf(sessions.stream().map(Session::id).toList());
        return sessions.stream()
                .map(session -> new Session(
                        session.id(),
                        session.kind(),
                        session.day(),
                        session.start(),
                        session.title(),
                        session.place(),
                        session.cancelled(),
                        session.version(),
                        agendas.getOrDefault(session.id(), List.of())))
                .toList();
    }

    /** Agendas of all these sessions by one question. */
    private Map<Long, List<AgendaItem>> agendasOf(List<Long> sessions) {
        var agendas = new LinkedHashMap<Long, List<AgendaItem>>();
        if (!sessions.isEmpty()) {
            jdbc.sql(
                            """
                            select session_id, task, circulated_at, study_days, round_follows
                            from agenda_item where session_id in (:sessions) order by session_id, position
                            """)
                    .param("sessions", sessions)
                    .query((ResultSet row) -> {
                        agendas.computeIfAbsent(row.getLong("session_id"), id -> new ArrayList<>())
                                .add(item(row));
                    });
        }
        return agendas;
    }

    private static AgendaItem item(ResultSet row) throws SQLException {
        return new AgendaItem(
                new TaskCode(row.getString("task")),
                Timestamps.find(row, "circulated_at"),
                row.getInt("study_days"),
                row.getBoolean("round_follows"));
    }

    static Session withoutAgenda(ResultSet row, int index) throws SQLException {
        return new Session(
                row.getLong("id"),
                SessionKind.valueOf(row.getString("kind")),
                row.getObject("on_day", LocalDate.class),
                row.getObject("starts_at", LocalTime.class),
                row.getString("title"),
                row.getString("place"),
                row.getBoolean("cancelled"),
                row.getInt("version"),
                List.of());
    }
}
