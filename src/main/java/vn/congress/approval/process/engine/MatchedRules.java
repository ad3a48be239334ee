package vn.congress.approval.process.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationEvent;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationListener;
import org.camunda.bpm.dmn.engine.delegate.DmnEvaluatedDecisionRule;

/** Hears from a DMN engine which rules matched, for whoever evaluates a table on the same thread and asks to be told. */
public final class MatchedRules implements DmnDecisionTableEvaluationListener {

    private final ThreadLocal<List<String>> listening = new ThreadLocal<>();

    @Override
    public void notify(DmnDecisionTableEvaluationEvent event) {
        var heard = listening.get();
        if (heard != null) {
            event.getMatchingRules().stream()
                    .map(DmnEvaluatedDecisionRule::getId)
                    .forEach(heard::add);
        }
    }

    /** Evaluates and tells the ids of the rules that matched, in the order of the table. */
    public <T> Told<T> during(Supplier<T> evaluation) {
        var heard = new ArrayList<String>();
        listening.set(heard);
        try {
            return new Told<>(evaluation.get(), List.copyOf(heard));
        } finally {
            listening.remove();
        }
    }

    /** An answer, and the rules it comes from. */
    public record Told<T>(T answer, List<String> rules) {}
}
