package vn.congress.approval.application;

import java.time.Instant;
import java.util.Collection;

/** The process of a mail: it sends it after the transaction, and tries again. */
public interface MailProcess {

    /** All in the transaction at hand: what is rolled back is not sent. */
    void send(Collection<Queued> mails);

    /** How many mails have been tried in vain until the end, each of them an incident. */
    int failed();

    /** Tries all of those once more, soon; tells how many. */
    int tryAgain();

    /** A mail to be sent, not before that moment. */
    record Queued(long mail, String account, Instant from) {}
}
