package vn.congress.approval.table;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.springframework.stereotype.Component;
import vn.congress.approval.application.BoardLine;
import vn.congress.approval.application.BoardSheets;
import vn.congress.approval.domain.calendar.OfficeHours;

/** A list of tasks as a workbook of one sheet, written row by row. */
@Component
final class BoardWorkbook implements BoardSheets {

    private static final int ROWS_IN_MEMORY = 100;
    private static final int CHARACTER = 256;
    private static final int HEADER_ROW = 2;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");

    private final List<Column> columns;

    BoardWorkbook(OfficeHours hours) {
        columns = List.of(
                new Column("Mã", 10, BoardLine::code),
                new Column("Nhiệm vụ", 60, BoardLine::title),
                new Column("Cơ quan chủ trì", 28, BoardLine::agencyName),
                new Column("Nhóm việc", 22, BoardLine::group),
                new Column("Giai đoạn", 10, BoardLine::phaseLabel),
                new Column("Cấp quyết định", 22, BoardLine::levelLabel),
                new Column("Mức độ", 13, BoardLine::priorityLabel),
                new Column("Trạng thái", 26, BoardLine::statusLabel),
                new Column("Lưu ý", 26, line -> line.marks().stream()
                        .map(BoardLine.Marked::label)
                        .collect(Collectors.joining("; "))),
                new Column("Hạn gốc", 12, line -> day(line.originalDue())),
                new Column("Hạn hiện nay", 13, line -> day(line.due())),
                new Column("Chậm (ngày làm việc)", 12, line -> line.daysLate() == 0 ? "" : "" + line.daysLate()),
                new Column("Hoàn thành", 12, line -> line.concludedAt()
                        .map(at -> day(at.atZone(hours.zone()).toLocalDate()))
                        .orElse("")),
                new Column("Đang chờ", 30, BoardLine::waitsFor));
    }

    /** @param characters width, counted in characters of a usual size */
    private record Column(String header, int characters, Function<BoardLine, String> text) {}

    @Override
    public void write(String heading, List<BoardLine> lines, OutputStream out) {
        try (var workbook = new SXSSFWorkbook(ROWS_IN_MEMORY)) {
            workbook.setZip64Mode(Zip64Mode.AsNeeded);
            var styles = new Styles(workbook);
            var sheet = workbook.createSheet("Nhiệm vụ");
            styles.put(sheet.createRow(0), 0, heading, styles.heading);
            writeHeader(sheet, styles);
            var at = HEADER_ROW + 1;
            for (var line : lines) {
                var row = sheet.createRow(at++);
                for (var column = 0; column < columns.size(); column++) {
                    var text = PlainText.of(columns.get(column).text().apply(line));
                    styles.put(row, column, CellText.pieces(text).get(0), styles.cell);
                }
            }
            workbook.write(out);
        } catch (IOException notWritten) {
            throw new UncheckedIOException(notWritten);
        }
    }

    private void writeHeader(SXSSFSheet sheet, Styles styles) {
        var header = sheet.createRow(HEADER_ROW);
        for (var column = 0; column < columns.size(); column++) {
            sheet.setColumnWidth(column, columns.get(column).characters() * CHARACTER);
            styles.put(header, column, columns.get(column).header(), styles.header);
        }
        sheet.createFreezePane(2, HEADER_ROW + 1);
        sheet.setRepeatingRows(new CellRangeAddress(HEADER_ROW, HEADER_ROW, -1, -1));
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setLandscape(true);
        sheet.getPrintSetup().setPaperSize(PrintSetup.A4_PAPERSIZE);
        sheet.getPrintSetup().setFitHeight((short) 0);
    }

    private static String day(LocalDate day) {
        return DAY.format(day);
    }
}
