package vn.congress.approval.process.congresstask;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;
import vn.congress.approval.application.ReportCompletion;
import vn.congress.approval.application.Step;
import vn.congress.approval.application.submission.ReportCompletionSubmission;
import vn.congress.approval.application.submission.SubmissionReader;
import vn.congress.approval.process.engine.SubmissionListener;

/** Completes {@code UserTask_ReportCompletion}. */
@Component
final class ReportCompletionListener extends SubmissionListener<ReportCompletionSubmission> {

    private final ReportCompletion reportCompletion;

    ReportCompletionListener(SubmissionReader reader, ReportCompletion reportCompletion) {
        super(reader, ReportCompletionSubmission.class);
        this.reportCompletion = reportCompletion;
    }

    @Override
    protected void handle(Step step, ReportCompletionSubmission handedIn, DelegateTask task) {
        reportCompletion.report(step, handedIn);
    }
}
