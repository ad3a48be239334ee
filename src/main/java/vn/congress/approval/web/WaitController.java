package vn.congress.approval.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.security.Principal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.congress.approval.application.DeclareWait;
import vn.congress.approval.application.EndWait;
import vn.congress.approval.application.ListWaits;
import vn.congress.approval.application.ShowWaitGraph;
import vn.congress.approval.application.ShowWaitMap;
import vn.congress.approval.application.StopDeadlineForWait;
import vn.congress.approval.application.WaitView;
import vn.congress.approval.domain.Actor;

/** Who waits on whom. The graph is for who sees everything, which the sign-on has checked. */
@RestController
@RequestMapping("/api")
@Tag(name = "Việc chờ", description = "Nhiệm vụ chờ nhiệm vụ, cơ quan hoặc sự kiện; vòng chờ nhau, chuỗi chờ dài")
class WaitController {

    private static final int LONGEST_PAGE = 100;

    private final DeclareWait declareWait;
    private final EndWait endWait;
    private final StopDeadlineForWait stopDeadlineForWait;
    private final ListWaits listWaits;
    private final ShowWaitGraph showWaitGraph;
    private final ShowWaitMap showWaitMap;

    WaitController(
            DeclareWait declareWait,
            EndWait endWait,
            StopDeadlineForWait stopDeadlineForWait,
            ListWaits listWaits,
            ShowWaitGraph showWaitGraph,
            ShowWaitMap showWaitMap) {
        this.declareWait = declareWait;
        this.endWait = endWait;
        this.stopDeadlineForWait = stopDeadlineForWait;
        this.listWaits = listWaits;
        this.showWaitGraph = showWaitGraph;
        this.showWaitMap = showWaitMap;
    }

    /** A wait to be entered; {@code until} as {@code 2026-01-15}. */
    record NewWait(
            @Nullable String onTask,
            @Nullable String onAgency,
            @Nullable String onEvent,
            @Nullable String reason,
            @Nullable String until) {}

    record Note(@Nullable String note) {}

    record Reason(@Nullable String reason) {}

    /**
     * A page of waits.
     *
     * @param page the first being 0
     * @param seesEverything whether the person who asks may see the graph too
     */
    record Page(List<WaitView> waits, int page, int pages, int total, boolean seesEverything) {}

    @PostMapping("/steps/{stepId}/waits")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Ghi nhận nhiệm vụ đang chờ",
            description = "Chọn đúng một: onTask (mã nhiệm vụ), onAgency (mã cơ quan) hoặc onEvent (tối đa 200 ký tự)."
                    + " Thời hạn của nhiệm vụ vẫn tính. Việc chờ khép kín một vòng chờ nhau vẫn được ghi nhận và"
                    + " được báo cáo ngay; loop cho biết vòng đó. Người có việc ở bàn của mình mới ghi được.")
    ResponseEntity<DeclareWait.Declared> declare(
            @PathVariable String stepId, @RequestBody NewWait asked, Principal user) {
        var declared = declareWait.declare(
                stepId,
                new DeclareWait.NewWait(
                        asked.onTask(),
                        asked.onAgency(),
                        asked.onEvent(),
                        asked.reason(),
                        TypedDay.read(asked.until())),
                new Actor(user.getName()));
        return ResponseEntity.created(URI.create("/api/waits/" + declared.id())).body(declared);
    }

    @GetMapping("/waits")
    @Operation(
            summary = "Danh sách việc chờ",
            description =
                    "Mỗi trang tối đa 100. state: OPEN (mặc định), WAITING, OVERDUE, ENDED, ALL. agency: mã cơ quan"
                            + " đang chờ hoặc được chờ; task: mã nhiệm vụ đang chờ hoặc được chờ; event: sự kiện được"
                            + " chờ, ghi đúng như đã khai. Cơ quan chỉ thấy việc chờ của mình và việc chờ mình.")
    Page page(
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "20") int size,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String agency,
            @RequestParam(defaultValue = "") String task,
            @RequestParam(defaultValue = "") String event,
            Authentication user) {
        var person = PersonAsking.of(user);
        var asked = PageAsked.of(page, size, LONGEST_PAGE);
        var found =
                listWaits.page(state, new ListWaits.About(task, agency, event), asked.offset(), asked.length(), person);
        return new Page(
                found.waits(), asked.number(), asked.pagesOf(found.total()), found.total(), person.seesEverything());
    }

    @GetMapping("/waits/graph")
    @Operation(
            summary = "Ai chờ ai",
            description =
                    "Vòng chờ nhau, chuỗi chờ dài, bên bị chờ nhiều nhất, tính theo hiện trạng; tối đa 20 vòng, 20"
                            + " chuỗi, 10 bên.")
    ShowWaitGraph.View graph() {
        return showWaitGraph.show();
    }

    @GetMapping("/waits/map")
    @Operation(
            summary = "Sơ đồ ai chờ ai",
            description =
                    "Các điểm (nhiệm vụ, cơ quan, sự kiện) và các đường chờ nhau để vẽ; loopsOnly chỉ lấy các vòng"
                            + " chờ nhau. Tối đa 300 điểm: vòng chờ nhau trước, rồi chuỗi chờ dài, rồi phần còn lại; counts cho"
                            + " biết có tất cả bao nhiêu.")
    ShowWaitMap.View map(@RequestParam(defaultValue = "false") boolean loopsOnly) {
        return showWaitMap.show(loopsOnly);
    }

    @PostMapping("/waits/{id}/end")
    @Operation(
            summary = "Kết thúc việc chờ",
            description =
                    "Cơ quan chủ trì nhiệm vụ đang chờ, người đã ghi, bên được chờ (đã trả lời) hoặc Văn phòng tổng"
                            + " hợp. Nếu thời hạn được dừng, hạn lùi đúng số ngày làm việc đã dừng.")
    WaitView end(@PathVariable long id, @RequestBody Note asked, Authentication user) {
        return endWait.end(id, asked.note(), PersonAsking.of(user));
    }

    @PostMapping("/waits/{id}/stop-deadline")
    @Operation(
            summary = "Cho dừng thời hạn trong khi chờ",
            description =
                    "Cấp quyết định nhiệm vụ, Thường trực Tiểu ban hoặc cấp cao hơn; không phải người đã ghi việc chờ.")
    WaitView stopDeadline(@PathVariable long id, @RequestBody Reason asked, Authentication user) {
        return stopDeadlineForWait.stop(id, asked.reason(), PersonAsking.of(user));
    }
}
