package vn.congress.approval.process.congresstask;

import java.util.Map;
import org.springframework.stereotype.Component;
import vn.congress.approval.domain.authority.AuthorityTable;
import vn.congress.approval.domain.authority.Level;
import vn.congress.approval.domain.task.CongressTask;
import vn.congress.approval.process.engine.DecisionTables;

/** The table {@code competent-level}, in the version now in force. */
@Component
final class CompetentLevelTable implements AuthorityTable {

    static final String DECISION = "competent-level";

    private final DecisionTables tables;

    CompetentLevelTable(DecisionTables tables) {
        this.tables = tables;
    }

    @Override
    public Finding find(CongressTask task) {
        var inForce = tables.inForce(DECISION);
        var assignment = task.assignment();
        var level = Level.valueOf(inForce.evaluate(Map.of(
                        "priority", assignment.priority().name(),
                        "workGroup", assignment.workGroup(),
                        "phase", assignment.phase().name()))
                .getSingleResult()
                .getSingleEntry());
        return new Finding(
                level,
                "Bảng thẩm quyền phiên bản %d: %s, %s, %s → %s"
                        .formatted(
                                inForce.version(),
                                assignment.priority().label(),
                                assignment.workGroup(),
                                assignment.phase().label(),
                                level.label()));
    }
}
