package vn.congress.approval.process.urging;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.congress.approval.application.FindStalls;

@Component
final class FindStallsDelegate implements JavaDelegate {

    private final FindStalls findStalls;

    FindStallsDelegate(FindStalls findStalls) {
        this.findStalls = findStalls;
    }

    @Override
    public void execute(DelegateExecution execution) {
        findStalls.find();
    }
}
