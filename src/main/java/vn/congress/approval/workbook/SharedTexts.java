package vn.congress.approval.workbook;

import java.util.ArrayList;
import java.util.List;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** The texts that cells refer to by number; no longer than a cell may be. */
final class SharedTexts extends DefaultHandler {

    private final List<String> texts = new ArrayList<>();
    private final CellText text = new CellText();

    String at(int index) throws SAXException {
        if (index < 0 || index >= texts.size()) {
            throw new SAXException("No text " + index);
        }
        return texts.get(index);
    }

    @Override
    public void startElement(String uri, String name, String prefixed, Attributes attributes) {
        if (name.equals("si")) {
            text.clear();
        } else {
            text.enter(name);
        }
    }

    @Override
    public void endElement(String uri, String name, String prefixed) {
        if (name.equals("si")) {
            texts.add(text.read());
        } else {
            text.leave(name);
        }
    }

    @Override
    public void characters(char[] letters, int start, int length) {
        text.append(letters, start, length);
    }
}
