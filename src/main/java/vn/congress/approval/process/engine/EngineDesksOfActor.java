package vn.congress.approval.process.engine;

import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import vn.congress.approval.application.DesksOfActor;
import vn.congress.approval.domain.Actor;
import vn.congress.approval.domain.agency.Agencies;
import vn.congress.approval.domain.agency.Desk;
import vn.congress.approval.domain.agency.OfficeGroups;
import vn.congress.approval.domain.agency.Seats;

/** Those of the groups a person has signed in with that have a desk. */
@Component
final class EngineDesksOfActor implements DesksOfActor {

    private final IdentityService identities;
    private final Agencies agencies;
    private final Seats seats;

    EngineDesksOfActor(@Lazy IdentityService identities, Agencies agencies, Seats seats) {
        this.identities = identities;
        this.agencies = agencies;
        this.seats = seats;
    }

    @Override
    public List<Desk> of(Actor actor) {
        var desks = OfficeGroups.desks(agencies.all(), seats).keySet();
        return Optional.ofNullable(identities.getCurrentAuthentication())
                .filter(user -> actor.account().equals(user.getUserId()))
                .flatMap(user -> Optional.ofNullable(user.getGroupIds()))
                .orElse(List.of())
                .stream()
                .filter(desks::contains)
                .map(Desk::new)
                .toList();
    }
}
