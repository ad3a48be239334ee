package vn.congress.approval.process.opinionround;

import static vn.congress.approval.process.engine.SubmissionListener.OUTCOME;
import static vn.congress.approval.process.opinionround.OpinionRoundModel.Variable.GUARANTEED_UNTIL;
import static vn.congress.approval.process.opinionround.OpinionRoundModel.Variable.KIND;
import static vn.congress.approval.process.opinionround.OpinionRoundModel.Variable.ROUND;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.congress.approval.application.OpenRound;
import vn.congress.approval.application.submission.ApproveUrgencySubmission;
import vn.congress.approval.process.engine.OpenStepListener;
import vn.congress.approval.process.engine.RoundRequest;
import vn.congress.approval.process.engine.Steps;

@Component
final class OpenRoundDelegate implements JavaDelegate {

    private static final String URGENT = ApproveUrgencySubmission.Outcome.URGENT.name();

    private final OpenRound openRound;

    OpenRoundDelegate(OpenRound openRound) {
        this.openRound = openRound;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var kind = KIND.from(execution);
        var latest = RoundRequest.LATEST.find(execution);
        var urgencyDeclared = OUTCOME.find(execution).filter(URGENT::equals).isPresent();

        var round = openRound.open(Steps.of(execution), kind, latest, urgencyDeclared);

        ROUND.set(execution, round.id());
        GUARANTEED_UNTIL.set(execution, round.mayCloseFrom(round.respondents().size()));
        OpenStepListener.CLOSES_AT.set(execution, round.closesAt());
    }
}
