package vn.congress.approval.application;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.congress.approval.domain.Actor;
import vn.congress.approval.domain.NotFound;
import vn.congress.approval.domain.Problems;
import vn.congress.approval.domain.Refused;
import vn.congress.approval.domain.opinion.OpinionRound;
import vn.congress.approval.domain.opinion.Opinions;
import vn.congress.approval.domain.opinion.RoundKind;
import vn.congress.approval.domain.session.AgendaItem;
import vn.congress.approval.domain.session.GuaranteedStudy;
import vn.congress.approval.domain.session.Session;
import vn.congress.approval.domain.session.Sessions;
import vn.congress.approval.domain.session.StudyTime;
import vn.congress.approval.domain.task.CongressTask;
import vn.congress.approval.domain.task.CongressTasks;
import vn.congress.approval.domain.task.TaskCode;

/** Puts a dossier on the agenda of a session of the body that decides it, when its study time allows. */
@Service
public class PutOnAgenda {

    private final Sessions sessions;
    private final Agendas agendas;
    private final CongressTasks tasks;
    private final Opinions opinions;
    private final GuaranteedStudy study;
    private final StepRecords records;

    PutOnAgenda(
            Sessions sessions,
            Agendas agendas,
            CongressTasks tasks,
            Opinions opinions,
            GuaranteedStudy study,
            StepRecords records) {
        this.sessions = sessions;
        this.agendas = agendas;
        this.tasks = tasks;
        this.opinions = opinions;
        this.study = study;
        this.records = records;
    }

    /**
     * A person puts a dossier on an agenda. If the members had it already, it counts from the day they did; if not, it
     * may wait there until it is sent.
     *
     * @throws Refused when the session or the dossier does not allow it; too little study time offers the earliest day
     */
    @Transactional
    public SessionView put(long id, int version, TaskCode code, Actor actor) {
        var session = agendas.toChange(id, version);
        var item = circulated(code)
                .map(at -> AgendaItem.circulatedInWriting(code, at, study.workingDays()))
                .orElseGet(() -> AgendaItem.notYetCirculated(code, study.workingDays()));
        if (session.item(code).isPresent()) {
            throw new Refused("task", "Nhiệm vụ %s đã có trong chương trình phiên họp này.".formatted(code));
        }
        return agendas.view(put(session, item, actor));
    }

    /**
     * A dossier is sent to the members for a session. If it waits on this agenda it keeps its place; from now on its
     * round follows the session.
     *
     * @param studyDays working days they are guaranteed; none while urgency is claimed
     * @throws Refused as for a person
     */
    @Transactional
    public Session put(long id, TaskCode code, Instant circulatedAt, int studyDays, Actor actor) {
        var session = agendas.stillToCome(sessions.hold(id).orElseThrow(Missing::session));
        return put(session, AgendaItem.circulatedForSession(code, circulatedAt, studyDays), actor);
    }

    private Session put(Session session, AgendaItem item, Actor actor) {
        var task = tasks.find(item.task())
                .orElseThrow(() -> new NotFound("Không có nhiệm vụ %s trong sổ nhiệm vụ.".formatted(item.task())));
        check(session, item, task);
        var changed = sessions.save(session.with(item));
        records.add(
                new Step(item.task(), SessionSteps.STEP, actor),
                SessionSteps.PUT_ON,
                session.title().isEmpty() ? session.name() : "%s: %s".formatted(session.name(), session.title()));
        return changed;
    }

    private void check(Session session, AgendaItem item, CongressTask task) {
        var problems = new Problems();
        problems.addIf(
                task.assignment().trackOnly(), "task", "Nhiệm vụ chỉ theo dõi, không có hồ sơ để đưa ra phiên họp.");
        problems.addIf(task.state().hasEnded(), "task", "Nhiệm vụ đã kết thúc, không còn gì để họp.");
        problems.addIf(
                !session.kind().decides(task.decidingLevel()),
                "task",
                "Nhiệm vụ %s thuộc thẩm quyền của %s, không đưa ra phiên họp %s."
                        .formatted(
                                task.code(),
                                task.decidingLevel().label(),
                                session.kind().label()));
        problems.addIf(
                session.item(task.code()).isEmpty() && session.agenda().size() >= Session.LONGEST_AGENDA,
                "task",
                "Chương trình phiên họp đã đủ %d hồ sơ.".formatted(Session.LONGEST_AGENDA));
        sessions.upcomingWith(task.code(), agendas.now())
                .filter(other -> other.id() != session.id())
                .ifPresent(other -> problems.add(
                        "task",
                        "Nhiệm vụ %s đã có trong chương trình của %s; hãy rút khỏi đó trước."
                                .formatted(task.code(), other.name())));
        item.circulatedAt().ifPresent(sent -> checkStudyTime(session, item, sent, problems));
        problems.refuse();
    }

    private void checkStudyTime(Session session, AgendaItem item, Instant sent, Problems problems) {
        var studyTime = new StudyTime(agendas.time(), item.studyDays());
        problems.addIf(
                !studyTime.fits(sent, session.day()),
                "task",
                "Phải bảo đảm ít nhất %d ngày làm việc nghiên cứu hồ sơ; nhiệm vụ %s họp được sớm nhất ngày %s."
                        .formatted(
                                item.studyDays(),
                                item.task(),
                                studyTime.earliest(sent).format(DateTimeFormatter.ofPattern("dd/MM/yyyy"))));
    }

    /** When the members were last sent the dossier. */
    private Optional<Instant> circulated(TaskCode task) {
        return opinions.of(task).stream()
                .filter(round -> round.kind() == RoundKind.POLITBURO)
                .map(OpinionRound::openedAt)
                .reduce((earlier, later) -> later);
    }
}
