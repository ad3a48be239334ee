package vn.congress.approval.web;

import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.congress.approval.domain.agency.Agencies;
import vn.congress.approval.domain.agency.Desk;
import vn.congress.approval.domain.agency.OfficeGroups;
import vn.congress.approval.domain.agency.Role;
import vn.congress.approval.domain.agency.Seats;

/** Tells the start page who is signed in and where they may go. */
@RestController
class StartPageController {

    private final Agencies agencies;
    private final Seats seats;

    StartPageController(Agencies agencies, Seats seats) {
        this.agencies = agencies;
        this.seats = seats;
    }

    /**
     * The signed-in person.
     *
     * @param desks in Vietnamese, the desks and roles that are theirs
     * @param links where they may go
     */
    record Me(String account, List<String> desks, List<Link> links) {}

    /** A place to go. */
    record Link(String title, String about, String address) {}

    @GetMapping(path = "/api/me", produces = MediaType.APPLICATION_JSON_VALUE)
    Me me(Authentication person) {
        var groups = person.getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .toList();
        var names = OfficeGroups.all(agencies.all(), seats);
        return new Me(
                person.getName(),
                names.entrySet().stream()
                        .filter(group -> groups.contains(group.getKey()))
                        .map(java.util.Map.Entry::getValue)
                        .toList(),
                links(groups));
    }

    private List<Link> links(List<String> groups) {
        var desks = OfficeGroups.desks(agencies.all(), seats).keySet();
        var links = new java.util.ArrayList<Link>();
        if (groups.stream().anyMatch(desks::contains)) {
            links.add(
                    new Link("Việc cần xử lý", "Danh sách việc của tôi và của cơ quan tôi", "/camunda/app/tasklist/"));
        }
        if (groups.stream().anyMatch(Desk::isAsked)) {
            links.add(new Link("Phiếu ý kiến của tôi", "Xem, thay ý kiến đã gửi, gửi ý kiến muộn", "/opinions.html"));
        }
        if (groups.contains(Role.CENTRAL_OFFICE.groupId()) || groups.contains(Role.STANDING_BOARD.groupId())) {
            links.add(new Link(
                    "Giao nhiệm vụ mới, nhập kế hoạch",
                    "Trong Việc cần xử lý, chọn «Bắt đầu quy trình»",
                    "/camunda/app/tasklist/default/#/?processStart"));
        }
        if (Role.anySeesEverything(groups)) {
            links.add(new Link("Theo dõi toàn bộ", "Mọi nhiệm vụ đang ở bước nào (Cockpit)", "/camunda/app/cockpit/"));
            links.add(new Link("Tải kế hoạch phân công", "Tệp Excel theo sổ nhiệm vụ hiện tại", "/api/plan.xlsx"));
            links.add(new Link("Lịch phiên họp", "Các phiên sắp họp, hồ sơ trong chương trình", "/sessions.html"));
            links.add(new Link(
                    "Thẩm quyền quyết định",
                    "Bảng thẩm quyền đang áp dụng, thử và áp dụng thay đổi",
                    "/authority.html"));
        }
        if (groups.contains(Role.ADMINISTRATION.groupId())) {
            links.add(new Link("Quản trị tài khoản", "Người dùng và bàn việc (Admin)", "/camunda/app/admin/"));
        }
        return links;
    }
}
