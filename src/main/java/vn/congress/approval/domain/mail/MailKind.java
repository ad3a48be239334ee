package vn.congress.approval.domain.mail;

/** The two kinds of mail; the label is what people read. */
public enum MailKind {
    DIGEST("Bản tổng hợp buổi sáng"),
    AT_ONCE("Báo ngay");

    private final String label;

    MailKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
