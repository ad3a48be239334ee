package vn.congress.approval.domain.board;

import java.util.function.Function;

/** What tasks are counted by. */
public enum Dimension {
    AGENCY("Cơ quan chủ trì", task -> task.lead().value()),
    GROUP("Nhóm việc", TaskStanding::workGroup),
    PHASE("Giai đoạn", task -> task.phase().name()),
    LEVEL("Cấp quyết định", task -> task.level().name()),
    PRIORITY("Mức độ", task -> task.priority().name());

    private final String label;
    private final Function<TaskStanding, String> key;

    Dimension(String label, Function<TaskStanding, String> key) {
        this.label = label;
        this.key = key;
    }

    public String label() {
        return label;
    }

    /** Which part of the board a task is in: a code, the name of an enum's value, or the group's own name. */
    public String of(TaskStanding task) {
        return key.apply(task);
    }
}
