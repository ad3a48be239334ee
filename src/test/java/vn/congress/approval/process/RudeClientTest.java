package vn.congress.approval.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
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
import org.springframework.test.context.TestPropertySource;
import vn.congress.approval.support.AProposal;
import vn.congress.approval.support.AtTheOffice;
import vn.congress.approval.support.ProcessDriver;
import vn.congress.approval.support.Visitor;
import vn.congress.approval.support.Visitor.Answer;

/** The engine's REST API, used as no form would use it: what is refused, and that the step is still open after. */
@AtTheOffice
@TestPropertySource(properties = "congress.demo.load-plan=true")
@DisplayName("A rude client")
class RudeClientTest {

    static final ObjectMapper JSON = new ObjectMapper();

    @LocalServerPort
    int port;

    @Autowired
    TaskService tasks;

    @Autowired
    ManagementService management;

    @Autowired
    RuntimeService runtime;

    Visitor lead;
    String step;

    @BeforeEach
    void aStepIsOpen() {
        lead = Visitor.machine(port, "chutri.vptw");
        step = openStep("NV-002");
    }

    @ParameterizedTest
    @ValueSource(strings = {"complete", "submit-form"})
    void that_hands_in_nothing_is_told_what_to_hand_in(String door) {
        var answer = lead.post("/engine-rest/task/" + step + "/" + door, "{}");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(problems(answer)).containsExactly("submission");
        assertThatTheStepIsStillOpen();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "`{}`|focalPoint",
                "`{\"focalPoint\":\"\"}`|focalPoint",
                "`{\"focalPoint\":5}`|focalPoint",
                "`{\"focalPoint\":null}`|focalPoint",
                "`{\"focalPoint\":[\"a\"]}`|focalPoint",
                "`{\"focalPoint\":\"Vụ\",\"outcome\":\"ACCEPTED\"}`|outcome",
                "`[1]`|submission",
                "`{`|submission",
            })
    void that_hands_in_something_else_is_told_which_field(String handedIn, String field) {
        var answer = handIn(lead, step, handedIn);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(problems(answer)).containsExactly(field);
        assertThatTheStepIsStillOpen();
    }

    @Test
    void that_sets_a_variable_beside_the_submission_is_refused() {
        var answer = lead.post(
                "/engine-rest/task/" + step + "/complete",
                "{\"variables\":{\"competentLevel\":{\"value\":\"AGENCY_HEAD\"},\"submission\":{\"type\":\"Json\",\"value\":\"{\\\"focalPoint\\\":\\\"Vụ\\\"}\"}}}");

        assertThat(answer.status()).isEqualTo(400);
        assertThatTheStepIsStillOpen();
    }

    @Test
    void that_does_not_call_the_submission_transient_leaves_nothing_of_it_behind() {
        var instance = runtime.startProcessInstanceByKey(
                        "congress-task",
                        ProcessDriver.submission(AProposal.with("code", "NV-801", "due", "2099-12-31")))
                .getId();

        draftOf("NV-801");

        assertThat(runtime.getVariables(instance)).doesNotContainKey("submission");
    }

    @Test
    void that_takes_another_agency_s_step_is_refused_in_vietnamese() {
        var answer = handIn(Visitor.machine(port, "chutri.hn"), step, "{\"focalPoint\":\"Vụ\"}");

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.body()).contains("không thuộc cơ quan");
        assertThatTheStepIsStillOpen();
    }

    @Test
    void that_hands_in_a_step_twice_is_told_that_it_is_done() {
        var other = openStep("NV-013");
        assertThat(handIn(lead, other, "{\"focalPoint\":\"Vụ Tổng hợp\"}").status())
                .isEqualTo(204);

        var answer = handIn(lead, other, "{\"focalPoint\":\"Vụ Tổng hợp\"}");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.body()).contains("đã được xử lý");
    }

    @Test
    void that_hands_in_a_megabyte_is_served_and_with_more_is_refused_with_413() {
        var drafting = draftOf("NV-025");

        assertThat(handIn(lead, drafting, draft("ắ".repeat(350_000))).status()).isEqualTo(413);
        assertThat(handIn(lead, drafting, draft("x".repeat(20_000_000))).status())
                .isEqualTo(413);
        assertThat(handIn(lead, drafting, draft("ắ".repeat(349_525))).status()).isEqualTo(204);
    }

    @Test
    void that_invents_an_outcome_or_a_day_is_told_so() {
        finishDraft("NV-026");
        management
                .createJobQuery()
                .processDefinitionKey("opinion-round")
                .list()
                .forEach(opening -> management.executeJob(opening.getId()));
        var consolidating = openStep("NV-026");
        assertThat(tasks.createTaskQuery().taskId(consolidating).singleResult().getTaskDefinitionKey())
                .isEqualTo("UserTask_GiveOpinion");

        var answer = handIn(
                Visitor.machine(port, "phoihop.tttb"),
                consolidating,
                "{\"answer\":\"MAYBE\",\"content\":7,\"documents\":[\"x\"]}");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(problems(answer)).containsExactlyInAnyOrder("answer", "content", "documents");
    }

    @Test
    void that_begins_a_task_past_the_register_is_refused() {
        var office = Visitor.machine(port, "tonghop");

        assertThat(office.post("/engine-rest/message", "{\"messageName\":\"TaskOpened\",\"businessKey\":\"NV-002\"}")
                        .status())
                .isEqualTo(400);
        assertThat(office.post("/engine-rest/process-definition/key/congress-task/start", "{}")
                        .status())
                .isEqualTo(400);
        assertThat(office.post("/engine-rest/process-definition/key/opinion-round/start", "{}")
                        .status())
                .isEqualTo(403);
        assertThat(lead.post("/engine-rest/message", "{\"messageName\":\"TaskOpened\",\"businessKey\":\"NV-002\"}")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void that_starts_a_process_with_variables_of_its_own_is_refused_naming_them() {
        var answer = Visitor.machine(port, "tonghop")
                .post(
                        "/engine-rest/process-definition/key/congress-task/start",
                        "{\"variables\":{\"closesAt\":{\"value\":\"2030-01-01T00:00:00Z\"},\"outcome\":{\"value\":\"APPROVED\"}}}");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(problems(answer)).containsExactly("closesAt", "outcome");
    }

    @Test
    void that_starts_a_plan_nobody_has_checked_is_refused() {
        var answer = Visitor.machine(port, "tonghop")
                .post("/engine-rest/process-definition/key/plan-import/submit-form", submission("{\"planFile\":999}"));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(problems(answer)).containsExactly("planFile");
    }

    @Test
    void that_wants_the_whole_plan_without_seeing_everything_is_refused() {
        assertThat(lead.get("/api/plan.xlsx").status()).isEqualTo(403);
        assertThat(Visitor.machine(port, "kiemtra").get("/api/plan.xlsx").status())
                .isEqualTo(200);
        assertThat(lead.post("/api/plan-files", "{}").status()).isEqualTo(403);
    }

    @Test
    void finds_the_api_described() {
        var answer = lead.get("/api/docs");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).contains("/api/tasks/{stepId}/dossier");
    }

    private String openStep(String code) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(code)
                .list()
                .get(0)
                .getId();
    }

    private String draftOf(String code) {
        assertThat(handIn(lead, openStep(code), "{\"focalPoint\":\"Vụ Tổng hợp\"}")
                        .status())
                .isEqualTo(204);
        return openStep(code);
    }

    private void finishDraft(String code) {
        assertThat(handIn(lead, draftOf(code), draft("Báo cáo")).status()).isEqualTo(204);
    }

    private static String draft(String content) {
        return text(Map.of("summary", "Trích yếu", "content", content, "proposal", "Đề xuất"));
    }

    private static Answer handIn(Visitor visitor, String step, String handedIn) {
        return visitor.post("/engine-rest/task/" + step + "/complete", submission(handedIn));
    }

    private static String submission(String handedIn) {
        return text(Map.of("variables", Map.of("submission", Map.of("type", "Json", "value", handedIn))));
    }

    private static String text(Map<String, ?> content) {
        try {
            return JSON.writeValueAsString(content);
        } catch (JsonProcessingException impossible) {
            throw new IllegalArgumentException(impossible);
        }
    }

    private static List<String> problems(Answer answer) {
        try {
            return JSON.readTree(answer.body()).get("problems").findValuesAsText("field");
        } catch (JsonProcessingException notJson) {
            throw new AssertionError(answer.body(), notJson);
        }
    }

    private void assertThatTheStepIsStillOpen() {
        assertThat(tasks.createTaskQuery().taskId(step).count()).isEqualTo(1);
    }
}
