package vn.congress.approval.paper;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.FontRenderContext;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Drew the templates that come with the program; not part of the build. The documents it wrote are the data, and whoever
 * has a word processor changes those. Run it where none is at hand:
 *
 * <pre>java -cp target/test-classes vn.congress.approval.paper.DrawTemplates src/main/resources</pre>
 *
 * <p>What no public source fixes is collected in {@link Rules}.
 */
final class DrawTemplates {

    private static final double TWIPS_PER_MM = 1440 / 25.4;

    /** A4 less margins of 30 and 15 mm. */
    private static final int TEXT_WIDTH = mm(165);

    private static final int LEFT_BLOCK = 4500;
    private static final int RIGHT_BLOCK = TEXT_WIDTH - LEFT_BLOCK;
    private static final String FONT = "Times New Roman";
    private static final String PARTY = "ĐẢNG CỘNG SẢN VIỆT NAM";

    private final Rules rules;
    private final FontMetrics metrics;

    private DrawTemplates(Rules rules, FontMetrics metrics) {
        this.rules = rules;
        this.metrics = metrics;
    }

    public static void main(String[] arguments) throws IOException, FontFormatException {
        var resources = Path.of(arguments[0]);
        var metrics = new FontMetrics(Font.createFont(
                Font.TRUETYPE_FONT,
                resources.resolve("fonts/LiberationSerif-Bold.ttf").toFile()));
        for (var rules : Rules.values()) {
            var folder = Files.createDirectories(resources.resolve("templates").resolve(rules.folder));
            for (var template : new DrawTemplates(rules, metrics).all().entrySet()) {
                Files.write(folder.resolve(template.getKey() + ".docx"), template.getValue());
            }
        }
    }

    /** The two sets of rules, and where they differ as far as anybody could read. */
    private enum Rules {
        OF_2018("66-36", "66-QĐ/TW; 36-HD/VPTW", "Kính gửi", "V/v", "./.", 15),
        OF_2026("399-05", "399-QĐ/TW; 05-HD/VPTW", "Kính trình", "về việc", ".", 14);

        private final String folder;
        private final String named;
        private final String submittedTo;
        private final String about;
        private final String end;
        private final int subject;

        Rules(String folder, String named, String submittedTo, String about, String end, int subject) {
            this.folder = folder;
            this.named = named;
            this.submittedTo = submittedTo;
            this.about = about;
            this.end = end;
            this.subject = subject;
        }
    }

    private Map<String, byte[]> all() throws IOException {
        var all = new LinkedHashMap<String, byte[]>();
        all.put("submission-letter", upright("Tờ trình", submissionLetter()));
        all.put("report", upright("Báo cáo", report()));
        all.put("conclusion-notice", upright("Thông báo kết luận", conclusionNotice()));
        all.put("urging-letter", upright("Công văn đôn đốc", urgingLetter()));
        all.put("opinion-slip", upright("Phiếu xin ý kiến", opinionSlip()));
        all.put("appraisal-report", upright("Báo cáo thẩm định", appraisalReport()));
        all.put("assignment-annex", across("Phụ lục phân công", assignmentAnnex()));
        return all;
    }

    private String submissionLetter() {
        return head("TTr", "")
                + type("TỜ TRÌNH", "về {{trich_yeu}}")
                + addressed(rules.submittedTo)
                + body("- Căn cứ {{can_cu}};")
                + body(
                        "- Theo nhiệm vụ được giao cho {{chu_tri}} chủ trì (mã số {{ma_nhiem_vu}}, thời hạn {{thoi_han}}),")
                + body("{{chu_tri}} trình {{cap_quyet_dinh}} về {{ten_nhiem_vu}} như sau:")
                + heading("1. Tóm tắt")
                + body("{{tom_tat}}")
                + heading("2. Nội dung trình")
                + body("{{noi_dung}}")
                + heading("3. Ý kiến của các cơ quan và việc tiếp thu, giải trình")
                + body("{{giai_trinh}}")
                + opinions()
                + heading("4. Đề xuất, kiến nghị")
                + body("{{de_xuat}}")
                + last("{{chu_tri}} kính trình xem xét, quyết định" + rules.end)
                + signature(List.of("- Như trên;", "- {{phoi_hop}};", "- Lưu {{noi_luu}}."));
    }

