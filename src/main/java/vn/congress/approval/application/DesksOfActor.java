package vn.congress.approval.application;

import java.util.List;
import vn.congress.approval.domain.Actor;
import vn.congress.approval.domain.agency.Desk;

/** Where the signed-in person sits. */
@FunctionalInterface
public interface DesksOfActor {

    /** Their desks; none when the actor is not who is signed in. */
    List<Desk> of(Actor actor);
}
