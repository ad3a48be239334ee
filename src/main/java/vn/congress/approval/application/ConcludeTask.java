package vn.congress.approval.application;

import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.congress.approval.domain.task.CongressTasks;

/** Closes a task in the register, and releases those that waited for it alone. */
@Service
public class ConcludeTask {

    private final StepRecords records;
    private final CongressTasks tasks;
    private final CongressProcess process;
    private final SettleMatters settleMatters;
    private final Clock clock;

    ConcludeTask(
            StepRecords records,
            CongressTasks tasks,
            CongressProcess process,
            SettleMatters settleMatters,
            Clock clock) {
        this.settleMatters = settleMatters;
        this.records = records;
        this.tasks = tasks;
        this.process = process;
        this.clock = clock;
    }

    @Transactional
    public void conclude(Step step) {
        tasks.conclude(step.task(), clock.instant());
        records.add(step, "", "");
        settleMatters.taskOver(step, "Nhiệm vụ đã hoàn thành.");
        tasks.releasedBy(step.task()).forEach(process::release);
    }
}
