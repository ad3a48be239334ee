package vn.congress.approval.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.congress.approval.application.ListWaits;
import vn.congress.approval.application.ShowMySteps;
import vn.congress.approval.application.WaitView;

/** What the signed-in person has to do, and who waits on them. */
@RestController
@RequestMapping("/api/me")
@Tag(name = "Trang đầu", description = "Người đăng nhập, việc của họ và nơi họ được đến")
class MyWorkController {

    private static final int LONGEST_PAGE = 100;

    private final ShowMySteps showMySteps;
    private final ListWaits listWaits;

    MyWorkController(ShowMySteps showMySteps, ListWaits listWaits) {
        this.showMySteps = showMySteps;
        this.listWaits = listWaits;
    }

    /**
     * A page of steps.
     *
     * @param risks how many steps there are of each risk, whichever is looked for
     * @param page the first being 0
     */
    record MySteps(List<ShowMySteps.Shown> steps, List<ShowMySteps.Counted> risks, int page, int pages, int total) {}

    /**
     * A page of waits on the person's agencies.
     *
     * @param page the first being 0
     */
    record WaitsOnMe(List<WaitView> waits, int page, int pages, int total) {}

    @GetMapping("/steps")
    @Operation(
            summary = "Việc của tôi, việc rủi ro nhất lên đầu",
            description =
                    "Việc đang mở ở bàn của người đăng nhập, kể cả bàn họ đang thay: quá hạn, sắp đến hạn, đứng yên"
                            + " hoặc đang chờ, còn lại; cùng mức thì hạn gần lên đầu. risk: OVERDUE, DUE_SOON, STANDSTILL,"
                            + " ON_COURSE, để trống là tất cả. step: mã bước trong mô hình, ví dụ UserTask_GiveOpinion. Mỗi"
                            + " trang tối đa 100.")
    MySteps steps(
            @RequestParam(defaultValue = "") String risk,
            @RequestParam(defaultValue = "") String step,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "10") int size,
            Authentication user) {
        var asked = PageAsked.of(page, size, LONGEST_PAGE);
        var found = showMySteps.page(risk, step, asked.offset(), asked.length(), PersonAsking.of(user));
        return new MySteps(found.steps(), found.risks(), asked.number(), asked.pagesOf(found.total()), found.total());
    }

    @GetMapping("/waits")
    @Operation(
            summary = "Ai đang chờ cơ quan tôi",
            description =
                    "Việc chờ chưa hết mà bên được chờ là cơ quan của người đăng nhập, hoặc nhiệm vụ cơ quan họ chủ"
                            + " trì; hết hạn chờ trước lên đầu. Mỗi trang tối đa 100.")
    WaitsOnMe waits(
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "10") int size,
            Authentication user) {
        var asked = PageAsked.of(page, size, LONGEST_PAGE);
        var found = listWaits.onMine(asked.offset(), asked.length(), PersonAsking.of(user));
        return new WaitsOnMe(found.waits(), asked.number(), asked.pagesOf(found.total()), found.total());
    }
}
