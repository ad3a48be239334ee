package vn.congress.approval.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Small documents for tests, and the templates that come with the program. */
public final class APackage {

    private static final String HEAD =
            "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>";
    private static final String START =
            "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\""
                    + " Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\""
                    + " Target=\"word/document.xml\"/></Relationships>";
    private static final String TYPES =
            "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\""
                    + " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\""
                    + " ContentType=\"application/xml\"/><Override PartName=\"/word/document.xml\" ContentType=\""
                    + "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>";

    private APackage() {}

    /** A document with this body. */
    public static byte[] of(String body) {
        return with(body);
    }

    /** A document with this body and further parts: names and contents in turn. */
    public static byte[] with(String body, String... parts) {
        var all = new LinkedHashMap<String, String>();
        all.put("[Content_Types].xml", TYPES);
        all.put("_rels/.rels", START);
        all.put("word/document.xml", HEAD + body + "</w:body></w:document>");
        for (var index = 0; index < parts.length; index += 2) {
            all.put(parts[index], parts[index + 1]);
        }
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var part : all.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    /** A paragraph whose text is cut into these runs. */
    public static String paragraph(String... runs) {
        var paragraph = new StringBuilder("<w:p>");
        for (var run : runs) {
            paragraph.append("<w:r><w:t>").append(run).append("</w:t></w:r>");
        }
        return paragraph.append("</w:p>").toString();
    }

    public static String table(String... cells) {
        var row = new StringBuilder("<w:tbl><w:tr>");
        for (var cell : cells) {
            row.append("<w:tc>").append(paragraph(cell)).append("</w:tc>");
        }
        return row.append("</w:tr></w:tbl>").toString();
    }

    public static byte[] seed(String rules, String type) {
        try {
            return Files.readAllBytes(Path.of("src/main/resources/templates", rules, type + ".docx"));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
