package vn.congress.approval.process.deadlinechange;

import static vn.congress.approval.process.deadlinechange.DeadlineChangeModel.Variable.REQUEST;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.congress.approval.application.DecideDeadlineChange;
import vn.congress.approval.process.engine.Steps;

@Component
final class RemindTopLevelDelegate implements JavaDelegate {

    private final DecideDeadlineChange decideDeadlineChange;

    RemindTopLevelDelegate(DecideDeadlineChange decideDeadlineChange) {
        this.decideDeadlineChange = decideDeadlineChange;
    }

    @Override
    public void execute(DelegateExecution execution) {
        decideDeadlineChange.remindTopLevel(Steps.of(execution), REQUEST.from(execution));
    }
}
