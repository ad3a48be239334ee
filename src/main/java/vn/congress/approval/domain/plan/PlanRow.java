package vn.congress.approval.domain.plan;

import java.util.Map;

/**
 * One line of a plan file as it was typed: nothing in it is sure to be right.
 *
 * @param number the row's number in the sheet, the first being 1
 * @param cells text by column; dates as {@code dd/MM/yyyy}; blank cells are left out
 */
public record PlanRow(int number, Map<PlanColumn, String> cells) {

    public PlanRow {
        cells = Map.copyOf(cells);
    }

    public String cell(PlanColumn column) {
        return cells.getOrDefault(column, "");
    }
}
