package vn.congress.approval.support;

import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.congress.approval.domain.Conflict;
import vn.congress.approval.domain.session.Session;
import vn.congress.approval.domain.session.SessionKind;
import vn.congress.approval.domain.session.SessionState;
import vn.congress.approval.domain.session.Sessions;
import vn.congress.approval.domain.task.CongressTask;
import vn.congress.approval.domain.task.CongressTasks;
import vn.congress.approval.domain.task.TaskCode;
import vn.congress.approval.domain.task.TaskState;

/** The register of sessions in memory. */
public final class InMemorySessions implements Sessions {

    private final Map<Long, Session> sessions = new LinkedHashMap<>();
    private final CongressTasks tasks;

    public InMemorySessions(CongressTasks tasks) {
        this.tasks = tasks;
    }

    @Override
    public Session plan(Planned planned) {
        var session = new Session(
                sessions.size() + 1L,
                planned.kind(),
                planned.day(),
                planned.start(),
                planned.title(),
                planned.place(),
                false,
                1,
                List.of());
        sessions.put(session.id(), session);
        return session;
    }

    @Override
    public Optional<Session> find(long id) {
        return Optional.ofNullable(sessions.get(id));
    }

    @Override
    public Optional<Session> hold(long id) {
        return find(id);
    }

    @Override
    public Session save(Session session) {
        if (find(session.id()).orElseThrow().version() != session.version()) {
            throw new Conflict("changed meanwhile");
        }
        var saved = new Session(
                session.id(),
                session.kind(),
                session.day(),
                session.start(),
                session.title(),
                session.place(),
                session.cancelled(),
                session.version() + 1,
                session.agenda());
        sessions.put(saved.id(), saved);
        return saved;
    }

    @Override
    public List<Session> page(LocalDateTime now, int offset, int limit) {
        return sessions.values().stream()
                .sorted(Comparator.comparing(
                                (Session session) -> !session.starts().isAfter(now))
                        .thenComparing((one, other) -> one.starts().isAfter(now)
                                ? one.starts().compareTo(other.starts())
                                : other.starts().compareTo(one.starts())))
                .skip(offset)
                .limit(limit)
                .toList();
    }

    @Override
    public int count() {
        return sessions.size();
    }

    @Override
    public List<Session> upcoming(SessionKind kind, LocalDateTime now, int limit) {
        return page(now, 0, limit).stream()
                .filter(session -> session.kind() == kind && session.stateAt(now) == SessionState.PLANNED)
                .toList();
    }

    @Override
    public Optional<Session> upcomingWith(TaskCode task, LocalDateTime now) {
        return sessions.values().stream()
                .filter(session -> session.stateAt(now) == SessionState.PLANNED)
                .filter(session -> session.item(task).isPresent())
                .findFirst();
    }

    @Override
    public List<TaskCode> waitingFor(SessionKind kind, String text, LocalDateTime now, int limit) {
        return tasks.all().stream()
                .filter(task -> kind.decides(task.decidingLevel()) && task.state() != TaskState.CONCLUDED)
                .filter(task -> !task.assignment().trackOnly())
                .filter(task -> task.assignment().title().contains(text)
                        || task.code().value().contains(text))
                .map(CongressTask::code)
                .filter(code -> upcomingWith(code, now).isEmpty())
                .limit(limit)
                .toList();
    }
}
