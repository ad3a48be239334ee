package vn.congress.approval.application;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.congress.approval.domain.task.CongressTasks;
import vn.congress.approval.domain.task.TaskState;

/** A task is taken away: it counts neither as open nor as concluded, and those that waited for it alone go on. */
@Service
public class WithdrawTask {

    private final CongressTasks tasks;
    private final RecallTask recallTask;
    private final CongressProcess process;

    WithdrawTask(CongressTasks tasks, RecallTask recallTask, CongressProcess process) {
        this.tasks = tasks;
        this.recallTask = recallTask;
        this.process = process;
    }

    @Transactional
    public void withdraw(Step step) {
        tasks.moveTo(step.task(), TaskState.WITHDRAWN);
        recallTask.recall(step, CongressProcess.Recalled.WITHDRAWN, "Nhiệm vụ đã thôi giao.");
        tasks.releasedBy(step.task()).forEach(process::release);
    }
}
