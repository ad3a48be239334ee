package vn.congress.approval.process.escalation;

import java.time.Instant;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.congress.approval.domain.authority.Level;
import vn.congress.approval.domain.escalation.AnswerTimes;
import vn.congress.approval.process.engine.DecisionTables;
import vn.congress.approval.process.engine.Durations;

/** The table {@code escalation-times}, in the version now in force. */
@Component
final class EscalationTimesTable implements AnswerTimes {

    static final String DECISION = "escalation-times";

    private final DecisionTables tables;
    private final Durations durations;

    EscalationTimesTable(DecisionTables tables, Durations durations) {
        this.tables = tables;
        this.durations = durations;
    }

    @Override
    public Instant acknowledgeBy(Level level, boolean urgent, Instant from) {
        return after("acknowledge", level, urgent, from);
    }

    @Override
    public Instant answerBy(Level level, boolean urgent, Instant from) {
        return after("answer", level, urgent, from);
    }

    @Override
    public Instant supplyBy(Level level, boolean urgent, Instant from) {
        return after("supply", level, urgent, from);
    }

    private Instant after(String output, Level level, boolean urgent, Instant from) {
        var rows = tables.inForce(DECISION).evaluate(Map.of("level", level.name(), "urgent", urgent));
        if (rows.isEmpty()) {
            throw new IllegalStateException("Table " + DECISION + " has no row for " + level + ", urgent: " + urgent);
        }
        return durations.after(rows.getSingleResult().getEntry(output), from);
    }
}
