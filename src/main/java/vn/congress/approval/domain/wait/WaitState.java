package vn.congress.approval.domain.wait;

/** Where a wait stands; computed from its days, never stored. The label is what people read. */
public enum WaitState {
    WAITING("Đang chờ"),
    OVERDUE("Chờ quá hạn"),
    ENDED("Đã hết chờ");

    private final String label;

    WaitState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
