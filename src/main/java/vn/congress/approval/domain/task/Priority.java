package vn.congress.approval.domain.task;

import java.util.Arrays;
import java.util.Optional;

/** How pressing a task is, most pressing first; the label is the one plan files use. */
public enum Priority {
    URGENT("Cấp thiết"),
    KEY("Trọng tâm"),
    ROUTINE("Thường xuyên");

    private final String label;

    Priority(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    public static Optional<Priority> labelled(String label) {
        return Arrays.stream(values())
                .filter(it -> it.label.equalsIgnoreCase(label.strip()))
                .findFirst();
    }
}
