package vn.congress.approval.application;

import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.congress.approval.domain.agency.Desk;
import vn.congress.approval.domain.escalation.AnswerTimes;
import vn.congress.approval.domain.escalation.Escalation;
import vn.congress.approval.domain.escalation.Escalations;
import vn.congress.approval.domain.task.CongressTasks;

/** Lays a matter before the level it has come to, and says until when it waits there. */
@Service
public class LayBeforeLevel {

    private final EscalationsAtHand atHand;
    private final Escalations escalations;
    private final CongressTasks tasks;
    private final AnswerTimes times;
    private final StepRecords records;
    private final Clock clock;

    LayBeforeLevel(
            EscalationsAtHand atHand,
            Escalations escalations,
            CongressTasks tasks,
            AnswerTimes times,
            StepRecords records,
            Clock clock) {
        this.atHand = atHand;
        this.escalations = escalations;
        this.tasks = tasks;
        this.times = times;
        this.records = records;
        this.clock = clock;
    }

    @Transactional
    public Laid lay(Step step, long number) {
        var found = atHand.held(step, number);
        var escalation = found.question().isPresent() ? untold(step, found) : found;
        var waiting = escalation.waitingUntil(escalation.answerDue(times));
        escalations.save(waiting);
        var lead = tasks.find(step.task()).orElseThrow().assignment().lead();
        var desk = waiting.answeringDesk(lead);
        if (!waiting.isBeingDealtWith()) {
            atHand.tellWhoAnswers(
                    desk,
                    waiting,
                    "%s: báo cáo vượt cấp số %d (%s) chờ trả lời đến %s."
                            .formatted(
                                    step.task(),
                                    number,
                                    waiting.cause().label().toLowerCase(Locale.ROOT),
                                    atHand.inWords(waiting.waitsUntil())));
        }
        return new Laid(desk, waiting.waitsUntil(), waiting.isAtTop());
    }

    /** Whoever was asked for more has let the time pass: the level has to go by what it knows. */
    private Escalation untold(Step step, Escalation escalation) {
        records.add(
                step,
                "NOT_SUPPLIED",
                "Báo cáo vượt cấp số %d: đã hết thời gian bổ sung, chưa nhận được bổ sung."
                        .formatted(escalation.number()));
        return escalation.laidAnew(clock.instant());
    }

    /**
     * @param desk where it is to be answered
     * @param waitsUntil when the level's time is over
     */
    public record Laid(Desk desk, Instant waitsUntil, boolean atTop) {}
}
