package vn.congress.approval.application;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.congress.approval.domain.calendar.OfficeHours;
import vn.congress.approval.domain.mail.Mail;
import vn.congress.approval.domain.mail.MailState;
import vn.congress.approval.domain.mail.Mails;

/**
 * Sends one mail, and with it what else waits to be told to the same person at once. It is held until that is noted, so of
 * two who send it at one moment the second finds it sent. If the program dies between the mail server's answer and the
 * commit, it is sent again under the same id: SMTP knows no other way to be sure.
 */
@Service
public class SendMail {

    private final Mails mails;
    private final Postman postman;
    private final MailText text;
    private final MailOffice office;
    private final Clock clock;

    SendMail(Mails mails, Postman postman, MailOffice office, OfficeHours hours, Clock clock) {
        this.mails = mails;
        this.postman = postman;
        this.text = new MailText(office, hours.zone());
        this.office = office;
        this.clock = clock;
    }

    /** Where the mail stands now: never waiting. */
    @Transactional
    public MailState send(long id) {
        var held = mails.hold(id);
        var mail = held.stream().filter(it -> it.id() == id).findFirst();
        if (mail.isEmpty()) {
            return mails.find(id).orElseThrow().state();
        }
        var ids = held.stream().map(Mail::id).toList();
        var refused = postman.send(letter(mail.get(), ids));
        if (refused.isPresent()) {
            mails.undeliverable(ids, refused.get(), clock.instant());
            return MailState.UNDELIVERABLE;
        }
        mails.sent(id, ids, clock.instant());
        return MailState.SENT;
    }

    private Postman.Letter letter(Mail mail, List<Long> together) {
        var lines = mails.lines(together);
        return new Postman.Letter(
                mail.id(),
                mail.account(),
                mail.address(),
                office.from(),
                mail.messageId(),
                clock.instant(),
                text.subject(mail, lines),
                text.text(mail, lines),
                text.settings());
    }
}
