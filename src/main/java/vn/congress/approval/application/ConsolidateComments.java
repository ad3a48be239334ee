package vn.congress.approval.application;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.congress.approval.application.submission.ConsolidateCommentsSubmission;

/** The Central Office consolidates the comments of the members of the Politburo. */
@Service
public class ConsolidateComments {

    private final StepRecords records;

    ConsolidateComments(StepRecords records) {
        this.records = records;
    }

    @Transactional
    public void consolidate(Step step, ConsolidateCommentsSubmission handedIn) {
        records.add(step, handedIn);
    }
}
