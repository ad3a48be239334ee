package vn.congress.approval.domain.conclusion;

/** The document a conclusion is issued as, with its symbol (domain: ký hiệu). */
public enum ConclusionType {
    CONCLUSION("KL", "Kết luận"),
    NOTICE("TB", "Thông báo kết luận"),
    DECISION("QĐ", "Quyết định"),
    LETTER("CV", "Công văn");

    private final String symbol;
    private final String label;

    ConclusionType(String symbol, String label) {
        this.symbol = symbol;
        this.label = label;
    }

    public String symbol() {
        return symbol;
    }

    public String label() {
        return label;
    }
}
