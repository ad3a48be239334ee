package vn.congress.approval.domain.mail;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A mail to one person.
 *
 * @param day the morning of a digest; empty for one that could not wait
 * @param messageId stays the same however often it is sent, so that copies can be recognised
 * @param settledAt when it was sent, or was found to be undeliverable
 * @param answer what the mail server said when it refused the address
 */
public record Mail(
        long id,
        String account,
        MailAddress address,
        MailKind kind,
        Optional<LocalDate> day,
        Instant createdAt,
        String messageId,
        MailState state,
        Optional<Instant> settledAt,
        String answer) {}
