package vn.congress.approval.application;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.congress.approval.application.submission.SignOffSubmission;
import vn.congress.approval.domain.Refused;
import vn.congress.approval.domain.task.CongressTasks;
import vn.congress.approval.domain.task.TaskState;

/** The head of the lead agency signs, or gives the report back. */
@Service
public class SignOff {

    private final OrderOfProcedure order;
    private final StepRecords records;
    private final CongressTasks tasks;

    SignOff(OrderOfProcedure order, StepRecords records, CongressTasks tasks) {
        this.order = order;
        this.records = records;
        this.tasks = tasks;
    }

    /** @throws Refused when nothing was drafted to be signed, or who signs has drafted it; giving back is open to both */
    @Transactional
    public void sign(Step step, SignOffSubmission handedIn) {
        if (handedIn.outcome() == SignOffSubmission.Outcome.SIGNED) {
            order.checkSigning(step);
        } else {
            order.check(step);
        }
        records.add(step, handedIn);
        if (handedIn.outcome() == SignOffSubmission.Outcome.RETURNED) {
            tasks.moveTo(step.task(), TaskState.RETURNED);
        }
    }
}
