package vn.congress.approval.signon;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Optional;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.rest.security.auth.AuthenticationResult;
import org.camunda.bpm.engine.rest.security.auth.impl.ContainerBasedAuthenticationProvider;
import org.springframework.security.core.context.SecurityContextHolder;

/** Tells the engine's doors who is signed in and with which groups, without asking the database. */
final class CurrentPerson extends ContainerBasedAuthenticationProvider {

    @Override
    public AuthenticationResult extractAuthenticatedUser(HttpServletRequest request, ProcessEngine engine) {
        return signedIn()
                .map(person -> {
                    var result = AuthenticationResult.successful(person.userId());
                    result.setGroups(new ArrayList<>(person.groups()));
                    result.setTenants(new ArrayList<>());
                    return result;
                })
                .orElseGet(AuthenticationResult::unsuccessful);
    }

    static Optional<SignedIn> signedIn() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof SignedIn person
                ? Optional.of(person)
                : Optional.empty();
    }
}
