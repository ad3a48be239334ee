package vn.congress.approval.application;

import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.congress.approval.application.submission.SupplyMoreSubmission;
import vn.congress.approval.domain.Problems;
import vn.congress.approval.domain.escalation.Escalations;
import vn.congress.approval.domain.task.CongressTasks;

/** Whoever reported a matter tells what the level wanted to know. */
@Service
public class SupplyMore {

    private final EscalationsAtHand atHand;
    private final Escalations escalations;
    private final CongressTasks tasks;
    private final StepRecords records;
    private final Clock clock;

    SupplyMore(
            EscalationsAtHand atHand, Escalations escalations, CongressTasks tasks, StepRecords records, Clock clock) {
        this.atHand = atHand;
        this.escalations = escalations;
        this.tasks = tasks;
        this.records = records;
        this.clock = clock;
    }

    @Transactional
    public void supply(Step step, long number, SupplyMoreSubmission handedIn) {
        var escalation = atHand.held(step, number);
        var problems = new Problems();
        OneLine.check(tasks.find(step.task()).orElseThrow(), "text", handedIn.why(), problems);
        problems.refuse();
        records.add(step, handedIn);
        escalations.save(escalation.laidAnew(clock.instant()));
    }
}
