package vn.congress.approval.application;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.congress.approval.domain.Actor;
import vn.congress.approval.domain.Problems;
import vn.congress.approval.domain.session.Sessions;

/**
 * Calls a session off. Its agenda stays on record; its dossiers may come before another session, and rounds being held
 * keep their close.
 */
@Service
public class CancelSession {

    private final Sessions sessions;
    private final Agendas agendas;
    private final StepRecords records;

    CancelSession(Sessions sessions, Agendas agendas, StepRecords records) {
        this.sessions = sessions;
        this.agendas = agendas;
        this.records = records;
    }

    @Transactional
    public SessionView cancel(long id, int version, @Nullable String why, Actor actor) {
        var session = agendas.toChange(id, version);
        var reason = SessionTexts.strip(why);
        var problems = new Problems();
        SessionTexts.checkReason(problems, reason);
        problems.refuse();
        var cancelled = sessions.save(session.calledOff());
        for (var item : cancelled.agenda()) {
            records.add(
                    new Step(item.task(), SessionSteps.STEP, actor),
                    SessionSteps.CANCELLED,
                    "%s. Lý do: %s".formatted(cancelled.name(), reason));
        }
        return agendas.view(cancelled);
    }
}
