package vn.congress.approval.domain.agency;

import java.util.Locale;

/** Short name of an agency in capitals, e.g. {@code VPTW}. */
public record AgencyCode(String value) implements Comparable<AgencyCode> {

    public AgencyCode {
        if (!value.matches("[A-Z0-9]{2,16}")) {
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
