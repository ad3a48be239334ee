package vn.congress.approval.domain.report;

/** Where a daily report stands; the label is what people read. */
public enum ReportState {
    OPENED("Chờ chốt số liệu"),
    BUILT("Chờ duyệt"),
    APPROVED("Đã duyệt, chờ giờ gửi"),
    SENT("Đã gửi"),
    ACKNOWLEDGED("Đã xem, đã cho ý kiến");

    private final String label;

    ReportState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
