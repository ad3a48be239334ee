package vn.congress.approval.domain.mail;

import java.time.Instant;

/** What people have chosen to get by mail. */
public interface MailChoices {

    MailChoice of(String account);

    void choose(String account, MailChoice choice, Instant at);
}
