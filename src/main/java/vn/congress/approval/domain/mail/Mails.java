package vn.congress.approval.domain.mail;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.congress.approval.domain.agency.Desk;
import vn.congress.approval.domain.notice.NoticeKind;

/** The outbox: mails are written in the transaction of what they tell about, and sent after it. */
public interface Mails {

    /**
     * What the morning's mails tell of: the digests of that day, and since the morning before what stood alone and was not
     * mailed at once.
     */
    List<Told> toldIn(LocalDate day, Instant since);

    /** What these digests, each standing alone, tell. */
    List<Told> toldBy(Collection<Long> digests);

    /** Mails about these digests are written; nobody writes them again. */
    void passedOn(Collection<Long> digests, Instant at);

    /** Accounts that have a digest for the day. */
    Set<String> digestedOn(LocalDate day);

    /** Ids of the mails, in the order given. */
    List<Long> write(List<Written> mails);

    /**
     * Keeps a mail from being sent by anybody else until the transaction is over, and with one that could not wait whatever
     * else is waiting to be told to the same person at once; by id. Empty when it is settled.
     */
    List<Mail> hold(long id);

    /** An undeliverable mail, until the transaction is over for whoever asked only; empty when it is none. */
    Optional<Mail> holdUndeliverable(long id);

    Optional<Mail> find(long id);

    /** What these mails tell, as it was written; the same of two desks once. */
    List<MailLine> lines(Collection<Long> mails);

    void sent(long id, Collection<Long> mergedWithIt, Instant at);

    void undeliverable(Collection<Long> ids, String answer, Instant at);

    /** It is to be tried again, there. */
    void waitAgain(long id, MailAddress address);

    /** In that state, newest first. */
    List<Mail> in(MailState state, int offset, int limit);

    int count(MailState state);

    /** A notice in a digest. */
    record Told(long notice, long digest, Desk desk, NoticeKind kind) {}

    /** A mail about to be written. */
    record Written(
            String account,
            MailAddress address,
            MailKind kind,
            Optional<LocalDate> day,
            Instant at,
            String messageId,
            Set<Long> notices) {}
}
