package vn.congress.approval.domain.document;

/** What a paper is in the dossier (domain: thành phần hồ sơ). */
public enum DocumentKind {
    SUBMISSION_LETTER("Tờ trình"),
    DRAFT("Dự thảo văn bản"),
    REPORT("Báo cáo thuyết minh"),
    CONSOLIDATION("Bảng tổng hợp, tiếp thu, giải trình"),
    APPRAISAL_REPORT("Báo cáo thẩm định"),
    ANNEX("Phụ lục"),
    OPINION("Văn bản góp ý"),
    OTHER("Tài liệu khác");

    private final String label;

    DocumentKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
