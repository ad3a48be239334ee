package vn.congress.approval.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
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
import vn.congress.approval.domain.escalation.Escalations;
import vn.congress.approval.domain.task.TaskCode;
import vn.congress.approval.support.AProposal;
import vn.congress.approval.support.AtTheOffice;
import vn.congress.approval.support.ProcessDriver;
import vn.congress.approval.support.Visitor;
import vn.congress.approval.support.Visitor.Answer;

@AtTheOffice
@DisplayName("What is reported up, over the wire")
class EscalationApiTest {

    private static int tasksGiven;

    @LocalServerPort
    int port;

    @Autowired
    RuntimeService runtime;

    @Autowired
    TaskService tasks;

    @Autowired
    Escalations escalations;

    String code;
    String step;
    Visitor lead;

    @BeforeEach
    void a_step_waits() {
        code = "NV-6%02d".formatted(++tasksGiven);
        step = givenAStep(code, false);
        lead = Visitor.machine(port, "chutri.vptw");
    }

    @Test
    void who_has_the_step_reports_it_and_keeps_it() {
        var answer =
                report(lead, step, "{\"reason\":\"Vượt mức chi.\",\"proposal\":\"Cho phép chi.\",\"urgent\":true}");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().path("level").path("label").asText()).isEqualTo("Người đứng đầu cơ quan");
        assertThat(answer.json().path("number").asLong()).isPositive();
        var dossier = lead.get("/api/tasks/" + step + "/dossier").json();
        assertThat(dossier.path("escalations")).hasSize(1);
        var shown = dossier.path("escalations").get(0);
        assertThat(shown.path("reason").asText()).isEqualTo("Vượt mức chi.");
        assertThat(shown.path("raisedBy").asText()).isEqualTo("chutri.vptw");
        assertThat(shown.path("cause").path("label").asText()).isEqualTo("Vượt thẩm quyền");
        assertThat(openSteps()).contains("UserTask_AcceptTask", "UserTask_AnswerEscalation");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "`{}`|reason,proposal",
                "`{\"reason\":\" \",\"proposal\":null}`|reason,proposal",
                "`{\"reason\":5,\"proposal\":\"x\"}`|reason",
                "`{\"reason\":\"x\",\"proposal\":\"x\",\"urgent\":\"yes\"}`|urgent",
                "`{\"reason\":\"x\",\"proposal\":\"x\",\"level\":\"POLITBURO\"}`|level",
                "`[]`|submission",
                "`{`|submission"
            })
    void a_report_that_is_none_is_refused_field_by_field(String handedIn, String fields) {
        var answer = report(lead, step, handedIn);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("problems").findValuesAsText("field"))
                .containsExactlyInAnyOrder(fields.split(","));
        assertThat(escalations.of(new TaskCode(code))).isEmpty();
    }

    @Test
    void four_thousand_characters_are_taken_and_one_more_is_refused() {
        var longest = "ắ".repeat(4_000);
        assertThat(report(lead, step, "{\"reason\":\"" + longest + "x\",\"proposal\":\"x\"}")
                        .status())
                .isEqualTo(400);

        var answer = report(lead, step, "{\"reason\":\"" + longest + "\",\"proposal\":\"" + longest + "\"}");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(escalations.of(new TaskCode(code)).get(0).proposal()).isEqualTo(longest);
    }

    @ParameterizedTest
    @ValueSource(strings = {"chutri.hn", "thutruong.vptw", "tonghop", "kiemtra", "quantri"})
    void nobody_reports_from_another_desk(String other) {
        var answer = report(Visitor.machine(port, other), step, "{\"reason\":\"x\",\"proposal\":\"x\"}");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(escalations.of(new TaskCode(code))).isEmpty();
    }

    @Test
    void reporting_twice_is_refused_and_a_report_is_not_itself_reported() {
        assertThat(report(lead, step, "{\"reason\":\"x\",\"proposal\":\"x\"}").status())
                .isEqualTo(200);
        assertThat(report(lead, step, "{\"reason\":\"x\",\"proposal\":\"x\"}").status())
                .isEqualTo(400);

        var head = Visitor.machine(port, "thutruong.vptw");

        assertThat(report(head, openStep("UserTask_AnswerEscalation"), "{\"reason\":\"x\",\"proposal\":\"x\"}")
                        .status())
                .isEqualTo(404);
        assertThat(report(lead, "nonsense", "{\"reason\":\"x\",\"proposal\":\"x\"}")
                        .status())
                .isEqualTo(404);
        assertThat(escalations.of(new TaskCode(code))).hasSize(1);
    }

    @Test
    void of_a_task_that_is_only_tracked_one_line_is_written() {
        var tracked = givenAStep("NV-69" + tasksGiven, true);

        assertThat(report(lead, tracked, "{\"reason\":\"một\\nhai\",\"proposal\":\"" + "x".repeat(301) + "\"}")
                        .json()
                        .path("problems")
                        .findValuesAsText("field"))
                .containsExactlyInAnyOrder("reason", "proposal");
        assertThat(report(lead, tracked, "{\"reason\":\"Chưa rõ thẩm quyền.\",\"proposal\":\"Cấp trên quyết định.\"}")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void no_person_throws_the_model_s_escalation_by_hand() {
        var answer = lead.post(
                "/engine-rest/task/" + step + "/bpmnEscalation", "{\"escalationCode\":\"EXCEEDS_AUTHORITY\"}");

        assertThat(answer.status()).isEqualTo(403);
        assertThat(escalations.of(new TaskCode(code))).isEmpty();
    }

    @Test
    void only_the_desk_it_lies_on_answers_and_says_all_that_is_needed() {
        report(lead, step, "{\"reason\":\"x\",\"proposal\":\"x\"}");
        var answering = openStep("UserTask_AnswerEscalation");

        assertThat(answer(Visitor.machine(port, "chutri.vptw"), answering, "{\\\"outcome\\\":\\\"ACKNOWLEDGED\\\"}")
                        .status())
                .isEqualTo(403);
        var head = Visitor.machine(port, "thutruong.vptw");
        assertThat(answer(head, answering, "{\\\"outcome\\\":\\\"DECIDED\\\"}").status())
                .isEqualTo(400);
        assertThat(answer(head, answering, "{\\\"outcome\\\":\\\"WITHDRAWN\\\",\\\"text\\\":\\\"x\\\"}")
                        .status())
                .isEqualTo(400);
        assertThat(answer(head, answering, "{\\\"outcome\\\":\\\"DECIDED\\\",\\\"text\\\":\\\"Cứ làm.\\\"}")
                        .status())
                .isEqualTo(204);
        assertThat(answer(head, answering, "{\\\"outcome\\\":\\\"DECIDED\\\",\\\"text\\\":\\\"Cứ làm.\\\"}")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void the_list_is_for_who_sees_everything_and_paged() {
        report(lead, step, "{\"reason\":\"x\",\"proposal\":\"x\"}");

        assertThat(lead.get("/api/escalations").status()).isEqualTo(403);
        for (var reader : List.of("tonghop", "truongtieuban", "kiemtra")) {
            var page = Visitor.machine(port, reader).get("/api/escalations?state=open&page=0&size=1");
            assertThat(page.status()).isEqualTo(200);
            assertThat(page.json().path("escalations")).hasSize(1);
            assertThat(page.json().path("total").asInt()).isPositive();
        }
        var office = Visitor.machine(port, "tonghop");
        assertThat(office.get("/api/escalations?state=all").status()).isEqualTo(400);
        assertThat(office.get("/api/escalations?page=x").status()).isEqualTo(400);
        assertThat(office.get("/api/escalations?page=-5&size=9999").status()).isEqualTo(200);
        assertThat(office.get("/api/escalations?state=ended").status()).isEqualTo(200);
    }

    private String givenAStep(String task, boolean trackOnly) {
        runtime.startProcessInstanceByKey(
                "congress-task",
                ProcessDriver.submission(AProposal.with("code", task, "due", "2099-12-31", "trackOnly", trackOnly)));
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(task)
                .singleResult()
                .getId();
    }

    private Answer report(Visitor person, String at, String handedIn) {
        return person.post("/api/steps/" + at + "/exceeds-authority", handedIn);
    }

    private Answer answer(Visitor person, String at, String handedIn) {
        return person.post(
                "/engine-rest/task/" + at + "/complete",
                "{\"variables\":{\"submission\":{\"type\":\"Json\",\"value\":\"" + handedIn
                        + "\",\"valueInfo\":{\"transient\":true}}}}");
    }

    private String openStep(String key) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(code)
                .taskDefinitionKey(key)
                .singleResult()
                .getId();
    }

    private List<String> openSteps() {
        return tasks.createTaskQuery().processInstanceBusinessKey(code).list().stream()
                .map(task -> task.getTaskDefinitionKey())
                .toList();
    }
}
