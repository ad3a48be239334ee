package vn.congress.approval.persistence;

import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.congress.approval.domain.mail.MailChoice;
import vn.congress.approval.domain.mail.MailChoices;

/** What people want by mail, in {@code mail_choice}. */
@Repository
class JdbcMailChoices implements MailChoices {

    private final JdbcClient jdbc;

    JdbcMailChoices(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public MailChoice of(String account) {
        return jdbc.sql("select digest, at_once from mail_choice where account = ?")
                .param(account)
                .query((row, index) -> new MailChoice(row.getBoolean("digest"), row.getBoolean("at_once")))
                .optional()
                .orElse(MailChoice.EVERYTHING);
    }

    /** Of two first choices at one moment the key fails the second; the person sees it and chooses again. */
    @Override
    public void choose(String account, MailChoice choice, Instant at) {
        var changed = jdbc.sql("update mail_choice set digest = ?, at_once = ?, changed_at = ? where account = ?")
                .params(choice.digest(), choice.atOnce(), Timestamps.of(at), account)
                .update();
        if (changed == 0) {
            jdbc.sql("insert into mail_choice (account, digest, at_once, changed_at) values (?, ?, ?, ?)")
                    .params(account, choice.digest(), choice.atOnce(), Timestamps.of(at))
                    .update();
        }
    }
}
