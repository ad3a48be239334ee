package vn.congress.approval.domain.absence;

import java.util.List;
import java.util.regex.Pattern;
import vn.congress.approval.domain.agency.Desk;
import vn.congress.approval.domain.agency.Role;

/**
 * An account and the groups it was put into: its own, never those it has by standing in.
 *
 * @param name what colleagues read: a title and an office
 */
public record Person(String account, String name, List<String> groups) {

    private static final Pattern DESK = Pattern.compile("[a-z0-9-]{2,64}");

    public Person {
        groups = List.copyOf(groups);
    }

    /** The desks among the groups. */
    public List<Desk> desks() {
        return groups.stream()
                .filter(group -> DESK.matcher(group).matches())
                .filter(group -> !isRoleWithoutDesk(group))
                .sorted()
                .map(Desk::new)
                .toList();
    }

    private static boolean isRoleWithoutDesk(String group) {
        for (var role : Role.values()) {
            if (role.groupId().equals(group)) {
                return !role.hasDesk();
            }
        }
        return false;
    }
}
