package vn.congress.approval.application;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.congress.approval.application.submission.AppraiseSubmission;
import vn.congress.approval.domain.Refused;
import vn.congress.approval.domain.task.CongressTasks;
import vn.congress.approval.domain.task.TaskState;

/** The appraisers find the dossier fit to be decided on, or give it back with a date. */
@Service
public class Appraise {

    private final OrderOfProcedure order;
    private final StepRecords records;
    private final CongressTasks tasks;

    Appraise(OrderOfProcedure order, StepRecords records, CongressTasks tasks) {
        this.order = order;
        this.records = records;
        this.tasks = tasks;
    }

    /** @throws Refused when nothing was signed to be appraised, or who appraises has drafted or signed it */
    @Transactional
    public void appraise(Step step, AppraiseSubmission handedIn) {
        order.checkAppraising(step);
        records.add(step, handedIn);
        if (handedIn.outcome() == AppraiseSubmission.Outcome.RETURNED) {
            tasks.moveTo(step.task(), TaskState.RETURNED);
        }
    }
}
