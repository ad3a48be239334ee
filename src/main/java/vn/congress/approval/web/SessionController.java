package vn.congress.approval.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.security.Principal;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.congress.approval.application.CancelSession;
import vn.congress.approval.application.ListSessions;
import vn.congress.approval.application.MoveSession;
import vn.congress.approval.application.PlanSession;
import vn.congress.approval.application.PutOnAgenda;
import vn.congress.approval.application.SessionView;
import vn.congress.approval.application.TakeOffAgenda;
import vn.congress.approval.domain.Actor;
import vn.congress.approval.domain.Refused;
import vn.congress.approval.domain.agency.Role;
import vn.congress.approval.domain.session.SessionKind;
import vn.congress.approval.domain.task.TaskCode;

/**
 * The register of sessions and their agendas. Who sees everything reads it; the Central Office and the Standing
 * Secretary change it, which the sign-on has checked before a request comes here.
 */
@RestController
@RequestMapping("/api/sessions")
@Tag(name = "Phiên họp", description = "Lịch phiên họp của các cấp quyết định và chương trình từng phiên")
class SessionController {

    private static final int LONGEST_PAGE = 50;
    private static final DateTimeFormatter HOUR =
            DateTimeFormatter.ofPattern("HH:mm").withResolverStyle(ResolverStyle.STRICT);

    private final ListSessions listSessions;
    private final PlanSession planSession;
    private final MoveSession moveSession;
    private final CancelSession cancelSession;
    private final PutOnAgenda putOnAgenda;
    private final TakeOffAgenda takeOffAgenda;

    SessionController(
            ListSessions listSessions,
            PlanSession planSession,
            MoveSession moveSession,
            CancelSession cancelSession,
            PutOnAgenda putOnAgenda,
            TakeOffAgenda takeOffAgenda) {
        this.listSessions = listSessions;
        this.planSession = planSession;
        this.moveSession = moveSession;
        this.cancelSession = cancelSession;
        this.putOnAgenda = putOnAgenda;
        this.takeOffAgenda = takeOffAgenda;
    }

    /**
     * A page of sessions.
     *
     * @param page the first being 0
     * @param mayChange whether the person who asks may change them
     */
    record Page(List<SessionView> sessions, int page, int pages, int total, boolean mayChange) {}

    /** A session to be entered; {@code day} as {@code 2026-01-15}, {@code start} as {@code 08:00}. */
    record NewSession(
            @Nullable String kind,
            @Nullable String day,
            @Nullable String start,
            @Nullable String title,
            @Nullable String place) {}

    record Move(@Nullable Integer version, @Nullable String day, @Nullable String start, @Nullable String reason) {}

    record Cancellation(@Nullable Integer version, @Nullable String reason) {}

    record AgendaEntry(@Nullable Integer version, @Nullable String task) {}

