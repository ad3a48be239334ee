package vn.congress.approval.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import vn.congress.approval.application.ExportPlan;
import vn.congress.approval.domain.situation.Situations;
import vn.congress.approval.domain.task.TaskCode;
import vn.congress.approval.support.AProposal;
import vn.congress.approval.support.ASituation;
import vn.congress.approval.support.AtTheOffice;
import vn.congress.approval.support.MovableClock;
import vn.congress.approval.support.MovedClock;
import vn.congress.approval.support.Visitor;
import vn.congress.approval.support.Visitor.Answer;

@DisplayName("Situations over HTTP")
@AtTheOffice
@Import(MovedClock.class)
class SituationApiTest {

    private static final String START = "/engine-rest/process-definition/key/situation/start";
    private static final ObjectMapper JSON = new ObjectMapper();

    @LocalServerPort
    int port;

    @Autowired
    ManagementService jobs;

    @Autowired
    TaskService steps;

    @Autowired
    Situations situations;

    @Autowired
    ExportPlan exportPlan;

    @Autowired
    MovableClock clock;

    @BeforeEach
    void setTheClock() {
        clock.moveTo(MovedClock.START);
    }

    @ParameterizedTest
    @ValueSource(strings = {"chutri.hn", "phoihop.hn", "thutruong.hn"})
    void whoever_works_for_an_agency_reports_for_it(String account) {
        var answer = report(account, ASituation.with());

        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.json().path("businessKey").asText()).matches("PS-\\d{3}");
        assertThat(me(account)).contains("Báo cáo tình huống phát sinh").doesNotContain("/situations.html");
    }

    @ParameterizedTest
    @ValueSource(strings = {"tonghop", "thuongtruc"})
    void the_offices_above_all_agencies_report_for_any(String account) {
        assertThat(report(account, ASituation.with()).status()).isEqualTo(400);
        assertThat(report(account, ASituation.with("lead", "BYT")).status()).isEqualTo(200);
        assertThat(me(account)).contains("Báo cáo tình huống phát sinh", "/situations.html");
    }

    @ParameterizedTest
    @ValueSource(strings = {"kiemtra", "thamdinh", "vanthu", "bct1", "ttbbt", "truongtieuban", "quantri"})
    void nobody_else_reports_one(String account) {
        assertThat(report(account, ASituation.with("lead", "BYT")).status()).isEqualTo(403);
        assertThat(me(account)).doesNotContain("Báo cáo tình huống phát sinh");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "`{\"trackOnly\":\"YES\"}`|details line",
                "`{\"lead\":\"BYT\"}`|lead",
                "`{\"lead\":5}`|lead",
                "`{\"hoursLeft\":\"4\"}`|hoursLeft",
                "`{\"hoursLeft\":4.5}`|hoursLeft",
                "`{\"hoursLeft\":-1}`|hoursLeft",
                "`{\"hoursLeft\":null}`|hoursLeft",
                "`{\"severity\":\"WORST\"}`|severity",
                "`{\"severity\":2}`|severity",
                "`{\"line\":\"  \"}`|line",
                "`{\"line\":\"a\\nb\"}`|line",
                "`{\"withinAuthority\":\"NO\"}`|proposal",
                "`{\"withinAuthority\":true}`|withinAuthority",
                "`{\"affected\":\"NV-404\"}`|affected",
                "`{\"code\":\"PS-999\"}`|code",
                "`{\"level\":\"POLITBURO\",\"route\":\"ASKED\"}`|level route",
            })
    void a_rude_report_is_refused_by_field(String changes, String fields) throws Exception {
        var before = total();
        var handedIn = ASituation.with();
        JSON.readTree(changes).fields().forEachRemaining(it -> handedIn.put(it.getKey(), it.getValue()));

        var answer = report("thutruong.hn", handedIn);

        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(fieldsOf(answer)).containsExactlyInAnyOrder(fields.split(" "));
        assertThat(total()).isEqualTo(before);
    }

    @Test
    void a_text_too_long_is_refused_and_one_just_as_long_is_kept() {
        assertThat(fieldsOf(report(
                        "thutruong.hn",
                        ASituation.with(
                                "line", "đ".repeat(201), "details", "đ".repeat(4001), "proposal", "đ".repeat(2001)))))
                .containsExactlyInAnyOrder("line", "details", "proposal");
        assertThat(report(
                                "thutruong.hn",
                                ASituation.with(
                                        "line",
                                        "đ".repeat(200),
                                        "details",
                                        "đ".repeat(4000),
                                        "proposal",
                                        "đ".repeat(2000)))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void a_report_with_variables_of_its_own_is_refused_and_a_code_of_its_own_is_not_taken() {
        var submission = Map.of("type", "Json", "value", text(ASituation.with()));
        var agency = Visitor.machine(port, "thutruong.hn");

        var forged = agency.post(
                START,
                text(Map.of(
                        "variables",
                        Map.of("submission", submission, "decidingDesk", Map.of("value", "nguoi-dung-dau-hn")))));
        var named = agency.post(
                START, text(Map.of("businessKey", "NV-001", "variables", Map.of("submission", submission))));

        assertThat(forged.status()).isEqualTo(400);
        assertThat(fieldsOf(forged)).containsExactly("decidingDesk");
        assertThat(named.json().path("businessKey").asText()).startsWith("PS-");
    }

    @ParameterizedTest
    @ValueSource(strings = {"thutruong.hn", "tonghop"})
    void nobody_begins_past_the_form_at_a_step_in_the_middle(String account) {
        var foreign = reported("thutruong.byt", ASituation.with());

        var answer = Visitor.machine(port, account)
                .post(
                        START,
                        text(Map.of(
                                "businessKey",
                                foreign,
                                "skipCustomListeners",
                                true,
                                "startInstructions",
                                List.of(Map.of(
                                        "type", "startBeforeActivity", "activityId", "ServiceTask_CloseSituation")))));

        assertThat(answer.status()).as(answer.body()).isEqualTo(403);
        assertThat(situations.find(new TaskCode(foreign)).orElseThrow().due()).isPresent();
    }

    @Test
    void reports_at_the_same_moment_get_codes_of_their_own() throws Exception {
        var people = Executors.newFixedThreadPool(6);
        try {
            Callable<String> one = () -> report("thutruong.hn", ASituation.with())
                    .json()
                    .path("businessKey")
                    .asText();
            var codes = people.invokeAll(Stream.generate(() -> one).limit(6).toList()).stream()
                    .map(it -> {
                        try {
                            return it.get();
                        } catch (Exception failed) {
                            throw new AssertionError(failed);
                        }
                    })
                    .toList();

            assertThat(codes).doesNotHaveDuplicates().allSatisfy(code -> assertThat(code)
                    .matches("PS-\\d{3}"));
        } finally {
            people.shutdownNow();
        }
    }

    @Test
    void a_step_on_another_desk_is_not_theirs_to_do() {
        var code = reported("thutruong.hn", ASituation.beyondTheAgency());
        var step = stepOf(code);

        for (var account : List.of("thutruong.hn", "tonghop", "ttbbt")) {
            assertThat(handIn(account, step, Map.of("outcome", "NO_ACTION", "text", "Thôi."))
                            .status())
                    .isEqualTo(403);
        }
        assertThat(fieldsOf(handIn("thuongtruc", step, Map.of("outcome", "DIRECTED", "text", "Làm", "lead", "KHONG"))))
                .containsExactly("lead");
        assertThat(fieldsOf(handIn("thuongtruc", step, Map.of("outcome", "NO_ACTION", "text", "Thôi", "hours", 5))))
                .containsExactly("hours");
        assertThat(fieldsOf(handIn("thuongtruc", step, Map.of("outcome", "DIRECTED", "text", "Làm", "hours", 0))))
                .containsExactly("hours");
        assertThat(handIn("thuongtruc", step, Map.of("outcome", "NO_ACTION", "text", "Thôi."))
                        .status())
                .isEqualTo(204);
        assertThat(handIn("thuongtruc", step, Map.of("outcome", "NO_ACTION", "text", "Thôi."))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void its_dossier_tells_what_happened_what_is_proposed_and_which_way_it_went_and_asks_for_no_papers() {
        var code = reported("thutruong.hn", ASituation.beyondTheAgency());

        var dossier = Visitor.machine(port, "thuongtruc")
                .get("/api/tasks/" + stepOf(code) + "/dossier")
                .json();

        assertThat(dossier.path("task").path("note").asText()).startsWith("Sự cố trạm biến áp");
        assertThat(dossier.path("pieces")).isEmpty();
        assertThat(dossier.path("journal").findValuesAsText("stepName"))
                .containsExactly("Xác định tuyến xử lý tình huống", "Báo cáo tình huống phát sinh");
        assertThat(dossier.path("journal").path(0).path("reason").asText()).contains("Rule_Serious:");
        assertThat(dossier.path("journal").path(1).path("outcomeLabel").asText())
                .isEqualTo("Nghiêm trọng");
        assertThat(dossier.path("journal").path(1).path("reason").asText()).isEqualTo("Thuê máy phát của thành phố.");
        assertThat(Visitor.machine(port, "thutruong.byt")
                        .get("/api/tasks/" + stepOf(code) + "/dossier")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void who_sees_everything_reads_them_gravest_first_with_the_hours_left() {
        var grave = reported("thutruong.hn", ASituation.beyondTheAgency("severity", "CRITICAL", "hoursLeft", 4));
        reported("thutruong.hn", ASituation.with("severity", "MINOR"));
        clock.advance(Duration.ofMinutes(20));

        var page =
                Visitor.machine(port, "kiemtra").get("/api/situations?size=50").json();

        var first = page.path("situations").path(0);
        assertThat(first.path("severity").path("code").asText()).isEqualTo("CRITICAL");
        var line = line(page, grave);
        assertThat(line.path("route").path("label").asText()).isEqualTo("Xin ý kiến chỉ đạo");
        assertThat(line.path("level").path("label").asText()).isEqualTo("Bộ Chính trị");
        assertThat(line.path("state").path("label").asText()).isEqualTo("Chờ quyết định");
        assertThat(line.path("left").asText()).isEqualTo("Còn 40 phút");
        assertThat(line.path("overdue").asBoolean()).isFalse();
        assertThat(line.path("rule").asText()).isEqualTo("Rule_CriticalWithin4Hours");

        clock.advance(Duration.ofMinutes(130));
        var late = line(
                Visitor.machine(port, "kiemtra").get("/api/situations?size=50").json(), grave);
        assertThat(late.path("left").asText()).isEqualTo("Quá hạn 1 giờ 30 phút");
        assertThat(late.path("overdue").asBoolean()).isTrue();
    }

    @Test
    void pages_are_as_long_as_asked_within_limits_and_of_the_state_asked() {
        reported("thutruong.hn", ASituation.with());
        reported("thutruong.hn", ASituation.with());
        var reader = Visitor.machine(port, "truongtieuban");

        assertThat(reader.get("/api/situations?page=1&size=1").json().path("situations"))
                .hasSize(1);
        assertThat(reader.get("/api/situations?page=-3&size=100000")
                        .json()
                        .path("page")
                        .asInt())
                .isZero();
        assertThat(reader.get("/api/situations?page=2147483647&size=50").json().path("situations"))
                .isEmpty();
        assertThat(StreamSupport.stream(
                        reader.get("/api/situations?state=HANDLING&size=50")
                                .json()
                                .path("situations")
                                .spliterator(),
                        false))
                .isNotEmpty()
                .allSatisfy(line ->
                        assertThat(line.path("state").path("code").asText()).isEqualTo("HANDLING"));
        var unknown = reader.get("/api/situations?state=OPEN");
        assertThat(unknown.status()).isEqualTo(400);
        assertThat(fieldsOf(unknown)).containsExactly("state");
    }

    @ParameterizedTest
    @ValueSource(strings = {"chutri.hn", "phoihop.hn", "thutruong.hn", "vanthu", "thamdinh", "bct1", "quantri"})
    void nobody_else_reads_the_register(String account) {
        assertThat(Visitor.machine(port, account).get("/api/situations").status())
                .isEqualTo(403);
        assertThat(Visitor.machine(port, "tonghop")
                        .post("/api/situations", "{}")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void the_page_is_for_readers_who_have_signed_in() {
        var visitor = Visitor.browser(port);
        assertThat(visitor.page("/situations.html").location()).endsWith("/login");

        visitor.signIn("kiemtra", "kiemtra");
        var page = visitor.page("/situations.html");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body()).doesNotContainPattern("<script(?![^>]*src=)").doesNotContainPattern("\\son[a-z]+=");
        assertThat(visitor.page("/pages/situations/main.js").status()).isEqualTo(200);

        var outsider = Visitor.browser(port);
        outsider.signIn("thutruong.hn", "thutruong.hn");
        assertThat(outsider.page("/situations.html").status()).isEqualTo(403);
    }

    @Test
    void the_plan_taken_out_and_handed_in_again_does_not_know_them() {
        reported("thutruong.hn", ASituation.with());
        var office = Visitor.machine(port, "tonghop");
        assertThat(office.post(
                                "/engine-rest/process-definition/key/congress-task/start",
                                submission(AProposal.with("code", "NV-901", "due", "2099-01-30")))
                        .status())
                .isEqualTo(200);
        var plan = new ByteArrayOutputStream();
        exportPlan.export(plan);

        var again = office.upload("/api/plan-files", "ke-hoach.xlsx", plan.toByteArray());

        assertThat(again.status()).as(again.body()).isEqualTo(201);
        assertThat(again.json().path("unchanged").asInt()).isEqualTo(1);
        assertThat(again.json().path("missing").asInt()).isZero();
        assertThat(again.json().path("new").asInt()).isZero();
        assertThat(again.json().path("changed").asInt()).isZero();
        assertThat(fieldsOf(office.post(
                        "/engine-rest/process-definition/key/congress-task/start",
                        submission(AProposal.with("code", "PS-901", "due", "2099-01-30")))))
                .containsExactly("code");
    }

    private String me(String account) {
        return Visitor.machine(port, account).get("/api/me").body();
    }

    private int total() {
        return Visitor.machine(port, "kiemtra")
                .get("/api/situations")
                .json()
                .path("total")
                .asInt();
    }

    private Answer report(String account, Map<String, Object> handedIn) {
        return Visitor.machine(port, account).post(START, submission(handedIn));
    }

    /** Reported and sent on its way; its code. */
    private String reported(String account, Map<String, Object> handedIn) {
        var answer = report(account, handedIn);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        jobs.createJobQuery()
                .processInstanceId(answer.json().path("id").asText())
                .messages()
                .list()
                .forEach(job -> jobs.executeJob(job.getId()));
        return answer.json().path("businessKey").asText();
    }

    private String stepOf(String code) {
        return steps.createTaskQuery()
                .processInstanceBusinessKey(code)
                .singleResult()
                .getId();
    }

    private Answer handIn(String account, String step, Map<String, Object> fields) {
        return Visitor.machine(port, account).post("/engine-rest/task/" + step + "/complete", submission(fields));
    }

    private static JsonNode line(JsonNode page, String code) {
        return StreamSupport.stream(page.path("situations").spliterator(), false)
                .filter(line -> line.path("code").asText().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> fieldsOf(Answer answer) {
        return answer.json().path("problems").findValuesAsText("field");
    }

    private static String submission(Map<String, Object> handedIn) {
        return text(Map.of("variables", Map.of("submission", Map.of("type", "Json", "value", text(handedIn)))));
    }

    private static String text(Object content) {
        try {
            return JSON.writeValueAsString(content);
        } catch (JsonProcessingException impossible) {
            throw new IllegalArgumentException(impossible);
        }
    }
}
