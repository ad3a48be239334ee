package vn.congress.approval.process.absence;

import java.util.Map;
import org.springframework.stereotype.Component;
import vn.congress.approval.domain.absence.DeskKind;
import vn.congress.approval.domain.absence.StandIn;
import vn.congress.approval.domain.absence.SubstitutionRules;
import vn.congress.approval.process.engine.DecisionTables;

/** The table {@code substitution-rules}, in the version now in force; where it has no row, nobody stands in. */
@Component
final class SubstitutionRulesDmn implements SubstitutionRules {

    static final String DECISION = "substitution-rules";

    private final DecisionTables tables;

    SubstitutionRulesDmn(DecisionTables tables) {
        this.tables = tables;
    }

    @Override
    public StandIn at(DeskKind kind) {
        var rows = tables.inForce(DECISION).evaluate(Map.of("deskKind", kind.name()));
        if (rows.isEmpty()) {
            return StandIn.NOBODY;
        }
        String standIn = rows.getSingleResult().getEntry("standIn");
        try {
            return StandIn.valueOf(standIn);
        } catch (IllegalArgumentException impossible) {
            throw new IllegalStateException("Table " + DECISION + ", row for " + kind, impossible);
        }
    }
}
