package vn.congress.approval.domain.template;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import vn.congress.approval.domain.document.DocumentKind;

/** A document that can be made from a template. */
public enum TemplateType {
    SUBMISSION_LETTER(
            "Tờ trình",
            "to-trinh",
            DocumentKind.SUBMISSION_LETTER,
            Placeholder.ISSUER,
            Placeholder.SYMBOL,
            Placeholder.PLACE_AND_DATE,
            Placeholder.SUBJECT),
    REPORT(
            "Báo cáo",
            "bao-cao",
            DocumentKind.REPORT,
            Placeholder.ISSUER,
            Placeholder.SYMBOL,
            Placeholder.PLACE_AND_DATE,
            Placeholder.SUBJECT,
            Placeholder.CONTENT),
    CONCLUSION_NOTICE(
            "Thông báo kết luận",
            "thong-bao-ket-luan",
            DocumentKind.DRAFT,
            Placeholder.ISSUER,
            Placeholder.SYMBOL,
            Placeholder.PLACE_AND_DATE,
            Placeholder.CONCLUSION),
    URGING_LETTER(
            "Công văn đôn đốc",
            "cong-van-don-doc",
            DocumentKind.OTHER,
            Placeholder.ISSUER,
            Placeholder.SYMBOL,
            Placeholder.PLACE_AND_DATE,
            Placeholder.REPORT_BY),
    OPINION_SLIP(
            "Phiếu xin ý kiến",
            "phieu-xin-y-kien",
            DocumentKind.OTHER,
            Placeholder.ISSUER,
            Placeholder.PLACE_AND_DATE,
            Placeholder.QUESTION),
    APPRAISAL_REPORT(
            "Báo cáo thẩm định",
            "bao-cao-tham-dinh",
            DocumentKind.APPRAISAL_REPORT,
            Placeholder.ISSUER,
            Placeholder.SYMBOL,
            Placeholder.PLACE_AND_DATE,
            Placeholder.ITEM_NAME,
            Placeholder.ITEM_RESULT),
    ASSIGNMENT_ANNEX(
            "Phụ lục phân công",
            "phu-luc-phan-cong",
            DocumentKind.ANNEX,
            Placeholder.ORDER_TITLE,
            Placeholder.ORDER_LEAD,
            Placeholder.ORDER_DUE);

    private final String label;
    private final String stem;
    private final DocumentKind kind;
    private final List<Placeholder> required;

    TemplateType(String label, String stem, DocumentKind kind, Placeholder... required) {
        this.label = label;
        this.stem = stem;
        this.kind = kind;
        this.required = List.of(required);
    }

    public String label() {
        return label;
    }

    /** What it is in a dossier. */
    public DocumentKind kind() {
        return kind;
    }

    /** The same for every version, so that the next one counts on. */
    public String fileName(String taskCode) {
        return "%s-%s.docx".formatted(stem, taskCode);
    }

    /** The name in addresses and of files: {@code submission-letter}. */
    public String path() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<TemplateType> at(String path) {
        return Arrays.stream(values()).filter(type -> type.path().equals(path)).findFirst();
    }

    /** What a template of this type cannot do without, as far as it is not there. */
    public List<Placeholder> missingIn(Set<Placeholder> used) {
        return required.stream().filter(it -> !used.contains(it)).toList();
    }
}
