package vn.congress.approval.process.dailyreport;

import static vn.congress.approval.process.dailyreport.DailyReportModel.Element.ACKNOWLEDGE_DAILY_REPORT;
import static vn.congress.approval.process.dailyreport.DailyReportModel.Variable.ACKNOWLEDGE_WITHIN;
import static vn.congress.approval.process.dailyreport.DailyReportModel.Variable.REPORT_DAY;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.congress.approval.application.SendDailyReport;
import vn.congress.approval.domain.task.Priority;
import vn.congress.approval.process.engine.OpenStepListener;
import vn.congress.approval.process.engine.ServiceLevels;

@Component
final class SendDailyReportDelegate implements JavaDelegate {

    private final SendDailyReport sendDailyReport;
    private final ServiceLevels serviceLevels;

    SendDailyReportDelegate(SendDailyReport sendDailyReport, ServiceLevels serviceLevels) {
        this.sendDailyReport = sendDailyReport;
        this.serviceLevels = serviceLevels;
    }

    @Override
    public void execute(DelegateExecution execution) {
        sendDailyReport.send(REPORT_DAY.from(execution));

        // The next step has its own time.
        execution.removeVariable(OpenStepListener.STEP_DUE.name());
        ACKNOWLEDGE_WITHIN.set(
                execution, "P%dD".formatted(serviceLevels.workingDays(ACKNOWLEDGE_DAILY_REPORT, Priority.ROUTINE)));
    }
}
