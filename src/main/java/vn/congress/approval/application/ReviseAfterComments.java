package vn.congress.approval.application;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.congress.approval.application.submission.ReviseAfterCommentsSubmission;

/** The lead agency revises its report after the comments of the level that decided. */
@Service
public class ReviseAfterComments {

    private final StepRecords records;

    ReviseAfterComments(StepRecords records) {
        this.records = records;
    }

    @Transactional
    public void revise(Step step, ReviseAfterCommentsSubmission handedIn) {
        records.add(step, handedIn);
    }
}
