package vn.congress.approval.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.congress.approval.application.ReportExceedingAuthority;
import vn.congress.approval.application.ShowEscalations;
import vn.congress.approval.application.submission.ExceedsAuthoritySubmission;
import vn.congress.approval.application.submission.SubmissionReader;
import vn.congress.approval.domain.Actor;
import vn.congress.approval.domain.Refused;

/**
 * What is reported up. Whoever has a step on their own desk may report it; the list is for who sees everything, which
 * the sign-on has checked before a request comes here.
 */
@RestController
@RequestMapping("/api")
@Tag(name = "Báo cáo vượt cấp", description = "Việc vượt thẩm quyền, chậm trễ được báo cáo lên cấp trên")
class EscalationController {

    private static final int LONGEST_PAGE = 50;

    private final ReportExceedingAuthority reportExceedingAuthority;
    private final ShowEscalations showEscalations;
    private final SubmissionReader reader;

    EscalationController(
            ReportExceedingAuthority reportExceedingAuthority,
            ShowEscalations showEscalations,
            SubmissionReader reader) {
        this.reportExceedingAuthority = reportExceedingAuthority;
        this.showEscalations = showEscalations;
        this.reader = reader;
    }

    /**
     * A page of escalations.
     *
     * @param page the first being 0
     */
    record Page(List<ShowEscalations.Shown> escalations, int page, int pages, int total) {}

    @PostMapping("/steps/{stepId}/exceeds-authority")
    @Operation(
            summary = "Báo cáo vượt thẩm quyền",
            description = "Việc vẫn ở lại chỗ người báo cáo. Phải có lý do và đề xuất, mỗi phần tối đa 4000 ký tự; việc"
                    + " chỉ theo dõi chỉ ghi một dòng. Trả về số báo cáo, cấp trả lời và thời gian chờ.")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = ExceedsAuthoritySubmission.class)))
    ReportExceedingAuthority.Reported exceedsAuthority(
            @PathVariable String stepId, @RequestBody String handedIn, Principal user) {
        return reportExceedingAuthority.report(
                stepId, reader.read(handedIn, ExceedsAuthoritySubmission.class), new Actor(user.getName()));
    }

    @GetMapping("/escalations")
    @Operation(
            summary = "Danh sách báo cáo vượt cấp",
            description = "state=open: đang chờ, báo cáo cấp cao nhất chưa trả lời lên đầu (unansweredSince);"
                    + " state=ended: đã kết thúc, mới nhất lên đầu. Mỗi trang tối đa 50.")
    Page page(
            @RequestParam(defaultValue = "open") String state,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "20") int size) {
        var open = isOpen(state);
        var asked = PageAsked.of(page, size, LONGEST_PAGE);
        var total = showEscalations.count(open);
        return new Page(
                showEscalations.page(open, asked.offset(), asked.length()),
                asked.number(),
                asked.pagesOf(total),
                total);
    }

    private static boolean isOpen(String state) {
        return switch (state) {
            case "open" -> true;
            case "ended" -> false;
            default -> throw new Refused("state", "Chỉ nhận open (đang chờ) hoặc ended (đã kết thúc).");
        };
    }
}
