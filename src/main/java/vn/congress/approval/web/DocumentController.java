package vn.congress.approval.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.security.Principal;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import vn.congress.approval.application.DiscardDocument;
import vn.congress.approval.application.Dossier;
import vn.congress.approval.application.FetchDocument;
import vn.congress.approval.application.ReceiveDocument;
import vn.congress.approval.application.ReceiveDocument.Upload;
import vn.congress.approval.domain.Actor;
import vn.congress.approval.domain.Refused;
import vn.congress.approval.domain.document.DocumentKind;

/** Papers of the dossier of a step: in, out and back. */
@RestController
@RequestMapping("/api/tasks/{stepId}/documents")
@Tag(name = "Tài liệu", description = "Tài liệu trong hồ sơ của một bước")
class DocumentController {

    private final ReceiveDocument receiveDocument;
    private final FetchDocument fetchDocument;
    private final DiscardDocument discardDocument;
    private final PaperDownload download;

    DocumentController(
            ReceiveDocument receiveDocument,
            FetchDocument fetchDocument,
            DiscardDocument discardDocument,
            PaperDownload download) {
        this.receiveDocument = receiveDocument;
        this.fetchDocument = fetchDocument;
        this.discardDocument = discardDocument;
        this.download = download;
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Nộp một tài liệu",
            description = "Phần file là tệp, tối đa 50 MB, loại tệp xác định theo nội dung; kind là loại tài liệu trong"
                    + " danh mục. Nộp lại cùng loại và cùng tên là một phiên bản mới.")
    ResponseEntity<Dossier.Paper> upload(
            @PathVariable String stepId,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Principal user) {
        if (file == null) {
            throw new Refused("file", "Chưa chọn tệp.");
        }
        var sentName = Optional.ofNullable(file.getOriginalFilename()).orElse("");
        var upload = new Upload(sentName, file.getSize(), () -> open(file));
        var version = receiveDocument.receive(stepId, new Actor(user.getName()), kindNamed(kind), upload);
        var address = "/api/tasks/%s/documents/%d/content".formatted(stepId, version.id());
        return ResponseEntity.created(URI.create(address)).body(Dossier.Paper.of(version));
    }

    @DeleteMapping("/{id}")
    @Operation(
            summary = "Bỏ một tài liệu vừa nộp",
            description = "Chỉ người đã nộp, khi bước chưa hoàn thành; tài liệu đã dùng trong hồ sơ thì giữ mãi.")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void discard(@PathVariable String stepId, @PathVariable long id, Principal user) {
        discardDocument.discard(stepId, new Actor(user.getName()), id);
    }

    /** Always a download, never shown as a page of this site, whatever is inside. */
    @GetMapping("/{id}/content")
    @Operation(summary = "Tải một tài liệu", description = "Luôn là tệp tải về, không mở như một trang.")
    void content(@PathVariable String stepId, @PathVariable long id, Principal user, HttpServletResponse response)
            throws IOException {
        download.send(fetchDocument.find(stepId, new Actor(user.getName()), id), response);
    }

    private static DocumentKind kindNamed(String name) {
        return Arrays.stream(DocumentKind.values())
                .filter(kind -> kind.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new Refused("kind", "Phải chọn loại tài liệu."));
    }

    private static InputStream open(MultipartFile file) {
        try {
            return file.getInputStream();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
