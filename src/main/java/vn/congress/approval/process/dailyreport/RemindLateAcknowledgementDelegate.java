package vn.congress.approval.process.dailyreport;

import static vn.congress.approval.process.dailyreport.DailyReportModel.Variable.REPORT_DAY;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.congress.approval.application.RemindLateAcknowledgement;

@Component
final class RemindLateAcknowledgementDelegate implements JavaDelegate {

    private final RemindLateAcknowledgement remindLateAcknowledgement;

    RemindLateAcknowledgementDelegate(RemindLateAcknowledgement remindLateAcknowledgement) {
        this.remindLateAcknowledgement = remindLateAcknowledgement;
    }

    @Override
    public void execute(DelegateExecution execution) {
        remindLateAcknowledgement.remind(REPORT_DAY.from(execution));
    }
}
