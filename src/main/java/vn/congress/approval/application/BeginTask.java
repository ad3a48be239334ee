package vn.congress.approval.application;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.congress.approval.domain.Refused;
import vn.congress.approval.domain.task.CongressTask;
import vn.congress.approval.domain.task.CongressTasks;

/** The process of a task in the register begins; it can begin once. */
@Service
public class BeginTask {

    private final CongressTasks tasks;
    private final StepRecords records;

    BeginTask(CongressTasks tasks, StepRecords records) {
        this.tasks = tasks;
        this.records = records;
    }

    /** @throws Refused when the register does not have the task, or its process has begun before */
    @Transactional
    public Begun begin(Step step) {
        if (!tasks.beginOnce(step.task())) {
            throw new Refused("code", "Nhiệm vụ " + step.task() + " không có trong sổ hoặc đã được mở.");
        }
        records.add(step, "", "");
        return begun(step);
    }

    private Begun begun(Step step) {
        return new Begun(tasks.find(step.task()).orElseThrow(), tasks.isHeldBack(step.task()));
    }

    /** @param heldBack true while a prerequisite is not concluded */
    public record Begun(CongressTask task, boolean heldBack) {}
}
