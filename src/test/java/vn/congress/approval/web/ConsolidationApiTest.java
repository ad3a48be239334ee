package vn.congress.approval.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.ByteArrayInputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.http.converter.json.Jackson2ObjectMapperBuilder;
import org.springframework.http.converter.json.MappingJackson2HttpMessageConverter;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import vn.congress.approval.application.CommentLines;
import vn.congress.approval.application.ConsolidationSheets;
import vn.congress.approval.application.ExportConsolidation;
import vn.congress.approval.application.OpenStep;
import vn.congress.approval.application.ShowComments;
import vn.congress.approval.application.ShowRounds;
import vn.congress.approval.application.TreatComments;
import vn.congress.approval.domain.agency.Desk;
import vn.congress.approval.domain.calendar.OfficeHours;
import vn.congress.approval.domain.opinion.Answer;
import vn.congress.approval.domain.opinion.Opinion;
import vn.congress.approval.domain.opinion.Opinions;
import vn.congress.approval.domain.opinion.RoundKind;
import vn.congress.approval.domain.opinion.Treatments;
import vn.congress.approval.domain.task.CongressTasks;
import vn.congress.approval.domain.task.TaskCode;
import vn.congress.approval.support.ARound;
import vn.congress.approval.support.ATask;
import vn.congress.approval.support.Databases;
import vn.congress.approval.support.InMemoryOpenSteps;
import vn.congress.approval.support.MovableClock;
import vn.congress.approval.support.PublicSector;
import vn.congress.approval.support.SomeAgencies;
import vn.congress.approval.support.Tables;

@DisplayName("A consolidation over HTTP")
class ConsolidationApiTest {

    private static final TaskCode TASK = new TaskCode("NV-001");
    private static final Desk LEAD = Desk.leadOf(SomeAgencies.VPTW);
    private static final String TEXT = "Đề nghị bổ sung phương án kinh phí và làm rõ trách nhiệm của từng cơ quan. ";
    private static final Duration AT_ONCE = Duration.ofSeconds(5);

    private final MovableClock clock = MovableClock.at("2026-01-14T09:00");
    private final Tables tables = new Tables(Databases.h2(), clock);
    private final Opinions opinions = tables.get(Opinions.class);
    private final InMemoryOpenSteps steps = new InMemoryOpenSteps();
    private final MockMvc api = api();
    private final ObjectMapper json = new ObjectMapper();
    private long round;

    private MockMvc api() {
        var agencies = new SomeAgencies();
        var days = PublicSector.workingDays();
        var treatments = tables.get(Treatments.class);
        var lines = new CommentLines(agencies, days);
        try (var writers = new AnnotationConfigApplicationContext()) {
            writers.registerBean(OfficeHours.class, OfficeHours::usual);
            writers.scan("vn.congress.approval.table");
            writers.refresh();
            var sheets = List.copyOf(
                    writers.getBeansOfType(ConsolidationSheets.class).values());
            return MockMvcBuilders.standaloneSetup(new ConsolidationController(
                            new ShowComments(
                                    steps, opinions, treatments, new ShowRounds(opinions, days), agencies, lines),
                            new TreatComments(steps, opinions, treatments, agencies, lines, clock),
                            new ExportConsolidation(
                                    steps,
                                    tables.get(CongressTasks.class),
                                    opinions,
                                    treatments,
                                    agencies,
                                    days,
                                    sheets,
                                    clock)))
                    .setControllerAdvice(new ApiProblems())
                    .setMessageConverters(new MappingJackson2HttpMessageConverter(Jackson2ObjectMapperBuilder.json()
                            .featuresToDisable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                            .build()))
                    .build();
        }
    }

