package vn.congress.approval.application;

import static java.util.stream.Collectors.toSet;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.congress.approval.domain.mail.AddressBook;
import vn.congress.approval.domain.mail.Addressee;
import vn.congress.approval.domain.mail.Addressing;
import vn.congress.approval.domain.mail.MailKind;
import vn.congress.approval.domain.mail.Mails;
import vn.congress.approval.domain.mail.Mails.Told;
import vn.congress.approval.domain.mail.Mails.Written;
import vn.congress.approval.domain.notice.NoticeKind;

/**
 * Writes the mails that digests and pressing notices mean, in their transaction: one a person and morning, however many
 * desks the person works at, and one of its own for what cannot wait. Without a mail server it writes none.
 */
@Service
public class WriteMails {

    private static final Set<NoticeKind> INTERRUPTING =
            Arrays.stream(NoticeKind.values()).filter(NoticeKind::mayInterrupt).collect(toSet());

    private final MailOffice office;
    private final MailTiming timing;
    private final Mails mails;
    private final AddressBook addressBook;
    private final MailProcess process;
    private final Clock clock;

    WriteMails(
            MailOffice office,
            MailTiming timing,
            Mails mails,
            AddressBook addressBook,
            MailProcess process,
            Clock clock) {
        this.office = office;
        this.timing = timing;
        this.mails = mails;
        this.addressBook = addressBook;
        this.process = process;
        this.clock = clock;
    }

    /**
     * One mail for everybody who is told something.
     *
     * @param since when the morning before it was
     */
    @Transactional
    public void ofTheMorning(LocalDate day, Instant since) {
        if (!office.open()) {
            return;
        }
        var told = mails.toldIn(day, since);
        if (told.isEmpty()) {
            return;
        }
        var digests = digestsOf(told);
        var holders = addressBook.holding(digests);
        var addressing = addressing(told);
        var done = mails.digestedOn(day);
        var letters = new Letters();
        for (var notice : told) {
            addressing.of(notice.desk(), holders.getOrDefault(notice.notice(), List.of())).stream()
                    .filter(person -> person.choice().digest() && !done.contains(person.account()))
                    .forEach(person -> letters.add(person, notice));
        }
        write(letters, MailKind.DIGEST, Optional.of(day), clock.instant());
        mails.passedOn(digests, clock.instant());
    }

    /** Mails of their own for these digests, each of which stands alone; what may wait comes with the morning's. */
    @Transactional
    public void atOnce(Collection<Long> digests) {
        if (!office.open() || digests.isEmpty()) {
            return;
        }
        var told = mails.toldBy(digests).stream()
                .filter(notice -> INTERRUPTING.contains(notice.kind()))
                .toList();
        if (told.isEmpty()) {
            return;
        }
        var addressing = addressing(told);
        var letters = new Letters();
        for (var notice : told) {
            addressing.of(notice.desk(), List.of()).stream()
                    .filter(person -> person.choice().takesAtOnce(notice.kind(), notice.desk()))
                    .forEach(person -> letters.add(person, notice));
        }
        write(letters, MailKind.AT_ONCE, Optional.empty(), clock.instant().plus(timing.gather()));
        mails.passedOn(digestsOf(told), clock.instant());
    }

    private Addressing addressing(List<Told> told) {
        var desks = told.stream()
                .map(Told::desk)
                .distinct()
                .flatMap(desk -> Addressing.asked(desk).stream())
                .collect(toSet());
        return new Addressing(addressBook.at(desks));
    }

    private void write(Letters letters, MailKind kind, Optional<LocalDate> day, Instant from) {
        if (letters.byAccount.isEmpty()) {
            return;
        }
        var written = letters.byAccount.values().stream()
                .map(letter -> new Written(
                        letter.person.account(),
                        letter.person.address().orElseThrow(),
                        kind,
                        day,
                        clock.instant(),
                        "<%s@%s>".formatted(UUID.randomUUID(), office.domain()),
                        Set.copyOf(letter.notices)))
                .toList();
        var ids = mails.write(written);
        var queued = new ArrayList<MailProcess.Queued>();
        for (var index = 0; index < ids.size(); index++) {
            queued.add(new MailProcess.Queued(ids.get(index), written.get(index).account(), from));
        }
        process.send(queued);
    }

    private static Set<Long> digestsOf(List<Told> told) {
        return told.stream().map(Told::digest).collect(toSet());
    }

    /** What each person is to be told. */
    private static final class Letters {

        private final Map<String, Letter> byAccount = new LinkedHashMap<>();

        void add(Addressee person, Told notice) {
            byAccount
                    .computeIfAbsent(person.account(), account -> new Letter(person, new LinkedHashSet<>()))
                    .notices
                    .add(notice.notice());
        }
    }

    private record Letter(Addressee person, Set<Long> notices) {}
}
