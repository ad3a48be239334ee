package vn.congress.approval.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RuntimeService;
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
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.congress.approval.application.ConcludeTask;
import vn.congress.approval.application.FindWaitLoops;
import vn.congress.approval.application.Step;
import vn.congress.approval.domain.Actor;
import vn.congress.approval.domain.authority.Level;
import vn.congress.approval.domain.escalation.Cause;
import vn.congress.approval.domain.escalation.Matter;
import vn.congress.approval.domain.journal.Journal;
import vn.congress.approval.domain.journal.JournalEntry;
import vn.congress.approval.domain.notice.Notice;
import vn.congress.approval.domain.task.CongressTask;
import vn.congress.approval.domain.task.CongressTasks;
import vn.congress.approval.domain.task.TaskCode;
import vn.congress.approval.support.AProposal;
import vn.congress.approval.support.AtTheOffice;
import vn.congress.approval.support.MovableClock;
import vn.congress.approval.support.MovedClock;
import vn.congress.approval.support.ProcessDriver;
import vn.congress.approval.support.ReportedAndTold;
import vn.congress.approval.support.Visitor;
import vn.congress.approval.support.Visitor.Answer;

/** NV-n01 is led by VPTW, NV-n02 by BNG, NV-n03 by BYT; it is Friday 9 January 2026, before a Saturday that is worked. */
@DisplayName("Waits over HTTP")
@AtTheOffice
@Import({MovedClock.class, ReportedAndTold.class})
class WaitApiTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static int round;

    @LocalServerPort
    int port;

    @Autowired
    RuntimeService runtime;

    @Autowired
    TaskService engineTasks;

    @Autowired
    CongressTasks tasks;

    @Autowired
    Journal journal;

    @Autowired
    ConcludeTask concludeTask;

    @Autowired
    FindWaitLoops findWaitLoops;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ReportedAndTold.Raised raised;

    @Autowired
    ReportedAndTold.Told told;

    String first;
    String second;
    String third;

    @BeforeEach
    void giveThreeTasks() {
        clock.moveTo(MovedClock.START);
        jdbc.sql("delete from wait_loop_member").update();
        jdbc.sql("delete from wait_loop").update();
        jdbc.sql("delete from task_wait").update();
        round++;
        first = propose("01", "VPTW");
        second = propose("02", "BNG");
        third = propose("03", "BYT");
        findWaitLoops.find();
        raised.forget();
        told.forget();
    }

    @Test
    void a_wait_is_entered_and_both_sides_know_of_it_while_the_deadline_goes_on() {
        var answer = declare("chutri.vptw", first, "onTask", second);

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.json().path("loop").isNull()).isTrue();
        assertThat(answer.json().path("message").asText()).contains("Thời hạn của nhiệm vụ vẫn tính");
        assertThat(outcomes(first)).contains("WAIT_DECLARED");
        assertThat(outcomes(second)).contains("WAITED_ON");
        assertThat(told.all()).extracting(it -> it.to().id()).containsExactly("chu-tri-bng");
        assertThat(told.all())
                .extracting(Notice::text)
                .containsExactly(first + " chờ nhiệm vụ " + second + " đến hết ngày 15/01/2026.");
        clock.moveTo("2026-01-12T10:00");
        var shown = list("chutri.bng").path("waits").path(0);
        assertThat(shown.path("waited").asText()).isEqualTo("2 ngày làm việc 1 giờ");
        assertThat(shown.path("state").path("label").asText()).isEqualTo("Đang chờ");
        assertThat(shown.path("mayEnd").asBoolean()).isTrue();
        assertThat(shown.path("mayStopDeadline").asBoolean()).isFalse();
        assertThat(list("chutri.byt").path("total").asInt()).isZero();
        clock.moveTo("2026-01-16T08:00");
        assertThat(list("tonghop")
                        .path("waits")
                        .path(0)
                        .path("state")
                        .path("code")
                        .asText())
                .isEqualTo("OVERDUE");
        assertThat(list("tonghop", "state=WAITING").path("total").asInt()).isZero();
        assertThat(list("tonghop", "agency=BNG").path("total").asInt()).isEqualTo(1);
        assertThat(list("tonghop", "agency=BYT").path("total").asInt()).isZero();
        assertThat(task(first).assignment().due()).isEqualTo("2026-01-30");
    }

    @Test
    void the_dossier_and_the_card_tell_of_it() {
        declare("chutri.vptw", first, "onTask", second);
        var lead = Visitor.machine(port, "chutri.vptw");
        var other = Visitor.machine(port, "chutri.bng");

        assertThat(lead.get("/api/tasks/" + step(first) + "/dossier")
                        .json()
                        .path("waits")
                        .path(0)
                        .path("text")
                        .asText())
                .isEqualTo("nhiệm vụ " + second);
        assertThat(other.get("/api/tasks/" + step(second) + "/dossier")
                        .json()
                        .path("waitedOnBy")
                        .path(0)
                        .path("code")
                        .asText())
                .isEqualTo(first);
        assertThat(lead.get("/api/tasks/cards?ids=" + step(first))
                        .json()
                        .path(0)
                        .path("waiting")
                        .asBoolean())
                .isTrue();
        assertThat(other.get("/api/tasks/cards?ids=" + step(second))
                        .json()
                        .path(0)
                        .path("waiting")
                        .asBoolean())
                .isFalse();
    }

    @Test
    void everything_that_is_wrong_is_said_at_once() {
        var answer = declare("chutri.vptw", first, Map.of("onTask", first, "until", "2026-01-08"));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("problems").findValuesAsText("field"))
                .containsExactly("onTask", "reason", "until");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "onTask|NV-404|onTask",
                "onTask|drop table|onTask",
                "onAgency|VPTW|onAgency",
                "onAgency|NASA|onAgency",
                "onEvent|Hội nghị\\nhai dòng|onEvent",
            })
    void what_cannot_be_waited_on_is_refused(String kind, String name, String field) {
        var answer = declare("chutri.vptw", first, kind, name.replace("\\n", "\n"));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("problems").findValuesAsText("field")).containsExactly(field);
        assertThat(list("tonghop").path("total").asInt()).isZero();
    }

    @Test
    void one_thing_is_waited_on_and_not_none_two_or_something_too_long() {
        assertThat(declare("chutri.vptw", first, Map.of("reason", "Cần", "until", "2026-01-15"))
                        .status())
                .isEqualTo(400);
        assertThat(declare(
                                "chutri.vptw",
                                first,
                                Map.of("onTask", second, "onAgency", "BNG", "reason", "Cần", "until", "2026-01-15"))
                        .status())
                .isEqualTo(400);
        assertThat(declare("chutri.vptw", first, "onEvent", "a".repeat(201)).status())
                .isEqualTo(400);
        assertThat(declare("chutri.vptw", first, "onEvent", "a\u0000b").status())
                .isEqualTo(400);
        assertThat(declare("chutri.vptw", first, "onEvent", "a".repeat(200)).status())
                .isEqualTo(201);
        var twice = declare("chutri.vptw", first, "onEvent", "A".repeat(200));
        assertThat(twice.status()).isEqualTo(400);
        assertThat(twice.body()).contains("không cần khai lại");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "nothing", "{\"onTask\":{\"a\":1}}", ""})
    void what_is_no_request_is_refused(String body) {
        assertThat(Visitor.machine(port, "chutri.vptw")
                        .post("/api/steps/" + step(first) + "/waits", body)
                        .status())
                .isEqualTo(400);
        assertThat(Visitor.machine(port, "chutri.vptw")
                        .post("/api/waits/1/end", body.startsWith("{") ? "{\"note\":[]}" : body)
                        .status())
                .isEqualTo(400);
    }

    @Test
    void only_who_has_the_step_on_their_desk_says_that_it_waits() {
        assertThat(declare("chutri.bng", first, "onAgency", "BYT").status()).isEqualTo(404);
        assertThat(declare("tonghop", first, "onAgency", "BYT").status()).isEqualTo(404);
        assertThat(Visitor.machine(port, "chutri.vptw")
                        .post("/api/steps/no-such/waits", json(Map.of("onAgency", "BYT")))
                        .status())
                .isEqualTo(404);
        assertThat(Visitor.browser(port)
                        .post("/api/steps/" + step(first) + "/waits", "{}")
                        .status())
                .isIn(401, 403);
    }

    @Test
    void a_task_that_is_over_is_not_waited_on() {
        tasks.conclude(new TaskCode(second), clock.instant());

        var answer = declare("chutri.vptw", first, "onTask", second);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).contains("đã kết thúc");
    }

    @Test
    void a_track_only_task_waits_with_one_line() {
        var tracked = propose("09", "VPTW", "trackOnly", true, "coordinators", null);

        assertThat(declare("chutri.vptw", tracked, wait("onAgency", "BNG", "a".repeat(201)))
                        .status())
                .isEqualTo(400);
        assertThat(declare("chutri.vptw", tracked, wait("onAgency", "BNG", "hai\ndòng"))
                        .status())
                .isEqualTo(400);
        assertThat(declare("chutri.vptw", tracked, wait("onAgency", "BNG", "a".repeat(200)))
                        .status())
                .isEqualTo(201);
        assertThat(Visitor.machine(port, "chutri.vptw")
                        .get("/api/tasks/" + step(tracked) + "/dossier")
                        .json()
                        .path("waits"))
                .hasSize(1);
    }

    @Test
    void whom_it_waits_on_ends_it_by_answering_and_it_ends_once() {
        var wait = id(declare("chutri.vptw", first, "onAgency", "BNG"));

        assertThat(end("chutri.byt", wait).status()).isEqualTo(404);
        assertThat(end("thuongtruc", wait).status()).isEqualTo(400);
        assertThat(end("chutri.bng", 404_404).status()).isEqualTo(404);
        var ended = end("phoihop.bng", wait);

        assertThat(ended.status()).isEqualTo(200);
        assertThat(ended.json().path("ended").path("how").path("code").asText()).isEqualTo("ANSWERED");
        assertThat(ended.json().path("mayEnd").asBoolean()).isFalse();
        assertThat(end("chutri.vptw", wait).status()).isEqualTo(409);
        assertThat(outcomes(first)).contains("WAIT_ENDED");
        assertThat(told.all()).last().satisfies(it -> assertThat(it.to().id()).isEqualTo("chu-tri-vptw"));
        assertThat(list("tonghop").path("total").asInt()).isZero();
        assertThat(list("tonghop", "state=ENDED").path("total").asInt()).isEqualTo(1);
    }

    @Test
    void the_lead_and_the_central_office_end_it_too() {
        var one = id(declare("chutri.vptw", first, "onEvent", "Hội nghị"));
        var other = id(declare("chutri.vptw", first, "onAgency", "BNG"));

        assertThat(end("thutruong.vptw", one)
                        .json()
                        .path("ended")
                        .path("how")
                        .path("code")
                        .asText())
                .isEqualTo("NO_LONGER_NEEDED");
        assertThat(end("tonghop", other)
                        .json()
                        .path("ended")
                        .path("how")
                        .path("code")
                        .asText())
                .isEqualTo("CLOSED_BY_OFFICE");
    }

    @Test
    void the_deadline_stands_still_only_when_somebody_of_authority_says_so_and_moves_on_in_the_end() {
        var wait = id(declare("chutri.vptw", first, "onAgency", "BNG"));

        assertThat(stop("chutri.vptw", wait, "Khách quan").status()).isEqualTo(400);
        assertThat(stop("thutruong.vptw", wait, "Khách quan").status())
                .as("the Standing Board decides this one")
                .isEqualTo(400);
        assertThat(stop("chutri.byt", wait, "Khách quan").status()).isEqualTo(404);
        assertThat(stop("thuongtruc", wait, " ").status()).isEqualTo(400);
        assertThat(stop("thuongtruc", wait, "Khách quan").status()).isEqualTo(200);
        assertThat(stop("ttbbt", wait, "Khách quan").status()).isEqualTo(400);
        assertThat(task(first).assignment().due()).isEqualTo("2026-01-30");
        clock.moveTo("2026-01-13T09:00");
        end("chutri.bng", wait);

        assertThat(task(first).assignment().due())
                .as("Saturday, Monday and Tuesday later")
                .isEqualTo("2026-02-04");
        assertThat(task(first).originalDue()).isEqualTo("2026-01-30");
        assertThat(outcomes(first)).contains("DEADLINE_STANDS_STILL", "DUE_DATE_MOVED");
        assertThat(stop("thuongtruc", wait, "Khách quan").status()).isEqualTo(409);
    }

    @Test
    void who_declared_a_wait_does_not_stop_its_deadline() {
        var wait = id(declare("chutri.vptw", first, "onAgency", "BNG"));
        jdbc.sql("update task_wait set declared_by = 'thuongtruc' where id = ?")
                .param(wait)
                .update();

        var answer = stop("thuongtruc", wait, "Khách quan");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).contains("không được tự cho dừng");
    }

    @Test
    void the_wait_that_closes_a_circle_is_kept_and_the_circle_reported_up_once() {
        declare("chutri.vptw", first, "onTask", second);
        declare("chutri.bng", second, "onAgency", "BYT");
        clock.moveTo("2026-01-12T09:00");
        told.forget();

        var closing = declare("chutri.byt", third, "onTask", first);

        var named = "%s → %s → BYT → %s".formatted(first, second, third);
        assertThat(closing.status()).isEqualTo(201);
        assertThat(closing.json().path("loop").path("text").asText()).isEqualTo(named + " → " + first);
        assertThat(closing.json().path("message").asText()).contains("vòng chờ nhau", "Thường trực Tiểu ban");
        assertThat(raised.all())
                .extracting(Matter::task, Matter::cause, Matter::to, Matter::step)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(
                        new TaskCode(first), Cause.WAIT_LOOP, Level.STANDING_BOARD, ""));
        assertThat(raised.all().get(0).reason()).contains(named);
        assertThat(told.all().stream().filter(Notice::immediate).map(it -> it.to()
                        .id()))
                .containsExactlyInAnyOrder(
                        "chu-tri-vptw",
                        "nguoi-dung-dau-vptw",
                        "chu-tri-bng",
                        "nguoi-dung-dau-bng",
                        "chu-tri-byt",
                        "nguoi-dung-dau-byt");
        assertThat(Stream.of(first, second, third))
                .allSatisfy(code -> assertThat(outcomes(code)).contains("IN_WAIT_LOOP"));
        assertThat(inLoopList("chutri.vptw")).isEqualTo(1);
        assertThat(inLoopList("chutri.hn")).isZero();

        assertThat(findWaitLoops.find()).isEqualTo(new FindWaitLoops.Swept(1, 0, 0, 0));
        assertThat(raised.all()).hasSize(1);
        var graph = Visitor.machine(port, "kiemtra").get("/api/waits/graph").json();
        assertThat(graph.path("counts").path("loops").asInt()).isEqualTo(1);
        assertThat(graph.path("loops").path(0).path("oldest").path("code").asText())
                .isEqualTo(first);
        assertThat(graph.path("loops").path(0).path("level").path("code").asText())
                .isEqualTo("STANDING_BOARD");
        assertThat(graph.path("loops").path(0).path("since").asText()).startsWith("2026-01-12");
        assertThat(graph.path("loops").path(0).path("escalation").asInt()).isEqualTo(1);
        assertThat(list("chutri.bng").path("waits").path(0).path("inLoop").asBoolean())
                .isTrue();
    }

    @Test
    void a_circle_that_somebody_resolves_is_closed_and_one_that_comes_again_is_another() {
        var wait = id(declare("chutri.vptw", first, "onTask", second));
        declare("chutri.bng", second, "onTask", first);
        assertThat(inLoopList("chutri.bng")).isEqualTo(1);

        end("chutri.bng", wait);

        assertThat(inLoopList("chutri.bng")).isZero();
        assertThat(openLoops()).isZero();
        declare("chutri.vptw", first, "onTask", second);
        assertThat(raised.all()).hasSize(2);
        assertThat(openLoops()).isEqualTo(1);
    }

    @Test
    void a_circle_with_the_standing_board_in_it_goes_above_it_and_within_one_agency_to_its_head() {
        var board = propose("04", "TTTB");
        var own = propose("05", "VPTW");

        declare("chutri.vptw", first, "onTask", board);
        declare("chutri.tttb", board, "onTask", first);
        declare("chutri.vptw", own, "onTask", third);
        assertThat(raised.all()).extracting(Matter::to).containsExactly(Level.STANDING_SECRETARY);
        raised.forget();
        var sixth = propose("06", "BYT");
        declare("chutri.byt", third, "onTask", sixth);
        declare("chutri.byt", sixth, "onTask", third);

        assertThat(raised.all()).extracting(Matter::to).containsExactly(Level.AGENCY_HEAD);
    }

    @Test
    void the_daily_sweep_finds_what_came_about_by_itself_and_clears_what_is_over() {
        declare("chutri.vptw", first, "onAgency", "BNG");
        declare("chutri.bng", second, "onAgency", "BYT");
        declare("chutri.byt", third, "onEvent", "Hội nghị");
        assertThat(raised.all()).isEmpty();
        jdbc.sql("update congress_task set lead_agency = 'VPTW' where code = ?")
                .param(third)
                .update();
        jdbc.sql("update task_wait set on_event = null, on_task = ? where task = ?")
                .params(first, third)
                .update();
        jdbc.sql("update task_wait set on_agency = null, on_task = ? where task = ?")
                .params(third, second)
                .update();

        assertThat(findWaitLoops.find()).isEqualTo(new FindWaitLoops.Swept(1, 1, 0, 0));
        assertThat(raised.all()).hasSize(1);
        assertThat(inLoopList("chutri.bng")).isEqualTo(1);

        tasks.conclude(new TaskCode(third), clock.instant());
        assertThat(findWaitLoops.find()).isEqualTo(new FindWaitLoops.Swept(0, 0, 1, 1));
        assertThat(inLoopList("chutri.bng")).isZero();
        assertThat(list("tonghop").path("total").asInt()).isEqualTo(1);
    }

    @Test
    void what_waits_on_a_task_waits_no_more_when_it_is_concluded_and_gets_its_time_back() {
        var wait = id(declare("chutri.vptw", first, "onTask", second));
        var own = id(declare("chutri.bng", second, "onAgency", "BYT"));
        stop("thuongtruc", wait, "Khách quan");
        clock.moveTo("2026-01-12T09:00");

        concludeTask.conclude(new Step(new TaskCode(second), "ServiceTask_ConcludeTask", Actor.OFFICE));

        var ended = list("tonghop", "state=ENDED").path("waits");
        assertThat(ended.findValues("id")).extracting(JsonNode::asLong).containsExactlyInAnyOrder(wait, own);
        assertThat(list("tonghop").path("total").asInt()).isZero();
        assertThat(task(first).assignment().due())
                .as("Saturday and Monday later")
                .isEqualTo("2026-02-03");
        assertThat(task(second).assignment().due()).isEqualTo("2026-01-30");
    }

    @Test
    void rows_and_bottlenecks_are_shown_to_who_sees_everything_only() {
        declare("chutri.vptw", first, "onTask", second);
        declare("chutri.bng", second, "onTask", third);
        declare("chutri.byt", third, "onAgency", "HN");

        var graph = Visitor.machine(port, "truongtieuban").get("/api/waits/graph");

        assertThat(graph.status()).isEqualTo(200);
        assertThat(graph.json().path("chains").path(0).path("links").asInt()).isEqualTo(3);
        assertThat(graph.json()
                        .path("blockers")
                        .path(0)
                        .path("node")
                        .path("name")
                        .asText())
                .isEqualTo("Thành ủy Hà Nội");
        assertThat(graph.json().path("blockers").path(0).path("tasks").asInt()).isEqualTo(3);
        assertThat(Visitor.machine(port, "chutri.vptw").get("/api/waits/graph").status())
                .isEqualTo(403);
        assertThat(Visitor.machine(port, "quantri")
                        .get("/api/waits")
                        .json()
                        .path("total")
                        .asInt())
                .isZero();
        assertThat(Visitor.machine(port, "tonghop").get("/api/waits?state=NO").status())
                .isEqualTo(400);
        assertThat(Visitor.machine(port, "tonghop")
                        .get("/api/waits?agency=NASA")
                        .status())
                .isEqualTo(400);
        assertThat(Visitor.machine(port, "tonghop").get("/api/waits?page=two").status())
                .isEqualTo(400);
        assertThat(Visitor.machine(port, "tonghop")
                        .get("/api/waits?page=-5&size=1000000")
                        .json()
                        .path("total")
                        .asInt())
                .isEqualTo(3);
    }

    @Test
    void the_map_draws_a_circle_and_on_request_nothing_else() {
        declare("chutri.vptw", first, "onTask", second);
        declare("chutri.bng", second, "onTask", first);
        declare("chutri.byt", third, "onEvent", "Hội nghị Trung ương");
        clock.moveTo("2026-01-16T08:00");

        var whole = Visitor.machine(port, "kiemtra").get("/api/waits/map").json();
        var loops = Visitor.machine(port, "kiemtra")
                .get("/api/waits/map?loopsOnly=true")
                .json();

        assertThat(whole.path("counts").toString()).isEqualTo("{\"points\":4,\"lines\":3,\"loops\":1}");
        assertThat(whole.path("points").findValuesAsText("name")).contains("Hội nghị Trung ương");
        assertThat(whole.path("lines").findValuesAsText("loop")).containsExactly("1", "1", "0");
        assertThat(whole.path("lines").findValuesAsText("overdue")).containsOnly("true");
        assertThat(whole.path("lines").findValuesAsText("until")).containsOnly("2026-01-15");
        assertThat(loops.path("points").findValuesAsText("id"))
                .containsExactlyInAnyOrder("TASK:" + first, "TASK:" + second);
        assertThat(loops.path("lines").size()).isEqualTo(2);
        assertThat(loops.path("counts")).isEqualTo(whole.path("counts"));
        assertThat(Visitor.machine(port, "chutri.vptw").get("/api/waits/map").status())
                .isEqualTo(403);
    }

    @Test
    void waits_are_listed_about_one_task_or_one_event() {
        declare("chutri.vptw", first, "onTask", second);
        declare("chutri.byt", third, "onEvent", "Hội nghị Trung ương");

        assertThat(list("kiemtra", "task=" + second).path("total").asInt()).isEqualTo(1);
        assertThat(list("kiemtra", "task=" + third).path("total").asInt()).isEqualTo(1);
        assertThat(list("kiemtra", "event=h%E1%BB%99i+ngh%E1%BB%8B+trung+%C6%B0%C6%A1ng")
                        .path("total")
                        .asInt())
                .isEqualTo(1);
        assertThat(list("chutri.bng", "task=" + third).path("total").asInt()).isZero();
        assertThat(Visitor.machine(port, "kiemtra")
                        .get("/api/waits?task=NV-001&agency=BNG")
                        .status())
                .isEqualTo(400);
        assertThat(Visitor.machine(port, "kiemtra").get("/api/waits?task=--").status())
                .isEqualTo(400);
    }

    @Test
    void the_page_is_for_everybody_signed_in_and_the_start_page_leads_there() {
        var clerk = Visitor.browser(port);
        assertThat(clerk.page("/waits.html").status()).isEqualTo(302);
        clerk.signIn("chutri.vptw", "chutri.vptw");

        assertThat(clerk.page("/waits.html").status()).isEqualTo(200);
        assertThat(clerk.get("/api/me").json().path("links").findValuesAsText("address"))
                .contains("/waits.html");
        assertThat(Visitor.machine(port, "quantri")
                        .get("/api/me")
                        .json()
                        .path("links")
                        .findValuesAsText("address"))
                .doesNotContain("/waits.html");
    }

    private String propose(String number, String lead, Object... changes) {
        var code = "NV-%d%s".formatted(round + 10, number);
        runtime.startProcessInstanceByKey(
                "congress-task",
                ProcessDriver.submission(AProposal.with(Stream.concat(
                                Stream.of("code", code, "lead", lead, "coordinators", List.of("HN")),
                                Stream.of(changes))
                        .toArray())));
        return code;
    }

    private String step(String code) {
        return engineTasks
                .createTaskQuery()
                .processInstanceBusinessKey(code)
                .singleResult()
                .getId();
    }

    private Answer declare(String account, String code, String kind, String name) {
        return declare(account, code, wait(kind, name, "Cần số liệu"));
    }

    private Answer declare(String account, String code, Map<String, ?> wait) {
        return Visitor.machine(port, account).post("/api/steps/" + step(code) + "/waits", json(wait));
    }

    private static Map<String, Object> wait(String kind, String name, String reason) {
        return Map.of(kind, name, "reason", reason, "until", "2026-01-15");
    }

    private Answer end(String account, long wait) {
        return Visitor.machine(port, account)
                .post("/api/waits/" + wait + "/end", json(Map.of("note", "Đã có công văn trả lời")));
    }

    private Answer stop(String account, long wait, String reason) {
        return Visitor.machine(port, account)
                .post("/api/waits/" + wait + "/stop-deadline", json(Map.of("reason", reason)));
    }

    private JsonNode list(String account, String... query) {
        return Visitor.machine(port, account)
                .get("/api/waits?" + String.join("&", query))
                .json();
    }

    private int inLoopList(String account) {
        var visitor = Visitor.machine(port, account);
        for (var filter : visitor.get("/engine-rest/filter").json()) {
            if (filter.path("name").asText().equals("Trong vòng chờ nhau")) {
                return visitor.get("/engine-rest/filter/" + filter.path("id").asText() + "/count")
                        .json()
                        .path("count")
                        .asInt();
            }
        }
        throw new AssertionError("No list of steps in a circle");
    }

    private int openLoops() {
        return jdbc.sql("select count(*) from wait_loop where closed_at is null")
                .query(Integer.class)
                .single();
    }

    private List<String> outcomes(String code) {
        return journal.of(new TaskCode(code)).stream()
                .map(JournalEntry::outcome)
                .toList();
    }

    private CongressTask task(String code) {
        return tasks.find(new TaskCode(code)).orElseThrow();
    }

    private static long id(Answer declared) {
        return declared.json().path("id").asLong();
    }

    private static String json(Map<String, ?> fields) {
        try {
            return JSON.writeValueAsString(fields);
        } catch (com.fasterxml.jackson.core.JsonProcessingException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
