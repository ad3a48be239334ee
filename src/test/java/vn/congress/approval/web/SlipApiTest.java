package vn.congress.approval.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
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
import vn.congress.approval.domain.agency.Desk;
import vn.congress.approval.domain.opinion.Answer;
import vn.congress.approval.domain.opinion.OpinionRound;
import vn.congress.approval.domain.opinion.Opinions;
import vn.congress.approval.domain.opinion.RoundKind;
import vn.congress.approval.domain.task.CongressTasks;
import vn.congress.approval.domain.task.TaskCode;
import vn.congress.approval.support.ARound;
import vn.congress.approval.support.ATask;
import vn.congress.approval.support.AtTheOffice;
import vn.congress.approval.support.MovableClock;
import vn.congress.approval.support.MovedClock;
import vn.congress.approval.support.SomeAgencies;
import vn.congress.approval.support.Visitor;

/** The office's clock stands at Friday 9 January 2026; the round closes on Thursday 15/1. */
@DisplayName("Comment forms over HTTP")
@AtTheOffice
@Import(MovedClock.class)
class SlipApiTest {

    private static final TaskCode TASK = new TaskCode("NV-601");
    private static final Desk SEAT = Desk.politburoMember(1);
    private static final Desk AGENCY = Desk.coordinatorOf(SomeAgencies.BTCTW);
    private static final String DISAGREES = "{\"answer\":\"DISAGREE\",\"content\":\"Chưa rõ\",\"version\":1}";

    @LocalServerPort
    int port;

    @Autowired
    CongressTasks tasks;

    @Autowired
    Opinions opinions;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient jdbc;

    Visitor member;
    OpinionRound round;

    @BeforeEach
    void beginAnew() {
        clock.moveTo(MovedClock.START);
        for (var table : List.of("opinion_version", "opinion", "round_respondent", "opinion_round")) {
            jdbc.sql("delete from " + table).update();
        }
        if (tasks.find(TASK).isEmpty()) {
            tasks.add(List.of(ATask.planned(TASK.value())));
        }
        round = open(SEAT, Desk.politburoMember(2), AGENCY);
        opinions.give(ARound.answer(round.id(), SEAT, Answer.AGREE, "", "bct1", clock.instant()));
        member = Visitor.machine(port, "bct1");
    }

