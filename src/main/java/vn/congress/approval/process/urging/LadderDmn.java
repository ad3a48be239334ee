package vn.congress.approval.process.urging;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.springframework.stereotype.Component;
import vn.congress.approval.domain.task.Priority;
import vn.congress.approval.domain.urging.Ladder;
import vn.congress.approval.domain.urging.LadderTable;
import vn.congress.approval.domain.urging.Reader;
import vn.congress.approval.domain.urging.Rung;
import vn.congress.approval.domain.urging.UrgingAction;
import vn.congress.approval.process.engine.DecisionTables;

/** The table {@code urging-ladder}, in the version now in force. */
@Component
final class LadderDmn implements LadderTable {

    static final String DECISION = "urging-ladder";

    private final DecisionTables tables;

    LadderDmn(DecisionTables tables) {
        this.tables = tables;
    }

    @Override
    public Ladder of(Priority priority) {
        var inForce = tables.inForce(DECISION);
        var rows = inForce.evaluate(Map.of("priority", priority.name()));
        var source = "Thang đôn đốc, phiên bản " + inForce.version();
        try {
            return new Ladder(rows.stream().map(LadderDmn::rung).toList(), source);
        } catch (IllegalArgumentException impossible) {
            throw new IllegalStateException(
                    "Table " + DECISION + ", rows for " + priority + ": " + impossible.getMessage(), impossible);
        }
    }

    private static Rung rung(DmnDecisionRuleResult row) {
        return new Rung(
                ((Number) row.getEntry("offset")).intValue(),
                row.getEntry("name"),
                UrgingAction.valueOf(row.getEntry("action")),
                readers(row.getEntry("readers")));
    }

    private static List<Reader> readers(String list) {
        return Arrays.stream(list.split(";"))
                .map(String::strip)
                .map(Reader::valueOf)
                .toList();
    }
}
