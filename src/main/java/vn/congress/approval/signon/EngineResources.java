package vn.congress.approval.signon;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * The parts of the engine's REST API that check rights of their own, at {@code /engine-rest} and behind the web
 * applications. Case management and the like are not named, so they are denied.
 */
final class EngineResources implements RequestMatcher {

    private static final Pattern PATH = Pattern.compile(
            "^(?:/engine-rest(?:/engine/[^/]+)?|/camunda/api/engine/engine/[^/]+)/(?<resource>[^/]+)(?<rest>/.*)?$");
    private static final Set<String> NAMED = Set.of(
            "authorization",
            "batch",
            "decision-definition",
            "decision-requirements-definition",
            "deployment",
            "event-subscription",
            "execution",
            "external-task",
            "filter",
            "group",
            "history",
            "identity",
            "incident",
            "job",
            "job-definition",
            "message",
            "metrics",
            "migration",
            "modification",
            "process-definition",
            "process-instance",
            "signal",
            "task",
            "tenant",
            "user",
            "variable-instance",
            "version");

    /** The first guesses passwords past the throttle; the others answer without asking for rights. */
    private static final Pattern UNCHECKED =
            Pattern.compile("^/(?:verify|case-.*|optimize.*|.*/case-.*)$", Pattern.CASE_INSENSITIVE);

    @Override
    public boolean matches(HttpServletRequest request) {
        var path = PATH.matcher(
                request.getRequestURI().substring(request.getContextPath().length()));
        if (!path.matches() || !NAMED.contains(path.group("resource"))) {
            return false;
        }
        var rest = path.group("rest");
        return rest == null || !UNCHECKED.matcher(rest).matches();
    }
}
