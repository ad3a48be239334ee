package vn.congress.approval.smtp;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.jspecify.annotations.Nullable;

/**
 * Tells the address that does not exist from everything else that may go wrong: a 5xx answer to the recipient is for good,
 * unless the server gives a reason of its own ({@code 5.7.x}: it will not take mail from us; {@code 552} and {@code 5.2.2}:
 * the box is full), which somebody has to mend.
 */
final class RefusedAddress {

    private static final Pattern NOT_THE_ADDRESS = Pattern.compile("\\b5\\.(?:7\\.\\d{1,3}|2\\.2)\\b");
    private static final int FULL = 552;
    private static final int REJECTED = 554;

    private RefusedAddress() {}

    /** What the server said, on one line. */
    static Optional<String> in(@Nullable Throwable failure) {
        for (var it = failure; it != null; it = next(it)) {
            if (it instanceof SMTPAddressFailedException refused && isForGood(refused)) {
                return Optional.of(onOneLine(refused));
            }
            if (it instanceof AddressException nonsense) {
                return Optional.of(onOneLine(nonsense));
            }
        }
        return Optional.empty();
    }

    private static boolean isForGood(SMTPAddressFailedException refused) {
        var code = refused.getReturnCode();
        return code >= 500
                && code != FULL
                && code != REJECTED
                && !NOT_THE_ADDRESS
                        .matcher(String.valueOf(refused.getMessage()))
                        .find();
    }

    /** Several failures of one message are a chain of their own. */
    private static @Nullable Throwable next(Throwable failure) {
        return failure instanceof MessagingException mail ? mail.getNextException() : failure.getCause();
    }

    private static String onOneLine(Throwable failure) {
        return String.valueOf(failure.getMessage()).strip().replaceAll("[\\s\\p{Cntrl}]+", " ");
    }
}
