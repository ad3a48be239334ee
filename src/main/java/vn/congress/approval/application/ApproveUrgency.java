package vn.congress.approval.application;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.congress.approval.application.submission.ApproveUrgencySubmission;

/** Somebody with the authority declares a matter urgent, or keeps the guaranteed days; the journal names who and why. */
@Service
public class ApproveUrgency {

    private final StepRecords records;
    private final KeepOnAgenda keepOnAgenda;

    ApproveUrgency(StepRecords records, KeepOnAgenda keepOnAgenda) {
        this.records = records;
        this.keepOnAgenda = keepOnAgenda;
    }

    /** Without urgency, a session before the guaranteed days are over loses the dossier. */
    @Transactional
    public void approve(Step step, ApproveUrgencySubmission handedIn) {
        records.add(step, handedIn);
        if (handedIn.outcome() == ApproveUrgencySubmission.Outcome.NOT_URGENT) {
            keepOnAgenda.onlyWithStudyTime(step);
        }
    }
}
