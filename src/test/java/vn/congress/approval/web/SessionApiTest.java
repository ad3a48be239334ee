package vn.congress.approval.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.congress.approval.domain.task.CongressTasks;
import vn.congress.approval.domain.task.TaskCode;
import vn.congress.approval.support.ATask;
import vn.congress.approval.support.AtTheOffice;
import vn.congress.approval.support.MovableClock;
import vn.congress.approval.support.MovedClock;
import vn.congress.approval.support.Visitor;
import vn.congress.approval.support.Visitor.Answer;

/** The office's clock stands at Friday 9 January 2026: a dossier sent now may be decided from Thursday 15/1 on. */
@DisplayName("Sessions over HTTP")
@AtTheOffice
@Import(MovedClock.class)
class SessionApiTest {

    private static final String SESSIONS = "/api/sessions";
    private static final ObjectMapper JSON = new ObjectMapper();

    @LocalServerPort
    int port;

    @Autowired
    CongressTasks tasks;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient jdbc;

    Visitor office;

    @BeforeEach
    void beginAnew() {
        clock.moveTo(MovedClock.START);
        jdbc.sql("delete from agenda_item").update();
        jdbc.sql("delete from office_session").update();
        if (tasks.find(new TaskCode("NV-501")).isEmpty()) {
            tasks.add(List.of(ATask.planned("NV-501"), ATask.planned("NV-502")));
        }
        office = Visitor.machine(port, "tonghop");
    }

    @Test
    void a_session_is_planned_shown_and_listed() {
        var planned = plan("2026-01-15");

        assertThat(planned.status()).isEqualTo(201);
        assertThat(planned.location()).endsWith(SESSIONS + "/" + planned.json().path("id"));
        assertThat(planned.json().path("name").asText()).isEqualTo("Phiên họp Bộ Chính trị, 08:00 thứ Năm 15/01/2026");
        assertThat(office.get(SESSIONS + "/" + id(planned)).json()).isEqualTo(planned.json());
        var page = office.get(SESSIONS).json();
        assertThat(page.path("total").asInt()).isEqualTo(1);
        assertThat(page.path("mayChange").asBoolean()).isTrue();
        assertThat(page.path("sessions").path(0)).isEqualTo(planned.json());
        var choice = office.get(SESSIONS + "/choices").json().path(0);
        assertThat(choice.path("code").asText()).isEqualTo(String.valueOf(id(planned)));
        assertThat(choice.path("name").asText()).isEqualTo("Phiên họp Bộ Chính trị, 08:00 thứ Năm 15/01/2026");
    }

    @Test
    void pages_are_as_long_as_asked_within_limits() {
        for (var day = 12; day <= 16; day++) {
            plan("2026-01-" + day);
        }

        var second = office.get(SESSIONS + "?page=1&size=2").json();

        assertThat(second.path("pages").asInt()).isEqualTo(3);
        assertThat(second.path("sessions").findValuesAsText("day")).containsExactly("2026-01-14", "2026-01-15");
        assertThat(office.get(SESSIONS + "?page=-7&size=1000000").json().path("sessions"))
                .hasSize(5);
        assertThat(office.get(SESSIONS + "?page=2147483647&size=50").json().path("sessions"))
                .isEmpty();
    }

    @Test
    void a_dossier_goes_on_the_agenda_and_a_move_tells_what_no_longer_fits_before_it_is_made() {
        var session = id(plan("2026-01-20"));
        var shown = putOn(session, 1, "NV-501");
        assertThat(shown.status()).isEqualTo(200);
        assertThat(office.get(SESSIONS + "/" + session + "/waiting?text=nv-50")
                        .json()
                        .findValuesAsText("code"))
                .containsExactly("NV-502");

        var preview = move(session, "?preview=true", 2, "2026-01-14", null);

        assertThat(preview.status()).isEqualTo(200);
        assertThat(preview.json().path("fitting")).isEmpty();
        var line = preview.json().path("notFitting").path(0);
        assertThat(line.path("code").asText()).isEqualTo("NV-501");
        assertThat(line.path("title").asText()).isEqualTo("Xây dựng kế hoạch tổ chức Đại hội NV-501");
        assertThat(line.path("earliest").asText()).isEqualTo("2026-01-15");
        assertThat(office.get(SESSIONS + "/" + session).json()).isEqualTo(shown.json());

        var moved = move(session, "", 2, "2026-01-14", "Theo chỉ đạo");
        assertThat(moved.status()).isEqualTo(200);
        assertThat(moved.json().path("session").path("version").asInt()).isEqualTo(3);
        assertThat(moved.json().path("notFitting")).hasSize(1);
        assertThat(office.get(SESSIONS + "/" + session)
                        .json()
                        .path("agenda")
                        .path(0)
                        .path("fits")
                        .asBoolean())
                .isFalse();
        var off = office.delete(SESSIONS + "/" + session + "/agenda?task=NV-501&version=3");
        assertThat(off.status()).isEqualTo(200);
        assertThat(off.json().path("agenda")).isEmpty();
    }

