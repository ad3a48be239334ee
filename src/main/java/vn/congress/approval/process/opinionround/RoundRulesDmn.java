package vn.congress.approval.process.opinionround;

import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.springframework.stereotype.Component;
import vn.congress.approval.domain.agency.Desk;
import vn.congress.approval.domain.opinion.RoundKind;
import vn.congress.approval.domain.opinion.RoundRuleTable;
import vn.congress.approval.domain.opinion.RoundRules;
import vn.congress.approval.domain.opinion.Share;
import vn.congress.approval.domain.opinion.Silence;
import vn.congress.approval.process.engine.DecisionTables;

/** The table {@code round-rules}, in the version now in force. */
@Component
final class RoundRulesDmn implements RoundRuleTable {

    static final String DECISION = "round-rules";

    private final DecisionTables tables;

    RoundRulesDmn(DecisionTables tables) {
        this.tables = tables;
    }

    @Override
    public RoundRules of(RoundKind kind) {
        var inForce = tables.inForce(DECISION);
        var rows = inForce.evaluate(Map.of("roundKind", kind.name()));
        if (rows.isEmpty()) {
            throw new IllegalStateException("Table " + DECISION + " has no row for " + kind);
        }
        var row = rows.getSingleResult();
        var source = "Bảng quy tắc vòng xin ý kiến, phiên bản " + inForce.version();
        try {
            return new RoundRules(
                    kind,
                    days(row, "minimumDays"),
                    days(row, "usualDays"),
                    Share.parse(text(row, "quorum")),
                    Share.parse(text(row, "majority")),
                    Silence.valueOf(text(row, "silence")),
                    new Desk(text(row, "urgencyDesk")),
                    source);
        } catch (IllegalArgumentException impossible) {
            throw new IllegalStateException("Table " + DECISION + ", row for " + kind, impossible);
        }
    }

    private static int days(DmnDecisionRuleResult row, String output) {
        return ((Number) row.getEntry(output)).intValue();
    }

    private static String text(DmnDecisionRuleResult row, String output) {
        return row.getEntry(output);
    }
}
