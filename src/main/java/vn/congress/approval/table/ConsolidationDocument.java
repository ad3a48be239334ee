package vn.congress.approval.table;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.TableWidthType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;
import org.springframework.stereotype.Component;
import vn.congress.approval.application.ConsolidationSheets;
import vn.congress.approval.application.ConsolidationTable;
import vn.congress.approval.application.ConsolidationTable.Line;

/**
 * As an annex: A4 across, a table whose header comes again on every page, late answers in one of their own.
 *
 * <p>POI holds a document in memory as a whole, so it makes everything but the rows; these are written as they are read,
 * in the place of a row that marks where they belong. Several people can have the largest round at the same time.
 */
@Component
final class ConsolidationDocument implements ConsolidationSheets {

    /** Twentieths of a point. */
    private static final int LONG_SIDE = 16_838;

    private static final int SHORT_SIDE = 11_906;
    private static final int MARGIN = 850;

    private static final int POINTS = 11;

    private static final String BODY = "word/document.xml";

    /** A character of nobody's, which {@link PlainText} leaves out of what people typed. */
    private static final String ROWS_HERE = "\uE000";

    @Override
    public Format format() {
        return Format.DOCX;
    }

    @Override
    public void write(ConsolidationTable table, OutputStream out) {
        var parts = new ArrayList<Iterable<Line>>();
        parts.add(table.inTime());
        if (table.late().iterator().hasNext()) {
            parts.add(table.late());
        }
        try (var frame = new ZipInputStream(new ByteArrayInputStream(frame(table, parts.size() > 1)));
                var zip = new ZipOutputStream(out)) {
            for (var entry = frame.getNextEntry(); entry != null; entry = frame.getNextEntry()) {
                zip.putNextEntry(new ZipEntry(entry.getName()));
                if (entry.getName().equals(BODY)) {
                    writeBody(new String(frame.readAllBytes(), StandardCharsets.UTF_8), parts, zip);
                } else {
                    frame.transferTo(zip);
                }
                zip.closeEntry();
            }
        } catch (IOException notWritten) {
            throw new UncheckedIOException(notWritten);
        }
    }

    private static void writeBody(String frame, List<Iterable<Line>> parts, OutputStream out) throws IOException {
        var writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        var from = 0;
        for (var lines : parts) {
            var mark = frame.indexOf(ROWS_HERE, from);
            var row = frame.lastIndexOf("<w:tr>", mark);
            writer.write(frame, from, row - from);
            from = frame.indexOf("</w:tr>", mark) + "</w:tr>".length();
            var ordinal = 0;
            for (var line : lines) {
                writeRow(writer, ++ordinal, line);
            }
        }
        writer.write(frame, from, frame.length() - from);
        writer.flush();
    }

    private static void writeRow(Writer writer, int ordinal, Line line) throws IOException {
        writer.write("<w:tr>");
        for (var column : Columns.values()) {
            writer.write(
                    "<w:tc><w:tcPr><w:tcW w:w=\"%d\" w:type=\"dxa\"/></w:tcPr><w:p><w:r><w:rPr><w:sz w:val=\"%d\"/></w:rPr>"
                            .formatted(width(column), POINTS * 2));
            writeText(writer, column == Columns.ORDINAL ? String.valueOf(ordinal) : column.of(line));
            writer.write("</w:r></w:p></w:tc>");
        }
        writer.write("</w:tr>");
    }

    /** Text and nothing but text, with a break where a new line was typed. */
    private static void writeText(Writer writer, String text) throws IOException {
        var lines = text.split("\n", -1);
        for (var index = 0; index < lines.length; index++) {
            writer.write(index == 0 ? "<w:t xml:space=\"preserve\">" : "<w:br/><w:t xml:space=\"preserve\">");
            writer.write(lines[index].replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"));
            writer.write("</w:t>");
        }
    }

    /** The document with one empty row for each part. */
    private static byte[] frame(ConsolidationTable table, boolean withLate) throws IOException {
        try (var document = new XWPFDocument();
                var out = new ByteArrayOutputStream()) {
            layOut(document);
            heading(document, Columns.HEADING, 14);
            heading(document, "%s: %s".formatted(table.code(), table.title()), 13);
            heading(document, table.round(), 13);
            for (var fact : table.facts()) {
                var paragraph = document.createParagraph();
                var name = paragraph.createRun();
                name.setBold(true);
                name.setText(fact.name() + ": ");
                paragraph.createRun().setText(PlainText.of(fact.value()));
            }
            document.createParagraph();
            writeTable(document);
            if (withLate) {
                document.createParagraph();
                heading(document, Columns.LATE, 13);
                writeTable(document);
            }
            document.write(out);
            return out.toByteArray();
        }
    }

    private static void layOut(XWPFDocument document) {
        var section = document.getDocument().getBody().addNewSectPr();
        var page = section.addNewPgSz();
        page.setOrient(STPageOrientation.LANDSCAPE);
        page.setW(BigInteger.valueOf(LONG_SIDE));
        page.setH(BigInteger.valueOf(SHORT_SIDE));
        var margins = section.addNewPgMar();
        var margin = BigInteger.valueOf(MARGIN);
        margins.setTop(margin);
        margins.setBottom(margin);
        margins.setLeft(margin);
        margins.setRight(margin);
        var fonts = CTFonts.Factory.newInstance();
        fonts.setAscii("Times New Roman");
        fonts.setHAnsi("Times New Roman");
        fonts.setCs("Times New Roman");
        fonts.setEastAsia("Times New Roman");
        document.createStyles().setDefaultFonts(fonts);
    }

    private static void heading(XWPFDocument document, String text, int points) {
        var paragraph = document.createParagraph();
        paragraph.setAlignment(ParagraphAlignment.CENTER);
        var run = paragraph.createRun();
        run.setBold(true);
        run.setFontSize(points);
        run.setText(PlainText.of(text));
    }

    private static void writeTable(XWPFDocument document) {
        var table = document.createTable(1, Columns.values().length);
        table.setWidthType(TableWidthType.DXA);
        table.setWidth(String.valueOf(LONG_SIDE - 2 * MARGIN));
        var grid = table.getCTTbl().getTblGrid() == null
                ? table.getCTTbl().addNewTblGrid()
                : table.getCTTbl().getTblGrid();
        for (var column : Columns.values()) {
            grid.addNewGridCol().setW(BigInteger.valueOf(width(column)));
        }
        writeHeader(table);
        table.createRow().getCell(0).setText(ROWS_HERE);
    }

    private static int width(Columns column) {
        return (LONG_SIDE - 2 * MARGIN) * column.characters() / Columns.charactersOfAll();
    }

    private static void writeHeader(XWPFTable table) {
        var header = table.getRow(0);
        header.setRepeatHeader(true);
        for (var column : Columns.values()) {
            var cell = header.getCell(column.ordinal());
            cell.setWidth(String.valueOf(width(column)));
            var paragraph = cell.getParagraphs().get(0);
            paragraph.setAlignment(ParagraphAlignment.CENTER);
            var run = paragraph.createRun();
            run.setBold(true);
            run.setFontSize(POINTS);
            run.setText(column.header());
        }
    }
}
