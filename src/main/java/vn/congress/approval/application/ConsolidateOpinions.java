package vn.congress.approval.application;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.congress.approval.application.submission.ConsolidateOpinionsSubmission;

/** The lead agency consolidates what the coordinating agencies said. */
@Service
public class ConsolidateOpinions {

    private final StepRecords records;

    ConsolidateOpinions(StepRecords records) {
        this.records = records;
    }

    @Transactional
    public void consolidate(Step step, ConsolidateOpinionsSubmission handedIn) {
        records.add(step, handedIn);
    }
}
