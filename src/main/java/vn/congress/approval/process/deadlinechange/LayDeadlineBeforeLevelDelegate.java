package vn.congress.approval.process.deadlinechange;

import static vn.congress.approval.process.deadlinechange.DeadlineChangeModel.Element.DECIDE_DEADLINE_CHANGE;
import static vn.congress.approval.process.deadlinechange.DeadlineChangeModel.Variable.DECIDE_WITHIN;
import static vn.congress.approval.process.deadlinechange.DeadlineChangeModel.Variable.DECIDING_DESK;
import static vn.congress.approval.process.deadlinechange.DeadlineChangeModel.Variable.LEVEL_ABOVE;
import static vn.congress.approval.process.deadlinechange.DeadlineChangeModel.Variable.REQUEST;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.congress.approval.application.DecideDeadlineChange;
import vn.congress.approval.domain.task.Priority;
import vn.congress.approval.process.engine.OpenStepListener;
import vn.congress.approval.process.engine.ServiceLevels;

@Component
final class LayDeadlineBeforeLevelDelegate implements JavaDelegate {

    private final DecideDeadlineChange decideDeadlineChange;
    private final ServiceLevels serviceLevels;

    LayDeadlineBeforeLevelDelegate(DecideDeadlineChange decideDeadlineChange, ServiceLevels serviceLevels) {
        this.decideDeadlineChange = decideDeadlineChange;
        this.serviceLevels = serviceLevels;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var before = decideDeadlineChange.before(REQUEST.from(execution));
        var priority = OpenStepListener.PRIORITY.find(execution).orElse(Priority.ROUTINE);

        DECIDING_DESK.set(execution, before.desk());
        LEVEL_ABOVE.set(execution, before.level().above().isPresent() ? "YES" : "NO");
        DECIDE_WITHIN.set(execution, "P%dD".formatted(serviceLevels.workingDays(DECIDE_DEADLINE_CHANGE, priority)));
    }
}
