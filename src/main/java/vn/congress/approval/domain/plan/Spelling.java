package vn.congress.approval.domain.plan;

import java.text.Normalizer;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** When two spellings of a Vietnamese name are the same name. */
public final class Spelling {

    private static final Pattern SPACES = Pattern.compile("[\\s\\u00A0\\u200B\\u200C\\u200D\\u2060\\uFEFF]+");
    private static final Pattern EDGES = Pattern.compile("^[\\s\\u00A0\\u200B\\uFEFF]+|[\\s\\u00A0\\u200B\\uFEFF]+$");
    private static final Pattern LINE_END = Pattern.compile("\\r\\n?");
    private static final String TONES = "\u0300\u0301\u0303\u0309\u0323";

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    /** What {@link #PLAIN} replaces, letter by letter. */
    public static final String MARKED = letters(true);

    public static final String PLAIN = letters(false);

    /** Marks that stand after their letter, which some programs write; they go. */
    public static final String LOOSE_MARKS = TONES + "\u0302\u0306\u031B";

    private Spelling() {}

    /** Composed letters, no blanks at either end, one kind of line end; what was typed otherwise. */
    public static String text(String typed) {
        var composed = Normalizer.normalize(typed, Normalizer.Form.NFC);
        return EDGES.matcher(LINE_END.matcher(composed).replaceAll("\n")).replaceAll("");
    }

    /** {@link #text} on one line, with single spaces. */
    public static String line(String typed) {
        return SPACES.matcher(text(typed)).replaceAll(" ").strip();
    }

    /**
     * Equal for all spellings of one name: {@code Uỷ ban} and {@code Ủy  BAN}, {@code hoà} and {@code hòa}. The tone of
     * a syllable is taken off its vowel and put after the syllable, so that it no longer matters which vowel bore it.
     */
    public static String key(String name) {
        var letters = Normalizer.normalize(line(name).toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
        var key = new StringBuilder(letters.length());
        var tone = new StringBuilder();
        letters.chars().forEach(letter -> {
            if (TONES.indexOf(letter) >= 0) {
                tone.append((char) letter);
                return;
            }
            if (!Character.isLetter(letter) && Character.getType(letter) != Character.NON_SPACING_MARK) {
                key.append(tone);
                tone.setLength(0);
            }
            key.append((char) letter);
        });
        return key.append(tone).toString();
    }

    /**
     * Small letters without any mark, as people type who are in a hurry: {@code uy ban} for {@code Uỷ ban} and
     * {@code Ủy ban}. SQL does the same with {@link #MARKED}, {@link #PLAIN} and {@link #LOOSE_MARKS}.
     */
    public static String plain(String typed) {
        return MARKS.matcher(Normalizer.normalize(line(typed).toLowerCase(Locale.ROOT), Normalizer.Form.NFD))
                .replaceAll("")
                .replace('đ', 'd');
    }

    /** Every marked letter, or the plain one at its place. */
    private static String letters(boolean marked) {
        var letters = new StringBuilder(marked ? "đĐ" : "dd");
        for (var vowel : "aăâeêioôơuưyAĂÂEÊIOÔƠUƯY".split("")) {
            for (var tone : ("," + String.join(",", TONES.split(""))).split(",")) {
                var letter = Normalizer.normalize(vowel + tone, Normalizer.Form.NFC);
                var plain = plain(letter);
                if (!letter.equals(plain) && letter.length() == 1) {
                    letters.append(marked ? letter : plain);
                }
            }
        }
        return letters.toString();
    }

    /** The known name that was most likely meant; empty when none is near. */
    static Optional<String> nearest(String typed, Collection<String> known) {
        var key = key(typed);
        var nearest = Optional.<String>empty();
        var best = Integer.MAX_VALUE;
        for (var name : known) {
            var other = key(name);
            var distance = distance(key, other);
            if (distance < best && distance * 2 <= Math.max(key.length(), other.length())) {
                best = distance;
                nearest = Optional.of(name);
            }
        }
        return nearest;
    }

    /** Letters to add, drop or replace to make one text the other. */
    private static int distance(String from, String to) {
        var previous = new int[to.length() + 1];
        for (var column = 0; column <= to.length(); column++) {
            previous[column] = column;
        }
        for (var row = 1; row <= from.length(); row++) {
            var current = new int[to.length() + 1];
            current[0] = row;
            for (var column = 1; column <= to.length(); column++) {
                var replace = previous[column - 1] + (from.charAt(row - 1) == to.charAt(column - 1) ? 0 : 1);
                current[column] = Math.min(replace, Math.min(previous[column], current[column - 1]) + 1);
            }
            previous = current;
        }
        return previous[to.length()];
    }
}
