package vn.congress.approval.application;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.congress.approval.application.submission.SignOffSubmission;
import vn.congress.approval.domain.task.CongressTasks;
import vn.congress.approval.domain.task.TaskState;

/** The head of the lead agency signs, or gives the report back. */
@Service
public class SignOff {

    private final StepRecords records;
    private final CongressTasks tasks;

    SignOff(StepRecords records, CongressTasks tasks) {
        this.records = records;
        this.tasks = tasks;
    }

    @Transactional
    public void sign(Step step, SignOffSubmission handedIn) {
        records.add(step, handedIn);
        if (handedIn.outcome() == SignOffSubmission.Outcome.RETURNED) {
            tasks.moveTo(step.task(), TaskState.RETURNED);
        }
    }
}
