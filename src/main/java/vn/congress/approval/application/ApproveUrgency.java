package vn.congress.approval.application;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.congress.approval.application.submission.ApproveUrgencySubmission;
import vn.congress.approval.domain.Refused;
import vn.congress.approval.domain.journal.Journal;

/** Somebody with the authority declares a matter urgent, or keeps the guaranteed days; the journal names who and why. */
@Service
public class ApproveUrgency {

    private final StepRecords records;
    private final KeepOnAgenda keepOnAgenda;
    private final Journal journal;

    ApproveUrgency(StepRecords records, KeepOnAgenda keepOnAgenda, Journal journal) {
        this.records = records;
        this.keepOnAgenda = keepOnAgenda;
        this.journal = journal;
    }

    /**
     * Without urgency, a session before the guaranteed days are over loses the dossier.
     *
     * @throws Refused when who declares it asked for it, in person, through a substitute or standing in for who asked
     */
    @Transactional
    public void approve(Step step, ApproveUrgencySubmission handedIn) {
        if (handedIn.outcome() == ApproveUrgencySubmission.Outcome.URGENT) {
            refuseWhoAsked(step);
        }
        records.add(step, handedIn);
        if (handedIn.outcome() == ApproveUrgencySubmission.Outcome.NOT_URGENT) {
            keepOnAgenda.onlyWithStudyTime(step);
        }
    }

    private void refuseWhoAsked(Step step) {
        journal.of(step.task(), ShowUrgency.ASKING_STEPS.keySet()).stream()
                .reduce((before, after) -> after)
                .filter(asked -> step.actor().sharesEyesWith(asked.account(), asked.onBehalfOf()))
                .ifPresent(asked -> {
                    throw new Refused(
                            "outcome",
                            "Chính đồng chí, hoặc người đồng chí làm thay, đã đề nghị rút ngắn thời gian nên không được"
                                    + " duyệt; phải do người khác duyệt.");
                });
    }
}
