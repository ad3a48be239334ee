package vn.congress.approval.domain;

import java.util.Optional;

/**
 * Who does a step.
 *
 * @param account the account's id, as the journal keeps it
 * @param onBehalfOf the absent colleague at whose desk the account stands in; empty for who sits there themselves
 */
public record Actor(String account, Optional<String> onBehalfOf) {

    /** The office itself: timers and follow-ups, when no person acts. */
    public static final Actor OFFICE = new Actor("he-thong");

    public Actor {
        if (account.isBlank()) {
            throw new IllegalArgumentException("An actor has an account");
        }
        if (onBehalfOf.filter(account::equals).isPresent()) {
            throw new IllegalArgumentException("Nobody acts on their own behalf: " + account);
        }
    }

    public Actor(String account) {
        this(account, Optional.empty());
    }

    /** Whether this is one pair of eyes with who acted before: the same person, or one stood in for the other. */
    public boolean sharesEyesWith(String otherAccount, Optional<String> otherOnBehalfOf) {
        return isOrActsFor(otherAccount)
                || otherOnBehalfOf.filter(this::isOrActsFor).isPresent();
    }

    private boolean isOrActsFor(String somebody) {
        return account.equals(somebody) || onBehalfOf.filter(somebody::equals).isPresent();
    }
}
