package vn.congress.approval.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.congress.approval.support.APlan.AGENCIES;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbookType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.congress.approval.domain.Refused;
import vn.congress.approval.domain.TooLarge;
import vn.congress.approval.domain.plan.Plan;
import vn.congress.approval.domain.plan.PlanCells;
import vn.congress.approval.domain.plan.PlanCheck;
import vn.congress.approval.domain.plan.PlanColumn;
import vn.congress.approval.domain.plan.PlanDifference;
import vn.congress.approval.domain.plan.PlanRow;
import vn.congress.approval.domain.task.Assignment;
import vn.congress.approval.domain.task.CongressTask;
import vn.congress.approval.support.APlan;

@DisplayName("Plan files as workbooks")
class PlanWorkbookTest {

    private static final PlanWorkbook WORKBOOK = new PlanWorkbook();

    @Test
    void the_real_plan_is_read_whole() throws IOException {
        var rows = read(realPlan());

        assertThat(rows).hasSize(40);
        assertThat(rows.get(0).number()).isEqualTo(4);
        assertThat(rows.get(0).cell(PlanColumn.CODE)).isEqualTo("NV-001");
        assertThat(rows.get(0).cell(PlanColumn.DUE)).isEqualTo("14/11/2025");
        assertThat(rows.get(34).cell(PlanColumn.PREREQUISITES)).isEqualTo("NV-001; NV-028; NV-029");
        assertThat(rows.get(10).cell(PlanColumn.TRACK_ONLY)).isEqualTo("x");
    }

