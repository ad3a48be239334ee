package vn.congress.approval.application;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.congress.approval.domain.agency.Desk;
import vn.congress.approval.domain.escalation.Escalations;
import vn.congress.approval.domain.escalation.Escalations.Open;
import vn.congress.approval.domain.task.TaskCode;
import vn.congress.approval.domain.urging.Silences;

/**
 * What was reported up and is done meanwhile need not be answered any more: it closes by itself, in the transaction that
 * did it.
 *
 * <p>An answer being given at the same moment comes before or after, never both: each holds the task. When the answer was
 * first, nothing is left to close, and the step goes through all the same.
 */
@Service
public class SettleMatters {

    private static final String GIVE_OPINION = "UserTask_GiveOpinion";

    private final Escalations escalations;
    private final EscalationProcess process;
    private final CloseEscalation closeEscalation;
    private final Silences silences;
    private final Clock clock;

    SettleMatters(
            Escalations escalations,
            EscalationProcess process,
            CloseEscalation closeEscalation,
            Silences silences,
            Clock clock) {
        this.escalations = escalations;
        this.process = process;
        this.closeEscalation = closeEscalation;
        this.silences = silences;
        this.clock = clock;
    }

    /**
     * A step was done at a desk: its task does not stand still. Many are asked for an opinion: one who answers settles
     * only what they reported.
     *
     * @param desk asked only when it matters
     */
    @Transactional
    public void stepDone(Step step, Supplier<Optional<Desk>> desk) {
        settle(
                step,
                open -> open.step().equals(step.id())
                        && (!step.id().equals(GIVE_OPINION)
                                || (open.raisedFrom().isPresent()
                                        && open.raisedFrom().equals(desk.get()))),
                "Việc đã được xử lý xong: " + Labels.step(step.id()) + ".");
        silences.answered(List.of(step.task()), clock.instant());
    }

    /** A step will not be done any more, at no desk. */
    @Transactional
    public void stepOver(Step step, String over) {
        settle(step, open -> open.step().equals(over), "Bước đã kết thúc: " + Labels.step(over) + ".");
    }

    /** Nothing is left to be done about the task. */
    @Transactional
    public void taskOver(Step step, String why) {
        settle(step, open -> true, why);
    }

    private void settle(Step step, Predicate<Open> concerned, String why) {
        if (open(step.task(), concerned).isEmpty()) {
            return;
        }
        escalations.hold(step.task());
        for (var left : open(step.task(), concerned)) {
            if (!process.settle(step.task(), left.number(), why)) {
                closeEscalation.byItself(new Step(step.task(), CloseEscalation.STEP, step.actor()), left.number(), why);
            }
        }
    }

    private List<Open> open(TaskCode task, Predicate<Open> concerned) {
        return escalations.openOf(task).stream().filter(concerned).toList();
    }
}
