package vn.congress.approval.domain.wait;

import java.util.Collection;
import java.util.Optional;
import java.util.stream.Stream;
import vn.congress.approval.domain.agency.AgencyCode;
import vn.congress.approval.domain.agency.Desk;
import vn.congress.approval.domain.agency.Role;
import vn.congress.approval.domain.authority.Level;

/**
 * A wait with what its rules need to know of the tasks it is between.
 *
 * @param lead who leads the task that waits
 * @param decidingLevel who decides that task
 * @param trackOnly whether nothing but one line is written about it
 * @param waitedOnLead who leads the task it waits on
 * @param inLoop whether the task is in a circle that is still open
 */
public record WaitLine(
        Wait entry,
        AgencyCode lead,
        Level decidingLevel,
        boolean trackOnly,
        Optional<AgencyCode> waitedOnLead,
        boolean inLoop) {

    /** The agency that can end the wait by answering; nobody when it waits on an event. */
    public Optional<AgencyCode> waitedOn() {
        return entry.on().onAgency().or(() -> waitedOnLead);
    }

    /** Whether somebody with these groups may know of the wait. */
    public boolean isSeenBy(Collection<String> groups) {
        return Role.anySeesEverything(groups)
                || sitsIn(lead, groups)
                || waitedOn().filter(agency -> sitsIn(agency, groups)).isPresent();
    }

    /** How the wait would end if this person ended it; nothing when it is not theirs to end. */
    public Optional<WaitEnd> endedBy(String account, Collection<String> groups) {
        if (account.equals(entry.declaredBy()) || leads(lead, groups)) {
            return Optional.of(WaitEnd.NO_LONGER_NEEDED);
        }
        if (waitedOn().filter(agency -> sitsIn(agency, groups)).isPresent()) {
            return Optional.of(WaitEnd.ANSWERED);
        }
        return groups.contains(Role.CENTRAL_OFFICE.groupId())
                ? Optional.of(WaitEnd.CLOSED_BY_OFFICE)
                : Optional.empty();
    }

    /** Whether these groups sit where the task is decided, or at the Standing Board or higher. */
    public boolean isDecidedBy(Collection<String> groups) {
        return groups.contains(Desk.of(decidingLevel, lead).id())
                || Stream.of(Role.STANDING_BOARD, Role.HEAD_OF_SUBCOMMITTEE, Role.STANDING_SECRETARY, Role.CHAIR)
                        .anyMatch(role -> groups.contains(role.groupId()));
    }

    /** Whether one of the groups is a desk of the agency. */
    public static boolean sitsIn(AgencyCode agency, Collection<String> groups) {
        return leads(agency, groups)
                || groups.contains(Desk.coordinatorOf(agency).id());
    }

    private static boolean leads(AgencyCode agency, Collection<String> groups) {
        return groups.contains(Desk.leadOf(agency).id())
                || groups.contains(Desk.headOf(agency).id());
    }
}
