package vn.congress.approval.application;

/** How large a paper may be, in bytes. */
public record DocumentLimit(long bytes) {

    public DocumentLimit {
        if (bytes <= 0) {
            throw new IllegalArgumentException("A limit of " + bytes + " bytes lets nothing in");
        }
    }
}
