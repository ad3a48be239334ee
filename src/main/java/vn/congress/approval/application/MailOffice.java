package vn.congress.approval.application;

import java.net.URI;
import java.util.Locale;
import vn.congress.approval.domain.mail.MailAddress;

/**
 * Where mails come from, and where their links lead to.
 *
 * @param open whether there is a mail server; without one no mail is written
 * @param from the address they come from
 * @param baseUrl where people reach the program, without a slash at the end
 */
public record MailOffice(boolean open, String from, String baseUrl) {

    /** No mail server: notices are in the program only. */
    public static final MailOffice CLOSED = new MailOffice(false, "", "");

    public MailOffice {
        if (open && MailAddress.of(from).isEmpty()) {
            throw new IllegalArgumentException(
                    "With a mail server (spring.mail.host), congress.mail.from must be an address, not '" + from + "'");
        }
        if (open && !isReachable(baseUrl)) {
            throw new IllegalArgumentException(
                    "With a mail server (spring.mail.host), congress.mail.base-url must be the http(s) address at which"
                            + " people reach the program, not '" + baseUrl + "'");
        }
        baseUrl = baseUrl.replaceAll("/+$", "");
    }

    /** What a mail's id ends with. */
    String domain() {
        return from.substring(from.indexOf('@') + 1).toLowerCase(Locale.ROOT);
    }

    private static boolean isReachable(String address) {
        try {
            var uri = URI.create(address);
            return uri.getHost() != null && ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme()));
        } catch (IllegalArgumentException nonsense) {
            return false;
        }
    }
}
