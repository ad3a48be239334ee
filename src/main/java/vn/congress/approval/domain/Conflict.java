package vn.congress.approval.domain;

/** What was to be changed has changed meanwhile; nothing was stored, look again and repeat. Answered with 409. */
public final class Conflict extends RuntimeException {

    public Conflict(String message) {
        super(message);
    }
}
