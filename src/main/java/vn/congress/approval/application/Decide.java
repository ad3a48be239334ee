package vn.congress.approval.application;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.congress.approval.application.submission.DecideSubmission;
import vn.congress.approval.domain.Refused;
import vn.congress.approval.domain.authority.Level;
import vn.congress.approval.domain.task.CongressTasks;
import vn.congress.approval.domain.task.TaskState;

/** The competent level decides, gives back, or reports up what exceeds its authority. */
@Service
public class Decide {

    private final OrderOfProcedure order;
    private final StepRecords records;
    private final CongressTasks tasks;

    Decide(OrderOfProcedure order, StepRecords records, CongressTasks tasks) {
        this.order = order;
        this.records = records;
        this.tasks = tasks;
    }

    /** @throws Refused when the dossier has not passed appraisal, or what is reported up is at the highest level */
    @Transactional
    public void decide(Step step, DecideSubmission handedIn) {
        order.check(step);
        records.add(step, handedIn);
        switch (handedIn.outcome()) {
            case RETURNED -> tasks.moveTo(step.task(), TaskState.RETURNED);
            case REFERRED_UP -> tasks.settleLevel(step.task(), levelAbove(step));
            case APPROVED, APPROVED_WITH_CHANGES -> {}
        }
    }

    private Level levelAbove(Step step) {
        return tasks.find(step.task())
                .flatMap(task -> task.decidingLevel().above())
                .orElseThrow(() -> new Refused("outcome", "Đã ở cấp cao nhất, không thể báo cáo vượt cấp."));
    }
}
