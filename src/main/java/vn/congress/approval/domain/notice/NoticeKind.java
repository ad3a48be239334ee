package vn.congress.approval.domain.notice;

/** What a notice is about; the label is what people read. */
public enum NoticeKind {
    REMINDER("Nhắc việc"),
    OVERDUE("Quá hạn"),
    URGING_LETTER("Công văn đôn đốc"),
    UPDATE_ASKED("Đề nghị cập nhật tiến độ"),
    ESCALATION("Báo cáo vượt cấp"),
    PASSED_OVER("Đã chuyển lên cấp trên"),
    WAIT("Việc chờ"),
    WAIT_LOOP("Chờ nhau"),
    DEADLINE("Thời hạn"),
    SITUATION("Tình huống phát sinh"),
    ABSENCE("Người thay thế"),
    FELL_THROUGH("Việc có nguy cơ bị sót"),
    DAILY_REPORT("Báo cáo hằng ngày");

    private final String label;

    NoticeKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** Whether a mail of its own may interrupt people for it; anything else comes with the morning's mail. */
    public boolean mayInterrupt() {
        return this == ESCALATION || this == PASSED_OVER || this == SITUATION;
    }

    /** Whether somebody who has to decide must be told at once, whatever they would rather have. */
    public boolean mustReachWhoDecides() {
        return this == ESCALATION || this == SITUATION;
    }
}
