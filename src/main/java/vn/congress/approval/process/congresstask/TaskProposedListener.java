package vn.congress.approval.process.congresstask;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;
import vn.congress.approval.application.ProposeTask;
import vn.congress.approval.application.submission.ProposeTaskSubmission;
import vn.congress.approval.application.submission.SubmissionReader;
import vn.congress.approval.process.engine.HandedIn;
import vn.congress.approval.process.engine.Steps;

/** One new task is handed in with the start form. */
@Component
final class TaskProposedListener implements ExecutionListener {

    private final SubmissionReader reader;
    private final ProposeTask proposeTask;

    TaskProposedListener(SubmissionReader reader, ProposeTask proposeTask) {
        this.reader = reader;
        this.proposeTask = proposeTask;
    }

    @Override
    public void notify(DelegateExecution execution) {
        HandedIn.refuseAnythingElse(execution);
        var handedIn = reader.read(HandedIn.asJson(execution), ProposeTaskSubmission.class);

        var begun = proposeTask.propose(Steps.actor(execution.getProcessEngineServices()), handedIn);

        execution.setProcessBusinessKey(begun.task().code().value());
        OpenedTask.describe(execution, begun);
    }
}
