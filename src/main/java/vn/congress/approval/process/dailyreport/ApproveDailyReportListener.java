package vn.congress.approval.process.dailyreport;

import static vn.congress.approval.process.dailyreport.DailyReportModel.Variable.REPORT_DAY;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;
import vn.congress.approval.application.ApproveDailyReport;
import vn.congress.approval.application.Step;
import vn.congress.approval.application.submission.ApproveDailyReportSubmission;
import vn.congress.approval.application.submission.SubmissionReader;
import vn.congress.approval.process.engine.SubmissionListener;

/** Completes {@code UserTask_ApproveDailyReport}. */
@Component
final class ApproveDailyReportListener extends SubmissionListener<ApproveDailyReportSubmission> {

    private final ApproveDailyReport approveDailyReport;

    ApproveDailyReportListener(SubmissionReader reader, ApproveDailyReport approveDailyReport) {
        super(reader, ApproveDailyReportSubmission.class);
        this.approveDailyReport = approveDailyReport;
    }

    @Override
    protected void handle(Step step, ApproveDailyReportSubmission handedIn, DelegateTask task) {
        approveDailyReport.approve(REPORT_DAY.from(task), step, handedIn);

        OUTCOME.set(task, handedIn.choice());
    }
}
