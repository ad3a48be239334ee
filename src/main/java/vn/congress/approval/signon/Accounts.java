package vn.congress.approval.signon;

import java.time.Clock;
import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.springframework.stereotype.Component;

/** The accounts of the engine's identity service, read as the office itself. */
@Component
class Accounts {

    private final IdentityService identities;
    private final Clock clock;

    Accounts(IdentityService identities, Clock clock) {
        this.identities = identities;
        this.clock = clock;
    }

    boolean exists(String userId) {
        return identities.createUserQuery().userId(userId).count() > 0;
    }

    /** Counts a wrong password against the account, as the engine does. */
    boolean accepts(String userId, String password) {
        return identities.checkPassword(userId, password);
    }

    /** The account and its groups; empty when it is gone. */
    Optional<SignedIn> read(String userId) {
        if (!exists(userId)) {
            return Optional.empty();
        }
        var groups = identities.createGroupQuery().groupMember(userId).list().stream()
                .map(Group::getId)
                .toList();
        return Optional.of(new SignedIn(userId, groups, clock.instant()));
    }
}
