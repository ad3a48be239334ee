package vn.congress.approval.domain.opinion;

/** What a respondent says of the draft. */
public enum Answer {
    AGREE("Thống nhất"),
    AGREE_WITH_COMMENTS("Thống nhất, có ý kiến bổ sung"),
    DISAGREE("Không thống nhất");

    private final String label;

    Answer(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
