package vn.congress.approval.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
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
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;
import vn.congress.approval.application.SendDigests;
import vn.congress.approval.domain.agency.Desk;
import vn.congress.approval.domain.mail.MailState;
import vn.congress.approval.domain.mail.Mails;
import vn.congress.approval.domain.notice.Notice;
import vn.congress.approval.domain.notice.NoticeKind;
import vn.congress.approval.domain.notice.Notices;
import vn.congress.approval.support.AtTheOffice;
import vn.congress.approval.support.MovableClock;
import vn.congress.approval.support.MovedClock;
import vn.congress.approval.support.SomeAgencies;
import vn.congress.approval.support.Visitor;

/** A mail server is named, but nobody is there. */
@DisplayName("Mails and what people want of them, over HTTP")
@AtTheOffice
@Import(MovedClock.class)
@TestPropertySource(
        properties = {
            "spring.mail.host=127.0.0.1",
            "spring.mail.port=1",
            "congress.mail.from=khong-tra-loi@example.org",
            "congress.mail.base-url=https://dieuhanh.example.org"
        })
class MailApiTest {

    private static final Desk LEAD = Desk.leadOf(SomeAgencies.VPTW);
    private static final LocalDate TODAY = LocalDate.of(2026, 1, 9);

    @LocalServerPort
    int port;

    @Autowired
    Notices notices;

    @Autowired
    SendDigests sendDigests;

    @Autowired
    Mails mails;

    @Autowired
    IdentityService identities;

    @Autowired
    ManagementService management;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient database;

    Visitor lead;
    Visitor administrator;

    @BeforeEach
    void beginAnew() {
        for (var table : List.of("mail_line", "mail", "mail_choice", "digest_read", "notice", "digest")) {
            database.sql("delete from " + table).update();
        }
        lead = Visitor.machine(port, "chutri.vptw");
        administrator = Visitor.machine(port, "quantri");
    }

