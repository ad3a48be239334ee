package vn.congress.approval.application;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.congress.approval.domain.escalation.Escalation;
import vn.congress.approval.domain.escalation.GivenMandates;
import vn.congress.approval.domain.task.CongressTasks;

/**
 * A level decides in the place of the one below: from now on the task is for it to decide, and where the decision lies
 * on a lower desk it comes to its own.
 */
@Service
public class DecideInPlace {

    private static final String DECIDE = "UserTask_Decide";

    private final CongressTasks tasks;
    private final AuthorityRecords authority;
    private final GivenMandates mandates;
    private final SettleMatters settleMatters;
    private final CongressProcess process;

    DecideInPlace(
            CongressTasks tasks,
            AuthorityRecords authority,
            GivenMandates mandates,
            SettleMatters settleMatters,
            CongressProcess process) {
        this.tasks = tasks;
        this.authority = authority;
        this.mandates = mandates;
        this.settleMatters = settleMatters;
        this.process = process;
    }

    @Transactional
    public void decide(Step step, Escalation escalation) {
        var task = tasks.find(step.task()).orElseThrow();
        if (escalation.level().compareTo(task.decidingLevel()) <= 0) {
            return;
        }
        authority.reportedUp(step, task, escalation.level());
        mandates.end(step.task());
        settleMatters.stepOver(step, DECIDE);
        process.findLevelAnew(step.task());
    }
}
