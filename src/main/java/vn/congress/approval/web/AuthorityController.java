package vn.congress.approval.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.congress.approval.application.ApplyAuthorityTable;
import vn.congress.approval.application.PreviewAuthorityTable;
import vn.congress.approval.application.PutTableInForce;
import vn.congress.approval.application.ShowAuthorityTable;
import vn.congress.approval.domain.Actor;
import vn.congress.approval.domain.agency.Role;

/**
 * The table of authority. Who sees everything reads it, the Central Office tries out changes, the Standing Secretary puts
 * them in force; the sign-on has checked that before a request comes here.
 */
@RestController
@RequestMapping("/api/authority")
@Tag(name = "Thẩm quyền", description = "Bảng thẩm quyền quyết định, xem trước và áp dụng thay đổi")
class AuthorityController {

    private final ShowAuthorityTable showAuthorityTable;
    private final PreviewAuthorityTable previewAuthorityTable;
    private final PutTableInForce putTableInForce;
    private final ApplyAuthorityTable applyAuthorityTable;

    AuthorityController(
            ShowAuthorityTable showAuthorityTable,
            PreviewAuthorityTable previewAuthorityTable,
            PutTableInForce putTableInForce,
            ApplyAuthorityTable applyAuthorityTable) {
        this.showAuthorityTable = showAuthorityTable;
        this.previewAuthorityTable = previewAuthorityTable;
        this.putTableInForce = putTableInForce;
        this.applyAuthorityTable = applyAuthorityTable;
    }

    /**
     * The table in force, and what the person who asks may do with it.
     *
     * @param mayPreview whether they may try out another one
     * @param mayApply whether they may put another one in force
     */
    record Shown(ShowAuthorityTable.Table table, boolean mayPreview, boolean mayApply) {}

    /** A table just put in force. */
    record PutInForce(int version) {}

    @GetMapping("/table")
    @Operation(
            summary = "Bảng thẩm quyền đang áp dụng",
            description = "Các dòng theo thứ tự đọc, từ cấp cao xuống cấp thấp.")
    Shown show(Authentication person) {
        return new Shown(
                showAuthorityTable.show(),
                has(person, Role.CENTRAL_OFFICE) || has(person, Role.STANDING_SECRETARY),
                has(person, Role.STANDING_SECRETARY));
    }

    @GetMapping("/table.dmn")
    @Operation(summary = "Tệp DMN của bảng đang áp dụng", description = "Để sửa bằng phần mềm soạn bảng rồi xem trước.")
    ResponseEntity<byte[]> file() {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_XML)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("competent-level.dmn")
                                .build()
                                .toString())
                .body(showAuthorityTable.file());
    }

    @PostMapping(
            path = "/table",
            params = "preview=true",
            consumes = {MediaType.APPLICATION_XML_VALUE, MediaType.TEXT_XML_VALUE})
    @Operation(
            summary = "Xem trước một bảng khác",
            description = "Không thay đổi gì. Liệt kê các việc đang mở sẽ do cấp khác quyết định; mỗi trang 50 việc.")
    PreviewAuthorityTable.Preview preview(@RequestBody byte[] dmn, @RequestParam(defaultValue = "0") int page) {
        return previewAuthorityTable.preview(dmn, page);
    }

    @PostMapping(
            path = "/table",
            params = "preview=false",
            consumes = {MediaType.APPLICATION_XML_VALUE, MediaType.TEXT_XML_VALUE})
    @Operation(
            summary = "Đưa một bảng khác vào áp dụng",
            description = "preview=true chỉ liệt kê các việc sẽ do cấp khác quyết định (theo trang), không thay đổi gì."
                    + " Với preview=false: version là phiên bản đang áp dụng mà người gửi đã xem; khác thì trả về 409."
                    + " basis là căn cứ (văn bản quyết định). Việc đang chờ quyết định chỉ chuyển khi áp dụng tiếp.")
    PutInForce put(
            @RequestBody byte[] dmn,
            @RequestParam(required = false) @Nullable Integer version,
            @RequestParam(required = false) @Nullable String basis,
            Principal user) {
        return new PutInForce(putTableInForce.put(dmn, version, basis, new Actor(user.getName())));
    }

    @PostMapping("/apply")
    @Operation(
            summary = "Áp dụng bảng hiện hành cho việc đang mở",
            description =
                    "Mỗi lần tối đa 500 việc; left là số việc còn lại. Cấp quyết định không thấp hơn kế hoạch, cũng"
                            + " không thấp hơn cấp đã được báo cáo lên.")
    ApplyAuthorityTable.Report apply(Principal user) {
        return applyAuthorityTable.apply(new Actor(user.getName()));
    }

    @GetMapping("/outdated")
    @Operation(
            summary = "Việc đang theo bảng cũ",
            description = "Việc đang mở đã tra theo phiên bản cũ và theo bảng hiện hành sẽ do cấp khác quyết định.")
    PreviewAuthorityTable.Preview outdated(@RequestParam(defaultValue = "0") int page) {
        return previewAuthorityTable.outdated(page);
    }

    private static boolean has(Authentication person, Role role) {
        return person.getAuthorities().stream().anyMatch(group -> role.groupId().equals(group.getAuthority()));
    }
}
