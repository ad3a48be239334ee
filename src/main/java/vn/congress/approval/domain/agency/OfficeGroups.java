package vn.congress.approval.domain.agency;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The groups people are put into: every desk, and the roles without one. Id to Vietnamese name, in order. */
public final class OfficeGroups {

    private OfficeGroups() {}

    /** Every group on whose desk a task may lie. */
    public static Map<String, String> desks(List<Agency> agencies, Seats seats) {
        var desks = new LinkedHashMap<String, String>();
        for (var agency : agencies) {
            desks.put(Desk.leadOf(agency.code()).id(), "Đầu mối chủ trì – " + agency.name());
            desks.put(Desk.coordinatorOf(agency.code()).id(), "Đầu mối phối hợp – " + agency.name());
            desks.put(Desk.headOf(agency.code()).id(), "Người đứng đầu – " + agency.name());
        }
        Arrays.stream(Role.values()).filter(Role::hasDesk).forEach(role -> desks.put(role.groupId(), role.title()));
        number(desks, seats.ofTheSubcommittee(), "Thành viên Tiểu ban ");
        number(desks, seats.ofThePolitburo(), "Bộ Chính trị – Ủy viên ");
        return desks;
    }

    /** Every group there is. */
    public static Map<String, String> all(List<Agency> agencies, Seats seats) {
        var groups = new LinkedHashMap<>(desks(agencies, seats));
        Arrays.stream(Role.values())
                .filter(role -> !role.hasDesk())
                .forEach(role -> groups.put(role.groupId(), role.title()));
        return groups;
    }

    private static void number(Map<String, String> desks, List<Desk> members, String title) {
        IntStream.range(0, members.size())
                .forEach(index -> desks.put(members.get(index).id(), title + (index + 1)));
    }
}
