package vn.congress.approval.application;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.congress.approval.domain.Actor;
import vn.congress.approval.domain.NotFound;
import vn.congress.approval.domain.Problems;
import vn.congress.approval.domain.session.Sessions;
import vn.congress.approval.domain.task.TaskCode;

/** Takes a dossier off the agenda of a session still to come; a round being held on it keeps its close. */
@Service
public class TakeOffAgenda {

    private final Sessions sessions;
    private final Agendas agendas;
    private final StepRecords records;

    TakeOffAgenda(Sessions sessions, Agendas agendas, StepRecords records) {
        this.sessions = sessions;
        this.agendas = agendas;
        this.records = records;
    }

    /** @param why may be left out */
    @Transactional
    public SessionView takeOff(long id, int version, TaskCode task, @Nullable String why, Actor actor) {
        var session = agendas.toChange(id, version);
        if (session.item(task).isEmpty()) {
            throw new NotFound("Nhiệm vụ %s không có trong chương trình phiên họp này.".formatted(task));
        }
        var reason = SessionTexts.strip(why);
        var problems = new Problems();
        SessionTexts.checkText(problems, "reason", reason, SessionTexts.LONGEST_REASON);
        problems.refuse();
        var changed = sessions.save(session.without(task));
        records.add(
                new Step(task, SessionSteps.STEP, actor),
                SessionSteps.TAKEN_OFF,
                reason.isEmpty() ? session.name() : "%s. Lý do: %s".formatted(session.name(), reason));
        return agendas.view(changed);
    }
}
