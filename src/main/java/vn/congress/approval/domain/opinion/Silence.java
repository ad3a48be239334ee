package vn.congress.approval.domain.opinion;

/** What it means that somebody asked did not answer in time. */
public enum Silence {
    NO_OPINION("Quá hạn, không có ý kiến"),
    AGREES("Không trả lời, coi như đồng ý và vẫn chịu trách nhiệm");

    private final String label;

    Silence(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
