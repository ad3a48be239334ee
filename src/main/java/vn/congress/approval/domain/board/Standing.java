package vn.congress.approval.domain.board;

import vn.congress.approval.domain.task.TaskState;

/** How a task stands on a day; every task has exactly one. Computed from its state and dates, never stored. */
public enum Standing {
    /** In the register, its process not begun; whether it should have is another question. */
    PLANNED("Trong kế hoạch, chưa giao"),
    NOT_ACCEPTED("Mới giao, chưa tiếp nhận"),
    ON_SCHEDULE("Đang thực hiện, trong hạn"),
    DUE_SOON("Đang thực hiện, sắp đến hạn"),
    /** Given, not concluded, and past its due date; accepted or not. */
    OVERDUE("Chưa hoàn thành, quá hạn"),
    COMPLETED_ON_TIME("Hoàn thành đúng hạn"),
    COMPLETED_LATE("Hoàn thành quá hạn"),
    /** Outside all percentages. */
    WITHDRAWN("Thôi giao");

    private final String label;

    Standing(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** Whether something is still to be done; a task of the plan that nobody was given yet counts. */
    public boolean isOpen() {
        return compareTo(COMPLETED_ON_TIME) < 0;
    }

    public boolean isCompleted() {
        return this == COMPLETED_ON_TIME || this == COMPLETED_LATE;
    }

    /** How near the top of a list it belongs: what is late first, then what is still to be done, then the rest. */
    int rank() {
        return switch (this) {
            case OVERDUE -> 0;
            case NOT_ACCEPTED, DUE_SOON, ON_SCHEDULE -> 1;
            case PLANNED -> 2;
            case COMPLETED_ON_TIME, COMPLETED_LATE -> 3;
            case WITHDRAWN -> 4;
        };
    }

    /** How it stands on that day. */
    public static Standing of(TaskStanding task, BoardDay day) {
        return switch (task.state()) {
            case PLANNED -> PLANNED;
            case WITHDRAWN -> WITHDRAWN;
            case CONCLUDED ->
                task.concludedAt().filter(at -> day.wasLate(task.due(), at)).isPresent()
                        ? COMPLETED_LATE
                        : COMPLETED_ON_TIME;
            case ASSIGNED, IN_PROGRESS, RETURNED -> open(task, day);
        };
    }

    private static Standing open(TaskStanding task, BoardDay day) {
        if (day.isLate(task.due())) {
            return OVERDUE;
        }
        if (task.state() == TaskState.ASSIGNED) {
            return NOT_ACCEPTED;
        }
        return day.isSoon(task.due()) ? DUE_SOON : ON_SCHEDULE;
    }
}
