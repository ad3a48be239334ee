package vn.congress.approval.application;

import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.congress.approval.application.submission.DraftReportSubmission;
import vn.congress.approval.domain.Problems;
import vn.congress.approval.domain.Refused;
import vn.congress.approval.domain.opinion.RoundKind;
import vn.congress.approval.domain.task.CongressTasks;
import vn.congress.approval.domain.task.TaskState;

/** The lead agency hands in its draft report. */
@Service
public class DraftReport {

    private final OrderOfProcedure order;
    private final StepRecords records;
    private final CongressTasks tasks;
    private final GuaranteedDays guaranteedDays;
    private final DeclareFigures declareFigures;

    DraftReport(
            OrderOfProcedure order,
            StepRecords records,
            CongressTasks tasks,
            GuaranteedDays guaranteedDays,
            DeclareFigures declareFigures) {
        this.order = order;
        this.records = records;
        this.tasks = tasks;
        this.guaranteedDays = guaranteedDays;
        this.declareFigures = declareFigures;
    }

    /**
     * @return until when the coordinating agencies are asked, when somebody named a day
     * @throws Refused when the draft comes again after a return and does not say what has changed, or names a day that
     *     leaves the agencies too little time
     */
    @Transactional
    public Optional<Asking> draft(Step step, DraftReportSubmission handedIn) {
        var task = tasks.find(step.task()).orElseThrow();
        var problems = new Problems()
                .addIf(
                        handedIn.why().isEmpty() && order.hasComeBack(step, task),
                        "changes",
                        "Hồ sơ đã bị trả lại: phải giải trình những điểm thay đổi so với bản trước.");
        var asking =
                guaranteedDays.until(RoundKind.AGENCIES, handedIn.commentsDue(), handedIn.urgencyReason(), problems);
        problems.refuse();
        records.add(step, handedIn);
        tasks.moveTo(step.task(), TaskState.IN_PROGRESS);
        declareFigures.declare(step, task, handedIn.figures());
        return asking;
    }
}