    private String report() {
        return head("BC", "")
                + type("BÁO CÁO", "về {{trich_yeu}}")
                + addressed("Kính gửi")
                + body("Thực hiện {{can_cu}}, {{chu_tri}} báo cáo về {{ten_nhiem_vu}} (mã số {{ma_nhiem_vu}}) như sau:")
                + heading("I. TÓM TẮT")
                + body("{{tom_tat}}")
                + heading("II. NỘI DUNG")
                + body("{{noi_dung}}")
                + heading("III. TIẾP THU, GIẢI TRÌNH Ý KIẾN")
                + body("{{giai_trinh}}")
                + opinions()
                + heading("IV. ĐỀ XUẤT, KIẾN NGHỊ")
                + body("{{de_xuat}}")
                + last("Trên đây là báo cáo của {{chu_tri}}, kính trình {{cap_quyet_dinh}} xem xét" + rules.end)
                + signature(List.of("- Như trên;", "- {{phoi_hop}};", "- Lưu {{noi_luu}}."));
    }

    private String conclusionNotice() {
        return head("TB", "")
                + type("THÔNG BÁO", "Kết luận của {{co_quan_ket_luan}}", "về {{trich_yeu}}")
                + body("Sau khi xem xét Tờ trình của {{chu_tri}} (số {{to_trinh_so}}, ngày {{to_trinh_ngay}})"
                        + " về {{ten_nhiem_vu}}, {{co_quan_ket_luan}} kết luận như sau:")
                + body("Tại phiên họp ngày {{phien_hop_ngay}}, sau khi nghe Báo cáo của {{chu_tri}} về"
                        + " {{ten_nhiem_vu}} (Báo cáo số {{bao_cao_so}}, ngày {{bao_cao_ngay}}),"
                        + " {{co_quan_ket_luan}} kết luận như sau:")
                + body("{{ket_luan}}")
                + last("Trên đây là kết luận của {{co_quan_ket_luan}}, thông báo để các cơ quan biết, thực hiện"
                        + rules.end)
                + signature(List.of("- {{chu_tri}};", "- {{phoi_hop}};", "- Lưu {{noi_luu}}."));
    }

    private String urgingLetter() {
        return head("CV", rules.about + " {{trich_yeu}}")
                + addressed("Kính gửi")
                + body("Thực hiện {{can_cu}}, {{chu_tri}} được giao chủ trì nhiệm vụ mã số {{ma_nhiem_vu}},"
                        + " thời hạn hoàn thành {{thoi_han}}, đến nay {{qua_han}}.")
                + last("Đề nghị {{chu_tri}} khẩn trương hoàn thành; báo cáo tiến độ, nguyên nhân chậm và thời gian hoàn"
                        + " thành trước hết giờ làm việc ngày **{{han_bao_cao}}**. Nội dung vượt thẩm quyền đề nghị"
                        + " báo cáo ngay, không chờ đợi" + rules.end)
                + signature(List.of("- Như trên;", "- Lưu {{noi_luu}}."));
    }

    private String opinionSlip() {
        return head("", "")
                + type("PHIẾU XIN Ý KIẾN", "về {{trich_yeu}}")
                + addressed("Kính gửi")
                + body("{{chu_tri}} xin ý kiến về {{ten_nhiem_vu}} (mã số {{ma_nhiem_vu}}; hồ sơ kèm theo).")
                + heading("1. Nội dung xin ý kiến")
                + body("{{noi_dung_xin_y_kien}}")
                + heading("2. Hồ sơ kèm theo")
                + papers()
                + heading("3. Ý kiến (đánh dấu X vào một ô)")
                + boxes("Thống nhất", "Thống nhất, có ý kiến bổ sung", "Không thống nhất")
                + paragraph(
                        "left",
                        "<w:spacing w:before=\"120\" w:after=\"0\" w:line=\"360\" w:lineRule=\"exact\"/><w:ind w:firstLine=\"567\"/>",
                        14,
                        "",
                        "Ý kiến cụ thể: " + "…".repeat(25))
                + paragraph(
                        "left",
                        "<w:spacing w:before=\"120\" w:after=\"0\" w:line=\"360\" w:lineRule=\"exact\"/>",
                        14,
                        "",
                        "…".repeat(33))
                + last("Đề nghị gửi lại phiếu này trước ngày **{{han_tra_loi}}**" + rules.end)
                + signed(
                        List.of("- Như trên;", "- Lưu {{noi_luu}}."),
                        paragraph("center", "", 14, "i", "{{dia_danh}}, ngày …… tháng …… năm ………")
                                + paragraph("center", "", 14, "b", "NGƯỜI CHO Ý KIẾN")
                                + paragraph("center", "", 14, "i", "(ký, ghi rõ họ tên)"));
    }

