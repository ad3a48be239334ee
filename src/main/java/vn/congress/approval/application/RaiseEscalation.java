package vn.congress.approval.application;

import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.congress.approval.domain.agency.Desk;
import vn.congress.approval.domain.escalation.Escalation;
import vn.congress.approval.domain.escalation.Escalations;
import vn.congress.approval.domain.escalation.Matter;
import vn.congress.approval.domain.task.CongressTasks;

/**
 * Reports a matter up: from now on it lies before a level until it is answered.
 *
 * <p>The same step is reported once for the same cause, however many report it at the same moment: they hold the task
 * one after the other. Of a task that has ended nothing is reported any more.
 */
@Service
public class RaiseEscalation implements Escalating {

    static final String STEP = "ServiceTask_RaiseEscalation";

    private final Escalations escalations;
    private final CongressTasks tasks;
    private final EscalationProcess process;
    private final StepRecords records;
    private final Clock clock;

    RaiseEscalation(
            Escalations escalations, CongressTasks tasks, EscalationProcess process, StepRecords records, Clock clock) {
        this.escalations = escalations;
        this.tasks = tasks;
        this.process = process;
        this.records = records;
        this.clock = clock;
    }

    @Override
    @Transactional
    public long raise(Matter matter) {
        return raise(matter, Optional.empty());
    }

    /**
     * @param from the desk of who reports
     * @return the escalation's number; 0 when the task has ended meanwhile
     */
    @Transactional
    public long raise(Matter matter, Optional<Desk> from) {
        escalations.hold(matter.task());
        if (tasks.find(matter.task()).orElseThrow(Missing::task).state().hasEnded()) {
            return 0;
        }
        return escalations.openOn(matter.task(), matter.step(), matter.cause()).orElseGet(() -> add(matter, from));
    }

    private long add(Matter matter, Optional<Desk> from) {
        var number = escalations.add(Escalation.raised(matter, from, clock.instant()));
        records.add(
                new Step(matter.task(), STEP, matter.by()),
                matter.to().name(),
                "%s: %s%s"
                        .formatted(
                                matter.cause().label(),
                                matter.reason(),
                                matter.proposal().isBlank() ? "" : "\nĐề xuất: " + matter.proposal()));
        process.begin(matter.task(), number, matter.urgent());
        return number;
    }
}
