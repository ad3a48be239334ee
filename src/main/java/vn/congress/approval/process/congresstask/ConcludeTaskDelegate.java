package vn.congress.approval.process.congresstask;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.congress.approval.application.ConcludeTask;
import vn.congress.approval.process.engine.Steps;

@Component
final class ConcludeTaskDelegate implements JavaDelegate {

    private final ConcludeTask concludeTask;

    ConcludeTaskDelegate(ConcludeTask concludeTask) {
        this.concludeTask = concludeTask;
    }

    @Override
    public void execute(DelegateExecution execution) {
        concludeTask.conclude(Steps.of(execution));
    }
}
