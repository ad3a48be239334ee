package vn.congress.approval.process.situation;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;
import vn.congress.approval.application.ReportSituation;
import vn.congress.approval.application.submission.ReportSituationSubmission;
import vn.congress.approval.application.submission.SubmissionReader;
import vn.congress.approval.process.engine.HandedIn;
import vn.congress.approval.process.engine.OpenStepListener;
import vn.congress.approval.process.engine.Steps;
import vn.congress.approval.process.situation.SituationModel.Variable;

/** A situation is handed in with the start form. */
@Component
final class SituationReportedListener implements ExecutionListener {

    private final SubmissionReader reader;
    private final ReportSituation reportSituation;

    SituationReportedListener(SubmissionReader reader, ReportSituation reportSituation) {
        this.reader = reader;
        this.reportSituation = reportSituation;
    }

    @Override
    public void notify(DelegateExecution execution) {
        HandedIn.refuseAnythingElse(execution);
        var handedIn = reader.read(HandedIn.asJson(execution), ReportSituationSubmission.class);

        var task = reportSituation.report(Steps.actor(execution.getProcessEngineServices()), handedIn);

        execution.setProcessBusinessKey(task.code().value());
        Variable.LEAD.set(execution, task.assignment().lead().lowerCase());
        OpenStepListener.PRIORITY.set(execution, task.assignment().priority());
    }
}
