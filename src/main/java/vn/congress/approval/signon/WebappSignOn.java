package vn.congress.approval.signon;

import jakarta.servlet.FilterConfig;
import org.camunda.bpm.webapp.impl.security.auth.Authentications;
import org.camunda.bpm.webapp.impl.security.auth.ContainerBasedAuthenticationFilter;
import org.camunda.bpm.webapp.impl.security.auth.UserAuthentication;

/** Signs the person in to Tasklist, Cockpit and Admin, and again when their groups have changed. */
final class WebappSignOn extends ContainerBasedAuthenticationFilter {

    @Override
    public void init(FilterConfig configuration) {
        authenticationProvider = new CurrentPerson();
    }

    @Override
    protected boolean existisAuthentication(Authentications known, String engineName, String userId) {
        return known.getAuthenticationForProcessEngine(engineName) instanceof UserAuthentication authentication
                && isAuthenticated(authentication, engineName, userId)
                && CurrentPerson.signedIn()
                        .filter(person -> person.groups().equals(authentication.getGroupIds()))
                        .isPresent();
    }
}
