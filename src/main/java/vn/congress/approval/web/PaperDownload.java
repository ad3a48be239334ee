package vn.congress.approval.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import vn.congress.approval.domain.document.DocumentVersion;
import vn.congress.approval.domain.document.Documents;

/** Sends a paper as a download, never as a page of this site, whatever is inside. */
@Component
class PaperDownload {

    private final Documents documents;

    PaperDownload(Documents documents) {
        this.documents = documents;
    }

    void send(DocumentVersion version, HttpServletResponse response) throws IOException {
        var attachment = ContentDisposition.attachment()
                .filename(version.fileName(), StandardCharsets.UTF_8)
                .build();
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, attachment.toString());
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setContentType(withCharset(version.mediaType()));
        response.setContentLengthLong(version.size());
        documents.writeContent(version.id(), response.getOutputStream());
    }

    private static String withCharset(String mediaType) {
        return mediaType.startsWith("text/") ? mediaType + ";charset=UTF-8" : mediaType;
    }
}
