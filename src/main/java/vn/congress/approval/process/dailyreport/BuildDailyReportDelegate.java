package vn.congress.approval.process.dailyreport;

import static vn.congress.approval.process.dailyreport.DailyReportModel.Variable.REPORT_DAY;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.congress.approval.application.BuildDailyReport;

@Component
final class BuildDailyReportDelegate implements JavaDelegate {

    private final BuildDailyReport buildDailyReport;

    BuildDailyReportDelegate(BuildDailyReport buildDailyReport) {
        this.buildDailyReport = buildDailyReport;
    }

    @Override
    public void execute(DelegateExecution execution) {
        buildDailyReport.build(REPORT_DAY.from(execution));
    }
}
