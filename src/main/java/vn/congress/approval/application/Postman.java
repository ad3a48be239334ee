package vn.congress.approval.application;

import java.time.Instant;
import java.util.Optional;
import vn.congress.approval.domain.mail.MailAddress;

/** Hands mails to the mail server. */
public interface Postman {

    /**
     * What the server said when it refused the address for good; empty when it has taken the mail. Anything else, such as a
     * server that is away, is a failure to be tried again.
     */
    Optional<String> send(Letter letter);

    /**
     * A mail as it is sent.
     *
     * @param number by which it is known here
     * @param messageId the same at every attempt
     * @param settings where the reader chooses what to get
     */
    record Letter(
            long number,
            String account,
            MailAddress to,
            String from,
            String messageId,
            Instant at,
            String subject,
            String text,
            String settings) {}
}
