package vn.congress.approval.application;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.congress.approval.application.submission.ExplainChangesSubmission;

/** The lead agency revises what is to be asked again, and explains each point it changed. */
@Service
public class ExplainChanges {

    private final StepRecords records;

    ExplainChanges(StepRecords records) {
        this.records = records;
    }

    @Transactional
    public void explain(Step step, ExplainChangesSubmission handedIn) {
        records.add(step, handedIn);
    }
}
