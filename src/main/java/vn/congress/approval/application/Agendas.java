package vn.congress.approval.application;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import vn.congress.approval.domain.Conflict;
import vn.congress.approval.domain.Refused;
import vn.congress.approval.domain.calendar.WorkingDays;
import vn.congress.approval.domain.calendar.WorkingTime;
import vn.congress.approval.domain.session.AgendaItem;
import vn.congress.approval.domain.session.Session;
import vn.congress.approval.domain.session.SessionState;
import vn.congress.approval.domain.session.Sessions;
import vn.congress.approval.domain.session.StudyTime;
import vn.congress.approval.domain.task.TaskCard;
import vn.congress.approval.domain.task.TaskCards;
import vn.congress.approval.domain.task.TaskCode;

/** What the use cases of sessions share: the hour in the office, who changes what, and how an agenda stands. */
@Service
class Agendas {

    private static final DateTimeFormatter START = DateTimeFormatter.ofPattern("HH:mm");

    private final Sessions sessions;
    private final TaskCards cards;
    private final WorkingDays workingDays;
    private final Clock clock;

    Agendas(Sessions sessions, TaskCards cards, WorkingDays workingDays, Clock clock) {
        this.sessions = sessions;
        this.cards = cards;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    WorkingTime time() {
        return workingDays.current();
    }

    /** The hour on the office's wall. */
    LocalDateTime now() {
        return LocalDateTime.ofInstant(clock.instant(), time().hours().zone());
    }

    /**
     * A session somebody is about to change, held still.
     *
     * @throws Conflict when it has changed since they saw it
     * @throws Refused when it is over or cancelled
     */
    Session toChange(long id, int version) {
        return changeable(sessions.hold(id).orElseThrow(Missing::session), version);
    }

    /** The same without holding it. */
    Session toLookAt(long id, int version) {
        return changeable(sessions.find(id).orElseThrow(Missing::session), version);
    }

    private Session changeable(Session session, int version) {
        if (session.version() != version) {
            throw new Conflict("%s vừa được người khác thay đổi; hãy tải lại rồi làm lại.".formatted(session.name()));
        }
        return stillToCome(session);
    }

    /** @throws Refused when it is over or cancelled */
    Session stillToCome(Session session) {
        if (session.stateAt(now()) != SessionState.PLANNED) {
            throw new Refused(
                    "session",
                    session.cancelled()
                            ? "Phiên họp này đã hủy, không thay đổi được."
                            : "Phiên họp này đã diễn ra, không thay đổi được.");
        }
        return session;
    }

    boolean fits(AgendaItem item, Session session) {
        return studyTime(item).fits(item.circulatedAt().orElseGet(clock::instant), session.day());
    }

    private StudyTime studyTime(AgendaItem item) {
        return new StudyTime(time(), item.studyDays());
    }

    SessionView view(Session session) {
        return views(List.of(session)).get(0);
    }

    /** Many at once; the titles of all their dossiers cost one question. */
    List<SessionView> views(List<Session> some) {
        var titles = titles(some);
        return some.stream().map(session -> view(session, titles)).toList();
    }

    /** How the agenda stands, in the order of the sitting. */
    List<AgendaLine> lines(Session session) {
        return lines(session, titles(List.of(session)));
    }

    private SessionView view(Session session, Map<TaskCode, String> titles) {
        return new SessionView(
                session.id(),
                session.version(),
                Choice.of(session.kind()),
                session.day(),
                session.start().format(START),
                session.name(),
                session.title(),
                session.place(),
                Choice.of(session.stateAt(now())),
                lines(session, titles));
    }

    private List<AgendaLine> lines(Session session, Map<TaskCode, String> titles) {
        return session.agenda().stream()
                .map(item -> new AgendaLine(
                        item.task().value(),
                        titles.getOrDefault(item.task(), ""),
                        item.circulatedAt(),
                        item.studyDays(),
                        studyTime(item).earliest(item.circulatedAt().orElseGet(clock::instant)),
                        fits(item, session)))
                .toList();
    }

    private Map<TaskCode, String> titles(List<Session> some) {
        var codes = some.stream()
                .flatMap(session -> session.agenda().stream())
                .map(AgendaItem::task)
                .collect(Collectors.toSet());
        return cards.of(codes).stream().collect(Collectors.toMap(TaskCard::code, TaskCard::title));
    }
}
