package vn.congress.approval.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.security.Principal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import vn.congress.approval.application.ExportPlan;
import vn.congress.approval.application.ReceivePlanFile;
import vn.congress.approval.application.ShowPlanFile;
import vn.congress.approval.domain.Actor;
import vn.congress.approval.domain.Problem;
import vn.congress.approval.domain.TooLarge;
import vn.congress.approval.domain.plan.PlanDifference;
import vn.congress.approval.domain.plan.PlanProblem;

/** Plan files: hand one in, see what it would change and how far it has come, take the register out as one. */
@RestController
@Tag(name = "Kế hoạch phân công", description = "Nhập và xuất kế hoạch phân công bằng tệp Excel")
class PlanController {

    private static final long MOST_BYTES = 10L << 20;
    private static final int FIRST_PAGE = 200;
    private static final int LONGEST_PAGE = 500;
    private final ReceivePlanFile receivePlanFile;
    private final ShowPlanFile showPlanFile;
    private final ExportPlan exportPlan;

    PlanController(ReceivePlanFile receivePlanFile, ShowPlanFile showPlanFile, ExportPlan exportPlan) {
        this.receivePlanFile = receivePlanFile;
        this.showPlanFile = showPlanFile;
        this.exportPlan = exportPlan;
    }

    /** One line of a difference. */
    record DifferenceLine(Kind kind, Optional<Integer> row, String code, String title, List<ChangeLine> changes) {

        enum Kind {
            NEW,
            CHANGED,
            MISSING
        }

        private static Stream<DifferenceLine> of(PlanDifference difference) {
            var added = difference.added().stream()
                    .map(task -> new DifferenceLine(
                            Kind.NEW, Optional.of(task.row()), task.code().value(), task.title(), List.of()));
            var changed = difference.changed().stream()
                    .map(task -> new DifferenceLine(
                            Kind.CHANGED,
                            Optional.of(task.row()),
                            task.code().value(),
                            task.title(),
                            task.changes().stream()
                                    .map(change ->
                                            new ChangeLine(change.column().header(), change.from(), change.to()))
                                    .toList()));
            var missing = difference.missing().stream()
                    .map(code -> new DifferenceLine(Kind.MISSING, Optional.empty(), code.value(), "", List.of()));
            return Stream.of(changed, added, missing).flatMap(lines -> lines);
        }
    }

    /** One cell that changes. */
    record ChangeLine(String column, String from, String to) {}

    /** A file just received; its first differences, the changed tasks before the new ones. */
    record ReceivedPlanFile(
            long id,
            @JsonProperty("new") int added,
            int changed,
            int unchanged,
            int missing,
            List<DifferenceLine> difference) {}

    /**
     * A file and how far it has come.
     *
     * @param toOpen tasks that applying it put in waiting
     * @param opened those given to their agencies since
     * @param page of {@code difference}, the first being 0
     */
    record PlanFileStatus(
            long id,
            String fileName,
            String state,
            String stateLabel,
            int rows,
            @JsonProperty("new") int added,
            int changed,
            int unchanged,
            int missing,
            int toOpen,
            int opened,
            List<Problem> problems,
            String uploadedBy,
            Instant uploadedAt,
            Optional<Instant> appliedAt,
            int page,
            int pages,
            List<DifferenceLine> difference) {}

    @Operation(
            summary = "Nộp tệp kế hoạch",
            description = "Phần file là tệp .xlsx, tối đa 10 MB. Từng dòng, từng cột được kiểm tra; có một dòng sai thì"
                    + " không ghi gì. Trả về khác biệt so với sổ nhiệm vụ; tệp chỉ được áp dụng qua bước «Nhập kế hoạch"
                    + " phân công».")
    @ResponseStatus(HttpStatus.CREATED)
    @PostMapping(path = "/api/plan-files", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<ReceivedPlanFile> receive(@RequestParam("file") MultipartFile file, Principal principal)
            throws IOException {
        if (file.getSize() > MOST_BYTES) {
            throw new TooLarge("Tệp kế hoạch lớn quá 10 MB.");
        }
        var name = Optional.ofNullable(file.getOriginalFilename()).orElse("");
        try (var content = file.getInputStream()) {
            var receipt = receivePlanFile.receive(content, name, new Actor(principal.getName()));
            var difference = receipt.difference();
            var received = new ReceivedPlanFile(
                    receipt.id(),
                    difference.added().size(),
                    difference.changed().size(),
                    difference.unchanged(),
                    difference.missing().size(),
                    DifferenceLine.of(difference).limit(FIRST_PAGE).toList());
            return ResponseEntity.created(URI.create("/api/plan-files/" + receipt.id()))
                    .body(received);
        }
    }

    @GetMapping("/api/plan-files/{id}")
    @Operation(
            summary = "Một tệp kế hoạch đã đến đâu",
            description = "Trạng thái, các lỗi, khác biệt theo trang; mỗi trang tối đa 500 dòng.")
    PlanFileStatus show(
            @PathVariable long id,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size) {
        var file = showPlanFile.show(id);
        var difference = file.difference();
        var lines = DifferenceLine.of(difference).toList();
        var length = Math.max(1, Math.min(size, LONGEST_PAGE));
        return new PlanFileStatus(
                file.id(),
                file.fileName(),
                file.state().name(),
                file.state().label(),
                file.rows(),
                difference.added().size(),
                difference.changed().size(),
                difference.unchanged(),
                difference.missing().size(),
                file.toOpen(),
                file.opened(),
                file.problems().stream().map(PlanProblem::inFile).toList(),
                file.uploadedBy(),
                file.uploadedAt(),
                file.appliedAt(),
                Math.max(0, page),
                (lines.size() + length - 1) / length,
                lines.stream()
                        .skip((long) Math.max(0, page) * length)
                        .limit(length)
                        .toList());
    }

    @GetMapping("/api/plan.xlsx")
    @Operation(summary = "Tải kế hoạch phân công", description = "Sổ nhiệm vụ hiện tại, cùng mẫu với tệp nhập vào.")
    ResponseEntity<byte[]> export() {
        var out = new ByteArrayOutputStream();
        exportPlan.export(out);
        return Workbook.sent("ke-hoach-phan-cong", out.toByteArray());
    }
}
