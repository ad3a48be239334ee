package vn.congress.approval.application;

import java.time.Clock;
import org.springframework.stereotype.Service;
import vn.congress.approval.domain.escalation.GivenMandates;
import vn.congress.approval.domain.opinion.OpinionRound;
import vn.congress.approval.domain.opinion.Opinions;
import vn.congress.approval.domain.session.Sessions;

/**
 * Ends the work on a task wherever it stands: nobody is asked any more, it leaves the agenda, and what else was reported
 * up about it is settled. What was written stays in the dossier.
 */
@Service
class RecallTask {

    private final Opinions opinions;
    private final Sessions sessions;
    private final Agendas agendas;
    private final GivenMandates mandates;
    private final SettleMatters settleMatters;
    private final CongressProcess process;
    private final StepRecords records;
    private final Clock clock;

    RecallTask(
            Opinions opinions,
            Sessions sessions,
            Agendas agendas,
            GivenMandates mandates,
            SettleMatters settleMatters,
            CongressProcess process,
            StepRecords records,
            Clock clock) {
        this.opinions = opinions;
        this.sessions = sessions;
        this.agendas = agendas;
        this.mandates = mandates;
        this.settleMatters = settleMatters;
        this.process = process;
        this.records = records;
        this.clock = clock;
    }

    void recall(Step step, CongressProcess.Recalled recalled, String why) {
        opinions.of(step.task()).stream().filter(OpinionRound::isOpen).forEach(round -> {
            opinions.close(round.id(), clock.instant());
            records.add(
                    new Step(step.task(), "ServiceTask_CloseRound", step.actor()),
                    "",
                    "Vòng xin ý kiến kết thúc trước hạn. " + why);
        });
        leaveTheAgenda(step, why);
        mandates.end(step.task());
        settleMatters.taskOver(step, why);
        process.recall(step.task(), recalled);
    }

    private void leaveTheAgenda(Step step, String why) {
        sessions.upcomingWith(step.task(), agendas.now())
                .flatMap(session -> sessions.hold(session.id()))
                .filter(session -> session.item(step.task()).isPresent())
                .ifPresent(session -> {
                    sessions.save(session.without(step.task()));
                    records.add(
                            new Step(step.task(), SessionSteps.STEP, step.actor()),
                            SessionSteps.TAKEN_OFF,
                            "%s. Lý do: %s".formatted(session.name(), why));
                });
    }
}
