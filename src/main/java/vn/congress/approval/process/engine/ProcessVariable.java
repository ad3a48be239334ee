package vn.congress.approval.process.engine;

import java.util.Optional;
import java.util.function.Function;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.variable.VariableMap;

/**
 * A process variable whose Java type is a domain type and whose stored type is plain text.
 *
 * <p>The engine keeps the text, so Cockpit and BPMN expressions can read it and no Java class is ever serialized into
 * the database; the code sees only {@code T}. Only what a gateway, a timer or a call activity reads is a variable.
 *
 * @param name the name in the BPMN model
 */
public record ProcessVariable<T>(String name, Function<String, T> parse, Function<T, String> print) {

    public static ProcessVariable<String> text(String name) {
        return of(name, Function.identity());
    }

    public static <E extends Enum<E>> ProcessVariable<E> choice(String name, Class<E> type) {
        return new ProcessVariable<>(name, text -> Enum.valueOf(type, text), E::name);
    }

    public static <T> ProcessVariable<T> of(String name, Function<String, T> parse) {
        return new ProcessVariable<>(name, parse, String::valueOf);
    }

    /**
     * Reads a variable that must be there.
     *
     * @throws MissingProcessVariable when it is not: the model and the code do not agree
     */
    public T from(VariableScope scope) {
        return find(scope).orElseThrow(() -> new MissingProcessVariable(name, scope.getVariableScopeKey()));
    }

    /** Reads a variable that may be missing or blank. */
    public Optional<T> find(VariableScope scope) {
        return Optional.ofNullable((String) scope.getVariable(name))
                .filter(text -> !text.isBlank())
                .map(parse);
    }

    public void set(VariableScope scope, T value) {
        scope.setVariable(name, print.apply(value));
    }

    public VariableMap put(VariableMap variables, T value) {
        return variables.putValue(name, print.apply(value));
    }
}