    private String appraisalReport() {
        return head("BC", "")
                + type("BÁO CÁO THẨM ĐỊNH", "về {{trich_yeu}}")
                + addressed("Kính gửi")
                + heading("I. TỔNG QUAN HỒ SƠ")
                + body("1. Cơ quan trình: {{chu_tri}}; cơ quan phối hợp: {{phoi_hop}}.")
                + body(
                        "2. Nhiệm vụ: {{ten_nhiem_vu}} (mã số {{ma_nhiem_vu}}); căn cứ: {{can_cu}}; sản phẩm: {{san_pham}}.")
                + body("3. Thẩm quyền ban hành đề xuất: {{cap_quyet_dinh}}.")
                + body("4. Thành phần hồ sơ:")
                + papers()
                + heading("II. KẾT QUẢ THẨM ĐỊNH")
                + table(
                        TEXT_WIDTH,
                        new Column("TT", "{{muc.tt}}", 6, "center"),
                        new Column("Mục thẩm định", "{{muc.ten}}", 30, "left"),
                        new Column("Kết quả", "{{muc.ket_qua}}", 19, "left"),
                        new Column("Nhận xét, yêu cầu chỉnh sửa", "{{muc.nhan_xet}}", 45, "left"))
                + body("{{nhan_xet_tham_dinh}}")
                + heading("III. ĐỀ XUẤT, KIẾN NGHỊ")
                + body("Kết quả chung: **{{ket_qua_tham_dinh}}**.")
                + last("Điều kiện trình: {{dieu_kien_trinh}}" + rules.end)
                + signature(List.of("- Như trên;", "- {{chu_tri}};", "- Lưu {{noi_luu}}."));
    }

    private String assignmentAnnex() {
        return marks("center")
                + paragraph("center", "<w:spacing w:before=\"120\"/>", 15, "b", "PHỤ LỤC")
                + paragraph("center", "", 14, "b", "phân công nhiệm vụ về {{trich_yeu}}")
                + paragraph(
                        "center",
                        "",
                        14,
                        "i",
                        "(Kèm theo {{van_ban_loai}} số {{van_ban_so}}, ngày {{van_ban_ngay}} của {{co_quan_ket_luan}})")
                + paragraph("center", "<w:spacing w:after=\"120\"/>", 14, "", "-----")
                + table(
                        mm(252),
                        new Column("TT", "{{nhiem_vu.tt}}", 4, "center"),
                        new Column("Nội dung nhiệm vụ", "{{nhiem_vu.noi_dung}}\nMã số: {{nhiem_vu.ma}}", 26, "left"),
                        new Column("Cơ quan chủ trì", "{{nhiem_vu.chu_tri}}", 14, "left"),
                        new Column("Cơ quan phối hợp", "{{nhiem_vu.phoi_hop}}", 14, "left"),
                        new Column("Thời hạn hoàn thành", "{{nhiem_vu.thoi_han}}", 11, "center"),
                        new Column("Sản phẩm", "{{nhiem_vu.san_pham}}", 13, "left"),
                        new Column("Cấp trình, thẩm quyền", "{{nhiem_vu.cap_trinh}}", 10, "left"),
                        new Column("Ghi chú", "{{nhiem_vu.ghi_chu}}", 8, "left"));
    }

    private String opinions() {
        return paragraph(
                        "left",
                        "<w:keepNext/><w:spacing w:before=\"120\" w:after=\"60\"/>",
                        14,
                        "i",
                        "Bảng tổng hợp ý kiến:")
                + table(
                        TEXT_WIDTH,
                        new Column("TT", "{{y_kien.tt}}", 6, "center"),
                        new Column("Nơi cho ý kiến", "{{y_kien.noi}}", 19, "left"),
                        new Column("Ý kiến", "{{y_kien.tra_loi}}\n{{y_kien.noi_dung}}", 40, "left"),
                        new Column("Tiếp thu, giải trình", "{{y_kien.ket_qua}}\n{{y_kien.ly_do}}", 35, "left"));
    }

    private String papers() {
        return table(
                TEXT_WIDTH,
                new Column("TT", "{{ho_so.tt}}", 6, "center"),
                new Column("Loại tài liệu", "{{ho_so.loai}}", 34, "left"),
                new Column("Tệp", "{{ho_so.tep}}", 48, "left"),
                new Column("Bản", "{{ho_so.ban}}", 12, "center"));
    }

