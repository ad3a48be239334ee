package vn.congress.approval.domain.procedure;

/** What an appraisal looks at, in the order of the appraisal report; the label is the one the form shows. */
public enum AppraisalItem {
    DOSSIER("Thành phần hồ sơ"),
    PROCEDURE("Trình tự thủ tục"),
    AUTHORITY("Thẩm quyền"),
    FORM("Thể thức"),
    CONTENT("Nội dung và số liệu"),
    OPINIONS("Tiếp thu, giải trình ý kiến");

    private final String label;

    AppraisalItem(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
