package vn.congress.approval.domain.mail;

import vn.congress.approval.domain.agency.Desk;
import vn.congress.approval.domain.notice.NoticeKind;

/**
 * What somebody wants by mail.
 *
 * @param digest the morning's mail
 * @param atOnce a mail of its own for what cannot wait
 */
public record MailChoice(boolean digest, boolean atOnce) {

    /** Of somebody who has not chosen. */
    public static final MailChoice EVERYTHING = new MailChoice(true, true);

    /**
     * Whether a mail may go out at once: whoever has to decide is told of an escalation or a situation whatever they
     * chose, for their time is running.
     */
    public boolean takesAtOnce(NoticeKind kind, Desk desk) {
        return atOnce || kind.mustReachWhoDecides() && desk.isOfALevel();
    }
}