    @Test
    void what_was_written_is_read_back_the_same() {
        var odd = APlan.task("NV-002").assignment();
        odd = withNote(odd, "=HYPERLINK(\"http://example.org\")\ndòng hai; <&> “ngoặc”");
        var assignments = List.of(APlan.task("NV-001", "NV-002").assignment(), odd);

        var rows = read(written(assignments));

        assertThat(new PlanCheck(AGENCIES, List.of()).check(rows).plan().lines())
                .extracting(Plan.Line::assignment)
                .containsExactlyElementsOf(assignments);
        assertThat(new PlanCheck(
                                AGENCIES,
                                assignments.stream().map(CongressTask::planned).toList())
                        .check(rows)
                        .difference())
                .isEqualTo(new PlanDifference(List.of(), List.of(), 2, List.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+84", "-1", "@SUM(A1)", "'x"})
    void no_text_ever_becomes_a_formula(String text) throws IOException {
        var file = written(List.of(withNote(APlan.task("NV-001").assignment(), text)));

        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            var cell = workbook.getSheetAt(0).getRow(3).getCell(PlanColumn.NOTE.ordinal());
            assertThat(cell.getCellType()).isEqualTo(org.apache.poi.ss.usermodel.CellType.STRING);
            assertThat(cell.getStringCellValue()).isEqualTo(text);
            assertThat(cell.getCellStyle().getQuotePrefixed()).isTrue();
        }
    }

    @Test
    void the_export_has_the_layout_of_the_real_plan() throws IOException {
        try (var real = new XSSFWorkbook(new ByteArrayInputStream(realPlan()));
                var ours = new XSSFWorkbook(new ByteArrayInputStream(
                        written(List.of(APlan.task("NV-001").assignment()))))) {
            for (var row : List.of(0, 2)) {
                assertThat(texts(ours.getSheetAt(0).getRow(row)))
                        .isEqualTo(texts(real.getSheetAt(0).getRow(row)));
            }
            var due = ours.getSheetAt(0).getRow(3).getCell(PlanColumn.DUE.ordinal());
            assertThat(due.getLocalDateTimeCellValue().toLocalDate()).isEqualTo(LocalDate.of(2025, 11, 14));
            assertThat(due.getCellStyle().getDataFormatString()).isEqualTo("dd/mm/yyyy");
        }
    }

    @Test
    void of_a_formula_only_the_value_last_shown_is_read() {
        var file = edited(sheet -> {
            var cell = sheet.getRow(3).getCell(PlanColumn.NOTE.ordinal());
            cell.setCellFormula("WEBSERVICE(\"http://127.0.0.1:1/\")");
            cell.setCellValue("đã tính");
        });

        assertThat(read(file).get(0).cell(PlanColumn.NOTE)).isEqualTo("đã tính");
    }

    @Test
    void columns_are_found_by_their_headers_and_blank_rows_are_passed_over() {
        var file = edited(sheet -> {
            var header = sheet.getRow(2);
            var row = sheet.getRow(3);
            for (var line : List.of(header, row)) {
                var code = line.getCell(1).getStringCellValue();
                line.createCell(1).setCellValue(line.getCell(2).getStringCellValue());
                line.createCell(2).setCellValue(code);
            }
            sheet.createRow(7).createCell(0).setCellValue(99);
            sheet.createRow(8).createCell(1).setCellValue("Việc sau dòng trống");
        });

        assertThat(read(file)).extracting(PlanRow::number).containsExactly(4, 9);
        assertThat(read(file).get(0).cell(PlanColumn.CODE)).isEqualTo("NV-001");
    }

    @Test
    void a_header_that_is_not_there_is_named() {
        var file = edited(sheet -> {
            sheet.getRow(2).createCell(PlanColumn.DUE.ordinal()).setCellValue("Hạn");
            sheet.getRow(2).createCell(PlanColumn.LEVEL.ordinal()).setCellValue("");
        });

        assertRefused(file, "thiếu cột: «Thời hạn hoàn thành», «Cấp có thẩm quyền»");
    }

    @Test
    void a_workbook_that_is_no_plan_is_refused() throws IOException {
        assertRefused(edited(sheet -> sheet.removeRow(sheet.getRow(2))), "Không thấy dòng tiêu đề cột");
        assertRefused(edited(sheet -> sheet.removeRow(sheet.getRow(3))), "không có nhiệm vụ nào");
        try (var empty = new XSSFWorkbook()) {
            empty.createSheet();
            assertRefused(bytes(empty::write), "Không thấy dòng tiêu đề cột");
        }
    }

    @Test
    void what_is_no_workbook_is_refused() throws IOException {
        assertRefused(new byte[0], "Tệp rỗng");
        assertRefused("Mã nhiệm vụ;Nội dung".getBytes(StandardCharsets.UTF_8), "không phải là Excel .xlsx");
        assertRefused(new byte[] {'P', 'K', 3, 4}, "không");
        try (var xls = new HSSFWorkbook();
                var docx = new XWPFDocument()) {
            xls.createSheet();
            assertRefused(bytes(xls::write), "định dạng cũ (.xls, .doc)");
            assertRefused(bytes(docx::write), "không phải là Excel .xlsx");
        }
        assertRefused(zip("readme.txt", "xin chào"), "không phải là Excel .xlsx");
    }

    @Test
    void an_encrypted_workbook_is_refused_with_the_reason() throws Exception {
        var file = new ByteArrayOutputStream();
        try (var container = new POIFSFileSystem()) {
            var encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("mật khẩu");
            try (var out = encryptor.getDataStream(container)) {
                out.write(realPlan());
            }
            container.writeFilesystem(file);
        }

        assertRefused(file.toByteArray(), "mật khẩu");
    }

    @Test
    void a_workbook_with_macros_is_refused_whatever_it_calls_itself() throws IOException {
        try (var xlsm = new XSSFWorkbook(XSSFWorkbookType.XLSM)) {
            xlsm.createSheet();
            assertRefused(bytes(xlsm::write), "macro");
        }
        assertRefused(withEntry(realPlan(), "xl/vbaProject.bin", "x"), "macro");
    }

    @Test
    void a_file_made_to_burst_is_refused() throws IOException {
        var zeros = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(zeros)) {
            zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
            var block = new byte[1 << 20];
            for (var megabyte = 0; megabyte < 200; megabyte++) {
                zip.write(block);
            }
        }

        assertThat(zeros.size()).isLessThan(1 << 20);
        assertRefused(zeros.toByteArray(), "bung ra quá lớn");
    }

    @Test
    void a_document_type_with_entities_is_refused_and_nothing_is_fetched() throws IOException {
        var lol = "<!DOCTYPE x [<!ENTITY a \"lol\"><!ENTITY b SYSTEM \"file:///etc/hostname\">]>";
        var file = replaced(realPlan(), "xl/sharedStrings.xml", text -> text.replaceFirst("<sst", lol + "<sst")
                .replaceFirst("<t>TT</t>", "<t>&a;&b;</t>"));

        assertRefused(file, "hỏng");
    }

    @Test
    void a_count_that_lies_about_itself_costs_nothing() throws IOException {
        var file = replaced(
                realPlan(),
                "xl/sharedStrings.xml",
                text -> text.replaceFirst("uniqueCount=\"\\d+\"", "uniqueCount=\"2147483647\""));

        assertThat(read(file)).hasSize(40);
    }

    @Test
    void more_than_ten_megabytes_are_too_large() {
        var endless = new InputStream() {
            @Override
            public int read() {
                return 'x';
            }
        };

        assertThatThrownBy(() -> WORKBOOK.read(endless)).isInstanceOf(TooLarge.class);
    }

    @Test
    void a_cell_beyond_measure_is_cut_where_it_is_seen_to_be_too_long() {
        var file = edited(
                sheet -> sheet.getRow(3).createCell(PlanColumn.TITLE.ordinal()).setCellValue("ư".repeat(32_000)));

        assertThat(read(file).get(0).cell(PlanColumn.TITLE)).hasSize(4_001);
    }

    @Test
    void a_damaged_workbook_is_read_or_refused_but_never_fails() throws IOException {
        var chance = new Random(20_251_114);
        var plan = realPlan();
        for (var attempt = 0; attempt < 300; attempt++) {
            var damaged = attempt % 3 == 0 ? Arrays.copyOf(plan, chance.nextInt(plan.length)) : plan.clone();
            for (var change = 0; change < 8 && damaged.length > 0; change++) {
                damaged[chance.nextInt(damaged.length)] = (byte) chance.nextInt();
            }
            readOrRefuse(damaged);
        }
    }

    @Test
    void a_sheet_of_nonsense_is_read_or_refused_but_never_fails() throws IOException {
        var chance = new Random(20_260_107);
        var nonsense = List.of("-1", "99999999999", "", "A", "1E999999999", "NaN", "ZZZZ9", "é", "1");
        for (var attempt = 0; attempt < 60; attempt++) {
            var value = nonsense.get(chance.nextInt(nonsense.size()));
            var attribute = List.of("r", "s", "t").get(chance.nextInt(3));
            var at = chance.nextInt(40);
            var part = List.of("xl/worksheets/sheet1.xml", "xl/styles.xml", "xl/workbook.xml")
                    .get(chance.nextInt(3));
            readOrRefuse(replaced(realPlan(), part, text -> {
                var found = java.util.regex.Pattern.compile(
                                part.contains("sheet1")
                                        ? "( " + attribute + "=\"|<v>)[^\"<]+"
                                        : "(numFmtId=\"|r:id=\"|count=\")[^\"]+")
                        .matcher(text);
                var changed = new StringBuilder();
                for (var index = 0; found.find(); index++) {
                    found.appendReplacement(changed, index == at ? found.group(1) + value : found.group());
                }
                return found.appendTail(changed).toString();
            }));
        }
    }

    private static void readOrRefuse(byte[] file) {
        try {
            assertThat(read(file)).isNotEmpty();
        } catch (Refused refused) {
            assertThat(refused.problems())
                    .allSatisfy(problem -> assertThat(problem.field()).isEqualTo("file"));
        }
    }

    private static void assertRefused(byte[] file, String message) {
        assertThatThrownBy(() -> read(file))
                .isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.problems())
                        .singleElement()
                        .satisfies(problem -> {
                            assertThat(problem.field()).isEqualTo("file");
                            assertThat(problem.message()).contains(message);
                        }));
    }

    private static List<PlanRow> read(byte[] file) {
        return WORKBOOK.read(new ByteArrayInputStream(file));
    }

    private static byte[] realPlan() throws IOException {
        try (var plan = PlanWorkbookTest.class.getResourceAsStream("/demo/plan-congress-xiv.xlsx")) {
            return Objects.requireNonNull(plan).readAllBytes();
        }
    }

    private static byte[] written(List<Assignment> assignments) {
        var out = new ByteArrayOutputStream();
        WORKBOOK.write(assignments, new PlanCells(AGENCIES), out);
        return out.toByteArray();
    }

    /** A plan of one task, changed with Excel, so to speak. */
    private static byte[] edited(Consumer<XSSFSheet> change) {
        try (var workbook = new XSSFWorkbook(
                new ByteArrayInputStream(written(List.of(APlan.task("NV-001").assignment()))))) {
            change.accept(workbook.getSheetAt(0));
            return bytes(workbook::write);
        } catch (IOException impossible) {
            throw new java.io.UncheckedIOException(impossible);
        }
    }

    private static List<String> texts(Row row) {
        return java.util.stream.StreamSupport.stream(row.spliterator(), false)
                .map(Object::toString)
                .filter(text -> !text.isEmpty())
                .toList();
    }

    private static Assignment withNote(Assignment of, String note) {
        return new Assignment(
                of.code(),
                of.title(),
                of.workGroup(),
                of.phase(),
                of.priority(),
                of.lead(),
                of.coordinators(),
                of.accountableHead(),
                of.due(),
                of.deliverable(),
                of.plannedLevel(),
                of.basis(),
                of.prerequisites(),
                of.trackOnly(),
                note);
    }

    private interface Writing {
        void to(ByteArrayOutputStream out) throws IOException;
    }

    private static byte[] bytes(Writing writing) throws IOException {
        var out = new ByteArrayOutputStream();
        writing.to(out);
        return out.toByteArray();
    }

    private static byte[] zip(String name, String content) throws IOException {
        return bytes(out -> {
            try (var zip = new ZipOutputStream(out)) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(content.getBytes(StandardCharsets.UTF_8));
            }
        });
    }

    private static byte[] withEntry(byte[] file, String name, String content) throws IOException {
        return rewritten(file, (entry, bytes) -> bytes, zip -> {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content.getBytes(StandardCharsets.UTF_8));
        });
    }

    private static byte[] replaced(byte[] file, String name, java.util.function.UnaryOperator<String> change)
            throws IOException {
        return rewritten(
                file,
                (entry, bytes) -> entry.equals(name)
                        ? change.apply(new String(bytes, StandardCharsets.UTF_8))
                                .getBytes(StandardCharsets.UTF_8)
                        : bytes,
                zip -> {});
    }

    private interface More {
        void into(ZipOutputStream zip) throws IOException;
    }

    private static byte[] rewritten(
            byte[] file, java.util.function.BiFunction<String, byte[], byte[]> change, More more) throws IOException {
        return bytes(out -> {
            try (var in = new ZipInputStream(new ByteArrayInputStream(file));
                    var zip = new ZipOutputStream(out)) {
                for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                    zip.putNextEntry(new ZipEntry(entry.getName()));
                    zip.write(change.apply(entry.getName(), in.readAllBytes()));
                }
                more.into(zip);
            }
        });
    }
}
