package vn.congress.approval.application;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.congress.approval.application.submission.DraftReportSubmission;
import vn.congress.approval.domain.task.CongressTasks;
import vn.congress.approval.domain.task.TaskState;

/** The lead agency hands in its draft report. */
@Service
public class DraftReport {

    private final StepRecords records;
    private final CongressTasks tasks;

    DraftReport(StepRecords records, CongressTasks tasks) {
        this.records = records;
        this.tasks = tasks;
    }

    @Transactional
    public void draft(Step step, DraftReportSubmission handedIn) {
        records.add(step, handedIn);
        tasks.moveTo(step.task(), TaskState.IN_PROGRESS);
    }
}
