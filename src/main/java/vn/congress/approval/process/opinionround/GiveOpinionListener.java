package vn.congress.approval.process.opinionround;

import static vn.congress.approval.process.opinionround.OpinionRoundModel.Variable.DESK;
import static vn.congress.approval.process.opinionround.OpinionRoundModel.Variable.ROUND;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;
import vn.congress.approval.application.GiveOpinion;
import vn.congress.approval.application.Step;
import vn.congress.approval.application.submission.GiveOpinionSubmission;
import vn.congress.approval.application.submission.SubmissionReader;
import vn.congress.approval.process.engine.SubmissionListener;

/** Completes {@code UserTask_GiveOpinion}. */
@Component
final class GiveOpinionListener extends SubmissionListener<GiveOpinionSubmission> {

    private final GiveOpinion giveOpinion;

    GiveOpinionListener(SubmissionReader reader, GiveOpinion giveOpinion) {
        super(reader, GiveOpinionSubmission.class);
        this.giveOpinion = giveOpinion;
    }

    @Override
    protected void handle(Step step, GiveOpinionSubmission handedIn, DelegateTask task) {
        giveOpinion.give(step, ROUND.from(task), DESK.from(task), handedIn);
    }
}
