package vn.congress.approval.domain.escalation;

/** Why a matter is reported up; the label is what people read. */
public enum Cause {
    EXCEEDS_AUTHORITY("Vượt thẩm quyền"),
    LATE("Quá hạn"),
    STALLED("Không có tiến triển"),
    WAIT_LOOP("Chờ nhau"),
    SITUATION("Tình huống phát sinh");

    private final String label;

    Cause(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
