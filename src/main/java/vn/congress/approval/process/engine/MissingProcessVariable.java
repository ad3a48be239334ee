package vn.congress.approval.process.engine;

/** The model promised a variable that is not there: a modelling error, never a person's. */
public final class MissingProcessVariable extends IllegalStateException {

    MissingProcessVariable(String name, String scope) {
        super("Process variable '" + name + "' is not set in scope '" + scope + "'");
    }
}
