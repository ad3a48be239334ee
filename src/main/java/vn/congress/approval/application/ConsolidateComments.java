package vn.congress.approval.application;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.congress.approval.application.submission.ConsolidateCommentsSubmission;
import vn.congress.approval.domain.Refused;

/** The Central Office consolidates the comments of the members of the Politburo. */
@Service
public class ConsolidateComments {

    private final StepRecords records;
    private final Consolidation consolidation;

    ConsolidateComments(StepRecords records, Consolidation consolidation) {
        this.records = records;
        this.consolidation = consolidation;
    }

    /** @throws Refused while there are comments of which nobody has said what becomes of them */
    @Transactional
    public void consolidate(Step step, ConsolidateCommentsSubmission handedIn) {
        consolidation.check(step);
        records.add(step, handedIn);
    }
}
