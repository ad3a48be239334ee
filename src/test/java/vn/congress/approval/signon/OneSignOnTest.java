package vn.congress.approval.signon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.congress.approval.support.AtTheOffice;
import vn.congress.approval.support.Visitor;

@DisplayName("One sign-on")
@AtTheOffice
class OneSignOnTest {

    private static final String TASKLIST = "/camunda/app/tasklist/default/";
    private static final String WHO_AM_I = "/camunda/api/admin/auth/user/default";

    @LocalServerPort
    int port;

    @Autowired
    IdentityService identities;

    @ParameterizedTest
    @ValueSource(strings = {"/", TASKLIST, "/camunda/app/cockpit/default/", "/somewhere/else", "/h2-console"})
    void a_stranger_s_browser_is_led_to_the_login_page(String page) {
        var answer = Visitor.browser(port).page(page);

        assertThat(answer.status()).isEqualTo(302);
        assertThat(answer.location()).endsWith("/login");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/engine-rest/task",
                "/engine-rest/engine",
                "/api/anything",
                "/camunda/api/engine/engine/default/task",
                "/camunda/api/cockpit/plugin/base/default/process-definition",
                "/actuator/prometheus",
                "/actuator/env"
            })
    void a_stranger_s_program_is_told_in_vietnamese_to_sign_in(String path) {
        var answer = Visitor.browser(port).get(path);

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.json().path("message").asText()).startsWith("Chưa đăng nhập");
        assertThat(answer.header("WWW-Authenticate")).isEmpty();
    }

    @Test
    void after_signing_in_one_is_where_one_was_going_and_every_door_is_open() {
        var browser = Visitor.browser(port);
        browser.page(TASKLIST);

        var signedIn = browser.signIn("chutri.vptw", "chutri.vptw");

        assertThat(signedIn.location()).contains(TASKLIST);
        assertThat(browser.page(TASKLIST).status()).isEqualTo(200);
        assertThat(browser.get(WHO_AM_I).json().path("userId").asText()).isEqualTo("chutri.vptw");
        assertThat(browser.get("/camunda/api/engine/engine/default/filter").status())
                .isEqualTo(200);
        assertThat(browser.get("/engine-rest/filter").status()).isEqualTo(200);
        assertThat(browser.get("/api/anything").status()).isEqualTo(404);
    }

    @Test
    void a_wrong_password_is_told_on_the_page_and_the_next_try_must_wait() {
        var browser = Visitor.browser(port);

        var wrong = browser.signIn("phoihop.bng", "wrong");
        var tooSoon = browser.signIn("phoihop.bng", "phoihop.bng");

        assertThat(wrong.location()).endsWith("/login?sai");
        assertThat(browser.page("/login?sai").body()).contains("mật khẩu không đúng", "role=\"alert\"");
        assertThat(tooSoon.location()).endsWith("/login?tam-khoa");
        assertThat(browser.page("/login?tam-khoa").body()).contains("tạm khóa");
    }

    @Test
    void a_name_that_is_nobody_s_is_answered_like_one_that_is() {
        var browser = Visitor.browser(port);

        assertThat(browser.signIn("khong.ai", "x").location()).endsWith("/login?sai");
        assertThat(browser.signIn("khong.ai", "x").location()).endsWith("/login?tam-khoa");
    }

    @Test
    void the_login_of_the_web_applications_and_their_page_for_a_first_account_are_closed() {
        var browser = Visitor.browser(port);
        browser.signIn("chutri.hn", "chutri.hn");

        assertThat(browser.post("/camunda/api/admin/auth/user/default/login/tasklist", "{}")
                        .status())
                .isEqualTo(403);
        assertThat(browser.post("/camunda/api/admin/setup/default/user/create", "{}")
                        .status())
                .isEqualTo(403);
        assertThat(browser.page(TASKLIST).body()).doesNotContain("/setup");
    }

    @Test
    void the_page_of_errors_is_no_page_one_may_ask_for() {
        assertThat(Visitor.browser(port).get("/error").status()).isEqualTo(401);
    }

    @Test
    void the_logout_of_tasklist_ends_the_one_session() {
        var browser = Visitor.browser(port);
        browser.signIn("chutri.hn", "chutri.hn");
        browser.page(TASKLIST);

        var out = browser.post("/camunda/api/admin/auth/user/default/logout", "{}");

        assertThat(out.status()).isEqualTo(200);
        assertThat(browser.get("/engine-rest/task").status()).isEqualTo(401);
        assertThat(browser.page(TASKLIST).location()).endsWith("/login");
    }

    @Test
    void a_session_writes_only_with_the_token_that_our_cookie_holds() {
        var browser = Visitor.browser(port);
        browser.signIn("chutri.hn", "chutri.hn");

        var without = browser.post("/engine-rest/task/count", "{}");
        var token = browser.cookie("CONGRESS-XSRF").orElseThrow();
        var with = browser.with("X-CONGRESS-XSRF", token).post("/engine-rest/task/count", "{}");

        assertThat(without.status()).isEqualTo(403);
        assertThat(without.json().path("message").asText()).contains("X-CONGRESS-XSRF");
        assertThat(with.status()).isEqualTo(200);
    }

    @Test
    void a_machine_needs_no_session_and_gets_none() {
        var machine = Visitor.machine(port, "chutri.hn");

        var answer = machine.post("/engine-rest/task/count", "{}");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Set-Cookie")).isEmpty();
    }

    @Test
    void a_machine_s_wrong_passwords_are_throttled_like_a_person_s() {
        assertThat(Visitor.machine(port, "phoihop.bca", "wrong")
                        .get("/engine-rest/task")
                        .status())
                .isEqualTo(401);

        var right = Visitor.machine(port, "phoihop.bca").get("/engine-rest/task");

        assertThat(right.status()).isEqualTo(401);
        assertThat(right.json().path("message").asText()).contains("tạm khóa");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/engine-rest/case-instance",
                "/engine-rest/history/case-instance",
                "/engine-rest/history/optimize/process-instance/running",
                "/engine-rest/telemetry/data",
                "/engine-rest/schema/log",
                "/engine-rest/engine/default/case-definition",
                "/camunda/api/engine/engine/default/case-instance",
                "/actuator/env",
                "/actuator/prometheus"
            })
    void what_is_not_named_is_denied(String path) {
        var answer = Visitor.machine(port, "truongtieuban").get(path);
        var browser = Visitor.browser(port);
        browser.signIn("truongtieuban", "truongtieuban");

        assertThat(answer.status()).isIn(401, 403);
        assertThat(browser.get(path).status()).isEqualTo(403);
    }

    @Test
    void passwords_cannot_be_tried_past_the_throttle() {
        var guess = "{\"username\": \"quantri\", \"password\": \"quantri\"}";

        assertThat(Visitor.machine(port, "chutri.hn")
                        .post("/engine-rest/identity/verify", guess)
                        .status())
                .isEqualTo(403);
    }

    @Test
    void health_is_open_and_says_no_more_than_up() {
        var health = Visitor.browser(port).get("/actuator/health");

        assertThat(health.status()).isEqualTo(200);
        assertThat(health.body()).isEqualTo("{\"status\":\"UP\"}");
        assertThat(Visitor.machine(port, "quantri").get("/actuator/prometheus").status())
                .isNotIn(401, 403);
    }

    @Test
    void every_page_of_ours_carries_the_headers_of_a_careful_site() {
        var login = Visitor.browser(port).page("/login");

        assertThat(login.header("Content-Security-Policy")).contains("default-src 'self'", "frame-ancestors 'self'");
        assertThat(login.header("X-Frame-Options")).isEqualTo("SAMEORIGIN");
        assertThat(login.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(login.header("Referrer-Policy")).isEqualTo("same-origin");
    }

    @Test
    void administrators_open_admin_only_and_managers_open_cockpit() {
        assertThat(applicationsOf("quantri")).contains("admin").doesNotContain("tasklist", "cockpit");
        assertThat(applicationsOf("kiemtra")).contains("cockpit", "tasklist").doesNotContain("admin");
        assertThat(applicationsOf("chutri.bng")).contains("tasklist").doesNotContain("admin", "cockpit");
    }

    @Test
    void who_signs_in_may_fetch_what_pages_draw_with_and_no_other_library() {
        var stranger = Visitor.browser(port);
        var manager = Visitor.browser(port);
        manager.signIn("kiemtra", "kiemtra");
        var library = "/webjars/echarts/5.3.1/dist/echarts.esm.min.js";

        assertThat(stranger.get(library).status()).isEqualTo(401);
        assertThat(manager.get(library).status()).isEqualTo(200);
        assertThat(manager.get(library).header("Cache-Control")).contains("immutable");
        assertThat(manager.get("/webjars/camunda/app/cockpit/scripts/config.js").status())
                .isEqualTo(403);
    }

    @Test
    void a_manager_s_dashboard_gets_every_number_it_asks_for() {
        var manager = Visitor.browser(port);
        manager.signIn("truongtieuban", "truongtieuban");
        manager.page("/camunda/app/cockpit/default/");

        assertThat(List.of(
                        "process-definition/count",
                        "decision-definition/count",
                        "case-definition/count",
                        "deployment/count",
                        "task/report/candidate-group-count"))
                .allSatisfy(numbers -> assertThat(manager.get("/camunda/api/engine/engine/default/" + numbers)
                                .status())
                        .as(numbers)
                        .isEqualTo(200));
        assertThat(manager.get("/camunda/api/engine/engine/default/case-definition")
                        .status())
                .isEqualTo(403);
    }

    private String applicationsOf(String user) {
        var browser = Visitor.browser(port);
        browser.signIn(user, user);
        browser.page("/camunda/app/welcome/default/");
        return browser.get(WHO_AM_I).json().path("authorizedApps").toString();
    }
}