    @GetMapping
    @Operation(
            summary = "Danh sách phiên họp",
            description = "Phiên sắp họp trước, gần nhất lên đầu; sau đó là phiên đã họp. Mỗi trang tối đa 50 phiên.")
    Page page(
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "20") int size,
            Authentication person) {
        var asked = PageAsked.of(page, size, LONGEST_PAGE);
        var total = listSessions.count();
        return new Page(
                listSessions.page(asked.offset(), asked.length()),
                asked.number(),
                asked.pagesOf(total),
                total,
                mayChange(person));
    }

    /** What a form offers under {@code data-catalogue="sessions"}. */
    @GetMapping("/choices")
    @Operation(summary = "Phiên họp Bộ Chính trị sắp tới", description = "Để chọn trong biểu mẫu; tối đa 50 phiên.")
    List<ListSessions.Offer> choices() {
        return listSessions.upcoming(SessionKind.POLITBURO);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Lập phiên họp mới",
            description = "kind: POLITBURO, SECRETARIAT, STANDING_BOARD; day: năm-tháng-ngày; start: giờ:phút.")
    ResponseEntity<SessionView> plan(@RequestBody NewSession asked, Principal user) {
        var session = planSession.plan(
                new PlanSession.NewSession(
                        kind(asked.kind()),
                        TypedDay.read(asked.day()),
                        hour(asked.start()),
                        asked.title(),
                        asked.place()),
                new Actor(user.getName()));
        return ResponseEntity.created(URI.create("/api/sessions/" + session.id()))
                .body(session);
    }

    @GetMapping("/{id}")
    @Operation(
            summary = "Một phiên họp và chương trình của phiên",
            description = "Từng hồ sơ kèm ngày gửi và ngày sớm nhất có thể họp.")
    SessionView show(@PathVariable long id) {
        return listSessions.show(id);
    }

    @PostMapping("/{id}/move")
    @Operation(
            summary = "Dời phiên họp",
            description =
                    "Trả về hồ sơ còn đủ và hồ sơ không còn đủ thời gian nghiên cứu, kèm ngày sớm nhất có thể họp."
                            + " Với preview=true chỉ xem trước, không thay đổi gì và không cần lý do."
                            + " version là phiên bản người gửi đang thấy; khác với hiện tại thì trả về 409.")
    MoveSession.Moved move(
            @PathVariable long id,
            @RequestParam(defaultValue = "false") boolean preview,
            @RequestBody Move asked,
            Principal user) {
        var move = new MoveSession.Move(
                id, version(asked.version()), TypedDay.read(asked.day()), hour(asked.start()), asked.reason());
        return preview ? moveSession.preview(move) : moveSession.move(move, new Actor(user.getName()));
    }

    @PostMapping("/{id}/cancel")
    @Operation(summary = "Hủy phiên họp", description = "Các hồ sơ trong chương trình có thể đưa ra phiên họp khác.")
    SessionView cancel(@PathVariable long id, @RequestBody Cancellation asked, Principal user) {
        return cancelSession.cancel(id, version(asked.version()), asked.reason(), new Actor(user.getName()));
    }

    @GetMapping("/{id}/waiting")
    @Operation(
            summary = "Hồ sơ có thể đưa vào chương trình",
            description = "Tìm theo một phần mã hoặc tên nhiệm vụ; tối đa 50.")
    List<ListSessions.Offer> waiting(@PathVariable long id, @RequestParam(defaultValue = "") String text) {
        return listSessions.waitingFor(id, text);
    }

    @PutMapping("/{id}/agenda")
    @Operation(
            summary = "Đưa hồ sơ vào chương trình",
            description =
                    "Bị từ chối khi phiên đã họp hoặc đã hủy, không đúng cấp có thẩm quyền, hồ sơ đã ở phiên khác,"
                            + " hoặc không đủ thời gian nghiên cứu (kèm ngày sớm nhất).")
    SessionView putOn(@PathVariable long id, @RequestBody AgendaEntry asked, Principal user) {
        return putOnAgenda.put(id, version(asked.version()), task(asked.task()), new Actor(user.getName()));
    }

    @DeleteMapping("/{id}/agenda")
    @Operation(summary = "Rút hồ sơ khỏi chương trình", description = "Hồ sơ có thể đưa vào phiên họp khác.")
    SessionView takeOff(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String task,
            @RequestParam(required = false) @Nullable Integer version,
            @RequestParam(required = false) @Nullable String reason,
            Principal user) {
        return takeOffAgenda.takeOff(id, version(version), task(task), reason, new Actor(user.getName()));
    }

    private static boolean mayChange(Authentication person) {
        return person.getAuthorities().stream()
                .anyMatch(group -> Role.CENTRAL_OFFICE.groupId().equals(group.getAuthority())
                        || Role.STANDING_SECRETARY.groupId().equals(group.getAuthority()));
    }

    private static int version(@Nullable Integer version) {
        if (version == null) {
            throw new Refused("version", "Thiếu phiên bản của phiên họp đang xem.");
        }
        return version;
    }

    private static TaskCode task(@Nullable String code) {
        if (code == null || !TaskCode.isWellFormed(code.strip())) {
            throw new Refused("task", "Phải chọn một nhiệm vụ trong sổ.");
        }
        return new TaskCode(code.strip());
    }

    /** Nothing where nothing is named that exists; the use case says what is missing, all at once. */
    private static @Nullable SessionKind kind(@Nullable String name) {
        return Arrays.stream(SessionKind.values())
                .filter(kind -> kind.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable LocalTime hour(@Nullable String text) {
        try {
            return text == null ? null : LocalTime.parse(text.strip(), HOUR);
        } catch (DateTimeException noSuchHour) {
            return null;
        }
    }
}
