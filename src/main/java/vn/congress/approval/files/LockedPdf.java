package vn.congress.approval.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import vn.congress.approval.domain.document.Content;

/** Tells a PDF that asks for a password or forbids its readers something: its trailer names an encryption dictionary. */
final class LockedPdf {

    private static final Pattern ENCRYPT = Pattern.compile("/Encrypt\\s*(?:\\d+\\s+\\d+\\s+R|<<)");
    private static final int WINDOW = 64 * 1024;
    private static final int OVERLAP = 64;

    private LockedPdf() {}

    static void refuse(Content content) {
        try (var bytes = content.open()) {
            var tail = "";
            for (var next = bytes.readNBytes(WINDOW); next.length > 0; next = bytes.readNBytes(WINDOW)) {
                var text = tail + new String(next, StandardCharsets.ISO_8859_1);
                if (ENCRYPT.matcher(text).find()) {
                    throw TikaFileTypes.refused(
                            "Tệp PDF có mật khẩu hoặc bị khóa quyền. Hãy lưu lại bản không khóa rồi tải lên.");
                }
                tail = text.substring(Math.max(0, text.length() - OVERLAP));
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
