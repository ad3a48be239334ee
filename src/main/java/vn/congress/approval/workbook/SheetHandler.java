package vn.congress.approval.workbook;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.TreeMap;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.util.CellReference;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;
import vn.congress.approval.domain.plan.PlanCells;

/** Turns a sheet into rows of text as it streams by. Of a formula it takes the value last shown, never the formula. */
final class SheetHandler extends DefaultHandler {

    private static final int ISO_DATE = 10;

    private final SharedTexts texts;
    private final DateStyles styles;
    private final Epoch epoch;
    private final PlanRows rows;

    private final TreeMap<Integer, String> cells = new TreeMap<>();
    private final CellText text = new CellText();
    private int row;
    private int column;
    private String type = "n";
    private int style;
    private boolean inValue;

    SheetHandler(SharedTexts texts, DateStyles styles, Epoch epoch, PlanRows rows) {
        this.texts = texts;
        this.styles = styles;
        this.epoch = epoch;
        this.rows = rows;
    }

    @Override
    public void startElement(String uri, String name, String prefixed, Attributes attributes) throws SAXException {
        switch (name) {
            case "row" -> {
                row = number(attributes.getValue("r"), row + 1);
                column = -1;
                cells.clear();
            }
            case "c" -> {
                column = column(attributes.getValue("r"));
                type = or(attributes.getValue("t"), "n");
                style = number(attributes.getValue("s"), 0);
                text.clear();
            }
            case "v" -> inValue = true;
            default -> text.enter(name);
        }
    }

    @Override
    public void characters(char[] letters, int start, int length) {
        if (type.equals("inlineStr")) {
            text.append(letters, start, length);
        } else if (inValue) {
            text.appendRaw(letters, start, length);
        }
    }

    @Override
    public void endElement(String uri, String name, String prefixed) throws SAXException {
        switch (name) {
            case "row" -> rows.add(row, cells);
            case "c" -> {
                var shown = shown(text.read());
                if (!shown.isBlank()) {
                    cells.put(column, shown);
                }
            }
            case "v" -> inValue = false;
            default -> text.leave(name);
        }
    }

    private String shown(String value) throws SAXException {
        if (value.isBlank()) {
            return "";
        }
        return switch (type) {
            case "s" -> texts.at(number(value.strip(), -1));
            case "n" -> shownNumber(value.strip());
            case "b" -> value.strip().equals("1") ? "TRUE" : "FALSE";
            case "d" -> shownDate(value.strip());
            default -> value;
        };
    }

    private String shownNumber(String value) throws SAXException {
        try {
            var number = Double.parseDouble(value);
            if (styles.isDate(style) && DateUtil.isValidExcelDate(number)) {
                return PlanCells.date(
                        DateUtil.getLocalDateTime(number, epoch.from1904()).toLocalDate());
            }
            return Double.isFinite(number)
                    ? BigDecimal.valueOf(number).stripTrailingZeros().toPlainString()
                    : value;
        } catch (NumberFormatException notANumber) {
            throw new SAXException(notANumber);
        }
    }

    private static String shownDate(String value) {
        try {
            return PlanCells.date(LocalDate.parse(value.substring(0, Math.min(ISO_DATE, value.length()))));
        } catch (DateTimeParseException notADate) {
            return value;
        }
    }

    private int column(@Nullable String reference) throws SAXException {
        if (reference == null) {
            return column + 1;
        }
        var letters = reference.replaceAll("[0-9]+$", "");
        if (!letters.matches("[A-Z]{1,3}")) {
            throw new SAXException("No cell " + reference);
        }
        return CellReference.convertColStringToIndex(letters);
    }

    private static int number(@Nullable String value, int otherwise) throws SAXException {
        try {
            return value == null ? otherwise : Integer.parseInt(value);
        } catch (NumberFormatException notANumber) {
            throw new SAXException(notANumber);
        }
    }

    private static String or(@Nullable String value, String otherwise) {
        return value == null ? otherwise : value;
    }
}
