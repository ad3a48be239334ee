package vn.congress.approval.domain.task;

/** How pressing an open step is, most pressing first; always computed, never stored. */
public enum Risk {
    OVERDUE("Quá hạn"),
    DUE_SOON("Sắp đến hạn"),
    /** Not pressed by its date, but nothing moves: no progress is reported, or the task waits on somebody. */
    STANDSTILL("Đứng yên, đang chờ"),
    ON_COURSE("Đúng tiến độ");

    private final String label;

    Risk(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
