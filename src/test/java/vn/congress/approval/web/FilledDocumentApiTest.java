package vn.congress.approval.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import java.util.zip.ZipInputStream;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import vn.congress.approval.domain.document.Documents;
import vn.congress.approval.domain.task.TaskCode;
import vn.congress.approval.support.AProposal;
import vn.congress.approval.support.AtTheOffice;
import vn.congress.approval.support.MovableClock;
import vn.congress.approval.support.MovedClock;
import vn.congress.approval.support.ProcessDriver;
import vn.congress.approval.support.Visitor;

/** A task of VPTW stands at the drafting of its report; it is Friday 9 January 2026. */
@DisplayName("Documents made from templates over HTTP")
@AtTheOffice
@Import({MovedClock.class, ProcessDriver.class})
class FilledDocumentApiTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static int number = 600;

    @LocalServerPort
    int port;

    @Autowired
    RuntimeService runtime;

    @Autowired
    ProcessDriver driver;

    @Autowired
    Documents documents;

    @Autowired
    MovableClock clock;

    String code;
    String drafting;

    @BeforeEach
    void a_report_is_being_drafted() {
        clock.moveTo(MovedClock.START);
        code = propose();
        driver.complete(code, "UserTask_AcceptTask", "focalPoint", "Vụ Tổng hợp");
        drafting = driver.step(code, "UserTask_DraftReport").getId();
    }

    @Test
    void what_can_be_made_is_offered_to_who_has_the_step_and_to_nobody_else() {
        var offers = as("chutri.vptw").get(at(drafting, "")).json();

        assertThat(offers)
                .extracting(it -> it.path("type").asText())
                .containsExactly("submission-letter", "report", "opinion-slip");
        assertThat(offers.path(0).path("fileName").asText()).isEqualTo("to-trinh-" + code + ".docx");
        assertThat(offers.path(0).path("nextVersion").asInt()).isEqualTo(1);
        assertThat(offers.path(0).path("ruleSet").asText()).startsWith("399-QĐ/TW");
        assertThat(as("tonghop").get(at(drafting, "")).json()).isEmpty();
        assertThat(as("kiemtra").get(at(drafting, "")).json()).isEmpty();
        assertThat(as("chutri.bng").get(at(drafting, "")).status()).isEqualTo(404);
        assertThat(Visitor.browser(port).get(at(drafting, "")).status()).isEqualTo(401);
    }

    @Test
    void a_preview_shows_what_the_form_says_now_and_keeps_nothing() throws IOException {
        var typed =
                Map.of("summary", "Về việc bảo đảm hậu cần", "content", "Dòng một {{de_xuat}}\nDòng hai <b>&amp;</b>");

        var pages = as("chutri.vptw")
                .post(
                        at(drafting, "/submission-letter?preview=pages"),
                        json("typed", typed, "draft", 2, "urgency", "URGENT"));

        assertThat(pages.status()).isEqualTo(200);
        assertThat(pages.json().path("pages").asInt()).isPositive();
        assertThat(pages.json().path("pictures").path(0).asText()).startsWith("data:image/png;base64,");
        var pdf = as("chutri.vptw").with("Accept", "*/*").post(at(drafting, "/report?preview=pdf"), "{}");
        assertThat(pdf.header("Content-Type")).isEqualTo("application/pdf");
        assertThat(pdf.body()).startsWith("%PDF");
        assertThat(pdf.header("Content-Disposition")).contains("attachment", "bao-cao-" + code + ".pdf");
        assertThat(papers()).isEmpty();
    }

    @Test
    void a_kept_document_is_the_next_version_in_the_dossier_for_everybody_and_in_the_journal() throws IOException {
        var typed = Map.of("summary", "Về việc bảo đảm hậu cần", "content", "Dòng một {{de_xuat}}\nDòng hai");
        var first = as("chutri.vptw").post(at(drafting, "/submission-letter"), json("typed", typed, "draft", 1));
        var second = as("chutri.vptw").post(at(drafting, "/submission-letter"), json("typed", typed, "draft", 2));
        as("chutri.vptw").post(at(drafting, "/report"), "{}");

        assertThat(first.status()).isEqualTo(201);
        assertThat(first.json().path("number").asInt()).isEqualTo(1);
        assertThat(second.json().path("number").asInt()).isEqualTo(2);
        assertThat(second.json().path("handedIn").asBoolean()).isTrue();
        assertThat(second.json().path("kind").path("code").asText()).isEqualTo("SUBMISSION_LETTER");
        assertThat(papers())
                .containsExactly(
                        "to-trinh-" + code + ".docx 1", "to-trinh-" + code + ".docx 2", "bao-cao-" + code + ".docx 1");
        var seen = as("tonghop").get("/api/tasks/" + drafting + "/dossier").json();
        assertThat(seen.path("documents")).hasSize(3);
        assertThat(StreamSupport.stream(seen.path("journal").spliterator(), false)
                        .filter(it -> it.path("step").asText().equals("Document_Filled"))
                        .map(it -> it.path("stepName").asText() + ": "
                                + it.path("reason").asText()))
                .anyMatch(it -> it.startsWith("Tạo văn bản theo mẫu: Tờ trình, bản 2 (to-trinh-"));
        var text = bodyOf(second.json().path("id").asLong());
        assertThat(text)
                .contains("về bảo đảm hậu cần", "Dự thảo lần ", "Hà Nội, ngày 09 tháng 01 năm 2026", "Kính trình: ")
                .contains("Dòng một {{de_xuat}}</w:t>", "Dòng hai</w:t>")
                .contains("Văn phòng Trung ương Đảng", "-TTr/", "VPTW")
                .doesNotContain("KHẨN");
    }

    @Test
    void the_date_chooses_the_rules() {
        var old = as("chutri.vptw").post(at(drafting, "/report?preview=pages"), json("date", "2025-12-31"));
        var now = as("chutri.vptw").post(at(drafting, "/report?preview=pages"), json("date", "2026-01-01"));

        assertThat(old.json().path("ruleSet").asText()).startsWith("66-QĐ/TW");
        assertThat(now.json().path("ruleSet").asText()).startsWith("399-QĐ/TW");
    }

    @ParameterizedTest
    @ValueSource(strings = {"tonghop", "kiemtra", "thutruong.vptw", "quantri", "chutri.bng"})
    void nobody_else_makes_documents_here(String account) {
        assertThat(as(account).post(at(drafting, "/report"), "{}").status()).isEqualTo(404);
        assertThat(as(account).post(at(drafting, "/report?preview=pages"), "{}").status())
                .isEqualTo(404);
        assertThat(papers()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/urging-letter | {} | 400",
                "/nothing | {} | 404",
                "/report?preview=word | {} | 400",
                "/report?preview= | {} | 400",
                "/report | {\"draft\":0} | 400",
                "/report | {\"draft\":100} | 400",
                "/report | {\"draft\":\"x\"} | 400",
                "/report | {\"date\":\"1999-12-31\"} | 400",
                "/report | {\"date\":\"2026-02-30\"} | 400",
                "/report | {\"urgency\":\"ASAP\"} | 400",
                "/report | [] | 400",
                "/report | {\"typed\":[{\"content\":1}],\"unknown\":true} | 201",
                "/report | {\"typed\":{\"checklist\":\"x\",\"followUps\":[1,null,{}],\"content\":{}}} | 201"
            })
    void rude_clients_get_a_plain_answer(String path, String body, int status) {
        assertThat(as("chutri.vptw").post(at(drafting, path), body).status()).isEqualTo(status);
    }

    @Test
    void a_form_of_millions_of_characters_is_refused() {
        var typed = Map.of("content", "a".repeat(2_000_001));

        assertThat(as("chutri.vptw")
                        .post(at(drafting, "/report?preview=pages"), json("typed", typed))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void a_browser_needs_its_token() {
        var browser = Visitor.browser(port);
        browser.signIn("chutri.vptw", "chutri.vptw");

        assertThat(browser.post(at(drafting, "/report"), "{}").status()).isEqualTo(403);
        assertThat(browser.with(
                                "X-CONGRESS-XSRF",
                                browser.cookie("CONGRESS-XSRF").orElseThrow())
                        .post(at(drafting, "/report"), "{}")
                        .status())
                .isEqualTo(201);
    }

    @Test
    void a_task_that_is_only_tracked_has_no_documents() {
        var tracked = propose("trackOnly", true, "coordinators", null);
        var step = driver.step(tracked, "UserTask_AcceptTask").getId();

        assertThat(as("chutri.vptw").get(at(step, "")).json()).isEmpty();
        var refused = as("chutri.vptw").post(at(step, "/report"), "{}");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body()).contains("chỉ theo dõi");
    }

    @Test
    void the_consolidated_report_carries_the_opinions_and_the_appraisal_its_findings() throws IOException {
        driver.complete(
                code,
                "UserTask_DraftReport",
                "summary",
                "Bảo đảm hậu cần",
                "content",
                "Nội dung báo cáo",
                "proposal",
                "Đề nghị phê duyệt");
        driver.runDueJobs();
        driver.complete(
                code, "UserTask_GiveOpinion", "answer", "DISAGREE", "content", "Chưa rõ kinh phí của từng đoàn");
        driver.letTheGuaranteedDaysPass(code);
        driver.runDueJobs();
        var consolidating = driver.step(code, "UserTask_ConsolidateOpinions").getId();

        var kept = as("chutri.vptw")
                .post(at(consolidating, "/report"), json("typed", Map.of("explanation", "Đã bổ sung")));

        assertThat(kept.status()).isEqualTo(201);
        assertThat(bodyOf(kept.json().path("id").asLong()))
                .contains("Nội dung báo cáo", "Đề nghị phê duyệt", "Đã bổ sung")
                .contains("Ban Tổ chức Trung ương", "Không thống nhất", "Chưa rõ kinh phí của từng đoàn");
    }

    private String propose(Object... changes) {
        var proposed = "NV-" + number++;
        runtime.startProcessInstanceByKey(
                "congress-task",
                ProcessDriver.submission(AProposal.with(Stream.concat(Stream.of("code", proposed), Stream.of(changes))
                        .toArray())));
        return proposed;
    }

    private List<String> papers() {
        return documents.of(new TaskCode(code)).stream()
                .map(it -> it.fileName() + " " + it.number())
                .toList();
    }

    private String bodyOf(long id) throws IOException {
        var bytes = new ByteArrayOutputStream();
        documents.writeContent(id, bytes);
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals("word/document.xml")) {
                    return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                }
            }
        }
        throw new AssertionError("No document in the file");
    }

    private static String json(Object... namesAndValues) {
        var fields = new LinkedHashMap<String, Object>();
        for (var index = 0; index < namesAndValues.length; index += 2) {
            fields.put((String) namesAndValues[index], namesAndValues[index + 1]);
        }
        try {
            return JSON.writeValueAsString(fields);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String at(String step, String path) {
        return "/api/tasks/" + step + "/filled-documents" + path;
    }

    private Visitor as(String account) {
        return Visitor.machine(port, account);
    }
}
