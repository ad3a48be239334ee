package vn.congress.approval.workbook;

import java.util.Set;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** From which year a workbook counts its days: 1900, or 1904 where it was made on an old Macintosh. */
final class Epoch extends DefaultHandler {

    private boolean from1904;

    boolean from1904() {
        return from1904;
    }

    @Override
    public void startElement(String uri, String name, String prefixed, Attributes attributes) {
        if (name.equals("workbookPr")) {
            from1904 = Set.of("1", "true").contains(String.valueOf(attributes.getValue("date1904")));
        }
    }
}
