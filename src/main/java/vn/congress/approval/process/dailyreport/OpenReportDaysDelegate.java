package vn.congress.approval.process.dailyreport;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.congress.approval.application.OpenReportDays;

/** A day begins. */
@Component
final class OpenReportDaysDelegate implements JavaDelegate {

    private final OpenReportDays openReportDays;

    OpenReportDaysDelegate(OpenReportDays openReportDays) {
        this.openReportDays = openReportDays;
    }

    @Override
    public void execute(DelegateExecution execution) {
        openReportDays.open();
    }
}
