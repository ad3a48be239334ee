package vn.congress.approval.domain.opinion;

/** What the count of a round comes to. */
public enum Verdict {
    NO_QUORUM("Chưa đủ số người cho ý kiến"),
    CARRIED("Đủ đa số thống nhất"),
    NOT_CARRIED("Chưa đủ đa số thống nhất"),
    TIE("Hai loại ý kiến ngang nhau, chủ trì quyết định");

    private final String label;

    Verdict(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
