package vn.congress.approval.domain.task;

import java.util.Arrays;
import java.util.Optional;

/** When in the life of the congress a task is due; the label is the one plan files use. */
public enum Phase {
    BEFORE("Trước"),
    DURING("Trong"),
    AFTER("Sau");

    private final String label;

    Phase(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    public static Optional<Phase> labelled(String label) {
        return Arrays.stream(values())
                .filter(it -> it.label.equalsIgnoreCase(label.strip()))
                .findFirst();
    }
}
