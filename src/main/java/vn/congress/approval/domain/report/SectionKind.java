package vn.congress.approval.domain.report;

/** The parts of a daily report, in the order they are read; the label is their heading. */
public enum SectionKind {
    DECISIONS("Cần quyết định"),
    NEWLY_OVERDUE("Mới quá hạn, vì sao"),
    ESCALATIONS("Báo cáo vượt cấp chưa trả lời"),
    LOOPS("Chờ nhau thành vòng"),
    SITUATIONS("Tình huống phát sinh"),
    MOVED("Chuyển biến từ báo cáo trước"),
    DUE_BEFORE_MILESTONE("Đến hạn trước mốc kế tiếp");

    private final String label;

    SectionKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
