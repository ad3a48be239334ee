package vn.congress.approval.table;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.TableWidthType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;
import org.springframework.stereotype.Component;
import vn.congress.approval.application.ConsolidationSheets;
import vn.congress.approval.application.ConsolidationTable;
import vn.congress.approval.application.ConsolidationTable.Line;

/** As a letter-size annex: A4 across, a table whose header comes again on every page, late answers in one of their own. */
@Component
final class ConsolidationDocument implements ConsolidationSheets {

    /** Twentieths of a point. */
    private static final int LONG_SIDE = 16_838;

    private static final int SHORT_SIDE = 11_906;
    private static final int MARGIN = 850;

    private static final int POINTS = 11;

    @Override
    public Format format() {
        return Format.DOCX;
    }

    @Override
    public void write(ConsolidationTable table, OutputStream out) {
        try (var document = new XWPFDocument()) {
            layOut(document);
            heading(document, Columns.HEADING, 14);
            heading(document, "%s: %s".formatted(table.code(), table.title()), 13);
            heading(document, table.round(), 13);
            for (var fact : table.facts()) {
                var paragraph = document.createParagraph();
                var name = paragraph.createRun();
                name.setBold(true);
                name.setText(fact.name() + ": ");
                put(paragraph, PlainText.of(fact.value()));
            }
            document.createParagraph();
            writeLines(document, table.inTime());
            if (table.late().iterator().hasNext()) {
                document.createParagraph();
                heading(document, Columns.LATE, 13);
                writeLines(document, table.late());
            }
            document.write(out);
        } catch (IOException notWritten) {
            throw new UncheckedIOException(notWritten);
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

    private static void writeLines(XWPFDocument document, Iterable<Line> lines) {
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
        var ordinal = 0;
        for (var line : lines) {
            writeLine(table.createRow(), ++ordinal, line);
        }
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

    private static void writeLine(XWPFTableRow row, int ordinal, Line line) {
        for (var column : Columns.values()) {
            var cell = row.getCell(column.ordinal());
            cell.setWidth(String.valueOf(width(column)));
            put(cell.getParagraphs().get(0), column == Columns.ORDINAL ? String.valueOf(ordinal) : column.of(line));
        }
    }

    /** One run, with a break where a new line was typed. */
    private static void put(XWPFParagraph paragraph, String text) {
        var run = paragraph.createRun();
        run.setFontSize(POINTS);
        var lines = text.split("\n", -1);
        for (var index = 0; index < lines.length; index++) {
            if (index > 0) {
                run.addBreak();
            }
            run.setText(lines[index], index == 0 ? 0 : run.getCTR().sizeOfTArray());
        }
    }
}
