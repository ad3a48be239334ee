package vn.congress.approval.table;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.springframework.stereotype.Component;
import vn.congress.approval.application.ConsolidationSheets;
import vn.congress.approval.application.ConsolidationTable;
import vn.congress.approval.application.ConsolidationTable.Line;

/**
 * As a workbook: one sheet, and another for late answers. Written row by row, whatever the size of the round; a text too
 * long for a cell goes on in the rows below.
 */
@Component
final class ConsolidationWorkbook implements ConsolidationSheets {

    /** The most characters a cell of a workbook holds. */
    static final int LONGEST_CELL = 32_767;

    private static final int ROWS_IN_MEMORY = 20;
    private static final int CHARACTER = 256;

    @Override
    public Format format() {
        return Format.XLSX;
    }

    @Override
    public void write(ConsolidationTable table, OutputStream out) {
        try (var workbook = new SXSSFWorkbook(ROWS_IN_MEMORY)) {
            workbook.setZip64Mode(Zip64Mode.AsNeeded);
            var styles = new Styles(workbook);
            writeSheet(workbook.createSheet("Ý kiến"), table, styles);
            if (table.late().iterator().hasNext()) {
                writeLate(workbook.createSheet("Ý kiến gửi muộn"), table, styles);
            }
            workbook.write(out);
        } catch (IOException notWritten) {
            throw new UncheckedIOException(notWritten);
        }
    }

    private static void writeSheet(SXSSFSheet sheet, ConsolidationTable table, Styles styles) {
        var at = writeTitle(sheet, Columns.HEADING, table, styles);
        for (var fact : table.facts()) {
            var row = sheet.createRow(at++);
            styles.put(row, Columns.ORDINAL.ordinal(), fact.name() + ":", styles.bold);
            styles.put(row, Columns.ANSWER.ordinal(), fact.value(), styles.plain);
        }
        writeLines(sheet, at + 1, table.inTime(), styles);
    }

    private static void writeLate(SXSSFSheet sheet, ConsolidationTable table, Styles styles) {
        writeLines(sheet, writeTitle(sheet, Columns.LATE, table, styles) + 1, table.late(), styles);
    }

    private static int writeTitle(SXSSFSheet sheet, String heading, ConsolidationTable table, Styles styles) {
        styles.put(sheet.createRow(0), 0, heading, styles.heading);
        styles.put(sheet.createRow(1), 0, "%s: %s".formatted(table.code(), table.title()), styles.bold);
        styles.put(sheet.createRow(2), 0, table.round(), styles.bold);
        return 3;
    }

    private static void writeLines(SXSSFSheet sheet, int headerRow, Iterable<Line> lines, Styles styles) {
        var header = sheet.createRow(headerRow);
        for (var column : Columns.values()) {
            sheet.setColumnWidth(column.ordinal(), column.characters() * CHARACTER);
            styles.put(header, column.ordinal(), column.header(), styles.header);
        }
        sheet.createFreezePane(0, headerRow + 1);
        sheet.setRepeatingRows(new CellRangeAddress(headerRow, headerRow, -1, -1));
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setLandscape(true);
        sheet.getPrintSetup().setPaperSize(PrintSetup.A4_PAPERSIZE);
        sheet.getPrintSetup().setFitHeight((short) 0);
        var at = headerRow + 1;
        var ordinal = 0;
        for (var line : lines) {
            at = writeLine(sheet, at, ++ordinal, line, styles);
        }
    }

    /** @return the row after the last of this line */
    private static int writeLine(SXSSFSheet sheet, int from, int ordinal, Line line, Styles styles) {
        var contents = CellText.pieces(Columns.CONTENT.of(line));
        for (var piece = 0; piece < contents.size(); piece++) {
            var row = sheet.createRow(from + piece);
            for (var column : Columns.values()) {
                var text =
                        switch (column) {
                            case CONTENT -> contents.get(piece);
                            case ORDINAL -> piece == 0 ? String.valueOf(ordinal) : "(tiếp)";
                            default ->
                                piece == 0 ? CellText.pieces(column.of(line)).get(0) : "";
                        };
                styles.put(row, column.ordinal(), text, styles.cell);
            }
        }
        return from + contents.size();
    }
}
