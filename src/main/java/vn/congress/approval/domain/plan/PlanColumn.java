package vn.congress.approval.domain.plan;

/** The columns of an assignment annex, in their order, with the header each has in the file. */
public enum PlanColumn {
    ORDINAL("TT", 4_000, ""),
    CODE("Mã nhiệm vụ", 32, "Phải ghi mã nhiệm vụ, ví dụ NV-001."),
    TITLE("Nội dung nhiệm vụ", 1_000, "Chưa rõ việc: phải ghi nội dung nhiệm vụ."),
    WORK_GROUP("Nhóm nhiệm vụ", 200, "Phải ghi nhóm nhiệm vụ."),
    PHASE("Giai đoạn", 200, "Phải ghi giai đoạn."),
    PRIORITY("Mức độ", 200, "Phải ghi mức độ."),
    LEAD("Cơ quan chủ trì", 200, "Chưa rõ trách nhiệm: phải ghi cơ quan chủ trì."),
    COORDINATORS("Cơ quan phối hợp", 4_000, ""),
    ACCOUNTABLE_HEAD("Người đứng đầu", 300, "Chưa rõ người: phải ghi người đứng đầu chịu trách nhiệm."),
    DUE("Thời hạn hoàn thành", 200, "Chưa rõ thời gian: phải ấn định thời hạn."),
    DELIVERABLE("Sản phẩm", 1_000, "Chưa rõ sản phẩm: phải ghi sản phẩm phải nộp."),
    LEVEL("Cấp có thẩm quyền", 200, "Chưa rõ thẩm quyền: phải ghi cấp có thẩm quyền."),
    BASIS("Căn cứ", 500, "Chưa có căn cứ: phải ghi văn bản giao nhiệm vụ."),
    PREREQUISITES("Nhiệm vụ tiên quyết", 4_000, ""),
    TRACK_ONLY("Chỉ theo dõi", 200, ""),
    NOTE("Ghi chú", 2_000, "");

    private final String header;
    private final int limit;
    private final String whenBlank;

    PlanColumn(String header, int limit, String whenBlank) {
        this.header = header;
        this.limit = limit;
        this.whenBlank = whenBlank;
    }

    public String header() {
        return header;
    }

    /** The longest text the register keeps of this column. */
    int limit() {
        return limit;
    }

    boolean mandatory() {
        return !whenBlank.isEmpty();
    }

    /** What to tell who left a mandatory cell blank. */
    String whenBlank() {
        return whenBlank;
    }
}
