package vn.congress.approval.domain.template;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is put in the place of placeholders. A value may be known, missing (then a dotted blank shows where somebody has
 * to write) or out of place (then the paragraph that asks for it goes).
 */
public final class Filling {

    /** What stands where something is missing. */
    public static final String BLANK = "………";

    private static final Value MISSING = new Value(BLANK, false);
    private static final Value SHORT = new Value("…", false);
    private static final Value OUT_OF_PLACE = new Value("", true);

    private final Map<Placeholder, Value> values = new EnumMap<>(Placeholder.class);
    private final Map<String, List<Map<Placeholder, String>>> lists = new LinkedHashMap<>();

    /** A text; one without a visible character is missing. */
    public Filling with(Placeholder placeholder, String text) {
        values.put(placeholder, text.isBlank() ? MISSING : new Value(text.strip(), false));
        return this;
    }

    public Filling with(Placeholder placeholder, Optional<String> text) {
        return with(placeholder, text.orElse(""));
    }

    /** Not missing: it does not belong into this document. */
    public Filling without(Placeholder... placeholders) {
        for (var placeholder : placeholders) {
            values.put(placeholder, OUT_OF_PLACE);
        }
        return this;
    }

    /** The entries of a list, in order. */
    public Filling withList(String name, List<Map<Placeholder, String>> entries) {
        lists.put(name, List.copyOf(entries));
        return this;
    }

    /** What nobody has said anything about is missing. */
    public Value value(Placeholder placeholder) {
        return values.getOrDefault(placeholder, MISSING);
    }

    /** The entries of a list; without any there is one that misses everything. */
    public List<Map<Placeholder, String>> list(String name) {
        var entries = lists.getOrDefault(name, List.of());
        return entries.isEmpty() ? List.of(Map.of()) : entries;
    }

    /** What an entry says: nothing known of it is missing, an empty text is out of place. */
    public static Value in(Map<Placeholder, String> entry, Placeholder placeholder) {
        if (!entry.containsKey(placeholder)) {
            return placeholder.isOrdinal() ? SHORT : MISSING;
        }
        var text = entry.getOrDefault(placeholder, "").strip();
        return text.isEmpty() ? OUT_OF_PLACE : new Value(text, false);
    }

    /**
     * What comes in the place of a placeholder.
     *
     * @param outOfPlace whether the paragraph that asks for it goes
     */
    public record Value(String text, boolean outOfPlace) {}
}
