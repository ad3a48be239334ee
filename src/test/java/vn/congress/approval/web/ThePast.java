package vn.congress.approval.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.io.ClassPathResource;
import vn.congress.approval.application.CongressProcess;
import vn.congress.approval.domain.task.TaskCode;
import vn.congress.approval.support.AtTheOffice;
import vn.congress.approval.support.MovableClock;
import vn.congress.approval.support.MovedClock;
import vn.congress.approval.support.ProcessDriver;
import vn.congress.approval.support.Visitor;
import vn.congress.approval.support.Visitor.Answer;

/** What is told of the past over HTTP: tasks of the Central Office (VPTW); it is Friday 9 January 2026, before a Saturday that is worked. */
@AtTheOffice
@Import({MovedClock.class, ProcessDriver.class, ThePast.Counted.class})
abstract class ThePast {

    private static int number;

    @LocalServerPort
    int port;

    @Autowired
    ProcessDriver office;

    @Autowired
    HistoryService history;

    @Autowired
    IdentityService identities;

    @Autowired
    CongressProcess congressProcess;

    @Autowired
    MovableClock clock;

    @Autowired
    AtomicInteger questions;

    private String code;

    @BeforeEach
    void newTask() {
        clock.moveTo(MovedClock.START);
        code = "NV-%d".formatted(500 + ++number);
    }

    @Test
    void a_finished_track_only_task_tells_its_steps_and_one_line_and_no_content() {
        var task = trackOnlyAndDone("Đã báo cáo.");

        var story = story("kiemtra", task);

        assertThat(story.path("process").path("outcome").asText()).isEqualTo("Đã báo cáo kết quả");
        assertThat(texts(story.path("steps"), "key"))
                .containsExactly("UserTask_AcceptTask", "UserTask_ReportCompletion");
        assertThat(texts(story.path("steps"), "who")).containsOnly("chu-tri-vptw");
        assertThat(story.at("/steps/1/outcomeLabel").asText()).isEqualTo("Hoàn thành");
        assertThat(story.path("report").isNull()).isTrue();
        assertThat(story.path("authority").isNull()).isTrue();
        assertThat(story.path("documents")).isEmpty();
        assertThat(story.path("rounds")).isEmpty();
    }

    @Test
    void what_came_back_is_told_with_its_reason_and_counted_and_the_way_back_is_marked() {
        var task = drafted();
        office.complete(code, "UserTask_SignOff", "outcome", "RETURNED", "reason", "Thiếu số liệu kinh phí.");

        var story = story("truongtieuban", task);
        var way = json("truongtieuban", "/api/instances/" + task + "/way");

        assertThat(texts(story.path("steps"), "key"))
                .containsExactly(
                        "UserTask_AcceptTask", "UserTask_DraftReport", "UserTask_SignOff", "UserTask_DraftReport");
        assertThat(story.at("/steps/2/outcomeLabel").asText()).isEqualTo("Trả lại");
        assertThat(story.at("/steps/2/reason").asText()).isEqualTo("Thiếu số liệu kinh phí.");
        assertThat(story.at("/steps/2/who").asText()).isEqualTo("nguoi-dung-dau-vptw");
        assertThat(story.at("/steps/3/state/code").asText()).isEqualTo("OPEN");
        assertThat(story.at("/steps/3/turn").asInt()).isEqualTo(2);
        assertThat(story.at("/steps/3/desk").asText()).isEqualTo("Đầu mối chủ trì – Văn phòng Trung ương Đảng");
        assertThat(story.path("documents")).hasSize(2);
        assertThat(way.path("xml").asText()).contains("<bpmn:process id=\"congress-task\"");
        assertThat(way.path("now")).extracting(JsonNode::asText).containsExactly("UserTask_DraftReport");
        assertThat(way.path("flows"))
                .extracting(JsonNode::asText)
                .contains("Flow_SignedToDraftReport", "Flow_CoordinatedToSignOff")
                .doesNotContain("Flow_SignedToAppraise", "Flow_CoordinatedToAgencyOpinions");
        assertThat(place(way, "UserTask_DraftReport").path("times").asInt()).isEqualTo(2);
        assertThat(place(way, "UserTask_Appraise").isMissingNode()).isTrue();
    }