    @Test
    void everybody_sees_and_changes_what_they_get_and_not_where_to() {
        var settings = lead.get("/api/notices/settings").json();
        assertThat(settings.path("sending").asBoolean()).isTrue();
        assertThat(settings.path("address").asText()).isEqualTo("chutri.vptw@example.org");
        assertThat(settings.path("refused").asBoolean()).isFalse();
        assertThat(settings.path("digest").asBoolean()).isTrue();
        assertThat(settings.path("atOnce").asBoolean()).isTrue();
        assertThat(settings.path("decides").asBoolean()).isFalse();

        var changed = lead.put(
                "/api/notices/settings", "{\"digest\":false,\"atOnce\":true,\"address\":\"khac@example.org\"}");

        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.json().path("digest").asBoolean()).isFalse();
        assertThat(lead.get("/api/notices/settings").json().path("address").asText())
                .isEqualTo("chutri.vptw@example.org");
        assertThat(Visitor.machine(port, "chutri.bng")
                        .get("/api/notices/settings")
                        .json()
                        .path("digest")
                        .asBoolean())
                .isTrue();
        assertThat(Visitor.machine(port, "thutruong.vptw")
                        .get("/api/notices/settings")
                        .json()
                        .path("decides")
                        .asBoolean())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"digest\":true}", "{\"digest\":\"maybe\",\"atOnce\":true}", "[]", "no json", ""})
    void nonsense_is_refused(String body) {
        assertThat(lead.put("/api/notices/settings", body).status()).isEqualTo(400);
    }

    @Test
    void both_missing_choices_are_named_at_once() {
        assertThat(lead.put("/api/notices/settings", "{}").json().path("problems"))
                .extracting(problem -> problem.path("field").asText())
                .containsExactly("digest", "atOnce");
    }

    @Test
    void nobody_who_is_not_signed_in_sees_any_of_it() {
        assertThat(Visitor.browser(port).get("/api/notices/settings").status()).isEqualTo(401);
        assertThat(Visitor.browser(port).get("/api/mails").status()).isEqualTo(401);
    }

    @Test
    void administrators_see_what_could_not_be_delivered_without_what_it_says_and_try_again() {
        var id = undeliverable();

        var page = administrator.get("/api/mails").json();

        assertThat(page.path("total").asInt()).isEqualTo(1);
        var line = page.path("mails").path(0);
        assertThat(line.path("id").asLong()).isEqualTo(id);
        assertThat(line.path("account").asText()).isEqualTo("chutri.vptw");
        assertThat(line.path("address").asText()).isEqualTo("chutri.vptw@example.org");
        assertThat(line.path("kind").path("label").asText()).isEqualTo("Bản tổng hợp buổi sáng");
        assertThat(line.path("day").asText()).isEqualTo("2026-01-09");
        assertThat(line.path("answer").asText()).isEqualTo("550 5.1.1 no such user");
        assertThat(page.toString()).doesNotContain("Không để lộ");
        assertThat(lead.get("/api/notices/settings").json().path("refused").asBoolean())
                .isTrue();

        var again = administrator.post("/api/mails/" + id + "/send-again", "");

        assertThat(again.status()).isEqualTo(200);
        assertThat(again.json().path("state").path("code").asText()).isEqualTo("WAITING");
        assertThat(administrator.get("/api/mails").json().path("total").asInt()).isZero();
        assertThat(administrator
                        .get("/api/mails?state=WAITING")
                        .json()
                        .path("total")
                        .asInt())
                .isEqualTo(1);
        assertThat(administrator.post("/api/mails/" + id + "/send-again", "").status())
                .isEqualTo(409);
        assertThat(administrator.post("/api/mails/4711/send-again", "").status())
                .isEqualTo(404);
        assertThat(lead.get("/api/notices/settings").json().path("refused").asBoolean())
                .isFalse();
    }

    @Test
    void without_an_address_there_is_nothing_to_try() {
        var id = undeliverable();
        var user = identities.createUserQuery().userId("chutri.vptw").singleResult();
        user.setEmail("");
        identities.saveUser(user);
        try {
            var answer = administrator.post("/api/mails/" + id + "/send-again", "");

            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.body()).contains("chưa có địa chỉ thư hợp lệ");
        } finally {
            user = identities.createUserQuery().userId("chutri.vptw").singleResult();
            user.setEmail("chutri.vptw@example.org");
            identities.saveUser(user);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/api/mails?state=LOST, 400",
        "/api/mails?page=-1&size=100000, 200",
        "/api/mails?page=x, 400",
        "/api/mails/x/send-again, 404"
    })
    void a_rude_administrator_gets_an_answer(String path, int status) {
        assertThat(administrator.get(path).status()).isIn(status, 405);
    }

    @ParameterizedTest
    @ValueSource(strings = {"chutri.vptw", "thutruong.vptw", "tonghop", "kiemtra", "ttbbt"})
    void nobody_else_sees_or_sends_mails(String account) {
        var other = Visitor.machine(port, account);

        assertThat(other.get("/api/mails").status()).isEqualTo(403);
        assertThat(other.post("/api/mails/1/send-again", "").status()).isEqualTo(403);
    }

    @Test
    void
            a_mail_that_was_tried_in_vain_is_an_incident_that_the_central_office_retries_in_cockpit_and_administrators_here() {
        notices.addAll(
                List.of(new Notice(LEAD, NoticeKind.REMINDER, Optional.empty(), "Không lộ.", false, clock.instant())));
        sendDigests.send(TODAY);
        var job = management
                .createJobQuery()
                .processDefinitionKey("mail")
                .timers()
                .active()
                .orderByJobDuedate()
                .desc()
                .list()
                .get(0);
        management.setJobRetries(job.getId(), 0);

        assertThat(administrator.get("/api/mails").json().path("failed").asInt())
                .isEqualTo(1);
        assertThat(Visitor.machine(port, "kiemtra")
                        .get("/engine-rest/incident?processDefinitionKeyIn=mail")
                        .json())
                .hasSize(1);
        var retry = "/engine-rest/job/" + job.getId() + "/retries";
        for (var account : List.of("chutri.vptw", "kiemtra", "thuongtruc")) {
            assertThat(Visitor.machine(port, account)
                            .put(retry, "{\"retries\":1}")
                            .status())
                    .isEqualTo(403);
        }
        assertThat(Visitor.machine(port, "tonghop")
                        .put(retry, "{\"retries\":1}")
                        .status())
                .isEqualTo(204);
        assertThat(administrator.get("/api/mails").json().path("failed").asInt())
                .isZero();

        management.setJobRetries(job.getId(), 0);
        assertThat(administrator
                        .post("/api/mails/try-again", "")
                        .json()
                        .path("mails")
                        .asInt())
                .isEqualTo(1);
        assertThat(administrator
                        .post("/api/mails/try-again", "")
                        .json()
                        .path("mails")
                        .asInt())
                .isZero();
        assertThat(lead.post("/api/mails/try-again", "").status()).isEqualTo(403);
    }

    @Test
    void nobody_starts_the_process_of_a_mail_by_hand() {
        for (var account : List.of("chutri.vptw", "tonghop", "kiemtra", "quantri")) {
            assertThat(Visitor.machine(port, account)
                            .post("/engine-rest/process-definition/key/mail/start", "{}")
                            .status())
                    .isEqualTo(403);
        }
    }

    @Test
    void a_mail_server_that_is_away_does_not_take_the_program_down() {
        assertThat(Visitor.browser(port).get("/actuator/health").status()).isEqualTo(200);
    }

    private long undeliverable() {
        notices.addAll(List.of(new Notice(
                LEAD, NoticeKind.REMINDER, Optional.empty(), "Không để lộ ra ngoài.", false, clock.instant())));
        sendDigests.send(TODAY);
        var id = mails.in(MailState.WAITING, 0, 1).get(0).id();
        transaction.executeWithoutResult(
                status -> mails.undeliverable(List.of(id), "550 5.1.1 no such user", clock.instant()));
        return id;
    }
}
