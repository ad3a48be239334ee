package vn.congress.approval.domain.desk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Every desk and role of the office, in the order they are shown. */
public final class Desks {

    /** How many members of the Politburo have a desk of their own. */
    public static final int POLITBURO_MEMBERS = 7;

    /** The agencies of the assignment plan, by code. */
    public static final Map<String, String> AGENCIES = Map.ofEntries(
            Map.entry("VPTW", "Văn phòng Trung ương Đảng"),
            Map.entry("BTCTW", "Ban Tổ chức Trung ương"),
            Map.entry("TGDV", "Ban Tuyên giáo và Dân vận Trung ương"),
            Map.entry("UBKT", "Ủy ban Kiểm tra Trung ương"),
            Map.entry("HN", "Thành ủy Hà Nội"),
            Map.entry("BNG", "Bộ Ngoại giao"),
            Map.entry("BCA", "Bộ Công an"),
            Map.entry("BQP", "Bộ Quốc phòng"),
            Map.entry("BYT", "Bộ Y tế"),
            Map.entry("VHTTDL", "Bộ Văn hóa, Thể thao và Du lịch"),
            Map.entry("KHCN", "Bộ Khoa học và Công nghệ"),
            Map.entry("TTXVN", "Thông tấn xã Việt Nam"),
            Map.entry("TBVK", "Tiểu ban Văn kiện"),
            Map.entry("TBNS", "Tiểu ban Nhân sự"),
            Map.entry("TBDL", "Tiểu ban Điều lệ Đảng"),
            Map.entry("BCD", "Ban Chỉ đạo Tổng kết 40 năm đổi mới"),
            Map.entry("TTTB", "Thường trực Tiểu ban Tổ chức phục vụ"));

    private Desks() {}

    /** The desk of one member of the Politburo, counted from 1. */
    public static Desk politburoMember(int number) {
        return new Desk("bo-chinh-tri-" + number, "Bộ Chính trị – Ủy viên " + number);
    }

    /** Every desk on which a task may lie. */
    public static List<Desk> all() {
        var desks = new ArrayList<Desk>();
        AGENCIES.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(agency -> Arrays.stream(AgencySeat.values())
                        .map(seat -> new Desk(seat.deskOf(agency.getKey()), seat.title() + " – " + agency.getValue()))
                        .forEach(desks::add));
        Arrays.stream(Role.values()).filter(Role::hasDesk).map(Desks::of).forEach(desks::add);
        IntStream.rangeClosed(1, POLITBURO_MEMBERS)
                .mapToObj(Desks::politburoMember)
                .forEach(desks::add);
        return List.copyOf(desks);
    }

    /** Every desk, and the roles without one. */
    public static List<Desk> allGroups() {
        var groups = new ArrayList<>(all());
        Arrays.stream(Role.values()).filter(role -> !role.hasDesk()).map(Desks::of).forEach(groups::add);
        return List.copyOf(groups);
    }

    private static Desk of(Role role) {
        return new Desk(role.groupId(), role.title());
    }
}
