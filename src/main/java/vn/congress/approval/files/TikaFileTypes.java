package vn.congress.approval.files;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MimeTypes;
import org.springframework.stereotype.Component;
import vn.congress.approval.domain.Refused;
import vn.congress.approval.domain.document.Content;
import vn.congress.approval.domain.document.FileName;
import vn.congress.approval.domain.document.FileTypes;

/** Tells a file by its first bytes, then looks inside where first bytes do not tell enough. */
@Component
class TikaFileTypes implements FileTypes {

    private static final MediaType OLE = MediaType.application("x-tika-msoffice");

    private final MimeTypes magic = MimeTypes.getDefaultMimeTypes();

    @Override
    public String mediaTypeOf(FileName name, Content content) {
        var expected = FileKind.named(name)
                .orElseThrow(
                        () -> refused("Không nhận loại tệp này. Chỉ nhận %s.".formatted(FileKind.allExtensions())));
        var seen = firstBytes(content);
        if (expected.isOffice() && isA(OLE, seen)) {
            throw refused("Tệp có mật khẩu hoặc ở dạng Office cũ. Hãy bỏ mật khẩu, lưu lại dạng .%s rồi tải lên."
                    .formatted(name.extension()));
        }
        refuseUnless(
                expected.isOffice()
                        ? isA(MediaType.APPLICATION_ZIP, seen)
                        : seen.toString().equals(expected.mediaType()),
                name);
        switch (expected) {
            case DOCX, XLSX, PPTX -> refuseUnless(OfficePackage.read(content).isA(expected), name);
            case PDF -> LockedPdf.refuse(content);
            case TEXT -> refuseUnlessUtf8(content);
            case PNG, JPEG -> {}
        }
        return expected.mediaType();
    }

    private MediaType firstBytes(Content content) {
        try (var bytes = new BufferedInputStream(content.open())) {
            return magic.detect(bytes, new Metadata());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private boolean isA(MediaType general, MediaType seen) {
        return seen.equals(general) || magic.getMediaTypeRegistry().isInstanceOf(seen, general);
    }

    private static void refuseUnlessUtf8(Content content) {
        var strict = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        var buffer = new char[8192];
        try (var text = new InputStreamReader(content.open(), strict)) {
            for (var read = text.read(buffer); read >= 0; read = text.read(buffer)) {
                for (var i = 0; i < read; i++) {
                    if (buffer[i] == '\0') {
                        throw new CharacterCodingException();
                    }
                }
            }
        } catch (CharacterCodingException notText) {
            throw refused("Tệp văn bản phải mã hóa UTF-8. Hãy lưu lại với mã hóa UTF-8.");
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static void refuseUnless(boolean agrees, FileName name) {
        if (!agrees) {
            throw mismatch(name);
        }
    }

    private static Refused mismatch(FileName name) {
        return refused("Đuôi tệp không khớp nội dung: nội dung không phải là .%s. Hãy kiểm tra lại tệp."
                .formatted(name.extension()));
    }

    static Refused refused(String message) {
        return new Refused("file", message);
    }
}
