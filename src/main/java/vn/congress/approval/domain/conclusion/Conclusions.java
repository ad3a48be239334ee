package vn.congress.approval.domain.conclusion;

import java.util.List;
import java.util.Optional;
import vn.congress.approval.domain.conclusion.Conclusion.NewConclusion;
import vn.congress.approval.domain.task.TaskCode;

/** Issued conclusions. */
public interface Conclusions {

    /**
     * Issues under the series' next number. Two at once get two numbers and none is left out: who comes second waits for
     * the first to commit, and takes its number when it does not.
     */
    Conclusion issue(NewConclusion drawnUp);

    Optional<Conclusion> on(TaskCode task);

    /** The tasks that the conclusion on a task opened, in the order of its orders. */
    List<TaskCode> openedBy(TaskCode task);
}
