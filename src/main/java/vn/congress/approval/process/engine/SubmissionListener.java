package vn.congress.approval.process.engine;

import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import vn.congress.approval.application.SettleMatters;
import vn.congress.approval.application.Step;
import vn.congress.approval.application.submission.Submission;
import vn.congress.approval.application.submission.SubmissionReader;
import vn.congress.approval.domain.agency.Desk;

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
    private @Nullable SettleMatters settleMatters;

    protected SubmissionListener(SubmissionReader reader, Class<S> type) {
        this.reader = reader;
        this.type = type;
    }

    /** Not a parameter of birth, or every step's listener would have to pass it on. */
    @Autowired
    final void settling(SettleMatters settlesMatters) {
        this.settleMatters = settlesMatters;
    }

    @Override
    public final void notify(DelegateTask task) {
        GoneTask.refuseIfLeftBehind(task);
        var handedIn = reader.read(HandedIn.asJson(task), type);

        var step = Steps.of(task);
        handle(step, handedIn, task);
        settle(step, task);
    }

    /** What was reported up about the step is done now. */
    private void settle(Step step, DelegateTask task) {
        if (settleMatters != null) {
            settleMatters.stepDone(step, () -> desk(task));
        }
    }

    private static Optional<Desk> desk(DelegateTask task) {
        return task.getCandidates().stream()
                .flatMap(link -> Stream.ofNullable(link.getGroupId()))
                .map(Desk::new)
                .findFirst();
    }

    /** Calls the use case of this step, and sets what gateways read. */
    protected abstract void handle(Step step, S handedIn, DelegateTask task);
}
