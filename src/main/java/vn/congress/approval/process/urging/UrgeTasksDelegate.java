package vn.congress.approval.process.urging;

import static vn.congress.approval.process.urging.UrgingModel.Variable.BELL;
import static vn.congress.approval.process.urging.UrgingModel.Variable.MORE_TO_URGE;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.congress.approval.application.UrgeTasks;
import vn.congress.approval.process.urging.UrgingModel.YesNo;

/** Has the next batch of tasks urged. */
@Component
final class UrgeTasksDelegate implements JavaDelegate {

    private final UrgeTasks urgeTasks;

    UrgeTasksDelegate(UrgeTasks urgeTasks) {
        this.urgeTasks = urgeTasks;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var more = urgeTasks.urgeNext(BELL.from(execution));

        MORE_TO_URGE.set(execution, YesNo.of(more));
    }
}
