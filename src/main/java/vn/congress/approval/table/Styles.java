package vn.congress.approval.table;

import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.usermodel.Workbook;

/** How cells look, and the one way texts get into them. */
final class Styles {

    final CellStyle heading;
    final CellStyle bold;
    final CellStyle plain;
    final CellStyle header;
    final CellStyle cell;
    final CellStyle number;

    Styles(Workbook workbook) {
        heading = style(workbook, 14, true);
        bold = style(workbook, 12, true);
        plain = style(workbook, 12, false);
        header = bordered(style(workbook, 12, true));
        cell = bordered(style(workbook, 12, false));
        number = bordered(style(workbook, 12, false));
        number.setQuotePrefixed(false);
    }

    private static CellStyle style(Workbook workbook, int points, boolean bold) {
        var font = workbook.createFont();
        font.setFontName("Times New Roman");
        font.setFontHeightInPoints((short) points);
        font.setBold(bold);
        var style = workbook.createCellStyle();
        style.setFont(font);
        // Excel then takes what stands there for text even when somebody edits the cell.
        style.setQuotePrefixed(true);
        return style;
    }

    private static CellStyle bordered(CellStyle style) {
        style.setBorderTop(BorderStyle.THIN);
        style.setBorderBottom(BorderStyle.THIN);
        style.setBorderLeft(BorderStyle.THIN);
        style.setBorderRight(BorderStyle.THIN);
        style.setWrapText(true);
        style.setVerticalAlignment(VerticalAlignment.TOP);
        return style;
    }

    void put(Row row, int column, String text, CellStyle style) {
        var target = row.createCell(column);
        target.setCellValue(text);
        target.setCellStyle(style);
    }
}
