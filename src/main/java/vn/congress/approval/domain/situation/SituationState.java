package vn.congress.approval.domain.situation;

/** Where a situation stands; the label is what people read. */
public enum SituationState {
    /** Entered, and not yet sent anywhere: the table of routes is asked next. */
    REPORTED("Mới báo cáo"),
    DECIDING("Chờ quyết định"),
    /** Somebody who had to decide has reported it up; it is on its way there. */
    REFERRED("Chuyển lên cấp trên"),
    HANDLING("Đang xử lý"),
    CLOSED("Đã kết thúc");

    private final String label;

    SituationState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