    @Test
    void a_member_sees_the_forms_of_the_own_seat_and_replaces_an_answer() {
        var page = member.get("/api/slips").json();
        assertThat(page.path("total").asInt()).isEqualTo(1);
        var slip = page.path("slips").path(0);
        assertThat(slip.path("task").asText()).isEqualTo("NV-601");
        assertThat(slip.path("state").path("code").asText()).isEqualTo("OPEN_ANSWERED");
        assertThat(slip.path("closesAt").asText()).isEqualTo("2026-01-15T10:00:00Z");

        var answer = member.put(at(SEAT), DISAGREES);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().path("answer").path("version").asInt()).isEqualTo(2);
        assertThat(answer.json().path("answer").path("content").asText()).isEqualTo("Chưa rõ");
        assertThat(answer.json()
                        .path("earlier")
                        .path(0)
                        .path("answer")
                        .path("code")
                        .asText())
                .isEqualTo("AGREE");
        assertThat(member.get(at(SEAT)).json()).isEqualTo(answer.json());
        assertThat(member.get("/api/slips").json().path("slips").path(0).path("earlier"))
                .hasSize(1);
    }

    @Test
    void both_names_are_kept_when_the_secretary_writes() {
        var answer = Visitor.machine(port, "thuky.bct1")
                .put(at(SEAT), DISAGREES)
                .json()
                .path("answer");

        assertThat(answer.path("account").asText()).isEqualTo("thuky.bct1");
        assertThat(answer.path("onBehalfOf").asText()).isEqualTo("bct1");
    }

    @Test
    void a_late_answer_is_marked_so() {
        opinions.close(round.id(), clock.instant());
        var agency = Visitor.machine(port, "phoihop.btctw");

        var answer = agency.put(at(AGENCY), "{\"answer\":\"AGREE\",\"version\":0}");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().path("state").path("code").asText()).isEqualTo("CLOSED_LATE");
        assertThat(answer.json().path("answer").path("late").asBoolean()).isTrue();
        var refused = member.put(at(SEAT), DISAGREES);
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body()).contains("đã đóng lúc 09:00 ngày 09/01/2026");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}|answer,version,content",
                "{\"answer\":\"DISAGREE\",\"content\":\"  \",\"version\":1}|content",
                "{\"answer\":\"MAYBE\",\"content\":7,\"version\":\"1\",\"late\":false}|answer,content,version,late",
                "{\"answer\":\"AGREE\",\"version\":-1}|version",
                "{\"answer\":\"AGREE\",\"version\":1.5}|version",
                "{\"answer\":\"AGREE\",\"content\":\"a\\u0000\",\"version\":1}|content",
                "[]|submission",
                "nothing|submission"
            })
    void whatever_is_wrong_is_said_at_once(String handedIn, String fields) {
        var answer = member.put(at(SEAT), handedIn);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("problems").findValuesAsText("field"))
                .containsExactlyInAnyOrder(fields.split(","));
        assertThat(opinions.answerOf(round.id(), SEAT).orElseThrow().version()).isEqualTo(1);
    }

    @Test
    void what_was_overtaken_is_answered_with_409() {
        assertThat(member.put(at(SEAT), DISAGREES).status()).isEqualTo(200);
        assertThat(member.put(at(SEAT), DISAGREES).status()).isEqualTo(409);
    }

    @ParameterizedTest
    @ValueSource(strings = {"bct2", "thuky.bct2", "phoihop.btctw", "tonghop", "kiemtra", "chutri.vptw", "quantri"})
    void nobody_else_sees_or_changes_it(String account) {
        var somebody = Visitor.machine(port, account);

        assertThat(somebody.get(at(SEAT)).status()).isEqualTo(404);
        assertThat(somebody.put(at(SEAT), DISAGREES).status()).isEqualTo(404);
        assertThat(somebody.get("/api/slips").json().path("slips").findValuesAsText("respondent"))
                .doesNotContain(SEAT.id());
        assertThat(opinions.answerOf(round.id(), SEAT).orElseThrow().version()).isEqualTo(1);
    }

    @Test
    void what_is_not_there_is_not_found() {
        assertThat(member.put("/api/slips/404404/" + SEAT.id(), DISAGREES).status())
                .isEqualTo(404);
        assertThat(member.put("/api/slips/" + round.id() + "/%27%20or%201=1", DISAGREES)
                        .status())
                .isEqualTo(404);
        assertThat(member.get("/api/slips/abc/" + SEAT.id()).status()).isEqualTo(400);
        assertThat(Visitor.browser(port).get("/api/slips").status()).isNotEqualTo(200);
    }

    @Test
    void pages_are_as_long_as_asked_within_limits() {
        for (var more = 0; more < 4; more++) {
            open(SEAT);
        }

        var second = member.get("/api/slips?page=1&size=2").json();

        assertThat(second.path("pages").asInt()).isEqualTo(3);
        assertThat(second.path("slips").findValuesAsText("number")).containsExactly("3", "2");
        assertThat(member.get("/api/slips?page=-7&size=1000000").json().path("slips"))
                .hasSize(5);
        assertThat(member.get("/api/slips?page=2147483647&size=100").json().path("slips"))
                .isEmpty();
    }

    @Test
    void the_page_is_for_who_has_signed_in_and_the_link_for_who_can_be_asked() {
        var visitor = Visitor.browser(port);
        assertThat(visitor.page("/opinions.html").location()).endsWith("/login");

        assertThat(visitor.signIn("bct1", "bct1").location()).contains("/opinions.html");
        var page = visitor.page("/opinions.html");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body()).doesNotContainPattern("<script(?![^>]*src=)").doesNotContainPattern("\\son[a-z]+=");
        assertThat(visitor.page("/pages/opinions/main.js").status()).isEqualTo(200);
        for (var account : List.of("bct1", "thuky.bct1", "phoihop.btctw", "thanhvien1")) {
            assertThat(Visitor.machine(port, account).get("/api/me").body()).contains("/opinions.html");
        }
        for (var account : List.of("tonghop", "chutri.vptw", "kiemtra", "quantri")) {
            assertThat(Visitor.machine(port, account).get("/api/me").body()).doesNotContain("/opinions.html");
        }
    }

    @Test
    void a_person_answers_only_with_the_token_of_their_session() {
        var person = Visitor.browser(port);
        person.signIn("bct1", "bct1");
        person.page("/opinions.html");

        assertThat(person.put(at(SEAT), DISAGREES).status()).isEqualTo(403);
        person.with("X-CONGRESS-XSRF", person.cookie("CONGRESS-XSRF").orElseThrow());
        assertThat(person.put(at(SEAT), DISAGREES).status()).isEqualTo(200);
    }

    @Test
    void the_api_describes_them() {
        var put = member.get("/api/docs")
                .json()
                .path("paths")
                .path("/api/slips/{round}/{desk}")
                .path("put");

        assertThat(put.path("requestBody").toString()).contains("AnswerSlipSubmission");
    }

    private OpinionRound open(Desk... respondents) {
        return opinions.open(ARound.among(
                TASK,
                RoundKind.POLITBURO,
                List.of(respondents),
                clock.instant(),
                MovableClock.moment("2026-01-15T17:00")));
    }

    private String at(Desk desk) {
        return "/api/slips/" + round.id() + "/" + desk.id();
    }
}
