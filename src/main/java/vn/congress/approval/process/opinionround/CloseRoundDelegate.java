package vn.congress.approval.process.opinionround;

import static vn.congress.approval.process.opinionround.OpinionRoundModel.Variable.ROUND;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.congress.approval.application.CloseRound;
import vn.congress.approval.process.engine.Steps;

@Component
final class CloseRoundDelegate implements JavaDelegate {

    private final CloseRound closeRound;

    CloseRoundDelegate(CloseRound closeRound) {
        this.closeRound = closeRound;
    }

    @Override
    public void execute(DelegateExecution execution) {
        closeRound.close(Steps.of(execution), ROUND.from(execution));
    }
}
