package vn.congress.approval.table;

import java.util.List;
import vn.congress.approval.application.ConsolidationTable.Line;

/** The columns of the table and what it says above them, the same in every kind of file. */
enum Columns {
    ORDINAL("STT", 6),
    RESPONDENT("Cơ quan, người cho ý kiến", 26),
    ANSWER("Trả lời", 18),
    REMARKS("Thời điểm, ghi chú", 24),
    STUDIED("Thời gian nghiên cứu", 16),
    CONTENT("Nội dung ý kiến", 70),
    TREATMENT("Kết quả tiếp thu", 18),
    WHY("Giải trình", 44);

    static final String HEADING = "BẢNG TỔNG HỢP, TIẾP THU, GIẢI TRÌNH Ý KIẾN";
    static final String LATE = "Ý kiến gửi muộn (không tính vào kết quả)";

    private final String header;
    private final int characters;

    Columns(String header, int characters) {
        this.header = header;
        this.characters = characters;
    }

    String header() {
        return header;
    }

    /** Width, counted in characters of a usual size. */
    int characters() {
        return characters;
    }

    static int charactersOfAll() {
        return List.of(values()).stream().mapToInt(Columns::characters).sum();
    }

    String of(Line line) {
        return PlainText.of(
                switch (this) {
                    case ORDINAL -> "";
                    case RESPONDENT -> line.respondent();
                    case ANSWER -> line.answer();
                    case REMARKS -> line.remarks();
                    case STUDIED -> line.studied();
                    case CONTENT -> line.content();
                    case TREATMENT -> line.treatment();
                    case WHY -> line.why();
                });
    }
}
