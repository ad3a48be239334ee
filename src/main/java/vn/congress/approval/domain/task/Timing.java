package vn.congress.approval.domain.task;

import java.time.Instant;

/** How a due date stands to the present; always computed, never stored. */
public enum Timing {
    ON_TIME("Trong hạn"),
    DUE_SOON("Sắp đến hạn"),
    OVERDUE("Quá hạn");

    private final String label;

    Timing(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** What is due at this very moment is not late yet. */
    public static Timing of(Instant due, Instant now, DueSoonWindow window) {
        if (now.isAfter(due)) {
            return OVERDUE;
        }
        return window.isSoon(now, due) ? DUE_SOON : ON_TIME;
    }
}
