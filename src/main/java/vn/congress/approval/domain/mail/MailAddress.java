package vn.congress.approval.domain.mail;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One address a mail can go to; what could smuggle a second address or another header in is none. */
public record MailAddress(String value) {

    private static final int LONGEST = 254;
    private static final String ATOM = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+";
    private static final String NAME = "[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?";
    private static final Pattern ONE = Pattern.compile("%s(?:\\.%s)*@%s(?:\\.%s)+".formatted(ATOM, ATOM, NAME, NAME));

    public MailAddress {
        if (value.length() > LONGEST || !ONE.matcher(value).matches()) {
            throw new IllegalArgumentException("Not one mail address");
        }
    }

    /** What an account has as its address, when a mail can go there. */
    public static Optional<MailAddress> of(@Nullable String written) {
        return Optional.ofNullable(written)
                .map(String::strip)
                .filter(address -> address.length() <= LONGEST)
                .filter(address -> ONE.matcher(address).matches())
                .map(MailAddress::new);
    }

    @Override
    public String toString() {
        return value;
    }
}
