package vn.congress.approval.application;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import vn.congress.approval.domain.Actor;
import vn.congress.approval.domain.agency.Agency;
import vn.congress.approval.domain.agency.AgencyCode;
import vn.congress.approval.domain.agency.Role;
import vn.congress.approval.domain.wait.WaitLine;

/** Who asks, with the groups they sit in; as the sign-on read them. */
public record Person(Actor actor, Set<String> groups) {

    public Person {
        groups = Set.copyOf(groups);
    }

    public boolean seesEverything() {
        return Role.anySeesEverything(groups);
    }

    /** The agencies at whose desks they sit. */
    public Set<AgencyCode> agencies(Collection<Agency> all) {
        var own = new TreeSet<AgencyCode>();
        all.stream()
                .map(Agency::code)
                .filter(agency -> WaitLine.sitsIn(agency, groups))
                .forEach(own::add);
        return own;
    }
}