    @Test
    void the_desk_works_through_the_comments_and_others_only_read() throws Exception {
        given("", "Bổ sung kinh phí.", "Chưa rõ thời hạn.");

        api.perform(as("chutri.vptw", get(path("/comments?filter=unresolved"))))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.editable").value(true))
                .andExpect(jsonPath("$.comments").value(2))
                .andExpect(jsonPath("$.unresolved").value(2))
                .andExpect(jsonPath("$.standing.verdictLabel").value("Đủ đa số thống nhất"))
                .andExpect(jsonPath("$.lines[*].content").value(contains("Bổ sung kinh phí.", "Chưa rõ thời hạn.")));
        api.perform(as("chutri.vptw", put(path("/treatments")))
                        .contentType("application/json")
                        .content(treatment("PARTLY", "Đã làm rõ.", 0, 2, 3)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.unresolved").value(0))
                .andExpect(jsonPath("$.lines[*].revision").value(contains(1, 1)));
        api.perform(as("tonghop", get(path("/comments?q=KINH&size=500"))))
                .andExpect(jsonPath("$.editable").value(false))
                .andExpect(jsonPath("$.size").value(100))
                .andExpect(jsonPath("$.total").value(1))
                .andExpect(jsonPath("$.lines[0].treatment.result.label").value("Tiếp thu một phần"));
        api.perform(as("tonghop", put(path("/treatments")))
                        .contentType("application/json")
                        .content(treatment("TAKEN_IN", "Không được.", 1, 2)))
                .andExpect(status().isNotFound());
        for (var part : List.of("/comments", "/comments/2", "/table.xlsx", "/table.docx")) {
            api.perform(as("phoihop.hn", get(path(part)))).andExpect(status().isNotFound());
        }
    }

    @Test
    void what_is_wrong_is_said_field_by_field_and_what_is_stale_is_a_conflict() throws Exception {
        given("Bổ sung kinh phí.");

        api.perform(as("chutri.vptw", put(path("/treatments")))
                        .contentType("application/json")
                        .content("{\"comments\":[{\"id\":1,\"version\":1,\"revision\":0}]}"))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.problems[*].field").value(contains("treatment", "why")));
        api.perform(as("chutri.vptw", put(path("/treatments")))
                        .contentType("application/json")
                        .content(treatment("TAKEN_IN", "Đã bổ sung.", 4, 1)))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.type").value("Conflict"));
        api.perform(as("chutri.vptw", get(path("/comments?filter=whatever"))))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.problems[0].field").value("filter"));
    }

    @Test
    void tables_hold_what_was_typed_as_text_and_late_answers_apart() throws Exception {
        var typed = List.of(
                "=HYPERLINK(\"http://x\",\"y\")",
                "@SUM(A1:A9)",
                "+1-2",
                "Dòng một\r\nDòng\u0000 hai\u0007\uFFFE\uE000 <b>&amp;",
                "_x0041_ giữ nguyên");
        given(typed.toArray(String[]::new));
        late("Ý kiến gửi muộn.");
        api.perform(as("chutri.vptw", put(path("/treatments")))
                        .contentType("application/json")
                        .content(treatment("NOT_TAKEN_IN", "=1+1", 0, 1)))
                .andExpect(status().isOk());

        var xlsx = api.perform(as("chutri.vptw", get(path("/table.xlsx"))))
                .andExpect(status().isOk())
                .andExpect(content().contentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"))
                .andExpect(
                        header().string("Content-Disposition", "attachment; filename=\"tong-hop-y-kien-NV-001.xlsx\""))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(xlsx))) {
            assertThat(workbook.getNumberOfSheets()).isEqualTo(2);
            workbook.forEach(sheet -> sheet.forEach(
                    row -> row.forEach(cell -> assertThat(cell.getCellType()).isEqualTo(CellType.STRING))));
            var sheet = workbook.getSheetAt(0);
            assertThat(sheet.getRow(1).getCell(0).getStringCellValue()).startsWith("NV-001: ");
            assertThat(contents(sheet))
                    .containsExactly(
                            "=HYPERLINK(\"http://x\",\"y\")",
                            "@SUM(A1:A9)",
                            "+1-2",
                            "Dòng một\nDòng hai <b>&amp;",
                            "_x0041_ giữ nguyên");
            assertThat(texts(sheet)).contains("=1+1", "Không tiếp thu");
            assertThat(texts(workbook.getSheetAt(1))).contains("Ý kiến gửi muộn.");
        }

        var docx = api.perform(as("tonghop", get(path("/table.docx"))))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        try (var document = new XWPFDocument(new ByteArrayInputStream(docx))) {
            assertThat(document.getTables()).hasSize(2);
            var table = document.getTables().get(0);
            assertThat(table.getRow(0).isRepeatHeader()).isTrue();
            assertThat(table.getRows()).hasSize(6);
            assertThat(table.getRow(1).getCell(5).getText()).isEqualTo("=HYPERLINK(\"http://x\",\"y\")");
            assertThat(table.getRow(4).getCell(5).getText()).isEqualTo("Dòng một\nDòng hai <b>&amp;");
            assertThat(document.getTables().get(1).getRow(1).getCell(5).getText())
                    .isEqualTo("Ý kiến gửi muộn.");
            var page = document.getDocument().getBody().getSectPr().getPgSz();
            assertThat(page.getW()).isEqualTo(BigInteger.valueOf(16_838));
        }
    }

    @Test
    void a_text_longer_than_a_cell_goes_on_in_the_rows_below() throws Exception {
        var longText = "a" + "😀".repeat(35_000);
        given(longText, "Ngắn.");

        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(download("/table.xlsx")))) {
            var contents = contents(workbook.getSheetAt(0));
            assertThat(contents).hasSize(4);
            assertThat(String.join("", contents.subList(0, 3))).isEqualTo(longText);
            assertThat(contents.get(3)).isEqualTo("Ngắn.");
            assertThat(texts(workbook.getSheetAt(0))).contains("1", "(tiếp)", "2");
        }
    }

    @Test
    void five_hundred_comments_of_twenty_thousand_characters_are_paged_and_exported() throws Exception {
        given(IntStream.rangeClosed(1, 500).mapToObj(number -> opinion(number)).toArray(String[]::new));

        for (var query : List.of("/comments?filter=unresolved", "/comments?page=24", "/comments?q=ý kiến 499.")) {
            var from = System.nanoTime();
            var body =
                    api.perform(as("chutri.vptw", get(path(query)))).andReturn().getResponse();
            assertThat(Duration.ofNanos(System.nanoTime() - from)).as(query).isLessThan(AT_ONCE);
            assertThat(body.getContentAsByteArray().length).as(query).isLessThan(1_000_000);
            assertThat(json.readTree(body.getContentAsString(StandardCharsets.UTF_8))
                            .path("lines"))
                    .as(query)
                    .hasSize(query.contains("q=") ? 1 : 20);
        }
        api.perform(as("chutri.vptw", put(path("/treatments")))
                        .contentType("application/json")
                        .content(treatment(
                                "TAKEN_IN",
                                "Đã bổ sung.",
                                0,
                                IntStream.rangeClosed(1, 500).toArray())))
                .andExpect(jsonPath("$.unresolved").value(0))
                .andExpect(jsonPath("$.lines", hasSize(500)));

        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(download("/table.xlsx")))) {
            var contents = contents(workbook.getSheetAt(0));
            assertThat(contents).hasSize(500).allSatisfy(text -> assertThat(text)
                    .hasSize(20_000));
            assertThat(contents.get(499)).startsWith("Ý kiến 500. ");
        }
        try (var document = new XWPFDocument(new ByteArrayInputStream(download("/table.docx")))) {
            var table = document.getTables().get(0);
            assertThat(table.getRows()).hasSize(501);
            assertThat(table.getRow(500).getCell(5).getText()).hasSize(20_000).startsWith("Ý kiến 500. ");
            assertThat(table.getRow(500).getCell(6).getText()).isEqualTo("Tiếp thu");
        }
    }

    /** A closed round, with these contents in time; an empty one is plain agreement. */
    private void given(String... contents) {
        tables.get(CongressTasks.class).add(List.of(ATask.planned("NV-001")));
        var seats = IntStream.rangeClosed(1, contents.length + 1)
                .mapToObj(Desk::politburoMember)
                .toList();
        round = tables.inTransaction(() ->
                        opinions.open(ARound.among(TASK, RoundKind.AGENCIES, seats, clock.instant(), clock.instant())))
                .id();
        tables.inTransaction(() -> {
            for (var index = 0; index < contents.length; index++) {
                give(index + 1, contents[index], false);
            }
            opinions.close(round, clock.instant());
        });
        steps.put(new OpenStep(
                "step",
                "UserTask_ConsolidateOpinions",
                "Tổng hợp",
                TASK,
                LEAD,
                Optional.empty(),
                false,
                Optional.empty(),
                false));
        steps.seat("chutri.vptw", LEAD);
        steps.letSeeEverything("tonghop");
    }

    /** Twenty thousand characters, as different from each other as people are. */
    private static String opinion(int number) {
        var words = TEXT.split(" ");
        var chance = new Random(number);
        var text = new StringBuilder("Ý kiến %d. ".formatted(number));
        while (text.length() < 20_000) {
            text.append(words[chance.nextInt(words.length)])
                    .append(chance.nextInt(1_000))
                    .append(' ');
        }
        return text.substring(0, 20_000);
    }

    private void late(String content) {
        give(opinions.count(round, Opinions.Filter.ALL) + 1, content, true);
    }

    private void give(int seat, String content, boolean late) {
        opinions.give(new Opinion(
                0,
                round,
                Desk.politburoMember(seat),
                1,
                content.isEmpty() ? Answer.AGREE : Answer.AGREE_WITH_COMMENTS,
                content,
                "bct" + seat,
                Optional.empty(),
                clock.instant(),
                late,
                Duration.ofHours(9)));
    }

    private byte[] download(String part) throws Exception {
        return api.perform(as("chutri.vptw", get(path(part))))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
    }

    private String path(String part) {
        return "/api/tasks/step/rounds/" + round + part;
    }

    private static String treatment(String treatment, String why, int revision, int... ids) {
        return IntStream.of(ids)
                .mapToObj(id -> "{\"id\":%d,\"version\":1,\"revision\":%d}".formatted(id, revision))
                .collect(Collectors.joining(
                        ",", "{\"comments\":[", "],\"treatment\":\"%s\",\"why\":\"%s\"}".formatted(treatment, why)));
    }

    /** The column of contents below the header. */
    private static List<String> contents(Sheet sheet) {
        var contents = new ArrayList<String>();
        var below = false;
        for (var row : sheet) {
            var cell = row.getCell(5);
            if (below) {
                contents.add(cell.getStringCellValue());
            }
            below |= cell != null && cell.getStringCellValue().equals("Nội dung ý kiến");
        }
        return contents;
    }

    private static List<String> texts(Sheet sheet) {
        var texts = new ArrayList<String>();
        sheet.forEach(row -> row.forEach(cell -> texts.add(new DataFormatter().formatCellValue(cell))));
        return texts;
    }

    private static <B extends AbstractMockHttpServletRequestBuilder<B>> B as(String account, B request) {
        Principal user = () -> account;
        return request.principal(user);
    }
}
