package vn.congress.approval.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.congress.approval.application.ListDeadlineChanges;
import vn.congress.approval.application.RequestDeadlineChange;
import vn.congress.approval.application.ShiftDeadlines;
import vn.congress.approval.domain.Actor;
import vn.congress.approval.domain.Refused;
import vn.congress.approval.domain.agency.Role;
import vn.congress.approval.domain.authority.Level;
import vn.congress.approval.domain.task.Phase;

/**
 * Other due dates for tasks. Whoever has a step of the lead agency on their desk asks; the Standing Board and the
 * Standing Secretary shift many at once, which the sign-on has checked before a request comes here.
 */
@RestController
@RequestMapping("/api")
@Tag(name = "Điều chỉnh thời hạn", description = "Đề nghị, điều chỉnh hàng loạt và các lần điều chỉnh thời hạn")
class DeadlineController {

    private static final int LONGEST_PAGE = 50;

    private final RequestDeadlineChange requestDeadlineChange;
    private final ShiftDeadlines shiftDeadlines;
    private final ListDeadlineChanges listDeadlineChanges;

    DeadlineController(
            RequestDeadlineChange requestDeadlineChange,
            ShiftDeadlines shiftDeadlines,
            ListDeadlineChanges listDeadlineChanges) {
        this.requestDeadlineChange = requestDeadlineChange;
        this.shiftDeadlines = shiftDeadlines;
        this.listDeadlineChanges = listDeadlineChanges;
    }

    /** {@code newDue} as {@code 2026-01-15}. */
    record Asked(@Nullable String newDue, @Nullable String reason) {}

    record Shift(
            @Nullable List<@Nullable String> tasks,
            @Nullable String lead,
            @Nullable String workGroup,
            @Nullable String phase,
            @Nullable Integer byWorkingDays,
            @Nullable String newDue,
            @Nullable String reason,
            @Nullable String fingerprint) {}

    /**
     * A page of tasks whose due date was changed.
     *
     * @param page the first being 0
     * @param mayShift whether the person who asks may shift due dates
     */
    record Page(List<ListDeadlineChanges.Moved> tasks, int page, int pages, int total, boolean mayShift) {}

    @PostMapping("/steps/{stepId}/deadline-request")
    @Operation(
            summary = "Đề nghị điều chỉnh thời hạn của nhiệm vụ",
            description =
                    "Do đầu mối chủ trì hoặc người đứng đầu cơ quan chủ trì đang giữ bước này đề nghị; cấp đã ấn định"
                            + " hạn quyết định. Với preview=true chỉ trả về ảnh hưởng, không thay đổi gì và không cần lý do."
                            + " Mỗi nhiệm vụ chỉ có một đề nghị đang chờ, đã có thì trả về 409.")
    RequestDeadlineChange.Foreseen ask(
            @PathVariable String stepId,
            @RequestParam(defaultValue = "false") boolean preview,
            @RequestBody Asked asked,
            Principal user) {
        var request = new RequestDeadlineChange.Asked(TypedDay.read(asked.newDue()), asked.reason());
        var actor = new Actor(user.getName());
        return preview
                ? requestDeadlineChange.preview(stepId, request, actor)
                : requestDeadlineChange.ask(stepId, request, actor);
    }

    @PostMapping("/deadline-shifts")
    @Operation(
            summary = "Điều chỉnh thời hạn nhiều nhiệm vụ một lần",
            description =
                    "tasks, hoặc lead, workGroup, phase (BEFORE, DURING, AFTER); byWorkingDays từ -250 đến 250, hoặc"
                            + " newDue. Tất cả hoặc không nhiệm vụ nào. Xem trước với preview=true; khi áp dụng phải gửi kèm"
                            + " fingerprint đã nhận và lý do, khác với hiện tại thì trả về 409.")
    ShiftDeadlines.Shifted shift(
            @RequestParam(defaultValue = "true") boolean preview, @RequestBody Shift asked, Authentication person) {
        var shift = new ShiftDeadlines.Shift(
                asked.tasks() == null
                        ? List.of()
                        : asked.tasks().stream().map(it -> it == null ? "" : it).toList(),
                asked.lead(),
                asked.workGroup(),
                phase(asked.phase()),
                asked.byWorkingDays(),
                shiftDay(asked.newDue()),
                asked.reason(),
                asked.fingerprint());
        var level = level(person).orElseThrow(() -> new Refused("tasks", "Đồng chí không ấn định thời hạn."));
        return preview
                ? shiftDeadlines.preview(shift, level)
                : shiftDeadlines.apply(shift, level, new Actor(person.getName()));
    }

    @GetMapping("/deadline-changes")
    @Operation(
            summary = "Nhiệm vụ đã điều chỉnh thời hạn",
            description = "Hạn gốc, hạn hiện nay, số lần và từng lần điều chỉnh; mới nhất trước, mỗi trang tối đa 50.")
    Page page(
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "20") int size,
            Authentication person) {
        var asked = PageAsked.of(page, size, LONGEST_PAGE);
        var total = listDeadlineChanges.count();
        return new Page(
                listDeadlineChanges.page(asked.offset(), asked.length()),
                asked.number(),
                asked.pagesOf(total),
                total,
                level(person).isPresent());
    }

    /** The highest level the person decides for; the Standing Secretary's desk is that of the collectives too. */
    private static Optional<Level> level(Authentication person) {
        var groups = person.getAuthorities().stream()
                .map(group -> String.valueOf(group.getAuthority()))
                .toList();
        if (groups.contains(Role.STANDING_SECRETARY.groupId())) {
            return Optional.of(Level.POLITBURO);
        }
        return groups.contains(Role.STANDING_BOARD.groupId()) ? Optional.of(Level.STANDING_BOARD) : Optional.empty();
    }

    private static @Nullable Phase phase(@Nullable String name) {
        if (name == null || name.isBlank()) {
            return null;
        }
        return Arrays.stream(Phase.values())
                .filter(phase -> phase.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new Refused("phase", "Giai đoạn là BEFORE, DURING hoặc AFTER."));
    }

    private static @Nullable LocalDate shiftDay(@Nullable String text) {
        var day = TypedDay.read(text);
        if (day == null && text != null && !text.isBlank()) {
            throw new Refused("newDue", "Không có ngày này.");
        }
        return day;
    }
}
