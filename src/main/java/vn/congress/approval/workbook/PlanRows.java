package vn.congress.approval.workbook;

import static vn.congress.approval.workbook.ReceivedFile.refused;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.congress.approval.domain.plan.PlanColumn;
import vn.congress.approval.domain.plan.PlanRow;
import vn.congress.approval.domain.plan.Spelling;

/** Finds the header among the rows that come in, and keeps what stands below it. */
final class PlanRows {

    private static final int MOST_ROWS = 20_000;
    private static final int MOST_COLUMNS = 100;
    private static final int LAST_ROW_FOR_THE_HEADER = 10;
    private static final int ENOUGH_TO_BE_THE_HEADER = PlanColumn.values().length / 2;

    private static final Map<String, PlanColumn> COLUMNS = Arrays.stream(PlanColumn.values())
            .collect(Collectors.toUnmodifiableMap(column -> Spelling.key(column.header()), column -> column));

    private final Map<Integer, PlanColumn> header = new HashMap<>();
    private final List<PlanRow> rows = new ArrayList<>();

    void add(int number, Map<Integer, String> cells) {
        if (cells.keySet().stream().anyMatch(column -> column >= MOST_COLUMNS)) {
            throw refused(
                    "Dòng " + number + " có nội dung ngoài " + MOST_COLUMNS + " cột đầu, không đúng mẫu phụ lục.");
        }
        if (!header.isEmpty()) {
            addBelowHeader(number, cells);
        } else if (number <= LAST_ROW_FOR_THE_HEADER) {
            lookForHeader(number, cells);
        }
    }

    List<PlanRow> all() {
        if (header.isEmpty()) {
            throw refused("Không thấy dòng tiêu đề cột (dòng 3 của mẫu phụ lục phân công), gồm các cột: "
                    + named(List.of(PlanColumn.values())) + ".");
        }
        if (rows.isEmpty()) {
            throw refused("Tệp không có nhiệm vụ nào dưới dòng tiêu đề.");
        }
        return List.copyOf(rows);
    }

    private void lookForHeader(int number, Map<Integer, String> cells) {
        var found = new HashMap<Integer, PlanColumn>();
        cells.forEach((index, text) -> {
            var column = COLUMNS.get(Spelling.key(text));
            if (column != null) {
                found.put(index, column);
            }
        });
        if (found.size() < ENOUGH_TO_BE_THE_HEADER) {
            return;
        }
        var missing = new ArrayList<>(List.of(PlanColumn.values()));
        missing.removeAll(found.values());
        if (!missing.isEmpty()) {
            throw refused("Dòng tiêu đề (dòng " + number + ") thiếu cột: " + named(missing) + ".");
        }
        if (found.size() > PlanColumn.values().length) {
            throw refused("Dòng tiêu đề (dòng " + number + ") có cột bị lặp lại.");
        }
        header.putAll(found);
    }

    private void addBelowHeader(int number, Map<Integer, String> cells) {
        var row = new EnumMap<PlanColumn, String>(PlanColumn.class);
        header.forEach((index, column) -> {
            var text = cells.get(index);
            if (text != null && !Spelling.line(text).isEmpty()) {
                row.put(column, text);
            }
        });
        var saysSomething = row.keySet().stream().anyMatch(column -> column != PlanColumn.ORDINAL);
        if (!saysSomething) {
            return;
        }
        if (rows.size() == MOST_ROWS) {
            throw refused("Tệp có quá 20.000 dòng; hãy chia thành nhiều tệp.");
        }
        rows.add(new PlanRow(number, row));
    }

    private static String named(List<PlanColumn> columns) {
        return columns.stream().map(column -> "«" + column.header() + "»").collect(Collectors.joining(", "));
    }
}
