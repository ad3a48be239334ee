package vn.congress.approval.paper;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import vn.congress.approval.domain.Refused;

/** The parts of a document file, by name and in order; held in memory, hence with limits. */
record DocxParts(Map<String, byte[]> parts) {

    static final String BODY = "word/document.xml";

    private static final int MOST_PARTS = 200;
    private static final int MEGABYTE = 1024 * 1024;

    /** Of a template, which is letters and tables. */
    private static final int MOST_UNPACKED = 16 * MEGABYTE;

    /** Of a document we have filled ourselves, in which long texts stand. */
    private static final int MOST_FILLED = 128 * MEGABYTE;

    /**
     * @throws Refused when it cannot be unpacked, or swells beyond reason
     */
    static DocxParts of(byte[] file) {
        return unpack(file, MOST_UNPACKED);
    }

    static DocxParts filled(byte[] file) {
        return unpack(file, MOST_FILLED);
    }

    private static DocxParts unpack(byte[] file, int most) {
        var parts = new LinkedHashMap<String, byte[]>();
        var left = most;
        try (var zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                var content = zip.readNBytes(left + 1);
                left -= content.length;
                if (left < 0 || parts.size() == MOST_PARTS) {
                    throw refused(
                            "Tệp giải nén ra quá lớn hoặc quá nhiều phần. Mẫu chỉ gồm chữ và bảng; hãy bỏ hình ảnh.");
                }
                if (!entry.isDirectory() && parts.put(entry.getName(), content) != null) {
                    throw broken();
                }
            }
        } catch (ZipException | IllegalArgumentException notAZip) {
            throw broken();
        } catch (IOException cut) {
            throw broken();
        }
        if (!parts.containsKey(BODY)) {
            throw broken();
        }
        return new DocxParts(parts);
    }

    Optional<byte[]> part(String name) {
        return Optional.ofNullable(parts.get(name));
    }

    /** The file again; the same parts give the same bytes. */
    byte[] pack() {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var part : parts.entrySet()) {
                var entry = new ZipEntry(part.getKey());
                entry.setTime(0);
                zip.putNextEntry(entry);
                zip.write(part.getValue());
                zip.closeEntry();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    static Refused broken() {
        return refused("Tệp bị hỏng hoặc không phải là văn bản .docx. Hãy mở, lưu lại rồi tải lên.");
    }

    private static Refused refused(String message) {
        return new Refused("file", message);
    }
}
