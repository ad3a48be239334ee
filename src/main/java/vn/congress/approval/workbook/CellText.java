package vn.congress.approval.workbook;

import java.util.regex.Pattern;

/** Collects the text of a cell, of all its runs but not of the reading aids beside them, up to the longest allowed. */
final class CellText {

    /** One more than allowed, so that a text too long is seen to be. */
    private static final int MOST = 4_001;

    private static final Pattern CONTROL = Pattern.compile("_x00(0[9ADad]|[01][0-9A-Fa-f])_");

    private final StringBuilder text = new StringBuilder();
    private boolean inText;
    private boolean inReadingAid;

    void clear() {
        text.setLength(0);
        inText = false;
        inReadingAid = false;
    }

    void enter(String element) {
        switch (element) {
            case "t" -> inText = true;
            case "rPh" -> inReadingAid = true;
            default -> {}
        }
    }

    void leave(String element) {
        switch (element) {
            case "t" -> inText = false;
            case "rPh" -> inReadingAid = false;
            default -> {}
        }
    }

    void append(char[] letters, int start, int length) {
        if (inText && !inReadingAid) {
            appendRaw(letters, start, length);
        }
    }

    void appendRaw(char[] letters, int start, int length) {
        text.append(letters, start, Math.min(length, MOST - text.length()));
    }

    /** Control characters stand in workbooks as {@code _x000D_}. */
    String read() {
        return text.indexOf("_x00") < 0
                ? text.toString()
                : CONTROL.matcher(text).replaceAll(found -> {
                    var letter = String.valueOf((char) Integer.parseInt(found.group(1), 16));
                    return java.util.regex.Matcher.quoteReplacement(letter);
                });
    }
}
