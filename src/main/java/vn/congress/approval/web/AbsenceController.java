package vn.congress.approval.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.security.Principal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.congress.approval.application.AbsenceView;
import vn.congress.approval.application.EndAbsence;
import vn.congress.approval.application.EnterAbsence;
import vn.congress.approval.application.ListAbsences;
import vn.congress.approval.application.ReassignSteps;
import vn.congress.approval.domain.Actor;

/** Absences, who stands in, and steps given to a colleague. Whoever may what is decided in the use cases. */
@RestController
@RequestMapping("/api")
@Tag(name = "Vắng mặt, thay thế", description = "Đăng ký vắng mặt, người thay thế, giao lại việc hàng loạt")
class AbsenceController {

    private static final int LONGEST_PAGE = 100;

    private final ListAbsences listAbsences;
    private final EnterAbsence enterAbsence;
    private final EndAbsence endAbsence;
    private final ReassignSteps reassignSteps;

    AbsenceController(
            ListAbsences listAbsences, EnterAbsence enterAbsence, EndAbsence endAbsence, ReassignSteps reassignSteps) {
        this.listAbsences = listAbsences;
        this.enterAbsence = enterAbsence;
        this.endAbsence = endAbsence;
        this.reassignSteps = reassignSteps;
    }

    /**
     * A page of absences.
     *
     * @param page the first being 0
     */
    record Page(List<AbsenceView> absences, int page, int pages, int total) {}

    /** An absence to be entered; {@code from} and {@code to} as {@code 2026-01-15}. */
    record NewAbsence(
            @Nullable String account,
            @Nullable String substitute,
            @Nullable String from,
            @Nullable String to,
            @Nullable List<@Nullable String> desks,
            @Nullable Boolean withAuthority,
            @Nullable String reason) {}

    /** Steps to be given to somebody else. */
    record Reassignment(
            @Nullable String from,
            @Nullable String to,
            @Nullable List<@Nullable String> steps,
            @Nullable String reason) {}

    @GetMapping("/absences")
    @Operation(
            summary = "Các lượt vắng mặt của tôi và của người tôi quản lý",
            description = "Kể cả lượt tôi thay người khác. Mới nhất lên đầu; mỗi trang tối đa 100.")
    Page page(@RequestParam(defaultValue = "0") int page, @RequestParam(defaultValue = "20") int size, Principal user) {
        var asked = PageAsked.of(page, size, LONGEST_PAGE);
        var found = listAbsences.page(asked.offset(), asked.length(), actor(user));
        return new Page(found.absences(), asked.number(), asked.pagesOf(found.total()), found.total());
    }

    @GetMapping("/absences/colleagues")
    @Operation(summary = "Những người tôi được đăng ký vắng mặt cho", description = "Chính tôi, rồi người tôi quản lý.")
    List<ListAbsences.Colleague> colleagues(Principal user) {
        return listAbsences.colleagues(actor(user));
    }

    @GetMapping("/absences/candidates")
    @Operation(summary = "Ai được thay người này", description = "Theo bảng substitution-rules.")
    List<AbsenceView.Who> candidates(@RequestParam(defaultValue = "") String account, Principal user) {
        return listAbsences.candidates(account.isBlank() ? user.getName() : account.strip(), actor(user));
    }

    @PostMapping("/absences")
    @Operation(
            summary = "Đăng ký vắng mặt và người thay thế",
            description = "Với preview=true chỉ xem trước bàn việc nào chuyển, việc nào chuyển; chưa ghi gì. Lý do là"
                    + " một dòng hành chính (ví dụ: nghỉ phép), không ghi thông tin sức khỏe.")
    ResponseEntity<?> enter(
            @RequestParam(defaultValue = "false") boolean preview, @RequestBody NewAbsence asked, Principal user) {
        var wanted = new EnterAbsence.Asked(
                asked.account(),
                asked.substitute(),
                TypedDay.read(asked.from()),
                TypedDay.read(asked.to()),
                texts(asked.desks()),
                Boolean.TRUE.equals(asked.withAuthority()),
                asked.reason());
        if (preview) {
            return ResponseEntity.ok(enterAbsence.preview(wanted, actor(user)));
        }
        var absence = enterAbsence.enter(wanted, actor(user));
        return ResponseEntity.created(URI.create("/api/absences/" + absence.id()))
                .body(absence);
    }

    @PostMapping("/absences/{id}/end")
    @Operation(summary = "Kết thúc lượt vắng mặt ngay", description = "Việc còn mở được chuyển lại. Đã kết thúc: 409.")
    AbsenceView end(@PathVariable long id, Principal user) {
        return endAbsence.end(id, actor(user));
    }

    @PostMapping("/reassignments")
    @Operation(
            summary = "Giao lại việc hàng loạt",
            description =
                    "Người đứng đầu cơ quan, Văn phòng tổng hợp chuyển việc một người đang giữ sang người khác cùng"
                            + " bàn việc; tất cả hoặc không việc nào. Với preview=true chỉ xem trước.")
    ReassignSteps.Moved reassign(
            @RequestParam(defaultValue = "false") boolean preview, @RequestBody Reassignment asked, Principal user) {
        var wanted = new ReassignSteps.Asked(
                asked.from(), asked.to(), asked.steps() == null ? null : texts(asked.steps()), asked.reason());
        return preview ? reassignSteps.preview(wanted, actor(user)) : reassignSteps.reassign(wanted, actor(user));
    }

    private static Actor actor(Principal user) {
        return new Actor(user.getName());
    }

    /** A hole in a list names nothing that exists. */
    private static List<String> texts(@Nullable List<@Nullable String> given) {
        return given == null
                ? List.of()
                : given.stream().map(text -> text == null ? "" : text).toList();
    }
}
