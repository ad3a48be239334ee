package vn.congress.approval.process.opinionround;

import static vn.congress.approval.process.opinionround.OpinionRoundModel.Variable.ROUND;
import static vn.congress.approval.process.opinionround.OpinionRoundModel.Variable.VERDICT;

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
        var tally = closeRound.close(Steps.of(execution), ROUND.from(execution));

        VERDICT.set(execution, tally.verdict());
    }
}
