package vn.congress.approval.application;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import vn.congress.approval.domain.template.Filling;
import vn.congress.approval.domain.template.Placeholder;

/** Made-up values in the lengths that occur, to see what a template looks like filled. */
final class SampleFilling {

    private static final String LONG_NAME =
            "Ban Chỉ đạo Tổng kết một số vấn đề lý luận và thực tiễn về công cuộc đổi mới theo định hướng xã hội chủ nghĩa"
                    + " trong 40 năm qua ở Việt Nam";

    private static final String TEXT =
            "Thực hiện nhiệm vụ được giao, cơ quan chủ trì đã phối hợp với các cơ quan liên quan khảo sát, rà soát cơ sở"
                    + " vật chất, phương tiện, nhân lực; xây dựng phương án bảo đảm hậu cần, đón tiếp, y tế, thông tin;"
                    + " đặt ra những việc phải làm trước, trong và sau Đại hội, ai làm, bao giờ xong, kết quả là gì.";

    private SampleFilling() {}

    static Filling all() {
        var filling = new Filling();
        for (var placeholder : Placeholder.values()) {
            if (placeholder.list().isEmpty()) {
                filling.with(placeholder, "[" + placeholder.meaning() + "]");
            }
        }
        filling.with(Placeholder.AGENCY_ABOVE, "BAN CHẤP HÀNH TRUNG ƯƠNG")
                .with(Placeholder.ISSUER, "VĂN PHÒNG")
                .with(Placeholder.NUMBER, "08")
                .with(Placeholder.SYMBOL, "VPTW")
                .with(Placeholder.PLACE, "Hà Nội")
                .with(Placeholder.PLACE_AND_DATE, "Hà Nội, ngày 08 tháng 02 năm 2026")
                .with(Placeholder.SUBJECT, "phương án bảo đảm hậu cần, đón tiếp đại biểu phục vụ Đại hội")
                .with(Placeholder.URGENCY, "KHẨN")
                .with(Placeholder.DRAFT, "1")
                .with(Placeholder.ADDRESSEE, "Thường trực Ban Bí thư")
                .with(Placeholder.ON_BEHALF_OF, "T/M BAN BÍ THƯ")
                .with(Placeholder.POST, "THƯỜNG TRỰC")
                .with(Placeholder.SIGNER, "")
                .with(Placeholder.KEPT_AT, "Văn phòng")
                .with(Placeholder.BASIS, "Kế hoạch số 01-KH/TBTCPV, ngày 02/01/2026")
                .with(Placeholder.TASK_CODE, "NV-001")
                .with(Placeholder.TASK_TITLE, "phương án bảo đảm hậu cần, đón tiếp đại biểu phục vụ Đại hội")
                .with(Placeholder.LEAD, "Văn phòng Trung ương Đảng")
                .with(Placeholder.COORDINATORS, "Ban Tổ chức Trung ương; " + LONG_NAME)
                .with(Placeholder.DUE, "15/01/2026")
                .with(Placeholder.DECIDING_LEVEL, "Ban Bí thư")
                .with(Placeholder.CONCLUDING_BODY, "Ban Bí thư")
                .with(Placeholder.SUMMARY, TEXT)
                .with(Placeholder.CONTENT, TEXT + "\n" + TEXT + "\n" + TEXT)
                .with(Placeholder.PROPOSAL, TEXT)
                .with(Placeholder.EXPLANATION, TEXT)
                .with(Placeholder.CONCLUSION, "1. " + TEXT + "\n2. " + TEXT)
                .with(Placeholder.QUESTION, TEXT)
                .with(Placeholder.LATENESS, "đã quá hạn 3 ngày làm việc")
                .with(Placeholder.REPORT_BY, "10/02/2026")
                .with(Placeholder.ANSWER_BY, "10/02/2026")
                .without(Placeholder.SESSION_DAY, Placeholder.REPORT_NUMBER, Placeholder.REPORT_DAY);
        for (var list : List.of("y_kien", "nhiem_vu", "muc", "ho_so")) {
            filling.withList(
                    list,
                    IntStream.rangeClosed(1, 3)
                            .mapToObj(number -> entry(list, number))
                            .toList());
        }
        return filling;
    }

    private static Map<Placeholder, String> entry(String list, int number) {
        var entry = new EnumMap<Placeholder, String>(Placeholder.class);
        for (var placeholder : Placeholder.values()) {
            if (placeholder.list().filter(list::equals).isPresent()) {
                var meaning = placeholder.meaning();
                entry.put(placeholder, meaning.substring(meaning.indexOf(": ") + 2));
            }
        }
        entry.replace(Placeholder.OPINION_ORDINAL, "%02d".formatted(number));
        entry.replace(Placeholder.OPINION_OF, LONG_NAME);
        entry.replace(Placeholder.OPINION_CONTENT, TEXT);
        entry.replace(Placeholder.OPINION_WHY, TEXT);
        entry.replace(Placeholder.ORDER_ORDINAL, "%02d".formatted(number));
        entry.replace(Placeholder.ORDER_CODE, "NV-10" + number);
        entry.replace(Placeholder.ORDER_TITLE, TEXT);
        entry.replace(Placeholder.ORDER_LEAD, LONG_NAME);
        entry.replace(Placeholder.ORDER_DUE, "15/02/2026");
        entry.replace(Placeholder.ITEM_ORDINAL, "%02d".formatted(number));
        entry.replace(Placeholder.ITEM_NOTE, TEXT);
        entry.replace(Placeholder.PAPER_ORDINAL, "%02d".formatted(number));
        entry.replace(Placeholder.PAPER_FILE, "to-trinh-NV-001.docx");
        entry.replace(Placeholder.PAPER_VERSION, String.valueOf(number));
        return entry;
    }
}