    @Test
    void time_at_night_at_weekends_and_over_tet_is_no_working_time() {
        clock.moveTo("2026-02-13T09:00");
        var task = office.propose("code", code, "coordinators", null, "due", "2026-06-30")
                .getId();
        clock.moveTo("2026-02-23T10:00");
        office.complete(code, "UserTask_AcceptTask", "focalPoint", "Vụ Tổng hợp");
        clock.moveTo("2026-03-04T08:00");

        var steps = story("kiemtra", task).path("steps");
        var february = json("kiemtra", "/api/definitions/congress-task/durations?from=2026-02-01&to=2026-02-28");

        // Friday 9:00–17:00 is 7 hours, Monday 8:00–10:00 is 2; one working day was given, and it ended that Monday.
        assertThat(steps.at("/0/took").asText()).isEqualTo("1 ngày làm việc 1 giờ");
        assertThat(steps.at("/0/tookDays").asDouble()).isEqualTo(1.1);
        assertThat(steps.at("/0/allowedDays").asInt()).isEqualTo(1);
        assertThat(steps.at("/0/state/code").asText()).isEqualTo("DONE");
        // Five working days were given, until Monday 2 March; since then the office was open for a day.
        assertThat(steps.at("/1/state/code").asText()).isEqualTo("OVERDUE");
        assertThat(steps.at("/1/late").asText()).isEqualTo("1 ngày làm việc");
        assertThat(february.path("measured").asInt()).isEqualTo(1);
        var acceptance = february.at("/steps/0");
        assertThat(acceptance.path("step").asText()).isEqualTo("UserTask_AcceptTask");
        assertThat(acceptance.path("medianDays").asDouble()).isEqualTo(1.1);
        assertThat(acceptance.path("ninetiethDays").asDouble()).isEqualTo(1.1);
        assertThat(acceptance.path("allowedLeast").asInt()).isEqualTo(1);
        assertThat(acceptance.path("usedPercent").asInt()).isEqualTo(60);
        assertThat(acceptance.path("late").asInt()).isZero();
        assertThat(json("kiemtra", "/api/definitions/congress-task/durations?from=2025-01-01&to=2025-12-31")
                        .path("steps"))
                .isEmpty();
    }

    @Test
    void only_who_sees_everything_and_the_agency_that_leads_the_task_read_its_past() {
        var task = drafted();

        assertThat(List.of("kiemtra", "tonghop", "truongtieuban", "chutri.vptw", "thutruong.vptw"))
                .allSatisfy(account -> {
                    assertThat(get(account, "/api/instances/" + task + "/story").status())
                            .isEqualTo(200);
                    assertThat(get(account, "/api/instances/" + task + "/way").status())
                            .isEqualTo(200);
                });
        assertThat(List.of("phoihop.vptw", "chutri.btctw", "phoihop.btctw", "thamdinh", "vanthu", "bct1", "quantri"))
                .allSatisfy(account -> {
                    assertThat(get(account, "/api/instances/" + task + "/story").status())
                            .isEqualTo(404);
                    assertThat(get(account, "/api/instances/" + task + "/way").status())
                            .isEqualTo(404);
                });
        assertThat(List.of("chutri.vptw", "thamdinh", "quantri")).allSatisfy(account -> {
            assertThat(get(account, "/api/definitions/congress-task/finished").status())
                    .isEqualTo(403);
            assertThat(get(account, "/api/definitions/congress-task/durations").status())
                    .isEqualTo(403);
        });
        assertThat(Visitor.browser(port)
                        .get("/api/instances/" + task + "/story")
                        .status())
                .isEqualTo(401);
    }

