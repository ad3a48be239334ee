package vn.congress.approval.application;

import java.time.Clock;
import org.springframework.stereotype.Service;
import vn.congress.approval.domain.opinion.RoundKind;
import vn.congress.approval.domain.session.AgendaItem;
import vn.congress.approval.domain.session.Sessions;

/** A dossier sent for a session in the hope of urgency, which nobody declared. */
@Service
class KeepOnAgenda {

    private final Sessions sessions;
    private final Agendas agendas;
    private final GuaranteedDays guaranteedDays;
    private final StepRecords records;
    private final Clock clock;

    KeepOnAgenda(Sessions sessions, Agendas agendas, GuaranteedDays guaranteedDays, StepRecords records, Clock clock) {
        this.sessions = sessions;
        this.agendas = agendas;
        this.guaranteedDays = guaranteedDays;
        this.records = records;
        this.clock = clock;
    }

    /** It keeps its place when the session leaves the guaranteed days, counted from now, and is taken off otherwise. */
    void onlyWithStudyTime(Step step) {
        sessions.upcomingWith(step.task(), agendas.now())
                .flatMap(session -> sessions.hold(session.id()))
                .filter(session -> session.item(step.task())
                        .filter(AgendaItem::roundFollows)
                        .isPresent())
                .ifPresent(session -> {
                    var item = AgendaItem.circulatedForSession(
                            step.task(), clock.instant(), guaranteedDays.of(RoundKind.POLITBURO));
                    if (agendas.fits(item, session)) {
                        sessions.save(session.with(item));
                    } else {
                        sessions.save(session.without(step.task()));
                        records.add(
                                new Step(step.task(), SessionSteps.STEP, step.actor()),
                                SessionSteps.TAKEN_OFF,
                                session.name() + ". Lý do: không rút ngắn thời gian nghiên cứu.");
                    }
                });
    }
}
