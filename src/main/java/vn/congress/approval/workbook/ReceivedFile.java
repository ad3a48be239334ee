package vn.congress.approval.workbook;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import vn.congress.approval.domain.Refused;
import vn.congress.approval.domain.TooLarge;

/** Decides, before anything is parsed, whether what was sent is a workbook that may be opened. */
final class ReceivedFile {

    static final String FIELD = "file";

    private static final long MOST_BYTES = 10L << 20;
    private static final long MOST_UNPACKED = 96L << 20;
    private static final int MOST_ENTRIES = 1_000;
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] OLE2 = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    private static final byte[] ENCRYPTED = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);
    private static final String WORKBOOK = "xl/workbook.xml";
    private static final String CONTENT_TYPES = "[Content_Types].xml";

    private ReceivedFile() {}

    /**
     * @throws Refused when it is empty, no workbook, encrypted, with macros, or made to burst
     * @throws TooLarge when it is over 10 MB
     */
    static void keep(InputStream content, Path file) throws IOException {
        try (var out = Files.newOutputStream(file)) {
            var buffer = new byte[8_192];
            var total = 0L;
            for (var read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                total += read;
                if (total > MOST_BYTES) {
                    throw new TooLarge("Tệp kế hoạch lớn quá 10 MB.");
                }
                out.write(buffer, 0, read);
            }
        }
        checkKind(file);
        checkPackage(file);
    }

    private static void checkKind(Path file) throws IOException {
        var start = new byte[4];
        int length;
        try (var in = Files.newInputStream(file)) {
            length = in.readNBytes(start, 0, start.length);
        }
        if (length == 0) {
            throw refused("Tệp rỗng, không có nội dung.");
        }
        if (Arrays.equals(start, OLE2)) {
            throw contains(Files.readAllBytes(file), ENCRYPTED)
                    ? refused("Tệp được đặt mật khẩu; hãy gỡ mật khẩu rồi nộp lại.")
                    : refused("Tệp theo định dạng cũ (.xls, .doc); hãy lưu lại thành Excel .xlsx rồi nộp.");
        }
        if (!Arrays.equals(start, ZIP)) {
            throw notAWorkbook();
        }
    }

    /** Unpacks everything once, keeping nothing: what it says of its own size is not believed. */
    private static void checkPackage(Path file) throws IOException {
        var hasWorkbook = false;
        var hasMacros = false;
        try (var zip = new ZipFile(file.toFile())) {
            if (zip.size() > MOST_ENTRIES) {
                throw refused("Tệp có quá nhiều thành phần bên trong, không phải tệp kế hoạch thông thường.");
            }
            var unpacked = new Unpacked();
            for (var entry : Collections.list(zip.entries())) {
                hasWorkbook |= entry.getName().equals(WORKBOOK);
                hasMacros |= entry.getName().endsWith("vbaProject.bin");
                var start = unpacked.countAndStart(zip.getInputStream(entry));
                hasMacros |= entry.getName().equals(CONTENT_TYPES) && start.contains("macroEnabled");
            }
        } catch (ZipException | EOFException | IllegalArgumentException damaged) {
            throw damaged();
        }
        if (!hasWorkbook) {
            throw notAWorkbook();
        }
        if (hasMacros) {
            throw refused("Tệp có macro (.xlsm); hãy lưu lại thành Excel .xlsx không macro rồi nộp.");
        }
    }

    static Refused damaged() {
        return refused("Tệp Excel bị hỏng, không đọc được; hãy mở, lưu lại thành .xlsx rồi nộp.");
    }

    static Refused refused(String message) {
        return new Refused(FIELD, message);
    }

    private static Refused notAWorkbook() {
        return refused("Tệp không phải là Excel .xlsx.");
    }

    private static boolean contains(byte[] bytes, byte[] part) {
        for (var start = 0; start + part.length <= bytes.length; start++) {
            if (Arrays.equals(bytes, start, start + part.length, part, 0, part.length)) {
                return true;
            }
        }
        return false;
    }

    /** Counts what comes out of a package, entry by entry. */
    private static final class Unpacked {

        private static final int START = 1 << 16;

        private final byte[] buffer = new byte[8_192];
        private long total;

        String countAndStart(InputStream entry) throws IOException {
            var start = new StringBuilder();
            try (entry) {
                for (var read = entry.read(buffer); read >= 0; read = entry.read(buffer)) {
                    total += read;
                    if (total > MOST_UNPACKED) {
                        throw refused("Tệp nén bung ra quá lớn, không an toàn để mở.");
                    }
                    if (start.length() < START) {
                        start.append(new String(buffer, 0, read, StandardCharsets.ISO_8859_1));
                    }
                }
            }
            return start.toString();
        }
    }
}
