package vn.congress.approval.application;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.congress.approval.application.submission.AcceptTaskSubmission;
import vn.congress.approval.domain.task.CongressTasks;

/** The lead agency accepts a task: from now on it answers for it. */
@Service
public class AcceptTask {

    private final StepRecords records;
    private final CongressTasks tasks;

    AcceptTask(StepRecords records, CongressTasks tasks) {
        this.records = records;
        this.tasks = tasks;
    }

    @Transactional
    public void accept(Step step, AcceptTaskSubmission handedIn) {
        records.add(step, handedIn);
        tasks.accept(step.task(), handedIn.focalPoint().strip());
    }
}
