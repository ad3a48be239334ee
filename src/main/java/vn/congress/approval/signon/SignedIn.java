package vn.congress.approval.signon;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.springframework.security.core.AuthenticatedPrincipal;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.AuthorityUtils;

/**
 * A person whose password has been checked, with the groups they were in at that time.
 *
 * @param readAt when the groups were read; they are read again after a few minutes
 */
public record SignedIn(String userId, List<String> groups, Instant readAt)
        implements AuthenticatedPrincipal, Serializable {

    public SignedIn {
        groups = List.copyOf(groups);
    }

    @Override
    public String getName() {
        return userId;
    }

    List<GrantedAuthority> authorities() {
        return AuthorityUtils.createAuthorityList(groups);
    }
}
