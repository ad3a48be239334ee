package vn.congress.approval.domain.agency;

import java.util.Locale;
import java.util.regex.Pattern;

/** Short name of an agency in capitals, e.g. {@code VPTW}. */
public record AgencyCode(String value) implements Comparable<AgencyCode> {

    private static final Pattern WELL_FORMED = Pattern.compile("[A-Z0-9]{2,16}");

    public AgencyCode {
        if (!WELL_FORMED.matcher(value).matches()) {
            throw new IllegalArgumentException("Not an agency code: " + value);
        }
    }

    /** The form used in the names of desks: {@code vptw}. */
    public String lowerCase() {
        return value.toLowerCase(Locale.ROOT);
    }

    @Override
    public int compareTo(AgencyCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
