package vn.congress.approval.application;

import java.util.LinkedHashSet;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.congress.approval.domain.absence.Substitutions;
import vn.congress.approval.domain.agency.Agencies;
import vn.congress.approval.domain.agency.Desk;
import vn.congress.approval.domain.agency.OfficeGroups;
import vn.congress.approval.domain.agency.Seats;

/** The desks where somebody sits, and those where they stand in at this moment. */
@Component
class DesksOfPerson {

    private final Agencies agencies;
    private final Seats seats;
    private final Substitutions substitutions;

    DesksOfPerson(Agencies agencies, Seats seats, Substitutions substitutions) {
        this.agencies = agencies;
        this.seats = seats;
        this.substitutions = substitutions;
    }

    Set<Desk> of(Person person) {
        var known = OfficeGroups.desks(agencies.all(), seats).keySet();
        var desks = new LinkedHashSet<Desk>();
        person.groups().stream().filter(known::contains).map(Desk::new).forEach(desks::add);
        desks.addAll(substitutions.of(person.actor().account()).keySet());
        return desks;
    }
}
