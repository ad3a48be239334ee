package vn.congress.approval.process.engine;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.Session;
import vn.congress.approval.domain.absence.Substitutions;
import vn.congress.approval.domain.absence.Substitutions.InForce;
import vn.congress.approval.domain.agency.Desk;

/** Who stands in for whom, as one command of the engine sees it: asked at the moment of acting, and once. */
public final class StandIns implements Session {

    private static final Pattern DESK = Pattern.compile("[a-z0-9-]{2,64}");

    private final Substitutions substitutions;
    private final Map<String, Optional<InForce>> known = new HashMap<>();

    public StandIns(Substitutions substitutions) {
        this.substitutions = substitutions;
    }

    public static StandIns of(CommandContext command) {
        return command.getSession(StandIns.class);
    }

    /** The desks the account has by standing in. */
    public List<String> desksOf(String account) {
        return substitutions.of(account).keySet().stream().map(Desk::id).toList();
    }

    /** Whom the account stands in for at that desk. */
    public Optional<String> at(String desk, String account) {
        return DESK.matcher(desk).matches()
                ? known.computeIfAbsent(account + ' ' + desk, it -> substitutions.at(new Desk(desk), account))
                        .map(InForce::principal)
                : Optional.empty();
    }

    @Override
    public void flush() {
        // Nothing is written here.
    }

    @Override
    public void close() {
        known.clear();
    }
}
