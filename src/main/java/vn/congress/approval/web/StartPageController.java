package vn.congress.approval.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.http.MediaType;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.congress.approval.application.ShowNotices;
import vn.congress.approval.domain.Actor;
import vn.congress.approval.domain.absence.Substitutions;
import vn.congress.approval.domain.agency.Agencies;
import vn.congress.approval.domain.agency.Agency;
import vn.congress.approval.domain.agency.Desk;
import vn.congress.approval.domain.agency.OfficeGroups;
import vn.congress.approval.domain.agency.Role;
import vn.congress.approval.domain.agency.Seats;
import vn.congress.approval.domain.wait.WaitLine;

/** Tells the start page who is signed in and where they may go. */
@RestController
@Tag(name = "Trang đầu", description = "Người đăng nhập, việc của họ và nơi họ được đến")
class StartPageController {

    private final Agencies agencies;
    private final Seats seats;
    private final Substitutions substitutions;
    private final ShowNotices showNotices;

    StartPageController(Agencies agencies, Seats seats, Substitutions substitutions, ShowNotices showNotices) {
        this.agencies = agencies;
        this.seats = seats;
        this.substitutions = substitutions;
        this.showNotices = showNotices;
    }

    /**
     * The signed-in person.
     *
     * @param desks in Vietnamese, the desks and roles that are theirs
     * @param seesEverything whether every figure is theirs to see
     * @param works whether tasks come to a desk of theirs
     * @param links where they may go, those of one group together
     */
    record Me(String account, List<String> desks, boolean seesEverything, boolean works, List<Link> links) {}

    /** What a link is for; the order is that of the page. */
    enum Group {
        WORK("Xử lý công việc"),
        FOLLOW("Theo dõi"),
        LOOK_UP("Tra cứu"),
        ADMINISTER("Quản trị");

        private final String label;

        Group(String label) {
            this.label = label;
        }
    }

    /**
     * A place to go.
     *
     * @param group title of the group in which the page shows it
     */
    record Link(String title, String about, String address, String group) {

        Link(Group group, String title, String about, String address) {
            this(title, about, address, group.label);
        }

        /** Something to follow, as most of these places are. */
        Link(String title, String about, String address) {
            this(Group.FOLLOW, title, about, address);
        }
    }

    @Operation(
            summary = "Người đăng nhập",
            description = "Tài khoản, bàn việc và vai trò, có được xem toàn bộ không, và những nơi họ được đến.")
    @GetMapping(path = "/api/me", produces = MediaType.APPLICATION_JSON_VALUE)
    Me me(Authentication person) {
        var groups = person.getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .toList();
        var names = OfficeGroups.all(agencies.all(), seats);
        var stoodInAt = substitutions.of(person.getName());
        var own = names.entrySet().stream()
                .filter(group -> groups.contains(group.getKey()))
                .map(java.util.Map.Entry::getValue);
        var others = stoodInAt.entrySet().stream()
                .filter(desk -> !groups.contains(desk.getKey().id()))
                .map(desk -> "%s (thay %s)"
                        .formatted(
                                names.getOrDefault(
                                        desk.getKey().id(), desk.getKey().id()),
                                desk.getValue().principal()));
        return new Me(
                person.getName(),
                Stream.concat(own, others).toList(),
                Role.anySeesEverything(groups),
                hasDesk(groups) || !stoodInAt.isEmpty(),
                links(groups, stoodInAt.keySet(), new Actor(person.getName())));
    }

    private boolean hasDesk(List<String> groups) {
        return groups.stream()
                .anyMatch(OfficeGroups.desks(agencies.all(), seats).keySet()::contains);
    }

