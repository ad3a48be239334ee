package vn.congress.approval.web;

import com.fasterxml.jackson.annotation.JsonRawValue;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.congress.approval.application.Choice;
import vn.congress.approval.application.ReviseCalendar;
import vn.congress.approval.application.ShowCalendar;
import vn.congress.approval.domain.Actor;
import vn.congress.approval.domain.Refused;
import vn.congress.approval.domain.agency.Role;
import vn.congress.approval.domain.calendar.CalendarChange;
import vn.congress.approval.domain.calendar.DayKind;

/**
 * The days the office works. Who sees everything and the administrator read them, the administrator alone changes them,
 * which the sign-on has checked before a request comes here.
 */
@RestController
@RequestMapping("/api/calendar")
@Tag(name = "Lịch làm việc", description = "Ngày nghỉ, ngày làm bù; thay đổi lịch và những thời hạn chuyển theo")
class CalendarController {

    private static final int FIRST_YEAR = 2020;
    private static final int LAST_YEAR = 2099;
    private static final int LONGEST_PAGE = 50;

    private final ShowCalendar showCalendar;
    private final ReviseCalendar reviseCalendar;
    private final Clock clock;

    CalendarController(ShowCalendar showCalendar, ReviseCalendar reviseCalendar, Clock clock) {
        this.showCalendar = showCalendar;
        this.reviseCalendar = reviseCalendar;
        this.clock = clock;
    }

    /**
     * A year.
     *
     * @param version to be sent back with a change
     * @param mayChange whether the person who asks may change it
     */
    record Shown(
            int year,
            LocalDate today,
            String version,
            List<ReviseCalendar.Marked> days,
            List<Choice> kinds,
            boolean mayChange) {}

    /** A page of changes, the latest first. */
    record Page(List<Changed> changes, int page, int pages, int total) {}

    /** A change that was made; {@code days} with {@code date}, {@code before} and {@code after} in words. */
    record Changed(
            String account, Instant at, String basis, @JsonRawValue String days, int timers, int steps, int rounds) {}

    /** {@code kind} HOLIDAY, COMPENSATION, SWAPPED_DAY_OFF, MAKE_UP_WORKING_DAY; none makes the day an ordinary one. */
    record DayChange(
            @Nullable String date,
            @Nullable String kind,
            @Nullable String name,
            @Nullable String basis,
            @Nullable Boolean confirmed) {}

    record Revision(@Nullable List<@Nullable DayChange> changes, @Nullable String basis, @Nullable String version) {}

    @GetMapping
    @Operation(summary = "Các ngày đặc biệt trong năm", description = "Nghỉ lễ, nghỉ bù, hoán đổi, làm bù, kèm căn cứ.")
    Shown show(@RequestParam(required = false) @Nullable Integer year, Authentication person) {
        var today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        var asked = year == null ? today.getYear() : Math.max(FIRST_YEAR, Math.min(year, LAST_YEAR));
        return new Shown(
                asked,
                today,
                reviseCalendar.version(),
                showCalendar.of(Year.of(asked)),
                Arrays.stream(DayKind.values())
                        .map(kind -> new Choice(kind.name(), kind.label()))
                        .toList(),
                person.getAuthorities().stream()
                        .anyMatch(group -> Role.ADMINISTRATION.groupId().equals(group.getAuthority())));
    }

    @GetMapping("/changes")
    @Operation(summary = "Các lần thay đổi lịch làm việc", description = "Mới nhất trước; mỗi trang tối đa 50.")
    Page changes(@RequestParam(defaultValue = "0") int page, @RequestParam(defaultValue = "20") int size) {
        var asked = PageAsked.of(page, size, LONGEST_PAGE);
        var total = showCalendar.countChanges();
        return new Page(
                showCalendar.changes(asked.offset(), asked.length()).stream()
                        .map(it -> new Changed(
                                it.account(), it.at(), it.basis(), it.days(), it.timers(), it.steps(), it.rounds()))
                        .toList(),
                asked.number(),
                asked.pagesOf(total),
                total);
    }

    @PostMapping
    @Operation(
            summary = "Thay đổi lịch làm việc",
            description =
                    "Nhiều ngày là một lần thay đổi: tất cả hoặc không ngày nào. Với preview=true chỉ liệt kê đồng hồ,"
                            + " hạn của các bước và vòng xin ý kiến sẽ chuyển, phiên họp và hạn rơi vào ngày nghỉ. Khi áp dụng phải"
                            + " gửi kèm version đang thấy và căn cứ; lịch đã khác thì trả về 409.")
    ReviseCalendar.Revised revise(
            @RequestParam(defaultValue = "true") boolean preview, @RequestBody Revision asked, Authentication person) {
        var revision = new ReviseCalendar.Revision(
                asked.changes() == null
                        ? List.of()
                        : asked.changes().stream()
                                .map(CalendarController::change)
                                .toList(),
                asked.basis(),
                asked.version());
        return preview ? reviseCalendar.preview(revision) : reviseCalendar.apply(revision, new Actor(person.getName()));
    }

    private static CalendarChange change(@Nullable DayChange asked) {
        if (asked == null) {
            throw new Refused("changes", "Có một dòng trống.");
        }
        var date = TypedDay.read(asked.date());
        if (asked.kind() == null || asked.kind().isBlank()) {
            return new CalendarChange.Clear(date);
        }
        var kind = Arrays.stream(DayKind.values())
                .filter(it -> it.name().equals(asked.kind()))
                .findFirst()
                .orElse(null);
        return new CalendarChange.Mark(date, kind, asked.name(), asked.basis(), Boolean.TRUE.equals(asked.confirmed()));
    }
}
