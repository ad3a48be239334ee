package vn.congress.approval.web;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** How workbooks are sent: as a file to keep. */
final class Workbook {

    static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private Workbook() {}

    /** @param name of the file, without its ending */
    static ResponseEntity<byte[]> sent(String name, byte[] content) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(TYPE))
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition(name))
                .body(content);
    }

    /** @param name of the file, without its ending */
    static String disposition(String name) {
        return ContentDisposition.attachment().filename(name + ".xlsx").build().toString();
    }
}
