package vn.congress.approval.process.opinionround;

import static vn.congress.approval.process.opinionround.OpinionRoundModel.Variable.KIND;
import static vn.congress.approval.process.opinionround.OpinionRoundModel.Variable.LATEST;
import static vn.congress.approval.process.opinionround.OpinionRoundModel.Variable.RESPONDENTS;
import static vn.congress.approval.process.opinionround.OpinionRoundModel.Variable.ROUND;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.congress.approval.application.OpenRound;
import vn.congress.approval.process.engine.OpenStepListener;
import vn.congress.approval.process.engine.Steps;

@Component
final class OpenRoundDelegate implements JavaDelegate {

    private final OpenRound openRound;

    OpenRoundDelegate(OpenRound openRound) {
        this.openRound = openRound;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var kind = KIND.from(execution);
        var latest = LATEST.find(execution);

        var round = openRound.open(Steps.of(execution), kind, latest);

        ROUND.set(execution, round.id());
        RESPONDENTS.set(execution, round.respondents());
        OpenStepListener.CLOSES_AT.set(execution, round.closesAt());
    }
}
