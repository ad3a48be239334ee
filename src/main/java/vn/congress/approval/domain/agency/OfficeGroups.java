package vn.congress.approval.domain.agency;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The groups people are put into: every desk, and the roles without one. Id to Vietnamese name, in order. */
public final class OfficeGroups {

    /** How many members of the Politburo have a desk of their own. */
    public static final int POLITBURO_SEATS = 7;

    private OfficeGroups() {}

    /** Every group on whose desk a task may lie. */
    public static Map<String, String> desks(List<Agency> agencies) {
        var desks = new LinkedHashMap<String, String>();
        for (var agency : agencies) {
            desks.put(Desk.leadOf(agency.code()).id(), "Đầu mối chủ trì – " + agency.name());
            desks.put(Desk.coordinatorOf(agency.code()).id(), "Đầu mối phối hợp – " + agency.name());
            desks.put(Desk.headOf(agency.code()).id(), "Người đứng đầu – " + agency.name());
        }
        Arrays.stream(Role.values()).filter(Role::hasDesk).forEach(role -> desks.put(role.groupId(), role.title()));
        IntStream.rangeClosed(1, POLITBURO_SEATS)
                .forEach(seat -> desks.put(Desk.politburoMember(seat).id(), "Bộ Chính trị – Ủy viên " + seat));
        return desks;
    }

    /** Every group there is. */
    public static Map<String, String> all(List<Agency> agencies) {
        var groups = new LinkedHashMap<>(desks(agencies));
        Arrays.stream(Role.values())
                .filter(role -> !role.hasDesk())
                .forEach(role -> groups.put(role.groupId(), role.title()));
        return groups;
    }
}
