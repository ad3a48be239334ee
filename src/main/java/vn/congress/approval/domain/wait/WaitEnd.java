package vn.congress.approval.domain.wait;

/** How a wait ended; the label is what people read. */
public enum WaitEnd {
    NO_LONGER_NEEDED("Bên chờ không còn phải chờ"),
    ANSWERED("Bên được chờ đã trả lời"),
    CLOSED_BY_OFFICE("Văn phòng kết thúc việc chờ"),
    TASK_DONE("Nhiệm vụ được chờ đã kết thúc"),
    WAITING_TASK_DONE("Nhiệm vụ đang chờ đã kết thúc");

    private final String label;

    WaitEnd(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
