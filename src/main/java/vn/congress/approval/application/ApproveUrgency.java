package vn.congress.approval.application;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.congress.approval.application.submission.ApproveUrgencySubmission;

/** Somebody with the authority declares a matter urgent, or keeps the guaranteed days; the journal names who and why. */
@Service
public class ApproveUrgency {

    private final StepRecords records;

    ApproveUrgency(StepRecords records) {
        this.records = records;
    }

    @Transactional
    public void approve(Step step, ApproveUrgencySubmission handedIn) {
        records.add(step, handedIn);
    }
}
