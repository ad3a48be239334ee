package vn.congress.approval.domain.situation;

/** Who acts on a situation first; the label is what people read. */
public enum RouteKind {
    HANDLED("Cơ quan tự xử lý và báo cáo"),
    PROPOSED("Đề xuất cấp trên quyết định"),
    ASKED("Xin ý kiến chỉ đạo");

    private final String label;

    RouteKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