    /** Left and right block; with a subject under the number there is no name of a type. */
    private String head(String symbol, String subject) {
        var number = symbol.isEmpty() ? "" : paragraph("center", "", 14, "", "Số {{so}}-" + symbol + "/{{ky_hieu}}");
        var left = paragraph("center", "", 14, "", "{{co_quan_cap_tren}}")
                + paragraph("center", "", 14, "b", "{{co_quan_ban_hanh}}")
                + paragraph("center", "", 14, "", "*")
                + number
                + (subject.isEmpty() ? "" : paragraph("center", "", 12, "i", subject))
                + marks("center");
        var right = paragraph("center", "", 15, "b", PARTY)
                + rule()
                + paragraph("center", "", 14, "i", "{{dia_danh_ngay}}");
        return columns(LEFT_BLOCK, left, RIGHT_BLOCK, right) + paragraph("left", "", 8, "", "");
    }

    private String marks(String where) {
        return paragraph(where, "<w:spacing w:before=\"60\"/>", 14, "b", "{{do_khan}}")
                + paragraph(where, "<w:spacing w:before=\"60\"/>", 14, "i", "Dự thảo lần {{lan_du_thao}}");
    }

    /** As long as the text above it. */
    private String rule() {
        var beside = Math.max(0, (RIGHT_BLOCK - metrics.twips(PARTY, 15)) / 2);
        return "<w:p><w:pPr><w:pBdr><w:top w:val=\"single\" w:sz=\"6\" w:space=\"1\" w:color=\"000000\"/></w:pBdr>"
                + "<w:spacing w:before=\"0\" w:after=\"0\" w:line=\"160\" w:lineRule=\"exact\"/><w:ind w:left=\"%d\" w:right=\"%d\"/>"
                        .formatted(beside, beside)
                + "<w:jc w:val=\"center\"/><w:rPr><w:sz w:val=\"8\"/></w:rPr></w:pPr></w:p>";
    }

    private String type(String name, String... subject) {
        return paragraph("center", "<w:spacing w:before=\"240\"/>", 16, "b", name)
                + Stream.of(subject)
                        .map(line -> paragraph("center", "", rules.subject, "b", line))
                        .collect(Collectors.joining())
                + paragraph("center", "<w:spacing w:after=\"120\"/>", 14, "", "-----");
    }

    private String addressed(String how) {
        return paragraph("center", "<w:spacing w:before=\"120\" w:after=\"120\"/>", 14, "", how + ": {{kinh_gui}}");
    }

    private static String body(String text) {
        return paragraph(
                "both",
                "<w:spacing w:before=\"120\" w:after=\"0\" w:line=\"360\" w:lineRule=\"exact\"/><w:ind w:firstLine=\"567\"/>",
                14,
                "",
                text);
    }

    /** The last paragraph, which no page ends with: a signature never stands alone. */
    private static String last(String text) {
        return body(text).replaceFirst("<w:pPr>", "<w:pPr><w:keepNext/>");
    }

    private static String heading(String text) {
        return paragraph(
                "both",
                "<w:keepNext/><w:spacing w:before=\"120\" w:after=\"0\" w:line=\"360\" w:lineRule=\"exact\"/><w:ind w:firstLine=\"567\"/>",
                14,
                "b",
                text);
    }

    private String signature(List<String> receivers) {
        return signed(
                receivers,
                paragraph("center", "", 14, "b", "{{quyen_han}}")
                        + paragraph("center", "", 14, "", "{{chuc_vu}}")
                        + paragraph("center", "<w:spacing w:before=\"1400\"/>", 14, "b", "{{ho_ten}}"));
    }

    private String signed(List<String> receivers, String signing) {
        var left = "<w:p><w:pPr><w:spacing w:after=\"60\"/><w:jc w:val=\"left\"/></w:pPr>" + run("Nơi nhận", 14, "u")
                + run(":", 14, "")
                + "</w:p>"
                + receivers.stream()
                        .map(line -> paragraph("left", "", 12, "", line))
                        .collect(Collectors.joining());
        return paragraph("left", "<w:keepNext/>", 8, "", "") + columns(LEFT_BLOCK, left, RIGHT_BLOCK, signing);
    }

    private String boxes(String... choices) {
        return Stream.of(choices)
                .map(choice -> row(
                        false,
                        cell(
                                mm(150),
                                false,
                                paragraph(
                                        "left",
                                        "<w:spacing w:before=\"60\" w:after=\"60\"/><w:ind w:left=\"567\"/>",
                                        14,
                                        "",
                                        choice)),
                        cell(mm(15), true, paragraph("center", "", 14, "", ""))))
                .collect(Collectors.joining("", tableStart(mm(165), false, mm(150), mm(15)), "</w:tbl>"));
    }

