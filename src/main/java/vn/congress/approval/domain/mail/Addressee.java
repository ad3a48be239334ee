package vn.congress.approval.domain.mail;

import java.util.Optional;

/**
 * Somebody a mail may go to.
 *
 * @param address of the account; empty when it has none a mail can go to
 * @param refused whether the mail server has said that there is no such address
 */
public record Addressee(String account, Optional<MailAddress> address, boolean refused, MailChoice choice) {

    public boolean isReachable() {
        return address.isPresent() && !refused;
    }
}
