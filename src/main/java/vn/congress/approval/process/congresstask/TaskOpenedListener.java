package vn.congress.approval.process.congresstask;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;
import vn.congress.approval.application.BeginTask;
import vn.congress.approval.process.engine.HandedIn;
import vn.congress.approval.process.engine.Steps;

/** A task of the plan is opened. */
@Component
final class TaskOpenedListener implements ExecutionListener {

    private final BeginTask beginTask;

    TaskOpenedListener(BeginTask beginTask) {
        this.beginTask = beginTask;
    }

    @Override
    public void notify(DelegateExecution execution) {
        HandedIn.refuseAnythingElse(execution);

        var begun = beginTask.begin(Steps.of(execution));

        OpenedTask.describe(execution, begun);
    }
}
