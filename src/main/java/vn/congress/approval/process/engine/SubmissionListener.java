package vn.congress.approval.process.engine;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import vn.congress.approval.application.Step;
import vn.congress.approval.application.submission.Submission;
import vn.congress.approval.application.submission.SubmissionReader;

/**
 * Completes a user task: reads the one variable a form hands in, has it validated, and calls one use case.
 *
 * <p>The model binds it to the task's {@code complete} event, so the same rule holds for the form, Tasklist and the
 * REST API. A refusal rolls the completion back: nothing is stored and the task stays open.
 */
public abstract class SubmissionListener<S extends Submission> implements TaskListener {

    /** The last choice made that a gateway reads. */
    public static final ProcessVariable<String> OUTCOME = ProcessVariable.text("outcome");

    private final SubmissionReader reader;
    private final Class<S> type;

    protected SubmissionListener(SubmissionReader reader, Class<S> type) {
        this.reader = reader;
        this.type = type;
    }

    @Override
    public final void notify(DelegateTask task) {
        var handedIn = reader.read(HandedIn.asJson(task), type);

        handle(Steps.of(task), handedIn, task);
    }

    /** Calls the use case of this step, and sets what gateways read. */
    protected abstract void handle(Step step, S handedIn, DelegateTask task);
}
