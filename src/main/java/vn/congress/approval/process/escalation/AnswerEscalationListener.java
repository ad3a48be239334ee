package vn.congress.approval.process.escalation;

import static vn.congress.approval.process.escalation.EscalationModel.Variable.ESCALATION;
import static vn.congress.approval.process.escalation.EscalationModel.Variable.TELLING_DESK;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;
import vn.congress.approval.application.AnswerEscalation;
import vn.congress.approval.application.Step;
import vn.congress.approval.application.submission.AnswerEscalationSubmission;
import vn.congress.approval.application.submission.SubmissionReader;
import vn.congress.approval.process.engine.OpenStepListener;
import vn.congress.approval.process.engine.SubmissionListener;

/** Completes {@code UserTask_AnswerEscalation}. */
@Component
final class AnswerEscalationListener extends SubmissionListener<AnswerEscalationSubmission> {

    private final AnswerEscalation answerEscalation;

    AnswerEscalationListener(SubmissionReader reader, AnswerEscalation answerEscalation) {
        super(reader, AnswerEscalationSubmission.class);
        this.answerEscalation = answerEscalation;
    }

    @Override
    protected void handle(Step step, AnswerEscalationSubmission handedIn, DelegateTask task) {
        var asked = answerEscalation.answer(step, ESCALATION.from(task), handedIn);
        OUTCOME.set(task, handedIn.choice());
        asked.ifPresent(more -> {
            TELLING_DESK.set(task, more.desk());
            OpenStepListener.CLOSES_AT.set(task, more.until());
        });
    }
}
