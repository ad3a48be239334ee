package vn.congress.approval.domain;

/** A text or file is larger than may be stored; answered with 413. The message is Vietnamese and names the limit. */
public final class TooLarge extends RuntimeException {

    public TooLarge(String message) {
        super(message);
    }
}
