package vn.congress.approval.application;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.congress.approval.application.submission.AppraiseSubmission;
import vn.congress.approval.domain.task.CongressTasks;
import vn.congress.approval.domain.task.TaskState;

/** The appraisers find the dossier fit to be decided on, or give it back with a date. */
@Service
public class Appraise {

    private final StepRecords records;
    private final CongressTasks tasks;

    Appraise(StepRecords records, CongressTasks tasks) {
        this.records = records;
        this.tasks = tasks;
    }

    @Transactional
    public void appraise(Step step, AppraiseSubmission handedIn) {
        records.add(step, handedIn);
        if (handedIn.outcome() == AppraiseSubmission.Outcome.RETURNED) {
            tasks.moveTo(step.task(), TaskState.RETURNED);
        }
    }
}
