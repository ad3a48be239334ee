package vn.congress.approval.process.engine;

import java.time.LocalDate;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.jspecify.annotations.Nullable;

/** The day by which what was given back is to come again; the step it comes back to is due then. */
public final class Resubmission {

    private static final ProcessVariable<LocalDate> RESUBMIT_BY = ProcessVariable.of("resubmitBy", LocalDate::parse);

    private Resubmission() {}

    /** Notes the day somebody named; without one, nothing is left of a return before. */
    public static void note(VariableScope scope, @Nullable LocalDate day) {
        if (day != null) {
            RESUBMIT_BY.set(scope, day);
        } else if (RESUBMIT_BY.find(scope).isPresent()) {
            scope.setVariable(RESUBMIT_BY.name(), "");
        }
    }

    static Optional<LocalDate> day(VariableScope scope) {
        return RESUBMIT_BY.find(scope);
    }

    /** The variable the day is kept in. */
    static String variable() {
        return RESUBMIT_BY.name();
    }
}
