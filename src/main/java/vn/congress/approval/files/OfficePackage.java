package vn.congress.approval.files;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import vn.congress.approval.domain.Refused;
import vn.congress.approval.domain.document.Content;

/**
 * An Office file seen from outside: the types its parts declare. Parts themselves are passed over, never kept.
 *
 * @param types content types named in {@code [Content_Types].xml}, in lower case
 */
record OfficePackage(Set<String> types) {

    private static final String TYPES_PART = "[Content_Types].xml";
    private static final int MOST_PARTS = 10_000;
    private static final int LONGEST_TYPES_PART = 1024 * 1024;
    private static final long MOST_UNPACKED = 512L * 1024 * 1024;
    private static final XMLInputFactory XML = xml();

    OfficePackage {
        types = Set.copyOf(types);
    }

    /**
     * @throws Refused when the package is broken, swells beyond reason or carries macros
     */
    static OfficePackage read(Content content) {
        try (var parts = new ZipInputStream(content.open())) {
            return read(parts);
        } catch (EOFException | ZipException | IllegalArgumentException | XMLStreamException broken) {
            throw TikaFileTypes.refused("Tệp bị hỏng hoặc không đúng định dạng. Hãy mở, lưu lại rồi tải lên.");
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    boolean isA(FileKind kind) {
        return types.contains(kind.mediaType() + ".main+xml");
    }

    private static OfficePackage read(ZipInputStream parts) throws IOException, XMLStreamException {
        var types = new HashSet<String>();
        var unpacked = 0L;
        var count = 0;
        for (ZipEntry part = parts.getNextEntry(); part != null; part = parts.getNextEntry()) {
            if (++count > MOST_PARTS) {
                throw bomb();
            }
            refuseMacros(part.getName());
            if (part.getName().equals(TYPES_PART)) {
                types.addAll(types(parts.readNBytes(LONGEST_TYPES_PART)));
            }
            unpacked = skip(parts, unpacked);
        }
        types.forEach(OfficePackage::refuseMacros);
        return new OfficePackage(types);
    }

    private static long skip(InputStream part, long unpackedBefore) throws IOException {
        var buffer = new byte[64 * 1024];
        var unpacked = unpackedBefore;
        for (var read = part.read(buffer); read >= 0; read = part.read(buffer)) {
            unpacked += read;
            if (unpacked > MOST_UNPACKED) {
                throw bomb();
            }
        }
        return unpacked;
    }

    private static Set<String> types(byte[] part) throws XMLStreamException {
        var types = new HashSet<String>();
        var reader = XML.createXMLStreamReader(new ByteArrayInputStream(part));
        while (reader.hasNext()) {
            if (reader.next() == XMLStreamConstants.START_ELEMENT) {
                var type = reader.getAttributeValue(null, "ContentType");
                if (type != null) {
                    types.add(type.strip().toLowerCase(Locale.ROOT));
                }
            }
        }
        return types;
    }

    private static void refuseMacros(String nameOrType) {
        var name = nameOrType.toLowerCase(Locale.ROOT);
        if (name.contains("vbaproject") || name.contains("macroenabled") || name.contains("macrosheet")) {
            throw TikaFileTypes.refused("Không nhận tệp Office có macro. Hãy lưu lại bản không có macro.");
        }
    }

    private static Refused bomb() {
        return TikaFileTypes.refused("Tệp nén bất thường, giải nén ra quá lớn. Hãy mở, lưu lại rồi tải lên.");
    }

    private static XMLInputFactory xml() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }
}
