package vn.congress.approval.process.congresstask;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;
import vn.congress.approval.application.DraftReport;
import vn.congress.approval.application.Step;
import vn.congress.approval.application.submission.DraftReportSubmission;
import vn.congress.approval.application.submission.SubmissionReader;
import vn.congress.approval.process.engine.RoundRequest;
import vn.congress.approval.process.engine.SubmissionListener;

/** Completes {@code UserTask_DraftReport}. */
@Component
final class DraftReportListener extends SubmissionListener<DraftReportSubmission> {

    private final DraftReport draftReport;

    DraftReportListener(SubmissionReader reader, DraftReport draftReport) {
        super(reader, DraftReportSubmission.class);
        this.draftReport = draftReport;
    }

    @Override
    protected void handle(Step step, DraftReportSubmission handedIn, DelegateTask task) {
        var asking = draftReport.draft(step, handedIn);

        RoundRequest.set(task, asking);
        OUTCOME.set(task, "DRAFTED");
    }
}