    private List<Link> links(List<String> groups, Set<Desk> stoodInAt, Actor actor) {
        var desks = OfficeGroups.desks(agencies.all(), seats).keySet();
        var own = groups.stream().filter(desks::contains).map(Desk::new).toList();
        var everything = Role.anySeesEverything(groups);
        var links = new ArrayList<Link>();
        if (!own.isEmpty()) {
            links.add(new Link(
                    Group.WORK,
                    "Việc cần xử lý",
                    "Danh sách việc của tôi và của cơ quan tôi",
                    "/camunda/app/tasklist/"));
        }
        if (groups.stream().anyMatch(Desk::isAsked)
                || stoodInAt.stream().map(Desk::id).anyMatch(Desk::isAsked)) {
            links.add(new Link(
                    Group.WORK, "Phiếu ý kiến của tôi", "Xem, thay ý kiến đã gửi, gửi ý kiến muộn", "/opinions.html"));
        }
        if (groups.contains(Role.CENTRAL_OFFICE.groupId()) || groups.contains(Role.STANDING_BOARD.groupId())) {
            links.add(new Link(
                    Group.WORK,
                    "Giao nhiệm vụ mới, nhập kế hoạch",
                    "Trong Việc cần xử lý, chọn «Bắt đầu quy trình»",
                    "/camunda/app/tasklist/default/#/?processStart"));
        }
        if (mayReportSituations(groups)) {
            links.add(new Link(
                    Group.WORK,
                    "Báo cáo tình huống phát sinh",
                    "Trong Việc cần xử lý, chọn «Bắt đầu quy trình», rồi «Tình huống phát sinh»",
                    "/camunda/app/tasklist/default/#/?processStart"));
        }
        if (!own.isEmpty()) {
            links.add(new Link(
                    Group.WORK, "Vắng mặt, thay thế", "Đăng ký vắng mặt, người thay; giao lại việc", "/absences.html"));
            var unread = showNotices.unread(own, actor);
            links.add(new Link(
                    unread == 0 ? "Nhắc việc, thông báo" : "Nhắc việc, thông báo (%d chưa đọc)".formatted(unread),
                    "Mỗi ngày một bản tổng hợp: sắp đến hạn, quá hạn, đề nghị cập nhật",
                    "/notices.html"));
        }
        if (everything) {
            links.add(new Link("Theo dõi toàn bộ", "Mọi nhiệm vụ đang ở bước nào (Cockpit)", "/camunda/app/cockpit/"));
            links.add(new Link("Báo cáo", "Hằng ngày, tuần, tháng, theo mốc, theo cơ quan", "/reports.html"));
            links.add(new Link("Việc cần chú ý", "Quá hạn, không có tiến triển, có nguy cơ bị sót", "/watch.html"));
            links.add(new Link(
                    "Tình huống phát sinh", "Tuyến xử lý, cấp đang quyết định, giờ còn lại", "/situations.html"));
            links.add(new Link("Ai chờ ai", "Vòng chờ nhau, chuỗi chờ dài, bên bị chờ nhiều nhất", "/waits.html"));
            links.add(new Link("Điều chỉnh thời hạn", "Hạn gốc, hạn hiện nay, số lần điều chỉnh", "/deadlines.html"));
            links.add(new Link("Lịch phiên họp", "Các phiên sắp họp, hồ sơ trong chương trình", "/sessions.html"));
            links.add(new Link(
                    Group.LOOK_UP, "Tải kế hoạch phân công", "Tệp Excel theo sổ nhiệm vụ hiện tại", "/api/plan.xlsx"));
            links.add(new Link(
                    Group.LOOK_UP,
                    "Thẩm quyền quyết định",
                    "Bảng thẩm quyền đang áp dụng, thử và áp dụng thay đổi",
                    "/authority.html"));
        } else if (agencies.all().stream().anyMatch(agency -> WaitLine.sitsIn(agency.code(), groups))) {
            links.add(new Link("Ai chờ ai", "Việc cơ quan tôi đang chờ và bên đang chờ cơ quan tôi", "/waits.html"));
        }
        if (!everything && own.stream().anyMatch(Desk::isOfAHead)) {
            links.add(new Link("Báo cáo của cơ quan tôi", "Đúng hạn, quá hạn, bị trả lại, lùi hạn", "/reports.html"));
        }
        if (everything || groups.contains(Role.ADMINISTRATION.groupId())) {
            links.add(new Link(
                    Group.LOOK_UP,
                    "Lịch làm việc",
                    "Ngày nghỉ, ngày làm bù và các lần thay đổi lịch",
                    "/calendar.html"));
        }
        if (groups.contains(Role.CENTRAL_OFFICE.groupId()) || groups.contains(Role.ADMINISTRATION.groupId())) {
            links.add(new Link(
                    Group.LOOK_UP, "Mẫu văn bản", "Mẫu theo loại và ngày của văn bản, chỗ điền", "/templates.html"));
        }
        if (groups.contains(Role.ADMINISTRATION.groupId())) {
            links.add(new Link(
                    Group.ADMINISTER, "Quản trị tài khoản", "Người dùng và bàn việc (Admin)", "/camunda/app/admin/"));
            links.add(new Link(
                    Group.ADMINISTER,
                    "Thư báo gửi đi",
                    "Thư không gửi được vì sai địa chỉ, thư còn chờ gửi",
                    "/mails.html"));
        }
        return links;
    }

    /** Those the engine lets start the model {@code situation}. */
    private boolean mayReportSituations(List<String> groups) {
        return groups.contains(Role.CENTRAL_OFFICE.groupId())
                || groups.contains(Role.STANDING_BOARD.groupId())
                || agencies.all().stream()
                        .map(Agency::code)
                        .flatMap(code -> Stream.of(Desk.leadOf(code), Desk.coordinatorOf(code), Desk.headOf(code)))
                        .anyMatch(desk -> groups.contains(desk.id()));
    }
}
