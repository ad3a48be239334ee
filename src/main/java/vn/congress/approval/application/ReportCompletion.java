package vn.congress.approval.application;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.congress.approval.application.submission.ReportCompletionSubmission;

/** A track-only task is reported done or late, with one line; that closes it. */
@Service
public class ReportCompletion {

    private final StepRecords records;
    private final ConcludeTask concludeTask;

    ReportCompletion(StepRecords records, ConcludeTask concludeTask) {
        this.records = records;
        this.concludeTask = concludeTask;
    }

    @Transactional
    public void report(Step step, ReportCompletionSubmission handedIn) {
        records.add(step, handedIn);
        concludeTask.conclude(step);
    }
}
