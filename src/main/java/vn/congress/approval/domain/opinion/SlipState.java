package vn.congress.approval.domain.opinion;

/** Where the comment form of one respondent stands. */
public enum SlipState {
    /** The first answer is given where the work is asked for. */
    OPEN_UNANSWERED("Chưa trả lời"),
    /** The answer may be replaced. */
    OPEN_ANSWERED("Đã trả lời, còn thay được"),
    /** The answer counts as it stands. */
    CLOSED_ANSWERED("Đã trả lời, vòng đã đóng"),
    CLOSED_UNANSWERED("Vòng đã đóng, chưa trả lời"),
    CLOSED_LATE("Đã trả lời muộn");

    private final String label;

    SlipState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** Whether an answer given now is kept as late; the task must not be concluded either. */
    public boolean takesLateAnswers() {
        return this == CLOSED_UNANSWERED || this == CLOSED_LATE;
    }
}
