package vn.congress.approval.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.ByteArrayOutputStream;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.congress.approval.application.BoardAsked;
import vn.congress.approval.application.BoardLine;
import vn.congress.approval.application.ExportBoard;
import vn.congress.approval.application.ListBoard;
import vn.congress.approval.application.ShowBoard;
import vn.congress.approval.application.ShowTimeline;
import vn.congress.approval.application.ShowTrend;
import vn.congress.approval.domain.board.Milestone;

/**
 * How the work stands. Who sees everything gets all of it, who sits at a desk of an agency the tasks it leads; the sign-on
 * turns away everybody else, but for {@code /mine}.
 */
@RestController
@RequestMapping("/api/board")
@Tag(name = "Tiến độ", description = "Số liệu, danh sách, dòng thời gian; mọi con số bằng đúng danh sách nó mở ra")
class BoardController {

    private static final int LONGEST_PAGE = 100;
    private static final int LONGEST_TIMELINE = 200;

    private static final String FILTERS =
            " Lọc: status (tên trạng thái, OPEN: chưa hoàn thành, COMPLETED: hoàn thành), mark, agency, group, phase,"
                    + " priority, level, dueFrom, dueTo (năm-tháng-ngày, tính cả ngày đó).";

    private final ShowBoard showBoard;
    private final ListBoard listBoard;
    private final ExportBoard exportBoard;
    private final ShowTimeline showTimeline;
    private final ShowTrend showTrend;

    BoardController(
            ShowBoard showBoard,
            ListBoard listBoard,
            ExportBoard exportBoard,
            ShowTimeline showTimeline,
            ShowTrend showTrend) {
        this.showBoard = showBoard;
        this.listBoard = listBoard;
        this.exportBoard = exportBoard;
        this.showTimeline = showTimeline;
        this.showTrend = showTrend;
    }

    /** Which tasks; what is left out asks for all. */
    record Filters(
            @Nullable String status,
            @Nullable String mark,
            @Nullable String agency,
            @Nullable String group,
            @Nullable String phase,
            @Nullable String priority,
            @Nullable String level,
            @Nullable String dueFrom,
            @Nullable String dueTo) {

        BoardAsked asked() {
            return new BoardAsked(status, mark, agency, group, phase, priority, level, day(dueFrom), day(dueTo));
        }
    }

    /** @param page the first being 0 */
    record Page(List<BoardLine> lines, int page, int pages, int total) {}

    /** @param page the first being 0 */
    record TimelinePage(
            List<ShowTimeline.Line> lines,
            List<Milestone> milestones,
            LocalDate today,
            int page,
            int pages,
            int total) {}

    @GetMapping
    @Operation(summary = "Số liệu tiến độ", description = "Theo hiện trạng lúc hỏi." + FILTERS)
    ShowBoard.View board(@ParameterObject Filters filters, Authentication user) {
        return showBoard.show(filters.asked(), PersonAsking.of(user));
    }

    @GetMapping("/mine")
    @Operation(
            summary = "Số liệu của cơ quan mình",
            description = "Các nhiệm vụ do cơ quan của người hỏi chủ trì; không có thì mọi con số bằng 0.")
    ShowBoard.View mine(Authentication user) {
        return showBoard.own(PersonAsking.of(user));
    }

    @GetMapping("/tasks")
    @Operation(
            summary = "Danh sách nhiệm vụ",
            description = "Rủi ro nhất lên đầu; mỗi trang tối đa 100 nhiệm vụ." + FILTERS)
    Page tasks(
            @ParameterObject Filters filters,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "20") int size,
            Authentication user) {
        var asked = PageAsked.of(page, size, LONGEST_PAGE);
        var found = listBoard.page(filters.asked(), asked.offset(), asked.length(), PersonAsking.of(user));
        return new Page(found.lines(), asked.number(), asked.pagesOf(found.total()), found.total());
    }

    @GetMapping("/tasks.xlsx")
    @Operation(summary = "Danh sách nhiệm vụ (Excel)", description = "Cùng các dòng với danh sách." + FILTERS)
    ResponseEntity<byte[]> workbook(@ParameterObject Filters filters, Authentication user) {
        var out = new ByteArrayOutputStream();
        exportBoard.export(filters.asked(), PersonAsking.of(user), out);
        return Workbook.sent("tinh-hinh-nhiem-vu", out.toByteArray());
    }

    @GetMapping("/timeline")
    @Operation(
            summary = "Dòng thời gian",
            description = "Bắt đầu, hạn gốc, hạn hiện nay, hoàn thành; mỗi trang tối đa 200 nhiệm vụ." + FILTERS)
    TimelinePage timeline(
            @ParameterObject Filters filters,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size,
            Authentication user) {
        var asked = PageAsked.of(page, size, LONGEST_TIMELINE);
        var found = showTimeline.page(filters.asked(), asked.offset(), asked.length(), PersonAsking.of(user));
        return new TimelinePage(
                found.lines(),
                found.milestones(),
                found.today(),
                asked.number(),
                asked.pagesOf(found.total()),
                found.total());
    }

    @GetMapping("/burn-down")
    @Operation(
            summary = "Số nhiệm vụ còn lại theo ngày",
            description = "open: còn mở cuối ngày; planned: hạn sau ngày đó. Tối đa 400 ngày; mặc định từ 30 ngày"
                    + " trước đến mốc cuối.")
    ShowTrend.BurnDown burnDown(
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to) {
        return showTrend.burnDown(day(from), day(to));
    }

    @GetMapping("/trend")
    @Operation(
            summary = "Diễn biến theo ngày",
            description = "Mới vào sổ, hoàn thành trong ngày; quá hạn, đang báo cáo vượt cấp cuối ngày. Tối đa 400"
                    + " ngày; mặc định 30 ngày gần nhất.")
    ShowTrend.Trend trend(
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to) {
        return showTrend.trend(day(from), day(to));
    }

    private static BoardAsked.Day day(@Nullable String typed) {
        return new BoardAsked.Day(typed, TypedDay.read(typed));
    }
}
