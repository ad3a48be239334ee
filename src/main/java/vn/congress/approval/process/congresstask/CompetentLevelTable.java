package vn.congress.approval.process.congresstask;

import org.springframework.stereotype.Component;
import vn.congress.approval.domain.authority.AuthorityTable;
import vn.congress.approval.domain.authority.Inputs;
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
        var inputs = Inputs.of(task);
        var told = inForce.tell(inputs.byColumn());
        if (told.rules().isEmpty()) {
            throw new IllegalStateException("Table " + DECISION + " has no row for " + inputs);
        }
        var rule = told.rules().get(0);
        return new Finding(
                Level.valueOf(told.answer().getSingleResult().getSingleEntry()),
                new Source(DECISION, inForce.version(), inForce.definitionId()),
                new Rule(rule, inForce.description(rule)),
                inputs);
    }
}
