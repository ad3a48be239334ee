package vn.congress.approval.process.dailyreport;

import static vn.congress.approval.process.dailyreport.DailyReportModel.Variable.REPORT_DAY;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;
import vn.congress.approval.application.AcknowledgeDailyReport;
import vn.congress.approval.application.Step;
import vn.congress.approval.application.submission.AcknowledgeDailyReportSubmission;
import vn.congress.approval.application.submission.SubmissionReader;
import vn.congress.approval.process.engine.SubmissionListener;

/** Completes {@code UserTask_AcknowledgeDailyReport}. */
@Component
final class AcknowledgeDailyReportListener extends SubmissionListener<AcknowledgeDailyReportSubmission> {

    private final AcknowledgeDailyReport acknowledgeDailyReport;

    AcknowledgeDailyReportListener(SubmissionReader reader, AcknowledgeDailyReport acknowledgeDailyReport) {
        super(reader, AcknowledgeDailyReportSubmission.class);
        this.acknowledgeDailyReport = acknowledgeDailyReport;
    }

    @Override
    protected void handle(Step step, AcknowledgeDailyReportSubmission handedIn, DelegateTask task) {
        acknowledgeDailyReport.acknowledge(REPORT_DAY.from(task), step, handedIn);
    }
}
