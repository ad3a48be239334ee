package vn.congress.approval.application;

import java.util.Optional;
import vn.congress.approval.domain.Actor;
import vn.congress.approval.domain.agency.Desk;

/** Who writes down what somebody else says. */
@FunctionalInterface
public interface Secretaries {

    /**
     * The member whose words these are, when the actor is a secretary at the member's desk; empty when they are the
     * actor's own.
     */
    Optional<String> memberAt(Desk desk, Actor actor);
}
