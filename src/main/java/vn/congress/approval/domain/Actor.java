package vn.congress.approval.domain;

/**
 * Who does a step.
 *
 * @param account the account's id, as the journal keeps it
 */
public record Actor(String account) {

    /** The office itself: timers and follow-ups, when no person acts. */
    public static final Actor OFFICE = new Actor("he-thong");

    public Actor {
        if (account.isBlank()) {
            throw new IllegalArgumentException("An actor has an account");
        }
    }
}
