package vn.congress.approval.application;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.congress.approval.application.submission.RecordConclusionSubmission;
import vn.congress.approval.domain.task.CongressTasks;
import vn.congress.approval.domain.task.TaskState;

/** What the Politburo concluded is recorded. */
@Service
public class RecordConclusion {

    private final StepRecords records;
    private final CongressTasks tasks;

    RecordConclusion(StepRecords records, CongressTasks tasks) {
        this.records = records;
        this.tasks = tasks;
    }

    @Transactional
    public void record(Step step, RecordConclusionSubmission handedIn) {
        records.add(step, handedIn);
        if (handedIn.outcome() == RecordConclusionSubmission.Outcome.RETURNED) {
            tasks.moveTo(step.task(), TaskState.RETURNED);
        }
    }
}
