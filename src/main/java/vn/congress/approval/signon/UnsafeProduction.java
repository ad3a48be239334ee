package vn.congress.approval.signon;

/** Production must not start like this; the message says what is missing. */
final class UnsafeProduction extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnsafeProduction(String message) {
        super("Profile 'production' refuses to start. " + message);
    }
}
