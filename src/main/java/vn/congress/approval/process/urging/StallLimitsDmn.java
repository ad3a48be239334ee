package vn.congress.approval.process.urging;

import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.springframework.stereotype.Component;
import vn.congress.approval.domain.task.Priority;
import vn.congress.approval.domain.urging.StallLimitTable;
import vn.congress.approval.domain.urging.StallLimits;
import vn.congress.approval.process.engine.DecisionTables;

/** The table {@code stall-limits}, in the version now in force. */
@Component
final class StallLimitsDmn implements StallLimitTable {

    static final String DECISION = "stall-limits";

    private final DecisionTables tables;

    StallLimitsDmn(DecisionTables tables) {
        this.tables = tables;
    }

    @Override
    public StallLimits of(Priority priority) {
        var rows = tables.inForce(DECISION).evaluate(Map.of("priority", priority.name()));
        if (rows.isEmpty()) {
            throw new IllegalStateException("Table " + DECISION + " has no row for " + priority);
        }
        var row = rows.getSingleResult();
        try {
            return new StallLimits(days(row, "askAfter"), days(row, "escalateAfter"));
        } catch (IllegalArgumentException impossible) {
            throw new IllegalStateException("Table " + DECISION + ", row for " + priority, impossible);
        }
    }

    private static int days(DmnDecisionRuleResult row, String output) {
        return ((Number) row.getEntry(output)).intValue();
    }
}
