package vn.congress.approval.application;

import java.util.Map;
import java.util.Optional;
import vn.congress.approval.domain.task.TaskCode;

/** Where the tasks stand on their way to a decision, whoever may see them, and the way back to the right desk. */
public interface DecisionSteps {

    /** Every task whose process is under way. */
    Map<TaskCode, Position> all();

    Optional<Position> of(TaskCode task);

    /**
     * Takes the waiting decision off its desk and has the competent level looked up again; the next decision opens where
     * that level sits. Nothing that was handed in is touched.
     *
     * @throws vn.congress.approval.domain.Conflict when somebody works the step at the same moment
     */
    void lookUpAgain(TaskCode task);

    /**
     * Where a task stands.
     *
     * @param step id of an element the token is at, e.g. {@code UserTask_SignOff}
     */
    record Position(String step, Stage stage) {}

    /** How far a task is from its decision. */
    enum Stage {
        /** The level will be looked up when its turn comes. */
        BEFORE,
        /** Waits at a desk to be decided. */
        DECIDING,
        /** Others are asked first; the answers are awaited at the desk that asked. */
        CONSULTING,
        /** The Politburo has it. */
        POLITBURO,
        DECIDED
    }
}
