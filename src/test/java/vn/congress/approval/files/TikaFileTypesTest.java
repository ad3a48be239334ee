package vn.congress.approval.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.congress.approval.domain.Problem;
import vn.congress.approval.domain.Refused;
import vn.congress.approval.domain.document.FileName;

@DisplayName("What a file really is")
class TikaFileTypesTest {

    private static final byte[] PDF =
            utf8("%PDF-1.7\n1 0 obj <</Type /Catalog>> endobj\ntrailer <</Root 1 0 R>>\n%%EOF");
    private static final byte[] PNG = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");
    private static final byte[] JPEG = {
        (byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xe0, 0, 16, 'J', 'F', 'I', 'F', 0, 1, 1, 0, 0, 1, 0, 1, 0, 0
    };

    private final TikaFileTypes types = new TikaFileTypes();

    @Test
    void papers_a_dossier_takes_are_told_by_their_content() {
        assertThat(typeOf("Báo cáo.pdf", PDF)).isEqualTo("application/pdf");
        assertThat(typeOf("Tờ trình.DOCX", docx())).endsWith("wordprocessingml.document");
        assertThat(typeOf("Bảng tổng hợp.xlsx", xlsx())).endsWith("spreadsheetml.sheet");
        assertThat(typeOf("Trình chiếu.pptx", pptx())).endsWith("presentationml.presentation");
        assertThat(typeOf("Sơ đồ.png", PNG)).isEqualTo("image/png");
        assertThat(typeOf("Bản chụp.jpg", JPEG)).isEqualTo("image/jpeg");
        assertThat(typeOf("Bản chụp.jpeg", JPEG)).isEqualTo("image/jpeg");
        assertThat(typeOf("Ghi chú.txt", utf8("Kính gửi: Văn phòng Trung ương Đảng\n")))
                .isEqualTo("text/plain");
    }

    @Test
    void an_extension_that_does_not_agree_with_the_content_is_refused() {
        assertRefused("Báo cáo.pdf", docx(), "Đuôi tệp không khớp nội dung");
        assertRefused("Báo cáo.docx", PDF, "Đuôi tệp không khớp nội dung");
        assertRefused("Báo cáo.docx", xlsx(), "Đuôi tệp không khớp nội dung");
        assertRefused("Sơ đồ.png", JPEG, "Đuôi tệp không khớp nội dung");
        assertRefused("Ghi chú.txt", PNG, "Đuôi tệp không khớp nội dung");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.exe", "a.html", "a.svg", "a.zip", "a.docm", "a.xlsm", "a.doc", "a.js", "pdf", "a."})
    void other_extensions_are_refused_whatever_is_inside(String name) {
        assertRefused(name, PDF, "Không nhận loại tệp này. Chỉ nhận .pdf, .docx");
    }

    @Test
    void programs_and_pages_are_refused_under_any_name() {
        var exe = Arrays.copyOf(utf8("MZ\u0090\0\3\0\0\0\4\0"), 4096);

        for (var name : new String[] {"a.pdf", "a.docx", "a.png", "a.txt"}) {
            assertRefused(name, exe, "Đuôi tệp không khớp nội dung");
            assertRefused(name, utf8("<!DOCTYPE html><html><script>alert(1)</script></html>"), "Đuôi tệp không khớp");
            assertRefused(name, utf8("<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"a()\"/>"), "Đuôi tệp không");
        }
    }

    @Test
    void an_ordinary_zip_is_not_an_office_file() {
        assertRefused("Báo cáo.docx", zip("thu muc/a.txt", utf8("a")), "Đuôi tệp không khớp nội dung");
        assertRefused("Báo cáo.pdf", zip("thu muc/a.txt", utf8("a")), "Đuôi tệp không khớp nội dung");
    }

    @Test
    void macros_are_refused_under_an_innocent_name() {
        var declared = zip(
                "[Content_Types].xml",
                utf8("<Types><Override PartName=\"/word/document.xml\" ContentType=\"application/"
                        + "vnd.ms-word.document.macroEnabled.main+xml\"/></Types>"));
        var carried = zip("word/vbaProject.bin", utf8("macro"));

        assertRefused("Báo cáo.docx", declared, "Không nhận tệp Office có macro");
        assertRefused("Báo cáo.docx", carried, "Không nhận tệp Office có macro");
    }

    @Test
    void a_locked_office_file_is_refused_with_what_to_do() {
        assertRefused("Báo cáo.docx", encrypted(docx()), "Tệp có mật khẩu");
        assertRefused("Báo cáo.pdf", encrypted(docx()), "Đuôi tệp không khớp nội dung");
    }

    @Test
    void a_locked_pdf_is_refused_wherever_its_trailer_stands() {
        var locked = utf8("%PDF-1.7\n" + "x".repeat(64 * 1024 - 15) + "\ntrailer <</Encrypt 5 0 R>>\n%%EOF");

        assertRefused("Báo cáo.pdf", locked, "Tệp PDF có mật khẩu hoặc bị khóa quyền");
    }

    @Test
    void a_text_that_is_not_utf8_is_refused() {
        assertRefused("a.txt", "Văn phòng".getBytes(StandardCharsets.UTF_16), "UTF-8");
        assertRefused("a.txt", "Đảng ủy Văn phòng".getBytes(Charset.forName("windows-1258")), "UTF-8");
    }

    @Test
    void a_zip_that_swells_is_refused_without_being_unpacked_whole() {
        assertRefused("Báo cáo.docx", bomb(600), "Tệp nén bất thường");
    }

    @Test
    void a_broken_office_file_is_refused() {
        var half = Arrays.copyOf(docx(), 200);

        assertThatThrownBy(() -> typeOf("Báo cáo.docx", half)).isInstanceOf(Refused.class);
    }

    @Test
    void an_external_entity_in_the_parts_list_is_not_followed() {
        var trap = zip(
                "[Content_Types].xml",
                utf8("<!DOCTYPE t [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><Types>&x;</Types>"));

        assertRefused("Báo cáo.docx", trap, "Tệp bị hỏng");
    }

    private String typeOf(String name, byte[] content) {
        return types.mediaTypeOf(FileName.of(name), () -> new ByteArrayInputStream(content));
    }

    private void assertRefused(String name, byte[] content, String message) {
        assertThatThrownBy(() -> typeOf(name, content))
                .as(name)
                .isInstanceOfSatisfying(Refused.class, refusal -> assertThat(refusal.problems())
                        .extracting(Problem::field)
                        .containsExactly("file"))
                .hasMessageContaining(message);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] docx() {
        return written(target -> {
            try (var document = new XWPFDocument()) {
                document.createParagraph().createRun().setText("Kính gửi");
                document.write(target);
            }
        });
    }

    private static byte[] xlsx() {
        return written(target -> {
            try (var workbook = new XSSFWorkbook()) {
                workbook.createSheet("Kế hoạch");
                workbook.write(target);
            }
        });
    }

    private static byte[] pptx() {
        return written(target -> {
            try (var slides = new XMLSlideShow()) {
                slides.createSlide();
                slides.write(target);
            }
        });
    }

    private static byte[] zip(String name, byte[] content) {
        return written(target -> {
            try (var zip = new ZipOutputStream(target)) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(content);
            }
        });
    }

    private static byte[] bomb(int megabytes) {
        return written(target -> {
            try (var zip = new ZipOutputStream(target)) {
                zip.putNextEntry(new ZipEntry("word/document.xml"));
                var megabyte = new byte[1024 * 1024];
                for (var i = 0; i < megabytes; i++) {
                    zip.write(megabyte);
                }
            }
        });
    }

    private static byte[] encrypted(byte[] office) {
        return written(target -> {
            try (var files = new POIFSFileSystem();
                    InputStream plain = new ByteArrayInputStream(office);
                    var parts = OPCPackage.open(plain)) {
                var encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
                encryptor.confirmPassword("mat-khau");
                try (var sealed = encryptor.getDataStream(files)) {
                    parts.save(sealed);
                } catch (java.security.GeneralSecurityException impossible) {
                    throw new IllegalStateException(impossible);
                }
                files.writeFilesystem(target);
            } catch (org.apache.poi.openxml4j.exceptions.InvalidFormatException impossible) {
                throw new IllegalStateException(impossible);
            }
        });
    }

    private static byte[] written(Writing writing) {
        var target = new ByteArrayOutputStream();
        try {
            writing.to(target);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return target.toByteArray();
    }

    private interface Writing {
        void to(OutputStream target) throws IOException;
    }
}
