package vn.congress.approval.process.dailyreport;

import static vn.congress.approval.process.dailyreport.DailyReportModel.Variable.COLLECT_AT;
import static vn.congress.approval.process.dailyreport.DailyReportModel.Variable.REPORT_DAY;
import static vn.congress.approval.process.dailyreport.DailyReportModel.Variable.SEND_AT;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import vn.congress.approval.application.ReportProcess;
import vn.congress.approval.domain.report.KeptReport;
import vn.congress.approval.domain.task.Priority;
import vn.congress.approval.process.engine.OpenStepListener;

/** Daily reports as process instances. */
@Component
final class EngineReportProcess implements ReportProcess {

    private final RuntimeService runtime;

    EngineReportProcess(@Lazy RuntimeService runtime) {
        this.runtime = runtime;
    }

    /** Approving is due when the report is to be sent. */
    @Override
    public void begin(Begun begun) {
        var variables = Variables.createVariables();
        REPORT_DAY.put(variables, begun.day());
        COLLECT_AT.put(variables, begun.collectAt());
        SEND_AT.put(variables, begun.sendAt());
        OpenStepListener.STEP_DUE.put(variables, begun.sendAt());
        OpenStepListener.PRIORITY.put(variables, Priority.URGENT);
        runtime.startProcessInstanceByMessage(
                DailyReportModel.Message.REPORT_DAY_OPENED, KeptReport.keyOf(begun.day()), variables);
    }
}
