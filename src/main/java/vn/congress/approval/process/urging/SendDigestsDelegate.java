package vn.congress.approval.process.urging;

import static vn.congress.approval.process.urging.UrgingModel.Variable.BELL;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.congress.approval.application.SendDigests;

@Component
final class SendDigestsDelegate implements JavaDelegate {

    private final SendDigests sendDigests;

    SendDigestsDelegate(SendDigests sendDigests) {
        this.sendDigests = sendDigests;
    }

    @Override
    public void execute(DelegateExecution execution) {
        sendDigests.send(BELL.from(execution));
    }
}
