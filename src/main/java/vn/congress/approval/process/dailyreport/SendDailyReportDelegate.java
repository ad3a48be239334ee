package vn.congress.approval.process.dailyreport;

import static vn.congress.approval.process.dailyreport.DailyReportModel.Variable.REPORT_DAY;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.congress.approval.application.SendDailyReport;
import vn.congress.approval.process.engine.OpenStepListener;

@Component
final class SendDailyReportDelegate implements JavaDelegate {

    private final SendDailyReport sendDailyReport;

    SendDailyReportDelegate(SendDailyReport sendDailyReport) {
        this.sendDailyReport = sendDailyReport;
    }

    @Override
    public void execute(DelegateExecution execution) {
        sendDailyReport.send(REPORT_DAY.from(execution));

        // The next step has its own time.
        execution.removeVariable(OpenStepListener.STEP_DUE.name());
    }
}
