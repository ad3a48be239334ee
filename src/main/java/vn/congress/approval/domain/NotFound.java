package vn.congress.approval.domain;

/** What was asked for does not exist, or is not for the eyes of who asked: the two look the same. Answered with 404. */
public final class NotFound extends RuntimeException {

    public NotFound(String message) {
        super(message);
    }
}
