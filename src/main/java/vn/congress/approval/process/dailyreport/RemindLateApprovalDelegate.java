package vn.congress.approval.process.dailyreport;

import static vn.congress.approval.process.dailyreport.DailyReportModel.Variable.REPORT_DAY;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.congress.approval.application.RemindLateApproval;

@Component
final class RemindLateApprovalDelegate implements JavaDelegate {

    private final RemindLateApproval remindLateApproval;

    RemindLateApprovalDelegate(RemindLateApproval remindLateApproval) {
        this.remindLateApproval = remindLateApproval;
    }

    @Override
    public void execute(DelegateExecution execution) {
        remindLateApproval.remind(REPORT_DAY.from(execution));
    }
}
