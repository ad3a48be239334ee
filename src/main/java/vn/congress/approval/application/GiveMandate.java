package vn.congress.approval.application;

import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.congress.approval.domain.escalation.Escalation;
import vn.congress.approval.domain.escalation.GivenMandates;
import vn.congress.approval.domain.escalation.Mandate;
import vn.congress.approval.domain.task.CongressTasks;

/** A level lets the one that reported decide, within limits; the decision comes to that one's desk. */
@Service
public class GiveMandate {

    private final CongressTasks tasks;
    private final GivenMandates mandates;
    private final CongressProcess process;
    private final Clock clock;

    GiveMandate(CongressTasks tasks, GivenMandates mandates, CongressProcess process, Clock clock) {
        this.tasks = tasks;
        this.mandates = mandates;
        this.process = process;
        this.clock = clock;
    }

    @Transactional
    public void give(Step step, Escalation escalation, Escalation.Answer answer) {
        mandates.add(new Mandate(
                step.task(),
                escalation.levelReporting(),
                escalation.level(),
                answer.text(),
                answer.day(),
                answer.by(),
                clock.instant(),
                escalation.number()));
        if (tasks.find(step.task()).orElseThrow().decidingLevel().compareTo(escalation.levelReporting()) > 0) {
            process.findLevelAnew(step.task());
        }
    }
}
