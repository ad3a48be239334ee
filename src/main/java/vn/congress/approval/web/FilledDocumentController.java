package vn.congress.approval.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.congress.approval.application.DocumentFiles;
import vn.congress.approval.application.DocumentWanted;
import vn.congress.approval.application.Dossier;
import vn.congress.approval.application.FillDocument;
import vn.congress.approval.domain.Actor;
import vn.congress.approval.domain.NotFound;
import vn.congress.approval.domain.Refused;
import vn.congress.approval.domain.template.TemplateType;

/** Documents made from templates at a step: looked at, taken along, kept in the dossier. */
@RestController
@RequestMapping("/api/tasks/{stepId}/filled-documents")
@Tag(name = "Văn bản theo mẫu", description = "Tạo văn bản từ mẫu với số liệu của hồ sơ")
class FilledDocumentController {

    static final MediaType DOCX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.wordprocessingml.document");

    static final int MOST_PICTURES = 8;

    private final FillDocument fillDocument;
    private final DocumentFiles files;

    FilledDocumentController(FillDocument fillDocument, DocumentFiles files) {
        this.fillDocument = fillDocument;
        this.files = files;
    }

    /**
     * How a document looks.
     *
     * @param ruleSet the form rules its template follows
     * @param pictures of the first pages, as data addresses
     */
    record Shown(String ruleSet, LocalDate validFrom, int pages, List<String> pictures) {

        static List<String> addresses(DocumentFiles.Pictures pictures) {
            return pictures.first().stream()
                    .map(png -> "data:image/png;base64," + Base64.getEncoder().encodeToString(png))
                    .toList();
        }
    }

    @GetMapping
    @Operation(
            summary = "Văn bản tạo được ở bước này",
            description = "Rỗng nếu việc không nằm ở bàn của người hỏi hoặc là việc chỉ theo dõi.")
    List<FillDocument.Offer> offered(@PathVariable String stepId, Principal user) {
        return fillDocument.offered(stepId, new Actor(user.getName()));
    }

    @PostMapping(path = "/{type}", params = "preview", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Xem trước",
            description = "preview=pages trả về ảnh các trang đầu, pdf và docx trả về tệp. Không lưu gì.")
    ResponseEntity<?> preview(
            @PathVariable String stepId,
            @PathVariable String type,
            @RequestParam String preview,
            @RequestBody(required = false) @Nullable DocumentWanted wanted,
            Principal user) {
        var filled = fillDocument.preview(stepId, new Actor(user.getName()), typeAt(type), orNothing(wanted));
        return switch (preview) {
            case "pages" -> {
                var pictures = files.pictures(files.pdf(filled.docx()), MOST_PICTURES);
                yield ResponseEntity.ok(new Shown(
                        filled.template().ruleSet(),
                        filled.template().validFrom(),
                        pictures.pages(),
                        Shown.addresses(pictures)));
            }
            case "pdf" ->
                file(
                        files.pdf(filled.docx()),
                        MediaType.APPLICATION_PDF,
                        filled.fileName().replaceAll("\\.docx$", ".pdf"));
            case "docx" -> file(filled.docx(), DOCX, filled.fileName());
            default -> throw new Refused("preview", "Chỉ xem trước dạng pages, pdf hoặc docx.");
        };
    }

    @PostMapping(path = "/{type}", params = "!preview", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Lưu vào hồ sơ", description = "Thành bản kế tiếp của tệp cùng tên trong hồ sơ, ghi nhật ký.")
    ResponseEntity<Dossier.Paper> keep(
            @PathVariable String stepId,
            @PathVariable String type,
            @RequestBody(required = false) @Nullable DocumentWanted wanted,
            Principal user) {
        var version = fillDocument.keep(stepId, new Actor(user.getName()), typeAt(type), orNothing(wanted));
        var address = "/api/tasks/%s/documents/%d/content".formatted(stepId, version.id());
        return ResponseEntity.created(URI.create(address)).body(Dossier.Paper.of(version));
    }

    static TemplateType typeAt(String path) {
        return TemplateType.at(path).orElseThrow(() -> new NotFound("Không có loại văn bản này."));
    }

    static ResponseEntity<byte[]> file(byte[] content, MediaType type, String name) {
        return ResponseEntity.ok()
                .contentType(type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .body(content);
    }

    private static DocumentWanted orNothing(@Nullable DocumentWanted wanted) {
        return wanted == null ? DocumentWanted.NOTHING_SAID : wanted;
    }
}
