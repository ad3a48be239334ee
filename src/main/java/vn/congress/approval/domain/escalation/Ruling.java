package vn.congress.approval.domain.escalation;

/** What a level that answers can do about a matter; the label is what people read. */
public enum Ruling {
    DECIDED("Quyết định thay"),
    MANDATED("Giao lại, cho phép quyết định trong giới hạn"),
    REASSIGNED("Giao cơ quan khác chủ trì"),
    DEADLINE_MOVED("Điều chỉnh thời hạn"),
    WITHDRAWN("Thôi giao nhiệm vụ");

    private final String label;

    Ruling(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
