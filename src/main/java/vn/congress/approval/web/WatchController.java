package vn.congress.approval.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.congress.approval.application.ShowWatch;

/** What needs attention, for who sees everything; the sign-on has checked that before a request comes here. */
@RestController
@RequestMapping("/api/watch")
@Tag(name = "Việc cần chú ý", description = "Quá hạn, không có tiến triển, có nguy cơ bị sót")
class WatchController {

    private static final int PAGE = 50;

    private final ShowWatch showWatch;

    WatchController(ShowWatch showWatch) {
        this.showWatch = showWatch;
    }

    /**
     * A page of a list, 50 lines at most.
     *
     * @param page the first being 0
     */
    record Page<T>(List<T> lines, int page, int pages, int total) {

        static <T> Page<T> of(List<T> lines, PageAsked asked, int total) {
            return new Page<>(lines, asked.number(), asked.pagesOf(total), total);
        }
    }

    @GetMapping("/overdue")
    @Operation(summary = "Nhiệm vụ quá hạn", description = "Quá hạn lâu nhất lên đầu.")
    Page<ShowWatch.Late> overdue(@RequestParam(defaultValue = "0") int page) {
        var asked = PageAsked.of(page, PAGE, PAGE);
        return Page.of(showWatch.late(asked.offset(), asked.length()), asked, showWatch.countLate());
    }

    @GetMapping("/stalled")
    @Operation(
            summary = "Nhiệm vụ không có tiến triển",
            description = "Đã đề nghị cập nhật mà chưa có; im lặng lâu nhất lên đầu.")
    Page<ShowWatch.Stalled> stalled(@RequestParam(defaultValue = "0") int page) {
        var asked = PageAsked.of(page, PAGE, PAGE);
        return Page.of(showWatch.stalled(asked.offset(), asked.length()), asked, showWatch.countStalled());
    }

    @GetMapping("/missing")
    @Operation(
            summary = "Việc có nguy cơ bị sót",
            description = "Kết quả của lần rà soát gần nhất, mỗi sáng ngày làm việc; mỗi dòng ghi phải làm gì, ai làm.")
    Page<ShowWatch.Missing> missing(@RequestParam(defaultValue = "0") int page) {
        var asked = PageAsked.of(page, PAGE, PAGE);
        return Page.of(showWatch.missing(asked.offset(), asked.length()), asked, showWatch.countMissing());
    }
}
