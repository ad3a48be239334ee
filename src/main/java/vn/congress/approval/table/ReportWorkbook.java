package vn.congress.approval.table;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.springframework.stereotype.Component;
import vn.congress.approval.application.ReportSheets;

/** As a workbook, written row by row; a text too long for a cell is cut there, with a mark. */
@Component
final class ReportWorkbook implements ReportSheets {

    private static final int ROWS_IN_MEMORY = 50;
    private static final int CHARACTER = 256;
    private static final int LONGEST = 10_000;

    @Override
    public void write(List<Sheet> sheets, OutputStream out) {
        try (var workbook = new SXSSFWorkbook(ROWS_IN_MEMORY)) {
            var styles = new Styles(workbook);
            for (var sheet : sheets) {
                write(workbook.createSheet(sheet.name()), sheet, styles);
            }
            workbook.write(out);
        } catch (IOException notWritten) {
            throw new UncheckedIOException(notWritten);
        }
    }

    private static void write(SXSSFSheet target, Sheet sheet, Styles styles) {
        var at = 0;
        put(target.createRow(at++), 0, sheet.heading(), styles.heading);
        for (var fact : sheet.facts()) {
            put(target.createRow(at++), 0, fact, styles.plain);
        }
        at++;
        var header = target.createRow(at);
        for (var column = 0; column < sheet.columns().size(); column++) {
            target.setColumnWidth(column, sheet.columns().get(column).characters() * CHARACTER);
            put(header, column, sheet.columns().get(column).header(), styles.header);
        }
        target.createFreezePane(0, at + 1);
        target.setRepeatingRows(new CellRangeAddress(at, at, -1, -1));
        target.setFitToPage(true);
        target.getPrintSetup().setLandscape(true);
        target.getPrintSetup().setPaperSize(PrintSetup.A4_PAPERSIZE);
        target.getPrintSetup().setFitHeight((short) 0);
        for (var values : sheet.rows()) {
            var row = target.createRow(++at);
            for (var column = 0; column < values.size(); column++) {
                put(row, column, values.get(column), styles);
            }
        }
    }

    private static void put(Row row, int column, Object value, Styles styles) {
        if (value instanceof Number number) {
            var cell = row.createCell(column);
            cell.setCellValue(number.doubleValue());
            cell.setCellStyle(styles.number);
        } else {
            put(row, column, String.valueOf(value), styles.cell);
        }
    }

    private static void put(Row row, int column, String text, CellStyle style) {
        Cell cell = row.createCell(column);
        var plain = PlainText.of(text);
        var kept = plain.length() > LONGEST ? PlainText.pieces(plain, LONGEST).get(0) + "…" : plain;
        cell.setCellValue(CellText.pieces(kept).get(0));
        cell.setCellStyle(style);
    }
}
