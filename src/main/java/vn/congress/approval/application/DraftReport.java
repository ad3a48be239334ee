package vn.congress.approval.application;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.congress.approval.application.submission.DraftReportSubmission;
import vn.congress.approval.domain.Refused;
import vn.congress.approval.domain.task.CongressTasks;
import vn.congress.approval.domain.task.TaskState;

/** The lead agency hands in its draft report. */
@Service
public class DraftReport {

    private final OrderOfProcedure order;
    private final StepRecords records;
    private final CongressTasks tasks;

    DraftReport(OrderOfProcedure order, StepRecords records, CongressTasks tasks) {
        this.order = order;
        this.records = records;
        this.tasks = tasks;
    }

    /** @throws Refused when the draft comes again after a return and does not say what has changed */
    @Transactional
    public void draft(Step step, DraftReportSubmission handedIn) {
        if (handedIn.why().isEmpty() && order.hasComeBack(step)) {
            throw new Refused("changes", "Hồ sơ đã bị trả lại: phải giải trình những điểm thay đổi so với bản trước.");
        }
        records.add(step, handedIn);
        tasks.moveTo(step.task(), TaskState.IN_PROGRESS);
    }
}
