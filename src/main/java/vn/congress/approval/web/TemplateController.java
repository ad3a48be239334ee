package vn.congress.approval.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.Principal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import vn.congress.approval.application.DocumentFiles;
import vn.congress.approval.application.ListTemplates;
import vn.congress.approval.application.PutTemplateInForce;
import vn.congress.approval.domain.Actor;
import vn.congress.approval.domain.Refused;
import vn.congress.approval.domain.TooLarge;
import vn.congress.approval.domain.agency.Role;

/**
 * Templates of documents. The Central Office reads them, administrators put newer ones in force; the sign-on has checked
 * that before a request comes here.
 */
@RestController
@RequestMapping("/api/document-templates")
@Tag(name = "Mẫu văn bản", description = "Mẫu theo loại và ngày của văn bản; mẫu cũ giữ lại cho văn bản ngày cũ")
class TemplateController {

    private static final int LONGEST_PAGE = 100;

    private final ListTemplates listTemplates;
    private final PutTemplateInForce putTemplateInForce;
    private final DocumentFiles files;

    TemplateController(ListTemplates listTemplates, PutTemplateInForce putTemplateInForce, DocumentFiles files) {
        this.listTemplates = listTemplates;
        this.putTemplateInForce = putTemplateInForce;
        this.files = files;
    }

    /** A page of the templates, and what somebody who writes one needs to know. */
    record Page(
            List<ListTemplates.Line> lines,
            int page,
            int pages,
            int total,
            List<ListTemplates.Kind> kinds,
            List<ListTemplates.Name> names,
            boolean mayPut) {}

    /** A template tried out. */
    record Tried(String ruleSet, List<String> placeholders, List<String> notDrawn, int pages, List<String> pictures) {}

    @GetMapping
    @Operation(summary = "Các mẫu văn bản, kể cả mẫu cũ", description = "inForce là mẫu của văn bản ghi ngày hôm nay.")
    Page list(
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size,
            Authentication person) {
        var asked = PageAsked.of(page, size, LONGEST_PAGE);
        var total = listTemplates.count();
        return new Page(
                listTemplates.page(asked.offset(), asked.length()),
                asked.number(),
                asked.pagesOf(total),
                total,
                ListTemplates.kinds(),
                ListTemplates.names(),
                person.getAuthorities().stream()
                        .anyMatch(it -> Role.ADMINISTRATION.groupId().equals(it.getAuthority())));
    }

    @GetMapping("/{id}/content")
    @Operation(summary = "Tệp mẫu")
    ResponseEntity<byte[]> file(@PathVariable long id) {
        return FilledDocumentController.file(
                listTemplates.file(id), FilledDocumentController.DOCX, "mau-%d.docx".formatted(id));
    }

    @GetMapping("/{id}/sample.pdf")
    @Operation(summary = "Mẫu điền số liệu giả định, dạng PDF")
    ResponseEntity<byte[]> sample(@PathVariable long id) {
        return FilledDocumentController.file(
                files.pdf(listTemplates.sample(id)), MediaType.APPLICATION_PDF, "mau-%d.pdf".formatted(id));
    }

    @PostMapping(params = "preview=true", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(
            summary = "Thử một mẫu",
            description = "Không thay đổi gì. Nêu mọi lỗi (chỗ điền lạ, thiếu, macro, liên kết), hoặc ảnh mẫu đã điền.")
    Tried preview(
            @RequestParam(defaultValue = "") String type,
            @RequestParam(required = false) @Nullable MultipartFile file) {
        var tried = putTemplateInForce.preview(FilledDocumentController.typeAt(type), nameOf(file), bytesOf(file));
        var pictures = files.pictures(files.pdf(tried.sample()), FilledDocumentController.MOST_PICTURES);
        return new Tried(
                tried.ruleSet(),
                tried.placeholders(),
                tried.notDrawn(),
                pictures.pages(),
                FilledDocumentController.Shown.addresses(pictures));
    }

    @PostMapping(params = "preview=false", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Đưa mẫu vào áp dụng",
            description = "validFrom là ngày văn bản đầu tiên theo mẫu này; văn bản ngày trước đó vẫn theo mẫu cũ.")
    ListTemplates.Line put(
            @RequestParam(defaultValue = "") String type,
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(defaultValue = "") String validFrom,
            @RequestParam(defaultValue = "") String ruleSet,
            @RequestParam(defaultValue = "") String note,
            Principal user) {
        var template = putTemplateInForce.put(
                FilledDocumentController.typeAt(type),
                nameOf(file),
                bytesOf(file),
                TypedDay.read(validFrom),
                ruleSet,
                note,
                new Actor(user.getName()));
        return ListTemplates.line(template, false);
    }

    private static String nameOf(@Nullable MultipartFile file) {
        return Optional.ofNullable(file)
                .map(MultipartFile::getOriginalFilename)
                .orElseThrow(() -> new Refused("file", "Chưa chọn tệp."));
    }

    private static byte[] bytesOf(@Nullable MultipartFile file) {
        if (file == null) {
            throw new Refused("file", "Chưa chọn tệp.");
        }
        if (file.getSize() > PutTemplateInForce.MOST_BYTES) {
            throw new TooLarge("Tệp mẫu lớn quá 2 MB.");
        }
        try {
            return file.getBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
