package vn.congress.approval.application;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.congress.approval.domain.Actor;
import vn.congress.approval.domain.Conflict;
import vn.congress.approval.domain.Problems;
import vn.congress.approval.domain.Refused;
import vn.congress.approval.domain.session.Session;
import vn.congress.approval.domain.session.Sessions;

/**
 * Moves a session to another hour or day and says for which of its dossiers the members would have too little time.
 *
 * <p>Such a dossier stays on the agenda, marked, until its time fits again or it is taken off; the round held on it
 * keeps its close. The rounds of the others close with the session.
 */
@Service
public class MoveSession {

    private final Sessions sessions;
    private final Agendas agendas;
    private final StepRecords records;
    private final RunningRounds rounds;

    MoveSession(Sessions sessions, Agendas agendas, StepRecords records, RunningRounds rounds) {
        this.sessions = sessions;
        this.agendas = agendas;
        this.records = records;
        this.rounds = rounds;
    }

    /** Where to, as somebody asks for it. */
    public record Move(
            long session, int version, @Nullable LocalDate day, @Nullable LocalTime start, @Nullable String reason) {}

    /** The session where it is now, and its dossiers told apart. */
    public record Moved(SessionView session, List<AgendaLine> fitting, List<AgendaLine> notFitting) {}

    /**
     * What the move would bring; changes nothing and asks for no reason.
     *
     * @throws Refused when there is no such hour to move to, or the session is over
     * @throws Conflict when the session has changed since the person saw it
     */
    @Transactional(readOnly = true)
    public Moved preview(Move move) {
        var from = agendas.toLookAt(move.session(), move.version());
        return moved(target(from, move, new Problems()));
    }

    /** Moves it; refuses also what gives no reason. */
    @Transactional
    public Moved move(Move move, Actor actor) {
        var from = agendas.toChange(move.session(), move.version());
        var reason = SessionTexts.strip(move.reason());
        var problems = new Problems();
        SessionTexts.checkReason(problems, reason);
        var to = sessions.save(target(from, move, problems));
        var answersUntil = to.answersUntil(agendas.time());
        for (var item : to.agenda()) {
            var fits = agendas.fits(item, to);
            records.add(
                    new Step(item.task(), SessionSteps.STEP, actor),
                    SessionSteps.MOVED,
                    "%s dời sang %s%s. Lý do: %s"
                            .formatted(
                                    from.name(),
                                    to.when(),
                                    fits ? "" : " (không còn đủ thời gian nghiên cứu hồ sơ)",
                                    reason));
            if (fits && item.roundFollows()) {
                rounds.closeOn(item.task(), answersUntil);
            }
        }
        return moved(to);
    }

    private Session target(Session from, Move move, Problems problems) {
        SessionTexts.checkHour(problems, move.day(), move.start(), agendas.now());
        problems.addIf(
                from.day().equals(move.day()) && from.start().equals(move.start()),
                "day",
                "Phiên họp vốn đã vào ngày, giờ này.");
        problems.refuse();
        return from.movedTo(Objects.requireNonNull(move.day()), Objects.requireNonNull(move.start()));
    }

    private Moved moved(Session to) {
        var view = agendas.view(to);
        return new Moved(
                view,
                view.agenda().stream().filter(AgendaLine::fits).toList(),
                view.agenda().stream().filter(line -> !line.fits()).toList());
    }
}
