package vn.congress.approval.application;

import java.io.OutputStream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.congress.approval.domain.agency.Agencies;
import vn.congress.approval.domain.plan.PlanCells;
import vn.congress.approval.domain.plan.PlanSheets;
import vn.congress.approval.domain.task.CongressTask;
import vn.congress.approval.domain.task.CongressTasks;
import vn.congress.approval.domain.task.TaskState;

/** Writes the register as a plan file, but what was withdrawn; receiving that file again shows no difference. */
@Service
public class ExportPlan {

    private final Agencies agencies;
    private final CongressTasks tasks;
    private final PlanSheets sheets;

    public ExportPlan(Agencies agencies, CongressTasks tasks, PlanSheets sheets) {
        this.agencies = agencies;
        this.tasks = tasks;
        this.sheets = sheets;
    }

    @Transactional(readOnly = true)
    public void export(OutputStream out) {
        var assignments = tasks.all().stream()
                .filter(task -> task.state() != TaskState.WITHDRAWN)
                .map(CongressTask::assignment)
                .toList();
        sheets.write(assignments, new PlanCells(agencies.all()), out);
    }
}