    @Test
    void what_is_cancelled_stays_on_record() {
        var session = id(plan("2026-01-20"));
        putOn(session, 1, "NV-501");

        var cancelled =
                office.post(SESSIONS + "/" + session + "/cancel", json(Map.of("version", 2, "reason", "Gộp phiên")));

        assertThat(cancelled.status()).isEqualTo(200);
        assertThat(cancelled.json().path("state").path("code").asText()).isEqualTo("CANCELLED");
        assertThat(cancelled.json().path("agenda")).hasSize(1);
        assertThat(office.get(SESSIONS + "/choices").json()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}|kind,day,start",
                "{\"kind\":\"PARLIAMENT\",\"day\":\"2026-02-30\",\"start\":\"25:00\"}|kind,day,start",
                "{\"kind\":\"POLITBURO\",\"day\":\"2026-01-08\",\"start\":\"08:00\"}|day",
                "{\"kind\":\"POLITBURO\",\"day\":\"2026-01-09\",\"start\":\"08:59\"}|start",
                "{\"kind\":\"POLITBURO\",\"day\":\"2026-01-20\",\"start\":\"08:00\",\"title\":\"a\\u0000b\"}|title"
            })
    void what_makes_no_session_is_refused_field_by_field(String handedIn, String fields) {
        var answer = office.post(SESSIONS, handedIn);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("problems").findValuesAsText("field")).containsExactly(fields.split(","));
        assertThat(office.get(SESSIONS).json().path("total").asInt()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "nothing", "{\"kind\":{\"a\":1}}", ""})
    void what_is_no_request_is_refused(String body) {
        assertThat(office.post(SESSIONS, body).status()).isEqualTo(400);
    }

    @Test
    void what_is_not_there_or_not_named_is_said() {
        var session = id(plan("2026-01-20"));

        assertThat(office.get(SESSIONS + "/404404").status()).isEqualTo(404);
        assertThat(office.get(SESSIONS + "/abc").status()).isEqualTo(400);
        assertThat(putOn(404404, 1, "NV-501").status()).isEqualTo(404);
        assertThat(putOn(session, 1, "NV-404").status()).isEqualTo(404);
        assertThat(putOn(session, 1, "' or 1=1").status()).isEqualTo(400);
        assertThat(office.put(SESSIONS + "/" + session + "/agenda", "{\"task\":\"NV-501\"}")
                        .status())
                .isEqualTo(400);
        assertThat(office.delete(SESSIONS + "/" + session + "/agenda?task=NV-501&version=1")
                        .status())
                .isEqualTo(404);
        assertThat(move(session, "", 9, "2026-01-21", "Lý do").status()).isEqualTo(409);
        assertThat(office.get(SESSIONS + "/" + session + "/waiting?text=%00%25'")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void of_two_who_move_a_session_at_once_one_is_told() throws Exception {
        var session = id(plan("2026-01-20"));
        var ready = new CountDownLatch(2);
        var pool = Executors.newFixedThreadPool(2);
        try {
            var running = Stream.of("2026-01-21", "2026-01-22")
                    .map(day -> pool.submit((Callable<Integer>) () -> {
                        ready.countDown();
                        ready.await();
                        return move(session, "", 1, day, "Lý do").status();
                    }))
                    .toList();

            assertThat(List.of(running.get(0).get(), running.get(1).get())).containsExactlyInAnyOrder(200, 409);
        } finally {
            pool.shutdownNow();
        }
        assertThat(office.get(SESSIONS + "/" + session).json().path("version").asInt())
                .isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"thuongtruc", "truongtieuban", "kiemtra"})
    void who_sees_everything_reads_and_changes_nothing(String account) {
        var session = id(plan("2026-01-20"));
        var reader = Visitor.machine(port, account);

        assertThat(reader.get(SESSIONS).json().path("mayChange").asBoolean()).isFalse();
        assertThat(reader.get(SESSIONS + "/" + session).status()).isEqualTo(200);
        assertThat(reader.get(SESSIONS + "/choices").status()).isEqualTo(200);
        assertThat(everyChange(reader, session)).containsOnly(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"chutri.vptw", "phoihop.btctw", "thutruong.vptw", "vanthu", "thamdinh", "bct1", "quantri"})
    void nobody_else_knows_of_sessions(String account) {
        var session = id(plan("2026-01-20"));
        var somebody = Visitor.machine(port, account);

        for (var address : List.of("", "/" + session, "/choices", "/" + session + "/waiting")) {
            assertThat(somebody.get(SESSIONS + address).status()).isEqualTo(403);
        }
        assertThat(everyChange(somebody, session)).containsOnly(403);
        assertThat(somebody.get("/api/me").body()).doesNotContain("/sessions.html");
    }

    @Test
    void the_standing_secretary_may_change_them() {
        var session = id(plan("2026-01-20"));
        var secretary = Visitor.machine(port, "ttbbt");

        assertThat(secretary.get(SESSIONS).json().path("mayChange").asBoolean()).isTrue();
        assertThat(secretary
                        .post(
                                SESSIONS + "/" + session + "/move",
                                json(Map.of("version", 1, "day", "2026-01-21", "start", "08:00", "reason", "Lý do")))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void the_page_is_for_readers_who_have_signed_in() {
        var visitor = Visitor.browser(port);
        assertThat(visitor.page("/sessions.html").location()).endsWith("/login");
        assertThat(visitor.page("/pages/sessions/main.js").location()).endsWith("/login");

        visitor.signIn("kiemtra", "kiemtra");
        var page = visitor.page("/sessions.html");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.header("Content-Security-Policy")).contains("default-src 'self'");
        assertThat(page.body()).doesNotContainPattern("<script(?![^>]*src=)").doesNotContainPattern("\\son[a-z]+=");
        assertThat(visitor.page("/pages/sessions/main.js").status()).isEqualTo(200);
        assertThat(visitor.get("/api/me").body()).contains("/sessions.html");

        var outsider = Visitor.browser(port);
        outsider.signIn("chutri.vptw", "chutri.vptw");
        assertThat(outsider.page("/sessions.html").status()).isEqualTo(403);
    }

    @Test
    void a_person_changes_them_only_with_the_token_of_their_session() {
        var person = Visitor.browser(port);
        person.signIn("tonghop", "tonghop");
        person.page("/sessions.html");
        var session = json(Map.of("kind", "POLITBURO", "day", "2026-01-20", "start", "08:00"));

        assertThat(person.post(SESSIONS, session).status()).isEqualTo(403);
        person.with("X-CONGRESS-XSRF", person.cookie("CONGRESS-XSRF").orElseThrow());
        assertThat(person.post(SESSIONS, session).status()).isEqualTo(201);
    }

    @Test
    void the_api_describes_them() {
        assertThat(office.get("/api/docs").json().path("paths").path("/api/sessions/{id}/move"))
                .isNotEmpty();
    }

    private List<Integer> everyChange(Visitor visitor, long session) {
        var at = SESSIONS + "/" + session;
        return Stream.of(
                        visitor.post(SESSIONS, "{}"),
                        visitor.post(at + "/move", "{}"),
                        visitor.post(at + "/move?preview=true", "{}"),
                        visitor.post(at + "/cancel", "{}"),
                        visitor.put(at + "/agenda", "{}"),
                        visitor.delete(at + "/agenda?task=NV-501&version=1"))
                .map(Answer::status)
                .toList();
    }

    private Answer plan(String day) {
        return office.post(SESSIONS, json(Map.of("kind", "POLITBURO", "day", day, "start", "08:00")));
    }

    private Answer putOn(long session, int version, String task) {
        return office.put(SESSIONS + "/" + session + "/agenda", json(Map.of("version", version, "task", task)));
    }

    private Answer move(long session, String query, int version, String day, String reason) {
        var asked =
                JSON.createObjectNode().put("version", version).put("day", day).put("start", "08:00");
        return office.post(
                SESSIONS + "/" + session + "/move" + query,
                asked.put("reason", reason).toString());
    }

    private static long id(Answer planned) {
        return planned.json().path("id").asLong();
    }

    private static String json(Map<String, ?> fields) {
        return JSON.<JsonNode>valueToTree(fields).toString();
    }
}
