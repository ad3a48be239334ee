package vn.congress.approval.process.urging;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.congress.approval.application.FindWhatFellThrough;

@Component
final class FindWhatFellThroughDelegate implements JavaDelegate {

    private final FindWhatFellThrough findWhatFellThrough;

    FindWhatFellThroughDelegate(FindWhatFellThrough findWhatFellThrough) {
        this.findWhatFellThrough = findWhatFellThrough;
    }

    @Override
    public void execute(DelegateExecution execution) {
        findWhatFellThrough.find();
    }
}
