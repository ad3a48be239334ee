package vn.congress.approval.workbook;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import vn.congress.approval.domain.plan.PlanCells;
import vn.congress.approval.domain.plan.PlanColumn;
import vn.congress.approval.domain.task.Assignment;

/** Writes the layout of an assignment annex, row by row. Every text is a text: none becomes a formula. */
final class WorkbookWriting {

    private static final int ROWS_IN_MEMORY = 100;
    private static final int CHARACTER = 256;
    private static final int[] WIDTHS = {5, 12, 60, 20, 10, 12, 30, 50, 36, 14, 30, 24, 28, 20, 10, 16};
    private static final String LOOKS_LIKE_A_FORMULA = "=+-@'";

    private final PlanCells cells;
    private final CellStyle heading;
    private final CellStyle bold;
    private final CellStyle date;
    private final CellStyle quoted;

    private WorkbookWriting(Workbook workbook, PlanCells cells) {
        this.cells = cells;
        heading = styled(workbook, (short) 14);
        bold = styled(workbook, (short) 11);
        date = workbook.createCellStyle();
        date.setDataFormat(workbook.createDataFormat().getFormat("dd/mm/yyyy"));
        quoted = workbook.createCellStyle();
        quoted.setQuotePrefixed(true);
    }

    static void write(List<Assignment> assignments, PlanCells cells, OutputStream out) throws IOException {
        try (var workbook = new SXSSFWorkbook(ROWS_IN_MEMORY)) {
            workbook.setZip64Mode(Zip64Mode.AsNeeded);
            var sheet = workbook.createSheet(PlanWorkbook.SHEET);
            var writing = new WorkbookWriting(workbook, cells);
            writing.writeHeader(sheet);
            for (var index = 0; index < assignments.size(); index++) {
                writing.writeRow(sheet.createRow(PlanWorkbook.HEADER_ROW + index), index + 1, assignments.get(index));
            }
            workbook.write(out);
        }
    }

    private static CellStyle styled(Workbook workbook, short points) {
        var font = workbook.createFont();
        font.setBold(true);
        font.setFontHeightInPoints(points);
        var style = workbook.createCellStyle();
        style.setFont(font);
        return style;
    }

    private void writeHeader(SXSSFSheet sheet) {
        var columns = PlanColumn.values();
        var title = sheet.createRow(0).createCell(0);
        title.setCellValue(PlanWorkbook.TITLE);
        title.setCellStyle(heading);
        sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, columns.length - 1));
        var header = sheet.createRow(PlanWorkbook.HEADER_ROW - 1);
        for (var column : columns) {
            sheet.setColumnWidth(column.ordinal(), WIDTHS[column.ordinal()] * CHARACTER);
            var cell = header.createCell(column.ordinal());
            cell.setCellValue(column.header());
            cell.setCellStyle(bold);
        }
        sheet.createFreezePane(0, PlanWorkbook.HEADER_ROW);
    }

    private void writeRow(Row row, int ordinal, Assignment assignment) {
        row.createCell(PlanColumn.ORDINAL.ordinal()).setCellValue(ordinal);
        cells.of(assignment).forEach((column, text) -> {
            var cell = row.createCell(column.ordinal());
            if (column == PlanColumn.DUE) {
                cell.setCellValue(assignment.due());
                cell.setCellStyle(date);
            } else {
                cell.setCellValue(text);
                if (!text.isEmpty() && LOOKS_LIKE_A_FORMULA.indexOf(text.charAt(0)) >= 0) {
                    cell.setCellStyle(quoted);
                }
            }
        });
    }
}
