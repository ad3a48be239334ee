package vn.congress.approval.table;

import java.util.List;
import java.util.regex.Pattern;

/** Texts as cells of a workbook keep them. */
final class CellText {

    /** Workbooks write a character they cannot hold as {@code _x0041_}; somebody who typed just that meant it. */
    private static final Pattern LOOKS_LIKE_A_CHARACTER = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

    /** Escaping makes a text twice as long at most. */
    private static final int LONGEST_ESCAPED = ConsolidationWorkbook.LONGEST_CELL / 2;

    private CellText() {}

    /** The text in as many cells as it takes. */
    static List<String> pieces(String text) {
        return LOOKS_LIKE_A_CHARACTER.matcher(text).find()
                ? PlainText.pieces(text, LONGEST_ESCAPED).stream()
                        .map(piece -> LOOKS_LIKE_A_CHARACTER.matcher(piece).replaceAll("_x005F_"))
                        .toList()
                : PlainText.pieces(text, ConsolidationWorkbook.LONGEST_CELL);
    }
}
