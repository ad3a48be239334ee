package vn.congress.approval.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.congress.approval.domain.journal.Journal;
import vn.congress.approval.domain.journal.JournalEntry;
import vn.congress.approval.domain.task.TaskCode;
import vn.congress.approval.support.AProposal;
import vn.congress.approval.support.AtTheOffice;
import vn.congress.approval.support.MovableClock;
import vn.congress.approval.support.MovedClock;
import vn.congress.approval.support.Visitor;

@AtTheOffice
@Import(MovedClock.class)
@DisplayName("Absences over HTTP")
class AbsenceApiTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final AtomicInteger CODES = new AtomicInteger(800);
    private static final String TODAY = "2026-01-09";
    private static final String ABSENCES = "/api/absences";

    @LocalServerPort
    int port;

    @Autowired
    TaskService tasks;

    @Autowired
    ManagementService management;

    @Autowired
    Journal journal;

    @Autowired
    JdbcClient database;

    @Autowired
    MovableClock clock;

    private final String code = "NV-" + CODES.incrementAndGet();

    @BeforeEach
    void at_nine_o_clock_on_a_friday() {
        clock.moveTo(MovedClock.START);
    }

    @AfterEach
    void everybody_is_back() {
        clock.moveTo("2026-06-01T09:00");
        runDueJobs();
        clock.moveTo(MovedClock.START);
        assertThat(database.sql("select count(*) from absence where ended_at is null")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void a_substitute_sees_takes_and_signs_what_the_head_would_and_the_journal_names_both() throws Exception {
        var step = givenAReportToSign("chutri.vptw");
        var substitute = as("phoihop.vptw");
        assertThat(dossier(step, substitute)).isEqualTo(404);
        assertThat(list(substitute)).doesNotContain(step);

        enter("thutruong.vptw", "substitute", "phoihop.vptw", "withAuthority", true);

        assertThat(list(substitute)).contains(step);
        assertThat(readyList("Việc của cơ quan, bộ phận tôi", substitute)).contains(step);
        assertThat(readyList("Tất cả", substitute)).contains(step);
        assertThat(count(substitute))
                .isEqualTo(substitute.get("/engine-rest/task").json().size());
        assertThat(dossier(step, substitute)).isEqualTo(200);
        assertThat(substitute
                        .get("/engine-rest/task/" + step + "/form-variables")
                        .status())
                .isEqualTo(200);
        assertThat(claim(step, "phoihop.vptw")).isEqualTo(204);
        assertThat(complete("phoihop.vptw", step, Map.of("outcome", "SIGNED"))).isEqualTo(204);

        var signed = last("UserTask_SignOff");
        assertThat(signed.account()).isEqualTo("phoihop.vptw");
        assertThat(signed.onBehalfOf()).contains("thutruong.vptw");
        var appraisal = stepNamed("UserTask_Appraise");
        assertThat(as("thamdinh").get("/api/tasks/" + appraisal + "/dossier").body())
                .contains("phoihop.vptw thay thutruong.vptw");
        assertThat(as("phoihop.vptw").get("/api/me").body())
                .contains("Người đứng đầu – Văn phòng Trung ương Đảng (thay thutruong.vptw)");
    }

    @Test
    void rights_end_at_once_with_an_absence_ended_early() throws Exception {
        var step = givenAReportToSign("chutri.vptw");
        var id = enter("thutruong.vptw", "substitute", "phoihop.vptw", "withAuthority", true);
        var session = Visitor.browser(port);
        session.signIn("phoihop.vptw", "phoihop.vptw");
        assertThat(dossier(step, session)).isEqualTo(200);
        assertThat(claim(step, "phoihop.vptw")).isEqualTo(204);

        assertThat(as("thutruong.vptw").post(ABSENCES + "/" + id + "/end", "").status())
                .isEqualTo(200);

        assertNoRights(step, session);
        assertThat(tasks.createTaskQuery().taskId(step).singleResult().getAssignee())
                .isEqualTo("thutruong.vptw");
        assertThat(as("thutruong.vptw").post(ABSENCES + "/" + id + "/end", "").status())
                .isEqualTo(409);
    }

    @Test
    void rights_end_with_the_last_day_whether_or_not_a_timer_has_rung() throws Exception {
        var step = givenAReportToSign("chutri.vptw");
        enter("thutruong.vptw", "substitute", "phoihop.vptw", "withAuthority", true, "to", "2026-01-12");
        var session = Visitor.browser(port);
        session.signIn("phoihop.vptw", "phoihop.vptw");

        clock.moveTo("2026-01-12T23:59");
        assertThat(dossier(step, session)).isEqualTo(200);

        clock.moveTo("2026-01-13T00:00");
        assertNoRights(step, session);
    }

    @Test
    void an_absence_ended_on_another_node_is_refused_before_this_node_has_heard_of_it() throws Exception {
        var step = givenAReportToSign("chutri.vptw");
        var id = enter("thutruong.vptw", "substitute", "phoihop.vptw", "withAuthority", true);
        assertThat(list(as("phoihop.vptw"))).contains(step);

        database.sql("update absence set ended_by = 'x', ended_at = current_timestamp where id = ?")
                .param(id)
                .update();

        assertThat(complete("phoihop.vptw", step, Map.of("outcome", "SIGNED"))).isEqualTo(403);
        assertThat(claim(step, "phoihop.vptw")).isEqualTo(403);
        clock.moveTo("2026-01-09T09:01");
        assertThat(list(as("phoihop.vptw"))).doesNotContain(step);
    }

    @Test
    void work_alone_leaves_the_signature_with_the_head() throws Exception {
        var step = givenAReportToSign("chutri.vptw");

        var refused = post("thutruong.vptw", wanted("substitute", "phoihop.vptw", "withAuthority", false));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body()).contains("kể cả thẩm quyền");
        assertThat(complete("phoihop.vptw", step, Map.of("outcome", "SIGNED"))).isEqualTo(403);
    }

    @Test
    void what_a_role_sees_and_opens_does_not_come_along() throws Exception {
        givenAReportToSign("chutri.vptw");
        enter("tonghop", "substitute", "vanthu");
        var clerk = as("vanthu");

        assertThat(clerk.get("/api/plan.xlsx").status()).isEqualTo(403);
        assertThat(clerk.get("/api/sessions").status()).isEqualTo(403);
        assertThat(clerk.get("/engine-rest/history/process-instance").body()).isEqualTo("[]");
        assertThat(clerk.get("/engine-rest/process-instance").body()).isEqualTo("[]");
        assertThat(list(clerk)).doesNotContain(stepNamed("UserTask_SignOff"));
        assertThat(clerk.post(
                                "/engine-rest/process-definition/key/congress-task/start",
                                variables(AProposal.with("code", "NV-899", "coordinators", null)))
                        .status())
                .isEqualTo(403);
        assertThat(as("vanthu").get(ABSENCES + "/colleagues").json().findValuesAsText("account"))
                .containsExactly("vanthu");
    }

    @Test
    void a_drafter_does_not_sign_as_the_head_s_substitute() throws Exception {
        var step = givenAReportToSign("chutri.vptw");
        enter("thutruong.vptw", "substitute", "chutri.vptw", "withAuthority", true);

        assertThat(completeBody("chutri.vptw", step, Map.of("outcome", "SIGNED"), 400))
                .contains("không được ký duyệt");
        assertThat(complete("thutruong.vptw", step, Map.of("outcome", "SIGNED")))
                .isEqualTo(204);
    }

    @Test
    void on_whose_behalf_it_was_drafted_does_not_sign_as_a_substitute_either() throws Exception {
        var draftedFor = enter("chutri.vptw", "substitute", "phoihop.vptw");
        var step = givenAReportToSign("phoihop.vptw");
        assertThat(last("UserTask_DraftReport").onBehalfOf()).contains("chutri.vptw");
        as("chutri.vptw").post(ABSENCES + "/" + draftedFor + "/end", "");
        enter("thutruong.vptw", "substitute", "chutri.vptw", "withAuthority", true);

        assertThat(completeBody("chutri.vptw", step, Map.of("outcome", "SIGNED"), 400))
                .contains("không được ký duyệt");
    }

    @Test
    void the_head_does_not_sign_what_the_head_s_substitute_drafted() throws Exception {
        var step = givenAReportToSign("chutri.vptw");
        database.sql(
                        "update journal set on_behalf_of = 'thutruong.vptw' where task = ? and step = 'UserTask_DraftReport'")
                .param(code)
                .update();

        assertThat(completeBody("thutruong.vptw", step, Map.of("outcome", "SIGNED"), 400))
                .contains("không được ký duyệt");
    }

    @Test
    void a_preview_shows_what_would_move_and_changes_nothing() throws Exception {
        var step = givenAReportToSign("chutri.vptw");
        assertThat(claim(step, "thutruong.vptw")).isEqualTo(204);

        var preview = as("thutruong.vptw")
                .post(
                        ABSENCES + "?preview=true",
                        JSON.writeValueAsString(
                                wanted("substitute", "phoihop.vptw", "withAuthority", true, "reason", "")));

        assertThat(preview.status()).as(preview.body()).isEqualTo(200);
        assertThat(preview.json().path("steps").findValuesAsText("id")).contains(step);
        assertThat(preview.json().path("stepCount").asInt())
                .isEqualTo(preview.json().path("steps").size());
        assertThat(preview.json().path("going").path(0).asText()).contains("Người đứng đầu");
        assertThat(as("thutruong.vptw").get(ABSENCES).json().path("absences").findValuesAsText("code"))
                .doesNotContain("IN_FORCE", "PLANNED");
        assertThat(list(as("phoihop.vptw"))).doesNotContain(step);
    }

    @Test
    void people_enter_for_themselves_heads_for_their_agency_the_central_office_for_the_offices() throws Exception {
        enter("thutruong.vptw", "account", "chutri.vptw", "substitute", "phoihop.vptw");
        enter("tonghop", "account", "thamdinh", "substitute", "vanthu");

        for (var attempt : List.of(
                List.of("thutruong.bca", "chutri.hn", "phoihop.hn"),
                List.of("chutri.hn", "phoihop.hn", "thutruong.hn"),
                List.of("tonghop", "chutri.hn", "phoihop.hn"),
                List.of("quantri", "chutri.hn", "phoihop.hn"),
                List.of("kiemtra", "chutri.hn", "phoihop.hn"))) {
            var refused = post(attempt.get(0), wanted("account", attempt.get(1), "substitute", attempt.get(2)));
            assertThat(refused.status()).as(attempt + refused.body()).isEqualTo(400);
            assertThat(refused.body()).contains("\"account\"");
        }
        assertThat(as("thutruong.vptw").get(ABSENCES + "/colleagues").json().findValuesAsText("account"))
                .containsExactly("thutruong.vptw", "chutri.vptw", "phoihop.vptw");
        assertThat(as("quantri").get(ABSENCES + "/colleagues").body()).isEqualTo("[]");
        assertThat(as("thutruong.vptw")
                        .get(ABSENCES + "/candidates?account=chutri.vptw")
                        .json()
                        .findValuesAsText("account"))
                .containsExactly("phoihop.vptw", "thutruong.vptw");
        assertThat(as("thutruong.vptw")
                        .get(ABSENCES + "/candidates?account=chutri.bca")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void authority_stands_in_only_where_the_table_allows_it() throws Exception {
        for (var pair : List.of(
                List.of("ttbbt", "thuongtruc"),
                List.of("bct1", "thuky.bct1"),
                List.of("thanhvien1", "thanhvien2"),
                List.of("chutoa", "ttbbt"),
                List.of("kiemtra", "thuongtruc"),
                List.of("thuongtruc", "tonghop"),
                List.of("thutruong.vptw", "thutruong.bca"))) {
            var refused = post(pair.get(0), wanted("substitute", pair.get(1), "withAuthority", true));
            assertThat(refused.status()).as(pair + refused.body()).isEqualTo(400);
        }
        enter("thuongtruc", "substitute", "truongtieuban", "withAuthority", true);
    }

    @Test
    void a_rude_client_is_told_everything_at_once_and_nothing_is_kept() throws Exception {
        var many = post("chutri.hn", Map.of());
        assertThat(many.status()).isEqualTo(400);
        assertThat(many.json().path("problems").findValuesAsText("field"))
                .containsExactlyInAnyOrder("from", "to", "reason", "substitute");
        for (var wrong : List.of(
                Map.of("substitute", "chutri.hn"),
                Map.of("substitute", "khong.co"),
                Map.of("from", "2026-01-08"),
                Map.of("to", "2026-01-08"),
                Map.of("to", "2026-03-11"),
                Map.of("from", "09/01/2026"),
                Map.of("reason", "x".repeat(201)),
                Map.of("reason", "một\nhai"),
                Map.of("reason", " "),
                Map.of("desks", List.of("nguoi-dung-dau-bca")),
                Map.of("desks", List.of("chu-tri-bca")),
                Map.of("account", "x".repeat(10_000)))) {
            var fields = wanted("substitute", "phoihop.hn");
            fields.putAll(wrong);
            var refused = post("chutri.hn", fields);
            assertThat(refused.status()).as(wrong + refused.body()).isEqualTo(400);
        }
        for (var body : List.of("", "[]", "{\"desks\": 7}", "{\"desks\": [null]}", "{\"from\": {}}")) {
            assertThat(as("chutri.hn").post(ABSENCES, body).status()).as(body).isEqualTo(400);
        }
        assertThat(as("chutri.hn").post(ABSENCES + "/999999/end", "").status()).isEqualTo(404);
        assertThat(as("chutri.hn").post(ABSENCES + "/abc/end", "").status()).isEqualTo(400);
        assertThat(Visitor.browser(port).post(ABSENCES, "{}").status()).isIn(401, 403);
        assertThat(as("chutri.hn")
                        .get(ABSENCES + "?page=-5&size=100000")
                        .json()
                        .path("total")
                        .asInt())
                .isZero();
    }

    @Test
    void overlaps_chains_and_loops_are_refused_and_say_what_to_do() throws Exception {
        var id = enter("chutri.bng", "substitute", "phoihop.bng", "to", "2026-01-14");

        var twice = post("chutri.bng", wanted("substitute", "thutruong.bng", "from", "2026-01-14", "to", "2026-01-20"));
        assertThat(twice.status()).isEqualTo(400);
        assertThat(twice.body()).contains("trùng bàn việc");
        var chain = post("thutruong.bng", wanted("account", "phoihop.bng", "substitute", "thutruong.bng"));
        assertThat(chain.status()).isEqualTo(400);
        assertThat(chain.body()).contains("đang nhận thay chutri.bng");
        var loop = post("phoihop.bng", wanted("substitute", "chutri.bng"));
        assertThat(loop.status()).isEqualTo(400);
        assertThat(loop.body()).contains("cũng vắng mặt");
        assertThat(as("phoihop.bng").post(ABSENCES + "/" + id + "/end", "").status())
                .as("who stands in does not end it")
                .isEqualTo(404);
        enter("chutri.bng", "substitute", "thutruong.bng", "from", "2026-01-15", "to", "2026-01-20");
    }

    @Test
    void a_manager_gives_steps_to_a_colleague_at_the_same_desk_all_or_none() throws Exception {
        var step = givenAReportToSign("chutri.vptw");
        assertThat(claim(step, "thutruong.vptw")).isEqualTo(204);
        var wanted = new LinkedHashMap<String, Object>(
                Map.of("from", "thutruong.vptw", "to", "phoihop.vptw", "reason", "phân công lại"));

        var elsewhere = reassign("thutruong.vptw", "", wanted);
        assertThat(elsewhere.status()).isEqualTo(400);
        assertThat(elsewhere.body()).contains("không ngồi ở đó");
        enter("thutruong.vptw", "substitute", "phoihop.vptw", "withAuthority", true);
        tasks.setAssignee(step, "thutruong.vptw");
        for (var foreign : List.of("thutruong.bca", "tonghop", "quantri", "chutri.vptw", "phoihop.vptw")) {
            assertThat(reassign(foreign, "", wanted).status()).as(foreign).isEqualTo(400);
        }
        wanted.put("steps", List.of(step, "khong-co"));
        assertThat(reassign("thutruong.vptw", "", wanted).status()).isEqualTo(400);
        assertThat(tasks.createTaskQuery().taskId(step).singleResult().getAssignee())
                .isEqualTo("thutruong.vptw");

        wanted.put("steps", List.of(step));
        assertThat(reassign("thutruong.vptw", "?preview=true", wanted)
                        .json()
                        .path("count")
                        .asInt())
                .isEqualTo(1);
        assertThat(tasks.createTaskQuery().taskId(step).singleResult().getAssignee())
                .isEqualTo("thutruong.vptw");
        assertThat(reassign("thutruong.vptw", "", wanted).status()).isEqualTo(200);

        assertThat(tasks.createTaskQuery().taskId(step).singleResult().getAssignee())
                .isEqualTo("phoihop.vptw");
        var entry = last("Substitution");
        assertThat(entry.outcome()).isEqualTo("REASSIGNED");
        assertThat(entry.account()).isEqualTo("thutruong.vptw");
        assertThat(entry.reason()).contains("phân công lại").contains("Ký duyệt");
        assertThat(reassign("thutruong.vptw", "", wanted).status()).as("twice").isEqualTo(400);
    }

    private void assertNoRights(String step, Visitor session) throws Exception {
        assertThat(dossier(step, session)).isEqualTo(404);
        assertThat(session.get("/engine-rest/task").body()).doesNotContain(step);
        assertThat(list(as("phoihop.vptw"))).doesNotContain(step);
        assertThat(as("phoihop.vptw").get("/engine-rest/task/" + step).status()).isIn(403, 404);
        assertThat(claim(step, "phoihop.vptw")).isEqualTo(403);
        assertThat(complete("phoihop.vptw", step, Map.of("outcome", "SIGNED"))).isEqualTo(403);
    }

    /** Drafted by that account, and now waiting on the head's desk. */
    private String givenAReportToSign(String drafter) throws Exception {
        var started = as("tonghop")
                .post(
                        "/engine-rest/process-definition/key/congress-task/start",
                        variables(AProposal.with("code", code, "coordinators", null, "due", "2026-01-30")));
        assertThat(started.status()).as(started.body()).isEqualTo(200);
        assertThat(complete(drafter, stepNamed("UserTask_AcceptTask"), Map.of("focalPoint", "Vụ Tổng hợp")))
                .isEqualTo(204);
        assertThat(complete(
                        drafter,
                        stepNamed("UserTask_DraftReport"),
                        Map.of("summary", "S", "content", "C", "proposal", "P")))
                .isEqualTo(204);
        return stepNamed("UserTask_SignOff");
    }

    private long enter(String account, Object... changes) throws Exception {
        var entered = post(account, wanted(changes));
        assertThat(entered.status()).as(entered.body()).isEqualTo(201);
        runDueJobs();
        return entered.json().path("id").asLong();
    }

    private static Map<String, Object> wanted(Object... changes) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("from", TODAY);
        fields.put("to", "2026-01-16");
        fields.put("reason", "nghỉ phép");
        for (var index = 0; index < changes.length; index += 2) {
            fields.put((String) changes[index], changes[index + 1]);
        }
        return fields;
    }

    private Visitor.Answer post(String account, Map<String, ?> fields) throws Exception {
        return as(account).post(ABSENCES, JSON.writeValueAsString(fields));
    }

    private Visitor.Answer reassign(String account, String how, Map<String, ?> fields) throws Exception {
        return as(account).post("/api/reassignments" + how, JSON.writeValueAsString(fields));
    }

    private void runDueJobs() {
        for (var due = executable(); !due.isEmpty(); due = executable()) {
            due.forEach(management::executeJob);
        }
    }

    private List<String> executable() {
        var due = new ArrayList<String>();
        management
                .createJobQuery()
                .processDefinitionKey("absence")
                .executable()
                .list()
                .forEach(job -> due.add(job.getId()));
        return due;
    }

    private String stepNamed(String step) {
        var task = tasks.createTaskQuery()
                .processInstanceBusinessKey(code)
                .taskDefinitionKey(step)
                .singleResult();
        assertThat(task).as(step).isNotNull();
        return task.getId();
    }

    private JournalEntry last(String step) {
        return Optional.of(journal.last(new TaskCode(code), step)).orElseThrow().orElseThrow();
    }

    private int claim(String step, String account) {
        return as(account)
                .post("/engine-rest/task/" + step + "/claim", "{\"userId\": \"" + account + "\"}")
                .status();
    }

    private int complete(String account, String step, Map<String, ?> fields) throws Exception {
        return as(account)
                .post("/engine-rest/task/" + step + "/complete", variables(fields))
                .status();
    }

    private String completeBody(String account, String step, Map<String, ?> fields, int status) throws Exception {
        var answer = as(account).post("/engine-rest/task/" + step + "/complete", variables(fields));
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        return answer.body();
    }

    private static int dossier(String step, Visitor visitor) {
        return visitor.get("/api/tasks/" + step + "/dossier").status();
    }

    private static List<String> list(Visitor visitor) {
        return visitor.get("/engine-rest/task").json().findValuesAsText("id");
    }

    private static int count(Visitor visitor) {
        return visitor.get("/engine-rest/task/count").json().path("count").asInt();
    }

    private static List<String> readyList(String name, Visitor visitor) {
        for (var filter : visitor.get("/engine-rest/filter").json()) {
            if (name.equals(filter.path("name").asText())) {
                return visitor.get("/engine-rest/filter/" + filter.path("id").asText() + "/list")
                        .json()
                        .findValuesAsText("id");
            }
        }
        throw new AssertionError("No list called " + name);
    }

    private Visitor as(String account) {
        return Visitor.machine(port, account);
    }

    private static String variables(Map<String, ?> fields) throws JsonProcessingException {
        return JSON.writeValueAsString(Map.of(
                "variables",
                Map.of(
                        "submission",
                        Map.of(
                                "value",
                                JSON.writeValueAsString(fields),
                                "type",
                                "Json",
                                "valueInfo",
                                Map.of("transient", true)))));
    }
}
