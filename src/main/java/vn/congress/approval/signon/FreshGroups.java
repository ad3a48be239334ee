package vn.congress.approval.signon;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Reads the groups of an open session again after a few minutes: a change of groups takes effect without a new sign-in,
 * a deleted account ends its session, and no request in between costs a query.
 */
final class FreshGroups extends OncePerRequestFilter {

    private final Accounts accounts;
    private final SecurityContextRepository sessions;
    private final Clock clock;
    private final Duration readAgainAfter;

    FreshGroups(Accounts accounts, SecurityContextRepository sessions, Clock clock, Duration readAgainAfter) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.clock = clock;
        this.readAgainAfter = readAgainAfter;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null && authentication.getPrincipal() instanceof SignedIn known && isStale(known)) {
            accounts.read(known.userId())
                    .ifPresentOrElse(fresh -> replace(fresh, request, response), () -> endTheSession(request));
        }
        chain.doFilter(request, response);
    }

    private boolean isStale(SignedIn known) {
        return clock.instant().isAfter(known.readAt().plus(readAgainAfter));
    }

    private void replace(SignedIn fresh, HttpServletRequest request, HttpServletResponse response) {
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(fresh, null, fresh.authorities()));
        SecurityContextHolder.setContext(context);
        sessions.saveContext(context, request, response);
    }

    private static void endTheSession(HttpServletRequest request) {
        SecurityContextHolder.clearContext();
        var session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }
}
