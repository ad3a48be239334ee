package vn.congress.approval.domain.situation;

/** How grave a situation is, least first; the label is what people read. */
public enum Severity {
    MINOR("Ít nghiêm trọng"),
    SERIOUS("Nghiêm trọng"),
    CRITICAL("Đặc biệt nghiêm trọng");

    private final String label;

    Severity(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
