package vn.congress.approval.process.engine;

import java.util.Map;
import org.springframework.stereotype.Component;
import vn.congress.approval.domain.task.Priority;

/** The table {@code service-level}: how many working days a step may take. */
@Component
public class ServiceLevels {

    /** The table's answer for a step that has as long as the task itself. */
    public static final int UNTIL_THE_TASK_IS_DUE = 0;

    static final String DECISION = "service-level";

    private final DecisionTables tables;

    ServiceLevels(DecisionTables tables) {
        this.tables = tables;
    }

    /**
     * Working days for the step, the day it came not counted.
     *
     * @throws IllegalStateException when the table has no row for it
     */
    public int workingDays(String step, Priority priority) {
        var result = tables.inForce(DECISION).evaluate(Map.of("step", step, "priority", priority.name()));
        if (result.isEmpty()) {
            throw new IllegalStateException("Table " + DECISION + " has no row for " + step + ", " + priority);
        }
        return ((Number) result.getSingleResult().getSingleEntry()).intValue();
    }

    /** Whether the step has as long as the task itself; a step the table does not know has not. */
    boolean untilTheTaskIsDue(String step, Priority priority) {
        var result = tables.inForce(DECISION).evaluate(Map.of("step", step, "priority", priority.name()));
        return !result.isEmpty()
                && ((Number) result.getSingleResult().getSingleEntry()).intValue() == UNTIL_THE_TASK_IS_DUE;
    }
}
