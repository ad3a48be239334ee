package vn.congress.approval.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.congress.approval.application.CommentPage;
import vn.congress.approval.application.ConsolidationSheets.Format;
import vn.congress.approval.application.ExportConsolidation;
import vn.congress.approval.application.ShowComments;
import vn.congress.approval.application.ShowComments.Filter;
import vn.congress.approval.application.TreatComments;
import vn.congress.approval.domain.Actor;
import vn.congress.approval.domain.Refused;

/** What a round said, what becomes of it, and the table of both. */
@RestController
@RequestMapping("/api/tasks/{stepId}/rounds/{round}")
@Tag(name = "Tổng hợp ý kiến", description = "Ý kiến của một vòng, việc tiếp thu từng ý kiến, bảng tổng hợp")
class ConsolidationController {

    private static final String DOCUMENT = "application/vnd.openxmlformats-officedocument.";

    private final ShowComments showComments;
    private final TreatComments treatComments;
    private final ExportConsolidation exportConsolidation;

    ConsolidationController(
            ShowComments showComments, TreatComments treatComments, ExportConsolidation exportConsolidation) {
        this.showComments = showComments;
        this.treatComments = treatComments;
        this.exportConsolidation = exportConsolidation;
    }

    @GetMapping("/comments")
    @Operation(
            summary = "Ý kiến của một vòng",
            description = "filter: cách lọc, all là tất cả; q: chữ trong nội dung. Trang đầu là 0; size có giới hạn.")
    CommentPage comments(
            @PathVariable String stepId,
            @PathVariable long round,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "" + ShowComments.USUAL_PAGE) int size,
            @RequestParam(defaultValue = "all") String filter,
            @RequestParam(defaultValue = "") String q,
            Principal user) {
        var wanted = new ShowComments.Wanted(filterNamed(filter), q, page, size);
        return showComments.at(stepId, round, new Actor(user.getName()), wanted);
    }

    @GetMapping("/comments/{id}")
    @Operation(summary = "Một ý kiến", description = "Toàn văn, kèm việc tiếp thu đã ghi.")
    CommentPage.Line comment(
            @PathVariable String stepId, @PathVariable long round, @PathVariable long id, Principal user) {
        return showComments.one(stepId, round, id, new Actor(user.getName()));
    }

    @PutMapping("/treatments")
    @Operation(
            summary = "Ghi việc tiếp thu ý kiến",
            description =
                    "Một hoặc nhiều ý kiến một lần, tiếp thu, tiếp thu một phần hay không và vì sao. Ý kiến đã được"
                            + " người khác ghi thì trả về 409.")
    TreatComments.Done treat(
            @PathVariable String stepId,
            @PathVariable long round,
            @RequestBody TreatComments.Wanted wanted,
            Principal user) {
        return treatComments.treat(stepId, round, new Actor(user.getName()), wanted);
    }

    @GetMapping("/table.xlsx")
    @Operation(summary = "Bảng tổng hợp ý kiến (Excel)", description = "Mọi ý kiến của vòng và việc tiếp thu.")
    void workbook(@PathVariable String stepId, @PathVariable long round, Principal user, HttpServletResponse response)
            throws IOException {
        export(stepId, round, user, Format.XLSX, DOCUMENT + "spreadsheetml.sheet", response);
    }

    @GetMapping("/table.docx")
    @Operation(summary = "Bảng tổng hợp ý kiến (Word)", description = "Mọi ý kiến của vòng và việc tiếp thu.")
    void letter(@PathVariable String stepId, @PathVariable long round, Principal user, HttpServletResponse response)
            throws IOException {
        export(stepId, round, user, Format.DOCX, DOCUMENT + "wordprocessingml.document", response);
    }

    private void export(
            String stepId, long round, Principal user, Format format, String mediaType, HttpServletResponse response)
            throws IOException {
        var table = exportConsolidation.of(stepId, round, new Actor(user.getName()));
        var name = "tong-hop-y-kien-%s.%s".formatted(table.code(), format.name().toLowerCase(Locale.ROOT));
        response.setContentType(mediaType);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(name).build().toString());
        exportConsolidation.write(table, format, response.getOutputStream());
    }

    private static Filter filterNamed(String name) {
        return Stream.of(Filter.values())
                .filter(it -> it.name().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() -> new Refused("filter", "Không có cách lọc «" + name + "»."));
    }
}
