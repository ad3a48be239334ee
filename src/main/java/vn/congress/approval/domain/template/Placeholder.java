package vn.congress.approval.domain.template;

import java.util.Arrays;
import java.util.Optional;

/**
 * What a template may ask for, by the name office staff write between double braces. A name with a dot belongs to a list:
 * the row of the table it stands in is repeated for every entry.
 */
public enum Placeholder {
    AGENCY_ABOVE("co_quan_cap_tren", "cơ quan cấp trên"),
    ISSUER("co_quan_ban_hanh", "cơ quan ban hành"),
    NUMBER("so", "số của văn bản"),
    SYMBOL("ky_hieu", "ký hiệu sau dấu gạch chéo"),
    PLACE_AND_DATE("dia_danh_ngay", "địa danh và ngày tháng năm"),
    PLACE("dia_danh", "địa danh"),
    SUBJECT("trich_yeu", "trích yếu"),
    URGENCY("do_khan", "độ khẩn; đoạn bỏ đi nếu không khẩn"),
    DRAFT("lan_du_thao", "lần dự thảo; đoạn bỏ đi nếu không phải dự thảo"),
    ADDRESSEE("kinh_gui", "nơi kính trình, kính gửi"),
    ON_BEHALF_OF("quyen_han", "quyền hạn ký, ví dụ T/M …"),
    POST("chuc_vu", "chức vụ người ký"),
    SIGNER("ho_ten", "họ tên người ký; hệ thống không giữ, luôn để trống"),
    KEPT_AT("noi_luu", "nơi lưu"),
    BASIS("can_cu", "căn cứ giao nhiệm vụ"),
    TASK_CODE("ma_nhiem_vu", "mã nhiệm vụ"),
    TASK_TITLE("ten_nhiem_vu", "nội dung nhiệm vụ"),
    WORK_GROUP("nhom_viec", "nhóm việc"),
    LEAD("chu_tri", "cơ quan chủ trì"),
    COORDINATORS("phoi_hop", "cơ quan phối hợp"),
    HEAD("nguoi_dung_dau", "người đứng đầu chịu trách nhiệm"),
    DUE("thoi_han", "thời hạn hiện nay"),
    ORIGINAL_DUE("thoi_han_ban_dau", "thời hạn ban đầu"),
    DELIVERABLE("san_pham", "sản phẩm"),
    DECIDING_LEVEL("cap_quyet_dinh", "cấp quyết định"),
    SUMMARY("tom_tat", "tóm tắt của báo cáo"),
    CONTENT("noi_dung", "nội dung báo cáo"),
    PROPOSAL("de_xuat", "đề xuất, kiến nghị"),
    EXPLANATION("giai_trinh", "tiếp thu, giải trình"),
    CONCLUDING_BODY("co_quan_ket_luan", "nơi kết luận"),
    CONCLUSION("ket_luan", "nội dung kết luận"),
    LETTER_NUMBER("to_trinh_so", "số tờ trình; đoạn bỏ đi nếu kết luận tại phiên họp"),
    LETTER_DAY("to_trinh_ngay", "ngày tờ trình; đoạn bỏ đi nếu kết luận tại phiên họp"),
    REPORT_NUMBER("bao_cao_so", "số báo cáo; đoạn bỏ đi nếu không kết luận tại phiên họp"),
    REPORT_DAY("bao_cao_ngay", "ngày báo cáo; đoạn bỏ đi nếu không kết luận tại phiên họp"),
    SESSION_DAY("phien_hop_ngay", "ngày phiên họp; đoạn bỏ đi nếu không kết luận tại phiên họp"),
    CONCLUSION_TYPE("van_ban_loai", "loại văn bản kết luận"),
    CONCLUSION_NUMBER("van_ban_so", "số, ký hiệu văn bản kết luận"),
    CONCLUSION_DAY("van_ban_ngay", "ngày văn bản kết luận"),
    QUESTION("noi_dung_xin_y_kien", "nội dung xin ý kiến"),
    ANSWER_BY("han_tra_loi", "hạn trả lời ý kiến"),
    LATENESS("qua_han", "đã quá hạn bao nhiêu ngày làm việc"),
    REPORT_BY("han_bao_cao", "hạn báo cáo sau đôn đốc"),
    APPRAISAL("ket_qua_tham_dinh", "kết quả thẩm định chung"),
    APPRAISAL_FINDINGS("nhan_xet_tham_dinh", "nhận xét thẩm định"),
    CONDITION("dieu_kien_trinh", "điều kiện trình"),

