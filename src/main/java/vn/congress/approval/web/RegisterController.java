package vn.congress.approval.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.congress.approval.application.ListTasks;

/** The register of tasks, page by page; who may find what is decided in the use case. */
@RestController
@RequestMapping("/api/tasks")
@Tag(name = "Sổ nhiệm vụ, hồ sơ", description = "Danh sách nhiệm vụ và hồ sơ của từng bước")
class RegisterController {

    private static final int LONGEST_PAGE = 100;

    private final ListTasks listTasks;

    RegisterController(ListTasks listTasks) {
        this.listTasks = listTasks;
    }

    /**
     * A page of the register.
     *
     * @param page the first being 0
     */
    record Page(List<ListTasks.Line> tasks, int page, int pages, int total) {}

    @GetMapping
    @Operation(
            summary = "Sổ nhiệm vụ",
            description = "Theo thứ tự kế hoạch; mỗi trang tối đa 100. agency: mã cơ quan chủ trì. state: PLANNED,"
                    + " ASSIGNED, IN_PROGRESS, RETURNED, CONCLUDED, WITHDRAWN. q: một phần mã hoặc tên, không phân biệt"
                    + " hoa thường, dấu và cách bỏ dấu (uỷ, ủy). Cấp theo dõi thấy tất cả; người khác thấy nhiệm vụ cơ"
                    + " quan mình chủ trì và nhiệm vụ đang ở bàn việc của mình. steps: các bước đang mở mà người hỏi"
                    + " được xem hồ sơ, tối đa 5.")
    Page tasks(
            @RequestParam(defaultValue = "") String agency,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "20") int size,
            Authentication user) {
        var asked = PageAsked.of(page, size, LONGEST_PAGE);
        var found = listTasks.page(agency, state, q, asked.offset(), asked.length(), PersonAsking.of(user));
        return new Page(found.tasks(), asked.number(), asked.pagesOf(found.total()), found.total());
    }
}
