package vn.congress.approval.process.planimport;

import static vn.congress.approval.process.planimport.PlanImportModel.Variable.TASKS_LEFT;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.congress.approval.application.OpenPlannedTasks;

/** Has the next planned tasks opened. */
@Component
final class OpenPlannedTasksDelegate implements JavaDelegate {

    private final OpenPlannedTasks openPlannedTasks;

    OpenPlannedTasksDelegate(OpenPlannedTasks openPlannedTasks) {
        this.openPlannedTasks = openPlannedTasks;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var left = openPlannedTasks.openNext();

        TASKS_LEFT.set(execution, left);
    }
}
