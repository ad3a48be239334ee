package vn.congress.approval.table;

import java.util.ArrayList;
import java.util.List;

/**
 * Texts as any document can hold them: without characters that XML has no place for or that mean something to nobody,
 * lines ended in one way.
 */
final class PlainText {

    private PlainText() {}

    static String of(String typed) {
        var text = new StringBuilder(typed.length());
        typed.replace("\r\n", "\n")
                .replace('\r', '\n')
                .codePoints()
                .filter(PlainText::isAllowed)
                .forEach(character -> {
                    text.appendCodePoint(character);
                });
        return text.toString();
    }

    private static boolean isAllowed(int character) {
        return character == '\n'
                || character == '\t'
                || (!Character.isISOControl(character)
                        && Character.getType(character) != Character.SURROGATE
                        && Character.getType(character) != Character.PRIVATE_USE
                        && (character & 0xFFFE) != 0xFFFE);
    }

    /** The text in pieces of at most so many chars, none of which ends in the middle of a character; never none. */
    static List<String> pieces(String text, int longest) {
        var pieces = new ArrayList<String>();
        var from = 0;
        while (text.length() - from > longest) {
            var to = from + longest;
            if (Character.isHighSurrogate(text.charAt(to - 1))) {
                to--;
            }
            pieces.add(text.substring(from, to));
            from = to;
        }
        pieces.add(text.substring(from));
        return pieces;
    }
}
