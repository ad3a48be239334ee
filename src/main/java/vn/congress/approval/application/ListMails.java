package vn.congress.approval.application;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.congress.approval.domain.mail.Mail;
import vn.congress.approval.domain.mail.MailState;
import vn.congress.approval.domain.mail.Mails;

/** Shows administrators which mails could not be delivered, and which still wait. */
@Service
@Transactional(readOnly = true)
public class ListMails {

    private final Mails mails;

    ListMails(Mails mails) {
        this.mails = mails;
    }

    /** A mail; what it says is in nobody's list. */
    public record Line(
            long id,
            String account,
            String address,
            Choice kind,
            Optional<LocalDate> day,
            Instant createdAt,
            Choice state,
            Optional<Instant> settledAt,
            String answer) {}

    public List<Line> in(MailState state, int offset, int limit) {
        return mails.in(state, offset, limit).stream().map(ListMails::line).toList();
    }

    public int count(MailState state) {
        return mails.count(state);
    }

    static Line line(Mail mail) {
        return new Line(
                mail.id(),
                mail.account(),
                mail.address().value(),
                new Choice(mail.kind().name(), mail.kind().label()),
                mail.day(),
                mail.createdAt(),
                new Choice(mail.state().name(), mail.state().label()),
                mail.settledAt(),
                mail.answer());
    }
}
