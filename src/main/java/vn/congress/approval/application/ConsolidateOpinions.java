package vn.congress.approval.application;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.congress.approval.application.submission.ConsolidateOpinionsSubmission;
import vn.congress.approval.domain.Refused;

/** The lead agency consolidates what the coordinating agencies said. */
@Service
public class ConsolidateOpinions {

    private final StepRecords records;
    private final Consolidation consolidation;

    ConsolidateOpinions(StepRecords records, Consolidation consolidation) {
        this.records = records;
        this.consolidation = consolidation;
    }

    /** @throws Refused while there are comments of which nobody has said what becomes of them */
    @Transactional
    public void consolidate(Step step, ConsolidateOpinionsSubmission handedIn) {
        consolidation.check(step);
        records.add(step, handedIn);
    }
}
