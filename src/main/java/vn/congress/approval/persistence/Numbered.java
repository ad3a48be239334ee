package vn.congress.approval.persistence;

import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.support.KeyHolder;

/** What the database chose for a row just inserted. */
record Numbered(long id, int number) {

    static Numbered from(KeyHolder keys) {
        var chosen = Objects.requireNonNull(keys.getKeys());
        return new Numbered(
                value(chosen, "id").longValue(), value(chosen, "number").intValue());
    }

    /** One of the columns given back; H2 writes their names in capitals. */
    static Number value(Map<String, Object> chosen, String column) {
        return chosen.entrySet().stream()
                .filter(entry -> entry.getKey().equalsIgnoreCase(column))
                .map(entry -> (Number) entry.getValue())
                .findFirst()
                .orElseThrow();
    }
}
