package vn.congress.approval.application;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.congress.approval.domain.Actor;
import vn.congress.approval.domain.agency.Desk;
import vn.congress.approval.domain.mail.AddressBook;
import vn.congress.approval.domain.mail.Addressee;
import vn.congress.approval.domain.mail.MailAddress;
import vn.congress.approval.domain.mail.MailChoices;

/** Shows people which mails they get, and where to. */
@Service
public class ShowMailSettings {

    private final MailOffice office;
    private final AddressBook addressBook;
    private final MailChoices choices;

    ShowMailSettings(MailOffice office, AddressBook addressBook, MailChoices choices) {
        this.office = office;
        this.addressBook = addressBook;
        this.choices = choices;
    }

    /**
     * Which mails somebody gets.
     *
     * @param sending whether the program sends mails at all
     * @param address of the account; administrators set it
     * @param refused whether the mail server has said that there is no such address
     * @param decides whether the person is told of escalations and situations at once, whatever they chose
     */
    public record Settings(
            boolean sending,
            Optional<String> address,
            boolean refused,
            boolean digest,
            boolean atOnce,
            boolean decides) {}

    @Transactional(readOnly = true)
    public Settings of(Actor actor, List<Desk> desks) {
        var known = addressBook.find(actor.account());
        var choice = choices.of(actor.account());
        return new Settings(
                office.open(),
                known.flatMap(Addressee::address).map(MailAddress::value),
                known.filter(Addressee::refused).isPresent(),
                choice.digest(),
                choice.atOnce(),
                desks.stream().anyMatch(Desk::isOfALevel));
    }
}
