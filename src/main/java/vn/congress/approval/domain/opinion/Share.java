package vn.congress.approval.domain.opinion;

import java.util.regex.Pattern;

/** A part of those asked, such as two thirds; more than nothing, at most the whole. */
public record Share(int numerator, int denominator) {

    private static final Pattern WRITTEN = Pattern.compile("\\s*(\\d{1,4})\\s*/\\s*(\\d{1,4})\\s*");

    public Share {
        if (numerator < 1 || denominator < numerator) {
            throw new IllegalArgumentException("Not a share: " + numerator + "/" + denominator);
        }
    }

    /** @throws IllegalArgumentException when it is not written like {@code 2/3} */
    public static Share parse(String text) {
        var written = WRITTEN.matcher(text);
        if (!written.matches()) {
            throw new IllegalArgumentException("A share is written like 2/3, not “" + text + "”");
        }
        return new Share(Integer.parseInt(written.group(1)), Integer.parseInt(written.group(2)));
    }

    /** The fewest that are at least this share of so many. */
    public int atLeast(int of) {
        return (of * numerator + denominator - 1) / denominator;
    }

    /** The fewest that are more than this share of so many. */
    public int moreThan(int of) {
        return of * numerator / denominator + 1;
    }

    @Override
    public String toString() {
        return numerator + "/" + denominator;
    }
}
