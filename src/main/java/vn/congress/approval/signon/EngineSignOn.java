package vn.congress.approval.signon;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets the engine work in the name of the person signed in, for as long as their request to its REST API or ours. */
final class EngineSignOn extends OncePerRequestFilter {

    private final IdentityService identities;

    EngineSignOn(IdentityService identities) {
        this.identities = identities;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            CurrentPerson.signedIn()
                    .ifPresent(person ->
                            identities.setAuthentication(person.userId(), new ArrayList<>(person.groups()), List.of()));
            chain.doFilter(request, response);
        } finally {
            identities.clearAuthentication();
        }
    }
}
