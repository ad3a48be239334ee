package vn.congress.approval.domain.opinion;

/** Who is asked in a round; each kind has its own rules. */
public enum RoundKind {
    AGENCIES("Cơ quan phối hợp"),
    SUBCOMMITTEE("Thành viên Tiểu ban"),
    POLITBURO("Bộ Chính trị");

    private final String label;

    RoundKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** Only an agency's silence may ever be taken for agreement (practice of agencies; never of a deciding body). */
    public boolean silenceMayAgree() {
        return this == AGENCIES;
    }
}
