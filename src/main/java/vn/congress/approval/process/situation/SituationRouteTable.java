package vn.congress.approval.process.situation;

import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.springframework.stereotype.Component;
import vn.congress.approval.domain.authority.Level;
import vn.congress.approval.domain.situation.RouteKind;
import vn.congress.approval.domain.situation.Situation;
import vn.congress.approval.domain.situation.SituationRoute;
import vn.congress.approval.domain.situation.SituationRoutes;
import vn.congress.approval.process.engine.DecisionTables;

/** The table {@code situation-route}, in the version now in force. */
@Component
final class SituationRouteTable implements SituationRoutes {

    static final String DECISION = "situation-route";

    private final DecisionTables tables;

    SituationRouteTable(DecisionTables tables) {
        this.tables = tables;
    }

    @Override
    public SituationRoute of(Situation situation) {
        var inForce = tables.inForce(DECISION);
        var rows = inForce.evaluate(Map.of(
                "severity", situation.severity().name(),
                "hoursLeft", situation.hoursLeft(),
                "otherAgencies", situation.otherAgencies(),
                "withinAuthority", situation.withinAuthority()));
        if (rows.isEmpty()) {
            throw new IllegalStateException("Table " + DECISION + " has no row for " + situation);
        }
        var row = rows.getSingleResult();
        try {
            return new SituationRoute(
                    RouteKind.valueOf(text(row, "route")),
                    Level.valueOf(text(row, "level")),
                    text(row, "decisionTime"),
                    text(row, "handlingTime"),
                    text(row, "reminderTime"),
                    inForce.version(),
                    text(row, "rule"));
        } catch (IllegalArgumentException impossible) {
            throw new IllegalStateException("Table " + DECISION + ", row for " + situation, impossible);
        }
    }

    private static String text(DmnDecisionRuleResult row, String output) {
        return row.getEntry(output);
    }
}
