package vn.congress.approval.domain.task;

/** Where a task stands in its life; lateness is computed from dates, never stored. */
public enum TaskState {
    /** In the register; its process has not begun yet. */
    PLANNED("Trong kế hoạch"),
    /** Given, and waiting for prerequisites or for the lead agency to accept it. */
    ASSIGNED("Mới giao, chưa tiếp nhận"),
    IN_PROGRESS("Đang thực hiện"),
    /** Came back to the lead agency with a reason. */
    RETURNED("Trả lại, cần chỉnh sửa"),
    CONCLUDED("Hoàn thành"),
    /** Taken away again by a level that may; neither open nor concluded. */
    WITHDRAWN("Thôi giao");

    private final String label;

    TaskState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** Whether nothing more is to be done, and nobody need wait for it. */
    public boolean hasEnded() {
        return this == CONCLUDED || this == WITHDRAWN;
    }
}
