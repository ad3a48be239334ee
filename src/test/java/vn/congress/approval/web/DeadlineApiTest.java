package vn.congress.approval.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.congress.approval.application.CongressProcess;
import vn.congress.approval.domain.task.CongressTasks;
import vn.congress.approval.domain.task.TaskCode;
import vn.congress.approval.support.ATask;
import vn.congress.approval.support.AtTheOffice;
import vn.congress.approval.support.MovedClock;
import vn.congress.approval.support.Visitor;
import vn.congress.approval.support.Visitor.Answer;

/** The office's clock stands at Friday 9 January 2026; the tasks are due on Thursday the 15th. */
@DisplayName("Due dates and the calendar over HTTP")
@AtTheOffice
@Import(MovedClock.class)
class DeadlineApiTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @LocalServerPort
    int port;

    @Autowired
    CongressTasks tasks;

    @Autowired
    CongressProcess process;

    @Autowired
    TaskService steps;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void beginAnew() {
        if (tasks.find(new TaskCode("NV-901")).isEmpty()) {
            tasks.add(List.of(ATask.planned("NV-901"), ATask.after("NV-902", "NV-901"), ATask.planned("NV-903")));
            process.begin(new TaskCode("NV-903"));
        }
        jdbc.sql("update congress_task set due = original_due, due_level = null")
                .update();
        jdbc.sql("delete from due_change").update();
    }

    @Test
    void a_group_is_shifted_as_it_was_shown_and_only_once() {
        var board = as("thuongtruc");
        var shown = post(board, "/api/deadline-shifts", "tasks", List.of("NV-901", "NV-902"), "byWorkingDays", 5);
        assertThat(shown.status()).as(shown.body()).isEqualTo(200);
        assertThat(shown.json().path("total").asInt()).isEqualTo(2);
        assertThat(shown.json().path("tasks").findValuesAsText("after")).containsOnly("2026-01-22");
        assertThat(due("NV-901")).isEqualTo("2026-01-15");
        var fingerprint = shown.json().path("fingerprint").asText();

        assertThat(apply(board, "byWorkingDays", 5, "reason", "Lùi").body()).contains("\"fingerprint\"");
        assertThat(apply(board, "byWorkingDays", 5, "fingerprint", fingerprint).body())
                .contains("\"reason\"");
        assertThat(apply(board, "byWorkingDays", 6, "reason", "Lùi", "fingerprint", fingerprint)
                        .status())
                .isEqualTo(409);
        assertThat(apply(board, "byWorkingDays", 5, "reason", "Lùi", "fingerprint", fingerprint)
                        .status())
                .isEqualTo(200);
        assertThat(due("NV-901")).isEqualTo("2026-01-22");
        assertThat(apply(board, "byWorkingDays", 5, "reason", "Lùi", "fingerprint", fingerprint)
                        .status())
                .isEqualTo(409);
        var listed = as("kiemtra").get("/api/deadline-changes?size=1").json();
        assertThat(listed.path("total").asInt()).isEqualTo(2);
        assertThat(listed.path("tasks")).hasSize(1);
        assertThat(listed.path("tasks").path(0).path("originalDue").asText()).isEqualTo("2026-01-15");
        assertThat(listed.path("tasks").path(0).path("times").asInt()).isEqualTo(1);
        assertThat(listed.path("mayShift").asBoolean()).isFalse();
    }

    @Test
    void all_of_a_group_moves_or_none_and_every_problem_is_named_with_its_task() {
        jdbc.sql("update congress_task set due_level = 'POLITBURO' where code = 'NV-902'")
                .update();

        var refused = post(
                as("thuongtruc"), "/api/deadline-shifts", "tasks", List.of("NV-901", "NV-902"), "newDue", "2026-02-17");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().path("problems").findValuesAsText("message"))
                .anySatisfy(it -> assertThat(it).startsWith("NV-901").contains("ngày làm việc"))
                .anySatisfy(it -> assertThat(it).startsWith("NV-902").contains("vượt thẩm quyền"));
        assertThat(post(as("ttbbt"), "/api/deadline-shifts", "tasks", List.of("NV-902"), "byWorkingDays", 1)
                        .status())
                .isEqualTo(200);
    }

    @Test
    void a_rude_client_shifts_nothing() {
        assertThat(post(as("chutri.vptw"), "/api/deadline-shifts", "lead", "VPTW", "byWorkingDays", 1)
                        .status())
                .isEqualTo(403);
        assertThat(post(as("quantri"), "/api/deadline-shifts", "lead", "VPTW", "byWorkingDays", 1)
                        .status())
                .isEqualTo(403);
        var board = as("thuongtruc");
        assertThat(post(board, "/api/deadline-shifts").status()).isEqualTo(400);
        assertThat(post(board, "/api/deadline-shifts", "lead", "VPTW", "byWorkingDays", 251)
                        .status())
                .isEqualTo(400);
        assertThat(post(board, "/api/deadline-shifts", "lead", "VPTW", "byWorkingDays", -2147483648)
                        .status())
                .isEqualTo(400);
        assertThat(post(board, "/api/deadline-shifts", "lead", "VPTW", "byWorkingDays", "x")
                        .status())
                .isEqualTo(400);
        assertThat(post(board, "/api/deadline-shifts", "lead", "VPTW", "newDue", "31/2/2026")
                        .status())
                .isEqualTo(400);
        assertThat(post(board, "/api/deadline-shifts", "phase", "NEVER", "byWorkingDays", 1)
                        .status())
                .isEqualTo(400);
        assertThat(post(board, "/api/deadline-shifts", "tasks", List.of("'; drop"), "byWorkingDays", 1)
                        .status())
                .isEqualTo(400);
        assertThat(board.post("/api/deadline-shifts", "{\"tasks\":[null],\"byWorkingDays\":1}")
                        .status())
                .isEqualTo(400);
        assertThat(as("chutri.vptw").get("/api/deadline-changes").status()).isEqualTo(403);
        assertThat(as("kiemtra")
                        .get("/api/deadline-changes?page=-1&size=1000000")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void the_lead_asks_at_its_own_step_sees_the_effects_first_and_asks_once() {
        var step = steps.createTaskQuery()
                .processInstanceBusinessKey("NV-903")
                .taskDefinitionKey("UserTask_AcceptTask")
                .singleResult()
                .getId();
        var address = "/api/steps/" + step + "/deadline-request";

        assertThat(post(as("chutri.bca"), address, "newDue", "2026-02-27", "reason", "R")
                        .status())
                .isEqualTo(404);
        assertThat(post(as("tonghop"), address, "newDue", "2026-02-27", "reason", "R")
                        .status())
                .isEqualTo(404);
        var lead = as("chutri.vptw");
        assertThat(post(lead, "/api/steps/none/deadline-request", "newDue", "2026-02-27")
                        .status())
                .isEqualTo(404);
        var early = post(lead, address + "?preview=true", "newDue", "2026-01-12");
        assertThat(early.status()).as(early.body()).isEqualTo(200);
        assertThat(early.json().path("effects").findValuesAsText("text"))
                .anySatisfy(it -> assertThat(it).contains("bảo đảm"));
        assertThat(post(lead, address, "newDue", 5, "reason", "R").status()).isEqualTo(400);
        assertThat(post(lead, address, "newDue", "2026-02-27", "reason", "x".repeat(2001))
                        .status())
                .isEqualTo(400);
        assertThat(post(lead, address, "newDue", "2026-02-27", "reason", "Chờ số liệu")
                        .status())
                .isEqualTo(200);
        assertThat(post(lead, address, "newDue", "2026-02-27", "reason", "Chờ số liệu")
                        .status())
                .isEqualTo(409);
        assertThat(steps.createTaskQuery()
                        .processInstanceBusinessKey("NV-903")
                        .taskDefinitionKey("UserTask_DecideDeadlineChange")
                        .count())
                .isEqualTo(1);
    }

    @Test
    void the_administrator_changes_the_calendar_and_who_sees_everything_reads_it() {
        var administrator = as("quantri");
        var year = administrator.get("/api/calendar?year=2026").json();
        assertThat(year.path("mayChange").asBoolean()).isTrue();
        assertThat(year.path("days").findValuesAsText("date")).contains("2026-01-10", "2026-02-17");
        assertThat(as("tonghop").get("/api/calendar").json().path("mayChange").asBoolean())
                .isFalse();
        assertThat(as("chutri.vptw").get("/api/calendar").status()).isEqualTo(403);
        assertThat(as("tonghop")
                        .post("/api/calendar?preview=true", "{\"changes\":[]}")
                        .status())
                .isEqualTo(403);

        var change = Map.of("date", "2026-06-01", "kind", "HOLIDAY", "name", "Nghỉ", "confirmed", true);
        var foreseen = post(administrator, "/api/calendar?preview=true", "changes", List.of(change), "basis", "TB 1");
        assertThat(foreseen.status()).as(foreseen.body()).isEqualTo(200);
        var tomorrow = Map.of("date", "2026-01-12", "kind", "HOLIDAY", "name", "Nghỉ", "confirmed", true);
        assertThat(post(administrator, "/api/calendar?preview=true", "changes", List.of(tomorrow), "basis", "TB 1")
                        .json()
                        .path("stepCount")
                        .asInt())
                .as("steps on desks that are not the administrator's")
                .isPositive();
        var version = foreseen.json().path("version").asText();
        assertThat(post(administrator, "/api/calendar?preview=false", "changes", List.of(change), "basis", "TB 1")
                        .status())
                .isEqualTo(409);
        var done = post(
                administrator,
                "/api/calendar?preview=false",
                "changes",
                List.of(change),
                "basis",
                "TB 1",
                "version",
                version);
        assertThat(done.status()).as(done.body()).isEqualTo(200);
        var history = as("tonghop").get("/api/calendar/changes?page=0&size=5").json();
        assertThat(history.path("changes")
                        .path(0)
                        .path("days")
                        .path(0)
                        .path("date")
                        .asText())
                .isEqualTo("2026-06-01");
        assertThat(post(administrator, "/api/calendar?preview=true", "changes", List.of(Map.of("date", "x")))
                        .status())
                .isEqualTo(400);
        assertThat(administrator
                        .post("/api/calendar?preview=true", "{\"changes\":[null]}")
                        .status())
                .isEqualTo(400);
    }

    private Answer apply(Visitor board, Object... fields) {
        var all = new java.util.ArrayList<Object>(List.of("tasks", List.of("NV-901", "NV-902")));
        all.addAll(List.of(fields));
        return post(board, "/api/deadline-shifts?preview=false", all.toArray());
    }

    private Visitor as(String account) {
        return Visitor.machine(port, account);
    }

    private static Answer post(Visitor visitor, String address, Object... namesAndValues) {
        var fields = new LinkedHashMap<String, Object>();
        for (var index = 0; index < namesAndValues.length; index += 2) {
            fields.put((String) namesAndValues[index], namesAndValues[index + 1]);
        }
        try {
            return visitor.post(address, JSON.writeValueAsString(fields));
        } catch (com.fasterxml.jackson.core.JsonProcessingException impossible) {
            throw new IllegalArgumentException(impossible);
        }
    }

    private String due(String code) {
        return tasks.find(new TaskCode(code)).orElseThrow().assignment().due().toString();
    }
}