    @Test
    void papers_of_the_task_are_fetched_and_those_of_another_are_not() {
        var task = drafted();
        var paper = story("kiemtra", task).at("/documents/0/id").asLong();
        code = "NV-%d".formatted(500 + ++number);
        var other = drafted();

        var fetched = get("kiemtra", "/api/instances/%s/documents/%d/content".formatted(task, paper));

        assertThat(fetched.status()).isEqualTo(200);
        assertThat(fetched.header("Content-Disposition")).startsWith("attachment");
        assertThat(get("kiemtra", "/api/instances/%s/documents/%d/content".formatted(other, paper))
                        .status())
                .isEqualTo(404);
        assertThat(get("chutri.btctw", "/api/instances/%s/documents/%d/content".formatted(task, paper))
                        .status())
                .isEqualTo(404);
        assertThat(get("kiemtra", "/api/instances/%s/documents/x/content".formatted(task))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void answers_of_a_round_are_told_when_it_has_closed_and_not_before() {
        var task = office.propose("code", code, "coordinators", List.of("BTCTW", "TBVK"))
                .getId();
        acceptAndDraft();
        var asked = office.stepsByDesk(code, "UserTask_GiveOpinion");
        office.complete(asked.get("phoi-hop-btctw"), "answer", "DISAGREE", "content", "Chưa có phương án dự phòng.");

        var whileOpen = get("truongtieuban", "/api/instances/" + task + "/story");
        var answers = "/api/instances/%s/rounds/%d/answers"
                .formatted(task, whileOpen.json().at("/rounds/0/id").asLong());
        assertThat(get("truongtieuban", answers).status()).isEqualTo(404);
        office.complete(asked.get("phoi-hop-tbvk"), "answer", "AGREE");
        office.letTheGuaranteedDaysPass(code);
        var afterwards = get("truongtieuban", "/api/instances/" + task + "/story");

        assertThat(whileOpen.body())
                .doesNotContain("Chưa có phương án dự phòng.")
                .doesNotContain("DISAGREE");
        assertThat(whileOpen.json().at("/rounds/0/answerCount").asInt()).isEqualTo(1);
        assertThat(afterwards.body()).contains("Chưa có phương án dự phòng.").contains("DISAGREE");
        assertThat(texts(json("truongtieuban", answers).path("answers"), "content"))
                .contains("Chưa có phương án dự phòng.");
        assertThat(json("chutri.vptw", answers + "?page=-1&size=1").path("answers"))
                .hasSize(1);
        assertThat(get("phoihop.btctw", answers).status()).isEqualTo(404);
        assertThat(get("truongtieuban", "/api/instances/" + task + "/rounds/0/answers")
                        .status())
                .isEqualTo(404);
        assertThat(place(json("truongtieuban", "/api/instances/" + roundOf(code) + "/way"), "UserTask_GiveOpinion")
                        .path("parts")
                        .asInt())
                .isEqualTo(2);
    }

    @Test
    void a_called_process_and_the_code_lead_to_the_same_story() {
        var task =
                office.propose("code", code, "coordinators", List.of("BTCTW")).getId();
        acceptAndDraft();

        var byRound = story("kiemtra", roundOf(code));
        var byCode = story("kiemtra", code);

        assertThat(texts(byRound.path("processes"), "model")).containsExactly("congress-task", "opinion-round");
        assertThat(byRound.at("/processes/1/calledBy").asText()).isEqualTo(task);
        assertThat(byCode.path("process").path("id").asText()).isEqualTo(task);
        assertThat(byCode.path("steps")).isEqualTo(byRound.path("steps"));
    }

    @Test
    void finished_instances_are_found_by_code_agency_day_and_outcome_and_withdrawn_ones_say_so() {
        var concluded = trackOnlyAndDone("Đã xong.");
        var first = code;
        code = "NV-%d".formatted(500 + ++number);
        office.propose("code", code, "coordinators", null, "lead", "BNG");
        congressProcess.recall(new TaskCode(code), CongressProcess.Recalled.WITHDRAWN);

        var withdrawn = finished("code=" + code.toLowerCase());
        assertThat(texts(withdrawn.path("lines"), "outcome")).containsExactly("Đã thôi giao");
        assertThat(withdrawn.at("/lines/0/agencyName").asText()).isEqualTo("Bộ Ngoại giao");
        assertThat(withdrawn.at("/lines/0/inTime").isNull()).isTrue();
        assertThat(texts(finished("outcome=EndEvent_TaskWithdrawn").path("lines"), "code"))
                .contains(code)
                .doesNotContain(first);
        assertThat(texts(finished("agency=BNG").path("lines"), "code"))
                .contains(code)
                .doesNotContain(first);
        assertThat(texts(
                        finished("code=" + first + "&from=2026-01-09&to=2026-01-09")
                                .path("lines"),
                        "id"))
                .containsExactly(concluded);
        assertThat(finished("code=" + first).at("/lines/0/inTime").asBoolean()).isTrue();
        assertThat(finished("from=2026-01-10&code=" + first).path("total").asInt())
                .isZero();
        assertThat(finished("to=2026-01-08&code=" + first).path("total").asInt())
                .isZero();
        var pageOfOne = finished("size=1&page=1");
        assertThat(pageOfOne.path("lines")).hasSize(1);
        assertThat(pageOfOne.path("pages").asInt())
                .isEqualTo(pageOfOne.path("total").asInt());
        assertThat(texts(pageOfOne.path("outcomes"), "code"))
                .contains("EndEvent_TaskConcluded", "EndEvent_TaskWithdrawn", "STOPPED")
                .doesNotContain("EndEvent_ReportedUp");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/instances/no-such-instance/story",
                "/api/instances/no-such-instance/way",
                "/api/instances/NV-999999/story",
                "/api/instances/x'%20or%20'1'='1/story",
                "/api/definitions/no-such-model/finished",
                "/api/definitions/no-such-model/durations"
            })
    void what_there_is_not_is_not_found(String address) {
        assertThat(get("kiemtra", address).status()).isEqualTo(404);
    }

    @Test
    void an_id_longer_than_any_is_not_found() {
        assertThat(get("kiemtra", "/api/instances/" + "a".repeat(3_000) + "/story")
                        .status())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "finished?from=9.1.2026",
                "finished?to=2026-02-30",
                "finished?from=2026-02-02&to=2026-02-01",
                "finished?agency=NONE",
                "finished?outcome=UserTask_Decide",
                "finished?code=NV-0000000000000000000000000000000000000000",
                "durations?from=2026-02-02&to=2026-02-01",
                "durations?from=yesterday"
            })
    void what_cannot_be_looked_for_is_refused_by_name(String asked) {
        var answer = get("kiemtra", "/api/definitions/congress-task/" + asked);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("problems")).hasSize(1);
    }

    @Test
    void a_page_before_the_first_is_the_first_and_no_page_is_endless() {
        trackOnlyAndDone("Đã xong.");

        assertThat(finished("page=-1&size=0").path("page").asInt()).isZero();
        assertThat(finished("page=2147483647&size=2147483647").path("lines")).isEmpty();
    }

    @Test
    void a_story_twice_as_long_asks_the_database_no_more() {
        var task = drafted();
        var once = questionsFor("/api/instances/" + task + "/story");
        for (var again = 0; again < 5; again++) {
            office.complete(code, "UserTask_SignOff", "outcome", "RETURNED", "reason", "Chưa đạt.");
            office.complete(
                    code,
                    "UserTask_DraftReport",
                    "summary",
                    "S",
                    "content",
                    "C",
                    "proposal",
                    "P",
                    "changes",
                    "Đã sửa.");
        }

        assertThat(story("kiemtra", task).path("steps")).hasSize(13);
        assertThat(questionsFor("/api/instances/" + task + "/story")).isEqualTo(once);
        assertThat(once).isLessThan(40);
    }

    @Test
    void the_drawing_library_that_the_page_names_is_there_for_who_has_signed_in() throws IOException {
        var script = new ClassPathResource("META-INF/resources/webjars/camunda/app/cockpit/scripts/congress/way.js")
                .getContentAsString(StandardCharsets.UTF_8);
        var named = Pattern.compile("BPMN_JS = '([^']+)'").matcher(script);
        assertThat(named.find()).isTrue();
        var library = named.group(1);
        var signedIn = Visitor.browser(port);
        signedIn.signIn("kiemtra", "kiemtra");

        assertThat(signedIn.get(library).status()).isEqualTo(200);
        assertThat(signedIn.get("/webjars/camunda/favicon.ico").status()).isEqualTo(403);
        assertThat(Visitor.browser(port).get(library).status()).isEqualTo(401);
    }

    private int questionsFor(String address) {
        get("kiemtra", address);
        questions.set(0);
        get("kiemtra", address);
        return questions.get();
    }

    private String trackOnlyAndDone(String line) {
        var task = office.propose("code", code, "coordinators", null, "trackOnly", true)
                .getId();
        office.complete(code, "UserTask_AcceptTask", "focalPoint", "Vụ Tổng hợp");
        office.complete(code, "UserTask_ReportCompletion", "outcome", "DONE", "line", line);
        return task;
    }

    private String drafted() {
        var task = office.propose("code", code, "coordinators", null).getId();
        acceptAndDraft();
        return task;
    }

    private void acceptAndDraft() {
        office.complete(code, "UserTask_AcceptTask", "focalPoint", "Vụ Tổng hợp");
        office.complete(code, "UserTask_DraftReport", "summary", "S", "content", "C", "proposal", "P");
    }

    private String roundOf(String task) {
        var before = identities.getCurrentAuthentication();
        identities.clearAuthentication();
        try {
            return history
                    .createHistoricProcessInstanceQuery()
                    .processDefinitionKey("opinion-round")
                    .processInstanceBusinessKey(task)
                    .list()
                    .stream()
                    .map(HistoricProcessInstance::getId)
                    .findFirst()
                    .orElseThrow();
        } finally {
            identities.setAuthentication(before);
        }
    }

    private JsonNode finished(String asked) {
        return json("kiemtra", "/api/definitions/congress-task/finished?" + asked);
    }

    private JsonNode story(String account, String instance) {
        return json(account, "/api/instances/" + instance + "/story");
    }

    private JsonNode json(String account, String address) {
        var answer = get(account, address);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json();
    }

    private Answer get(String account, String address) {
        return Visitor.machine(port, account).get(address);
    }

    private static JsonNode place(JsonNode way, String element) {
        return StreamSupport.stream(way.path("places").spliterator(), false)
                .filter(place -> place.path("element").asText().equals(element))
                .findFirst()
                .orElseGet(() -> way.path("missing"));
    }

    private static List<String> texts(JsonNode items, String field) {
        var texts = new ArrayList<String>();
        items.forEach(item -> texts.add(item.path(field).asText()));
        return texts;
    }

    /** Counts what is asked of the database. */
    @TestConfiguration(proxyBeanMethods = false)
    static class Counted {

        @Bean
        static AtomicInteger questions() {
            return new AtomicInteger();
        }

        @Bean
        static BeanPostProcessor counting(ObjectProvider<AtomicInteger> questions) {
            return new BeanPostProcessor() {
                @Override
                public Object postProcessAfterInitialization(Object bean, String name) {
                    return bean instanceof DataSource database
                            ? ProxyDataSourceBuilder.create(database)
                                    .afterQuery((execution, queries) ->
                                            questions.getObject().addAndGet(queries.size()))
                                    .build()
                            : bean;
                }
            };
        }
    }
}
