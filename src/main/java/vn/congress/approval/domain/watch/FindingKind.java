package vn.congress.approval.domain.watch;

/**
 * Ways in which a task falls through. A task without a lead or without a due date is not among them: the register cannot
 * hold one.
 */
public enum FindingKind {
    INCIDENT("Bước xử lý tự động bị lỗi", "Quản trị hệ thống xem lỗi trong Cockpit và cho chạy lại."),
    NO_PROCESS(
            "Nhiệm vụ đang mở nhưng không có quy trình nào chạy", "Văn phòng và Quản trị hệ thống mở lại quy trình."),
    EMPTY_DESK("Có việc nằm ở bàn không có tài khoản nào", "Quản trị hệ thống xếp người vào nhóm của bàn việc này."),
    NEVER_BEGUN("Có trong kế hoạch nhưng chưa được mở", "Văn phòng mở nhiệm vụ hoặc đưa ra khỏi kế hoạch."),
    NOT_ACCEPTED("Quá hạn tiếp nhận", "Cơ quan chủ trì tiếp nhận; Văn phòng đôn đốc."),
    PREREQUISITE_WITHDRAWN(
            "Đang chờ một nhiệm vụ tiên quyết đã bị rút", "Văn phòng bỏ hoặc thay nhiệm vụ tiên quyết trong kế hoạch.");

    private final String label;
    private final String remedy;

    FindingKind(String label, String remedy) {
        this.label = label;
        this.remedy = remedy;
    }

    public String label() {
        return label;
    }

    /** What is to be done, and who must do it. */
    public String remedy() {
        return remedy;
    }
}
