package vn.congress.approval.workbook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.DateUtil;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** Which cell styles show a number as a date. */
final class DateStyles extends DefaultHandler {

    private final Map<Integer, String> formats = new HashMap<>();
    private final List<Integer> formatOfStyle = new ArrayList<>();
    private boolean inCellStyles;

    boolean isDate(int style) {
        if (style < 0 || style >= formatOfStyle.size()) {
            return false;
        }
        var format = formatOfStyle.get(style);
        return DateUtil.isADateFormat(format, formats.get(format));
    }

    @Override
    public void startElement(String uri, String name, String prefixed, Attributes attributes) {
        switch (name) {
            case "numFmt" -> formats.put(number(attributes), String.valueOf(attributes.getValue("formatCode")));
            case "cellXfs" -> inCellStyles = true;
            case "xf" -> {
                if (inCellStyles) {
                    formatOfStyle.add(number(attributes));
                }
            }
            default -> {}
        }
    }

    @Override
    public void endElement(String uri, String name, String prefixed) {
        if (name.equals("cellXfs")) {
            inCellStyles = false;
        }
    }

    private static int number(Attributes attributes) {
        var id = attributes.getValue("numFmtId");
        return id == null ? 0 : Integer.parseInt(id);
    }
}