    private record Column(String title, String text, int percent, String align) {}

    private static String table(int width, Column... columns) {
        var widths = Stream.of(columns)
                .mapToInt(column -> width * column.percent / 100)
                .toArray();
        var head = new StringBuilder("<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>");
        var line = new StringBuilder("<w:tr>");
        for (var index = 0; index < columns.length; index++) {
            var column = columns[index];
            head.append(cell(
                    widths[index],
                    true,
                    paragraph("center", "<w:spacing w:before=\"40\" w:after=\"40\"/>", 13, "b", column.title)));
            line.append(cell(
                    widths[index],
                    true,
                    Stream.of(column.text.split("\n"))
                            .map(text -> paragraph(
                                    column.align, "<w:spacing w:before=\"40\" w:after=\"40\"/>", 13, "", text))
                            .collect(Collectors.joining())));
        }
        return tableStart(width, true, widths) + head + "</w:tr>" + line + "</w:tr></w:tbl>";
    }

    private static String columns(int leftWidth, String left, int rightWidth, String right) {
        return tableStart(leftWidth + rightWidth, false, leftWidth, rightWidth)
                + row(true, cell(leftWidth, false, left), cell(rightWidth, false, right))
                + "</w:tbl>";
    }

    private static String row(boolean whole, String... cells) {
        return "<w:tr>" + (whole ? "<w:trPr><w:cantSplit/></w:trPr>" : "") + String.join("", cells) + "</w:tr>";
    }

    private static String cell(int width, boolean bordered, String content) {
        var borders = Stream.of("top", "left", "bottom", "right")
                .map(side -> "<w:%s w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"000000\"/>".formatted(side))
                .collect(Collectors.joining());
        return "<w:tc><w:tcPr><w:tcW w:w=\"%d\" w:type=\"dxa\"/>%s</w:tcPr>%s</w:tc>"
                .formatted(width, bordered ? "<w:tcBorders>" + borders + "</w:tcBorders>" : "", content);
    }

    private static String tableStart(int width, boolean padded, int... widths) {
        var grid = new StringBuilder();
        for (var each : widths) {
            grid.append("<w:gridCol w:w=\"").append(each).append("\"/>");
        }
        var padding = padded ? 85 : 0;
        return ("<w:tbl><w:tblPr><w:tblW w:w=\"%d\" w:type=\"dxa\"/><w:tblInd w:w=\"%d\" w:type=\"dxa\"/><w:tblLayout w:type=\"fixed\"/>"
                        + "<w:tblCellMar><w:left w:w=\"%d\" w:type=\"dxa\"/><w:right w:w=\"%d\" w:type=\"dxa\"/></w:tblCellMar>"
                        + "</w:tblPr><w:tblGrid>%s</w:tblGrid>")
                .formatted(width, 0, padding, padding, grid);
    }

    /** Marks of the text: {@code b}, {@code i}, {@code u}; a part between double stars is bold. */
    private static String paragraph(String align, String properties, int points, String marks, String text) {
        var runs = new StringBuilder();
        var bold = false;
        for (var part : text.split("\\*\\*", -1)) {
            if (!part.isEmpty()) {
                runs.append(run(part, points, bold ? marks + "b" : marks));
            }
            bold = !bold;
        }
        return "<w:p><w:pPr>" + properties + "<w:jc w:val=\"" + align + "\"/><w:rPr><w:sz w:val=\"" + points * 2
                + "\"/></w:rPr></w:pPr>" + runs + "</w:p>";
    }

    private static String run(String text, int points, String marks) {
        return "<w:r><w:rPr>"
                + (marks.contains("b") ? "<w:b/>" : "")
                + (marks.contains("i") ? "<w:i/>" : "")
                + "<w:sz w:val=\"%d\"/><w:szCs w:val=\"%d\"/>".formatted(points * 2, points * 2)
                + (marks.contains("u") ? "<w:u w:val=\"single\"/>" : "")
                + "</w:rPr><w:t xml:space=\"preserve\">"
                + text.replace("&", "&amp;").replace("<", "&lt;")
                + "</w:t></w:r>";
    }

    private byte[] upright(String name, String content) throws IOException {
        return packed(name, content, "<w:pgSz w:w=\"11906\" w:h=\"16838\"/>");
    }

