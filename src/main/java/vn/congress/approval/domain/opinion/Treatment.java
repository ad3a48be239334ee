package vn.congress.approval.domain.opinion;

/** What becomes of a comment. Each of the three needs to be explained. */
public enum Treatment {
    TAKEN_IN("Tiếp thu"),
    PARTLY("Tiếp thu một phần"),
    NOT_TAKEN_IN("Không tiếp thu");

    private final String label;

    Treatment(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
