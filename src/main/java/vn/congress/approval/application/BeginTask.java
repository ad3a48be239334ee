package vn.congress.approval.application;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.congress.approval.domain.task.CongressTasks;
import vn.congress.approval.domain.task.TaskCode;
import vn.congress.approval.domain.task.TaskState;

/** A task of the register is given to its lead agency: its process begins. */
@Service
public class BeginTask {

    private final CongressTasks tasks;
    private final CongressProcess process;

    BeginTask(CongressTasks tasks, CongressProcess process) {
        this.tasks = tasks;
        this.process = process;
    }

    @Transactional
    public void begin(TaskCode code) {
        tasks.moveTo(code, TaskState.ASSIGNED);
        process.begin(code);
    }
}