    private byte[] across(String name, String content) throws IOException {
        return packed(name, content, "<w:pgSz w:w=\"16838\" w:h=\"11906\" w:orient=\"landscape\"/>");
    }

    private byte[] packed(String name, String content, String page) throws IOException {
        var parts = new LinkedHashMap<String, String>();
        parts.put(
                "[Content_Types].xml",
                """
                <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
                <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
                <Default Extension="xml" ContentType="application/xml"/>\
                <Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>\
                <Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/>\
                <Override PartName="/word/header1.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml"/>\
                <Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>\
                <Override PartName="/docProps/custom.xml" ContentType="application/vnd.openxmlformats-officedocument.custom-properties+xml"/>\
                </Types>""");
        parts.put(
                "_rels/.rels",
                """
                <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">\
                <Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/>\
                <Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/>\
                <Relationship Id="rId3" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/custom-properties" Target="docProps/custom.xml"/>\
                </Relationships>""");
        parts.put(
                "word/_rels/document.xml.rels",
                """
                <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">\
                <Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/>\
                <Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/header" Target="header1.xml"/>\
                </Relationships>""");
        parts.put(
                "word/styles.xml",
                """
                <w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:docDefaults><w:rPrDefault><w:rPr>\
                <w:rFonts w:ascii="%1$s" w:hAnsi="%1$s" w:eastAsia="%1$s" w:cs="%1$s"/><w:sz w:val="28"/><w:szCs w:val="28"/>\
                <w:lang w:val="vi-VN"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:before="0" w:after="0"/></w:pPr></w:pPrDefault>\
                </w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style></w:styles>"""
                        .formatted(FONT));
        parts.put(
                "word/header1.xml",
                """
                <w:hdr xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:p><w:pPr><w:jc w:val="center"/></w:pPr>\
                <w:r><w:rPr><w:sz w:val="28"/></w:rPr><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:rPr><w:sz w:val="28"/></w:rPr>\
                <w:instrText xml:space="preserve"> PAGE </w:instrText></w:r><w:r><w:rPr><w:sz w:val="28"/></w:rPr><w:fldChar w:fldCharType="separate"/></w:r>\
                <w:r><w:rPr><w:sz w:val="28"/></w:rPr><w:t>2</w:t></w:r><w:r><w:rPr><w:sz w:val="28"/></w:rPr><w:fldChar w:fldCharType="end"/></w:r></w:p></w:hdr>""");
        parts.put(
                "word/document.xml",
                "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
                        + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><w:body>"
                        + content
                        + "<w:p><w:pPr><w:spacing w:line=\"20\" w:lineRule=\"exact\"/><w:rPr><w:sz w:val=\"2\"/></w:rPr></w:pPr></w:p>"
                        + "<w:sectPr><w:headerReference w:type=\"default\" r:id=\"rId2\"/>" + page
                        + "<w:pgMar w:top=\"%1$d\" w:right=\"%2$d\" w:bottom=\"%1$d\" w:left=\"%3$d\" w:header=\"%4$d\" w:footer=\"%4$d\" w:gutter=\"0\"/><w:titlePg/></w:sectPr>"
                                .formatted(mm(20), mm(15), mm(30), mm(10))
                        + "</w:body></w:document>");
        parts.put(
                "docProps/core.xml",
                """
                <cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" \
                xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>%s</dc:title><dc:subject>Mẫu theo %s</dc:subject></cp:coreProperties>"""
                        .formatted(name, rules.named));
        parts.put(
                "docProps/custom.xml",
                """
                <Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" \
                xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">\
                <property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="2" name="RuleSet"><vt:lpwstr>%s</vt:lpwstr></property></Properties>"""
                        .formatted(rules.named));
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var part : parts.entrySet()) {
                var entry = new ZipEntry(part.getKey());
                entry.setTimeLocal(java.time.LocalDateTime.of(2026, 1, 1, 0, 0));
                zip.putNextEntry(entry);
                zip.write("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
                        .getBytes(StandardCharsets.UTF_8));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    private static int mm(double length) {
        return (int) Math.round(length * TWIPS_PER_MM);
    }

    /** How wide a line is in bold; Liberation Serif has the widths of Times New Roman. */
    private record FontMetrics(Font bold) {
        int twips(String text, int points) {
            var width = bold.deriveFont((float) points)
                    .getStringBounds(text, new FontRenderContext(null, true, true))
                    .getWidth();
            return (int) Math.round(width * 20);
        }
    }
}
