package vn.congress.approval.domain.board;

/** What more there is to know of a task; unlike a {@link Standing}, a task may have several, or none. */
public enum Mark {
    /** Came back to the lead agency with a reason, and was not handed in again. */
    RETURNED("Bị trả lại"),
    /** Waits on another task, an agency or an event. */
    WAITING("Đang chờ"),
    /** Nobody writes about it, though an update was asked for. */
    STALLED("Không có tiến triển"),
    /** Something about it lies before a higher level, unanswered. */
    ESCALATED("Đang báo cáo vượt cấp"),
    /** Is in a circle of waits. */
    LOOPING("Chờ nhau thành vòng"),
    /** Is due later than it first was. */
    POSTPONED("Đã lùi hạn");

    private final String label;

    Mark(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
