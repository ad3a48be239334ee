package vn.congress.approval.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.congress.approval.application.ExportReport;
import vn.congress.approval.application.ShowPeriod;
import vn.congress.approval.application.ShowReports;
import vn.congress.approval.domain.Actor;
import vn.congress.approval.domain.NotFound;
import vn.congress.approval.domain.Problems;
import vn.congress.approval.domain.Refused;

/** Reports, for who sees everything, which the sign-on has checked; by agency also for its head, their own line. */
@RestController
@RequestMapping("/api/reports")
@Tag(name = "Báo cáo", description = "Hằng ngày, theo kỳ, theo mốc, theo cơ quan; mỗi dòng truy được về mã nhiệm vụ")
class ReportController {

    private static final int LONGEST_PAGE = 50;

    private final ShowReports showReports;
    private final ShowPeriod showPeriod;
    private final ExportReport exportReport;

    ReportController(ShowReports showReports, ShowPeriod showPeriod, ExportReport exportReport) {
        this.showReports = showReports;
        this.showPeriod = showPeriod;
        this.exportReport = exportReport;
    }

    /** A page of daily reports, the first being 0. */
    record Page(List<ShowReports.Summary> lines, int page, int pages, int total) {}

    @GetMapping("/daily")
    @Operation(summary = "Danh sách báo cáo hằng ngày", description = "Mới nhất trước; mỗi trang tối đa 50.")
    Page daily(@RequestParam(defaultValue = "0") int page, @RequestParam(defaultValue = "20") int size) {
        var asked = PageAsked.of(page, size, LONGEST_PAGE);
        var total = showReports.count();
        return new Page(showReports.page(asked.offset(), asked.length()), asked.number(), asked.pagesOf(total), total);
    }

    @GetMapping("/daily/{day}")
    @Operation(
            summary = "Báo cáo của một ngày",
            description = "Bản đã lưu; ngày không lập báo cáo thì tính lại theo giờ chốt của ngày đó."
                    + " anew=true: tính lại từ nguồn, để đối chiếu với bản đã lưu.")
    ShowReports.Shown daily(@PathVariable String day, @RequestParam(defaultValue = "false") boolean anew) {
        var asked = existing(day);
        return anew ? showReports.anew(asked) : showReports.show(asked);
    }

    @GetMapping("/steps/{stepId}")
    @Operation(
            summary = "Báo cáo mà một việc đang mở nói đến",
            description = "Cho người được xem việc ấy, kể cả người thay thế.")
    ShowReports.Shown atStep(@PathVariable String stepId, Principal user) {
        return showReports.atStep(stepId, new Actor(user.getName()));
    }

    @GetMapping("/daily/{day}.xlsx")
    @Operation(summary = "Bảng số liệu của báo cáo một ngày")
    void workbook(@PathVariable String day, HttpServletResponse response) throws IOException {
        var report = showReports
                .show(existing(day))
                .report()
                .orElseThrow(() -> new NotFound("Báo cáo của ngày này chưa lập."));
        download("bao-cao-" + day, response);
        exportReport.daily(report, response.getOutputStream());
    }

    @GetMapping("/period")
    @Operation(
            summary = "Báo cáo một kỳ",
            description = "Từ giờ chốt của ngày trước «from» đến giờ chốt của ngày «to», hoặc đến lúc này."
                    + " milestone: ngày của mốc cần xem; để trống là mốc kế tiếp.")
    ShowPeriod.Period period(
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(required = false) @Nullable String milestone) {
        var span = span(from, to);
        return showPeriod.report(span.from(), span.to(), milestone(milestone));
    }

    @GetMapping("/period.xlsx")
    @Operation(summary = "Bảng số liệu của báo cáo một kỳ")
    void period(
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(required = false) @Nullable String milestone,
            HttpServletResponse response)
            throws IOException {
        var period = period(from, to, milestone);
        download("bao-cao-%s-%s".formatted(period.from(), period.to()), response);
        exportReport.period(period, response.getOutputStream());
    }

    @GetMapping("/tasks/{*code}")
    @Operation(
            summary = "Nhiệm vụ mà một dòng báo cáo nói đến",
            description = "Như hiện nay, và nơi xem toàn bộ hồ sơ.")
    ShowReports.TaskRead task(@PathVariable String code) {
        return showReports.task(code.substring(1));
    }

    @GetMapping("/periods")
    @Operation(
            summary = "Các kỳ có thể chọn",
            description = "Hôm nay, và từng mốc: từ sau mốc trước đến mốc này, hoặc đến hôm nay.")
    ShowPeriod.Periods periods() {
        return showPeriod.periods();
    }

    @GetMapping("/agencies")
    @Operation(
            summary = "Trách nhiệm của các cơ quan trong kỳ",
            description = "Đúng hạn, quá hạn, đang quá hạn, bị trả lại, lùi hạn, số ngày chậm bình quân."
                    + " Người đứng đầu cơ quan chỉ thấy cơ quan mình. Không ghi kỳ: từ thứ Hai đến hôm nay.")
    ShowPeriod.Accounts agencies(
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            Authentication person) {
        var span = from == null && to == null
                ? new Span(showPeriod.beginningOfWeek(), showPeriod.today())
                : span(from, to);
        return showPeriod.agencies(
                span.from(),
                span.to(),
                person.getAuthorities().stream()
                        .map(GrantedAuthority::getAuthority)
                        .toList(),
                new Actor(person.getName()));
    }

    @GetMapping("/agencies.xlsx")
    @Operation(summary = "Bảng trách nhiệm của các cơ quan trong kỳ")
    void agencies(
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            Authentication person,
            HttpServletResponse response)
            throws IOException {
        var accounts = agencies(from, to, person);
        download("trach-nhiem-co-quan-%s-%s".formatted(accounts.from(), accounts.to()), response);
        exportReport.agencies(accounts, response.getOutputStream());
    }

    private static Optional<LocalDate> milestone(@Nullable String day) {
        if (day == null || day.isBlank()) {
            return Optional.empty();
        }
        return Optional.of(Optional.ofNullable(TypedDay.read(day))
                .orElseThrow(() -> new Refused("milestone", "Ngày của mốc phải có dạng năm-tháng-ngày.")));
    }

    private record Span(LocalDate from, LocalDate to) {}

    private static Span span(@Nullable String from, @Nullable String to) {
        var first = TypedDay.read(from);
        var last = TypedDay.read(to);
        var problems = new Problems();
        problems.addIf(first == null, "from", "Hãy ghi ngày đầu kỳ, dạng 2026-01-15.");
        problems.addIf(last == null, "to", "Hãy ghi ngày cuối kỳ, dạng 2026-01-15.");
        problems.refuse();
        return new Span(java.util.Objects.requireNonNull(first), java.util.Objects.requireNonNull(last));
    }

    private static LocalDate existing(String day) {
        return Optional.ofNullable(TypedDay.read(day)).orElseThrow(() -> new NotFound("Không có ngày «" + day + "»."));
    }

    private static void download(String name, HttpServletResponse response) {
        response.setContentType(Workbook.TYPE);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, Workbook.disposition(name));
    }
}
