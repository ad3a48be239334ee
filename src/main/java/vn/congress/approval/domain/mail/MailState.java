package vn.congress.approval.domain.mail;

/** Where a mail stands; the label is what administrators read. */
public enum MailState {
    WAITING("Chờ gửi"),
    SENT("Đã gửi"),
    MERGED("Gửi chung với thư khác"),
    UNDELIVERABLE("Không gửi được");

    private final String label;

    MailState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
