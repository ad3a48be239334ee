package vn.congress.approval.process.engine;

import java.time.Instant;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.VariableScope;
import vn.congress.approval.application.Asking;

/** What a model hands to {@code opinion-round} when it asks: until when, and whether urgency is to be declared first. */
public final class RoundRequest {

    /** The end of the last day somebody named; without it the rules of the kind count. */
    public static final ProcessVariable<Instant> LATEST = ProcessVariable.of("latest", Instant::parse);

    private static final ProcessVariable<String> URGENCY_ASKED = ProcessVariable.text("urgencyAsked");

    private RoundRequest() {}

    /** Sets both anew, so that nothing is left of a round before. */
    public static void set(VariableScope scope, Optional<Asking> asking) {
        scope.setVariable(
                LATEST.name(),
                asking.map(it -> LATEST.print().apply(it.latest())).orElse(""));
        URGENCY_ASKED.set(scope, asking.filter(Asking::urgencyAsked).isPresent() ? "YES" : "NO");
    }
}
