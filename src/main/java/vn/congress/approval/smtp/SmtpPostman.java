package vn.congress.approval.smtp;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Date;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;
import vn.congress.approval.application.Postman;

/** Sends plain text by SMTP, to one person at a time; what a failure says names the mail and the account. */
@Component
final class SmtpPostman implements Postman {

    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    private final ObjectProvider<JavaMailSender> senders;

    SmtpPostman(ObjectProvider<JavaMailSender> senders) {
        this.senders = senders;
    }

    @Override
    public Optional<String> send(Letter letter) {
        var sender = senders.getIfAvailable();
        if (sender == null) {
            throw new IllegalStateException("%s: no mail server any more (spring.mail.host)".formatted(nameOf(letter)));
        }
        try {
            sender.send(message(letter, sender));
            return Optional.empty();
        } catch (MailSendException failure) {
            var refused = Arrays.stream(failure.getMessageExceptions())
                    .map(RefusedAddress::in)
                    .flatMap(Optional::stream)
                    .findFirst();
            if (refused.isPresent()) {
                return refused;
            }
            throw new MailNotTaken(nameOf(letter) + ": " + failure.getMessage(), failure);
        } catch (MailException failure) {
            throw new MailNotTaken(nameOf(letter) + ": " + failure.getMessage(), failure);
        } catch (MessagingException malformed) {
            throw new MailNotTaken(nameOf(letter) + ": " + malformed.getMessage(), malformed);
        }
    }

    /** Machines that answer by themselves are asked not to. */
    private static MimeMessage message(Letter letter, JavaMailSender sender) throws MessagingException {
        var message = sender.createMimeMessage();
        message.setFrom(new InternetAddress(letter.from(), true));
        message.setRecipient(
                MimeMessage.RecipientType.TO, new InternetAddress(letter.to().value(), true));
        message.setSubject(letter.subject(), UTF_8);
        message.setText(letter.text(), UTF_8);
        message.setSentDate(Date.from(letter.at()));
        message.setHeader("Message-ID", letter.messageId());
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setHeader("X-Auto-Response-Suppress", "All");
        message.setHeader("List-Unsubscribe", "<" + letter.settings() + ">");
        return message;
    }

    private static String nameOf(Letter letter) {
        return "Thư số %d gửi %s".formatted(letter.number(), letter.account());
    }
}
