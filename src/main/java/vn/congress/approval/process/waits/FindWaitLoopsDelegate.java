package vn.congress.approval.process.waits;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.congress.approval.application.FindWaitLoops;

/** Has all waits looked through for circles. */
@Component
final class FindWaitLoopsDelegate implements JavaDelegate {

    private final FindWaitLoops findWaitLoops;

    FindWaitLoopsDelegate(FindWaitLoops findWaitLoops) {
        this.findWaitLoops = findWaitLoops;
    }

    @Override
    public void execute(DelegateExecution execution) {
        findWaitLoops.find();
    }
}