    OPINION_ORDINAL("y_kien.tt", "ý kiến: thứ tự"),
    OPINION_OF("y_kien.noi", "ý kiến: nơi cho ý kiến"),
    OPINION_ANSWER("y_kien.tra_loi", "ý kiến: thống nhất hay không"),
    OPINION_CONTENT("y_kien.noi_dung", "ý kiến: nội dung"),
    OPINION_TREATMENT("y_kien.ket_qua", "ý kiến: tiếp thu hay không"),
    OPINION_WHY("y_kien.ly_do", "ý kiến: giải trình"),

    ORDER_ORDINAL("nhiem_vu.tt", "nhiệm vụ được giao: thứ tự"),
    ORDER_CODE("nhiem_vu.ma", "nhiệm vụ được giao: mã"),
    ORDER_TITLE("nhiem_vu.noi_dung", "nhiệm vụ được giao: nội dung"),
    ORDER_LEAD("nhiem_vu.chu_tri", "nhiệm vụ được giao: cơ quan chủ trì"),
    ORDER_COORDINATORS("nhiem_vu.phoi_hop", "nhiệm vụ được giao: cơ quan phối hợp"),
    ORDER_DUE("nhiem_vu.thoi_han", "nhiệm vụ được giao: thời hạn"),
    ORDER_DELIVERABLE("nhiem_vu.san_pham", "nhiệm vụ được giao: sản phẩm"),
    ORDER_LEVEL("nhiem_vu.cap_trinh", "nhiệm vụ được giao: cấp trình, thẩm quyền"),
    ORDER_NOTE("nhiem_vu.ghi_chu", "nhiệm vụ được giao: ghi chú"),

    ITEM_ORDINAL("muc.tt", "mục thẩm định: thứ tự"),
    ITEM_NAME("muc.ten", "mục thẩm định: tên"),
    ITEM_RESULT("muc.ket_qua", "mục thẩm định: kết quả"),
    ITEM_NOTE("muc.nhan_xet", "mục thẩm định: nhận xét"),

    PAPER_ORDINAL("ho_so.tt", "tài liệu trong hồ sơ: thứ tự"),
    PAPER_KIND("ho_so.loai", "tài liệu trong hồ sơ: loại"),
    PAPER_FILE("ho_so.tep", "tài liệu trong hồ sơ: tên tệp"),
    PAPER_VERSION("ho_so.ban", "tài liệu trong hồ sơ: bản thứ mấy");

    private final String written;
    private final String meaning;

    Placeholder(String written, String meaning) {
        this.written = written;
        this.meaning = meaning;
    }

    /** As it stands between the braces. */
    public String written() {
        return written;
    }

    /** What is put in its place, for who writes a template. */
    public String meaning() {
        return meaning;
    }

    /** The list it belongs to: what stands before the dot. */
    public Optional<String> list() {
        var dot = written.indexOf('.');
        return dot < 0 ? Optional.empty() : Optional.of(written.substring(0, dot));
    }

    /** Whether it numbers the entries of a list. */
    public boolean isOrdinal() {
        return written.endsWith(".tt");
    }

    public static Optional<Placeholder> named(String name) {
        return Arrays.stream(values()).filter(it -> it.written.equals(name)).findFirst();
    }
}
