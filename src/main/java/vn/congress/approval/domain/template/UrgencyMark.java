package vn.congress.approval.domain.template;

/** Marks of urgency (độ khẩn). */
public enum UrgencyMark {
    URGENT("KHẨN"),
    VERY_URGENT("THƯỢNG KHẨN"),
    FLASH("HỎA TỐC");

    private final String label;

    UrgencyMark(String label) {
        this.label = label;
    }

    /** As stamped. */
    public String label() {
        return label;
    }
}
