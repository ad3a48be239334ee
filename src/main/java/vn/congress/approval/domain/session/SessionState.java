package vn.congress.approval.domain.session;

/** Whether a session is still to come; only a cancellation is stored, the rest the clock tells. */
public enum SessionState {
    PLANNED("Sắp họp"),
    /** Its hour has come: nothing about it can be changed any more. */
    HELD("Đã họp"),
    CANCELLED("Đã hủy");

    private final String label;

    SessionState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
