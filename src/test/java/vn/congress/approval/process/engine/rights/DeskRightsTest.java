package vn.congress.approval.process.engine.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.congress.approval.support.AtTheOffice;
import vn.congress.approval.support.Visitor;

@DisplayName("The rights of a desk")
@AtTheOffice
class DeskRightsTest {

    private static final String MODEL = "desk-rights-test";
    private static final String CLERK = "thutruong.hn";
    private static final String MY_DESK = "nguoi-dung-dau-hn";
    private static final String FOREIGN_DESK = "nguoi-dung-dau-bng";
    private static final String FOREIGN_TEXT = "chuyen-rieng-cua-co-quan-khac";
    private static final String FOREIGN_CODE = "NV-KHAC";

    @LocalServerPort
    int port;

    @Autowired
    RepositoryService models;

    @Autowired
    RuntimeService runtime;

    @Autowired
    TaskService tasks;

    @Autowired
    ManagementService management;

    @Autowired
    AuthorizationService authorizations;

    @Autowired
    IdentityService identities;

    private String deployment = "";
    private String mine = "";
    private String foreign = "";
    private String foreignInstance = "";
    private String foreignComment = "";

    @BeforeEach
    void aTaskOnMyDeskAndOneElsewhere() {
        deployment = models.createDeployment()
                .addModelInstance(
                        MODEL + ".bpmn",
                        Bpmn.createExecutableProcess(MODEL)
                                .camundaHistoryTimeToLiveString("P1D")
                                .startEvent()
                                .userTask("UserTask_DraftReport")
                                .camundaCandidateGroups("${desk}")
                                .camundaDueDate("${due}")
                                .boundaryEvent("late")
                                .timerWithDuration("P10D")
                                .endEvent()
                                .moveToActivity("UserTask_DraftReport")
                                .endEvent()
                                .done())
                .deploy()
                .getId();
        mine = taskOf(start(MY_DESK, "NV-TOI", "viec-cua-toi"));
        var elsewhere = start(FOREIGN_DESK, FOREIGN_CODE, FOREIGN_TEXT);
        foreignInstance = elsewhere.getId();
        foreign = taskOf(elsewhere);
        foreignComment =
                tasks.createComment(foreign, foreignInstance, FOREIGN_TEXT).getId();
        tasks.createAttachment("text", foreign, foreignInstance, FOREIGN_TEXT, "", "http://localhost/");
        var job = management.createJobQuery().processInstanceId(foreignInstance).singleResult();
        management.setJobRetries(job.getId(), 0);
    }

    @AfterEach
    void clear() {
        models.deleteDeployment(deployment, true, true);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/task",
                "/task/report/candidate-group-count",
                "/process-instance",
                "/execution",
                "/variable-instance",
                "/job",
                "/incident",
                "/event-subscription",
                "/external-task",
                "/batch",
                "/deployment",
                "/job-definition",
                "/history/task",
                "/history/process-instance",
                "/history/activity-instance",
                "/history/variable-instance",
                "/history/detail",
                "/history/incident",
                "/history/job-log",
                "/history/identity-link-log",
                "/history/user-operation",
                "/history/decision-instance",
                "/history/external-task-log",
                "/history/batch",
                "/process-definition/statistics?incidents=true",
                "/history/process-definition/cleanable-process-instance-report",
                "/authorization",
                "/task/{foreign}",
                "/task/{foreign}/form",
                "/task/{foreign}/form-variables",
                "/task/{foreign}/rendered-form",
                "/task/{foreign}/deployed-form",
                "/task/{foreign}/variables",
                "/task/{foreign}/localVariables",
                "/task/{foreign}/variables/note",
                "/task/{foreign}/identity-links",
                "/task/{foreign}/comment",
                "/task/{foreign}/comment/{comment}",
                "/task/{foreign}/attachment",
                "/process-instance/{instance}",
                "/process-instance/{instance}/variables",
                "/process-instance/{instance}/comment",
                "/process-instance/{instance}/activity-instances",
                "/execution/{instance}/localVariables",
                "/history/process-instance/{instance}",
                "/history/activity-instance?processInstanceId={instance}",
                "/history/task?taskId={foreign}",
                "/history/task?processInstanceId={instance}",
                "/history/detail?processInstanceId={instance}",
                "/history/user-operation?taskId={foreign}"
            })
    void a_clerk_finds_nothing_that_is_not_theirs(String path) {
        var clerk = Visitor.machine(port, CLERK);
        var asked = path.replace("{foreign}", foreign)
                .replace("{instance}", foreignInstance)
                .replace("{comment}", foreignComment);

        for (var door : List.of("/engine-rest", "/engine-rest/engine/default")) {
            var answer = clerk.get(door + asked);

            assertThat(answer.status()).isIn(200, 400, 403, 404, 406);
            assertThat(answer.body()).doesNotContain(FOREIGN_TEXT, FOREIGN_CODE, FOREIGN_DESK);
            if (answer.status() == 200) {
                assertThat(answer.body()).doesNotContain(foreign, foreignInstance);
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    /task                       | {}
                    /task                       | {"candidateGroup": "nguoi-dung-dau-bng", "includeAssignedTasks": true}
                    /task                       | {"orQueries": [{"nameLike": "%"}, {"taskDefinitionKey": "UserTask_DraftReport"}]}
                    /task                       | {"orQueries": [{"candidateGroups": ["nguoi-dung-dau-bng"], "unassigned": true}]}
                    /task                       | {"withCandidateGroups": true, "includeAssignedTasks": true}
                    /process-instance           | {}
                    /execution                  | {}
                    /variable-instance          | {}
                    /history/task               | {}
                    /history/process-instance   | {}
                    /history/variable-instance  | {}
                    /history/activity-instance  | {}
                    /history/detail             | {}
                    /job                        | {}
                    /incident                   | {}
                    /external-task/fetchAndLock | {"workerId": "w", "maxTasks": 9, "topics": []}
                    """)
    void no_question_however_put_shows_a_clerk_another_s_task(String path, String question) {
        var answer = Visitor.machine(port, CLERK).post("/engine-rest" + path, question);

        assertThat(answer.body()).doesNotContain(foreign, foreignInstance, FOREIGN_TEXT, FOREIGN_CODE);
    }

    @Test
    void a_clerk_finds_what_lies_on_their_desk_claimed_or_not() {
        var clerk = Visitor.machine(port, CLERK);
        assertThat(clerk.get("/engine-rest/task").body()).contains(mine);

        tasks.setAssignee(mine, "another.colleague");

        assertThat(clerk.get("/engine-rest/task").body()).contains(mine);
        assertThat(clerk.get("/engine-rest/task/count").json().path("count").asInt())
                .isEqualTo(1);
        assertThat(clerk.get("/engine-rest/task/" + mine + "/form-variables").body())
                .contains("viec-cua-toi");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"candidateGroups\": [\"nguoi-dung-dau-hn\"], \"includeAssignedTasks\": true}",
                "{\"candidateGroups\": [\"nguoi-dung-dau-hn\"]}",
                "{\"sorting\": [{\"sortBy\": \"nameCaseInsensitive\", \"sortOrder\": \"asc\"}]}",
                "{\"sorting\": [{\"sortBy\": \"processVariable\", \"sortOrder\": \"asc\","
                        + " \"parameters\": {\"variable\": \"lead\", \"type\": \"String\"}}]}",
                "{\"taskDefinitionKey\": \"UserTask_DraftReport\", \"processInstanceBusinessKey\": \"NV-TOI\"}",
                "{\"processVariables\": [{\"name\": \"lead\", \"operator\": \"eq\", \"value\": \"hn\"}]}",
                "{\"orQueries\": [{\"assignee\": \"x\", \"candidateGroup\": \"nguoi-dung-dau-hn\"}]}"
            })
    void however_one_asks_and_sorts_one_s_own_task_is_found_once(String question) {
        var clerk = Visitor.machine(port, CLERK);

        assertThat(clerk.post("/engine-rest/task", question).json().findValuesAsText("id"))
                .containsExactly(mine);
        assertThat(clerk.post("/engine-rest/task/count", question)
                        .json()
                        .path("count")
                        .asInt())
                .isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"name\": \"no such step\"}",
                "{\"candidateGroups\": [\"nguoi-dung-dau-hn\"], \"assigned\": true}",
                "{\"candidateGroups\": [\"nguoi-dung-dau-hn\"], \"includeAssignedTasks\": true, \"priority\": 7}",
                "{\"suspended\": true}"
            })
    void a_condition_is_never_lost_on_the_way(String question) {
        var clerk = Visitor.machine(port, CLERK);

        assertThat(clerk.post("/engine-rest/task", question).body()).isEqualTo("[]");
        assertThat(clerk.post("/engine-rest/task/count", question)
                        .json()
                        .path("count")
                        .asInt())
                .isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    claim                | {"userId": "thutruong.hn"}
                    unclaim              | {}
                    complete             | {}
                    submit-form          | {}
                    assignee             | {"userId": "thutruong.hn"}
                    delegate             | {"userId": "thutruong.hn"}
                    resolve              | {}
                    bpmnError            | {"errorCode": "x"}
                    bpmnEscalation       | {"escalationCode": "x"}
                    comment/create       | {"message": "x"}
                    identity-links       | {"groupId": "nguoi-dung-dau-hn", "type": "candidate"}
                    variables            | {"modifications": {"note": {"value": "x", "type": "String"}}}
                    """)
    void another_s_task_can_be_neither_taken_nor_finished(String step, String body) {
        var answer = Visitor.machine(port, CLERK).post("/engine-rest/task/" + foreign + "/" + step, body);

        assertThat(answer.status()).isIn(400, 403);
        assertThat(tasks.createTaskQuery().taskId(foreign).singleResult().getAssignee())
                .isNull();
        assertThat(tasks.getTaskComments(foreign)).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    claim                | {"userId": "phoihop.hn"}
                    assignee             | {"userId": "thutruong.bng"}
                    assignee             | {"userId": "nobody"}
                    delegate             | {"userId": "thutruong.hn"}
                    resolve              | {}
                    bpmnError            | {"errorCode": "x"}
                    bpmnEscalation       | {"escalationCode": "x"}
                    identity-links       | {"groupId": "nguoi-dung-dau-bng", "type": "candidate"}
                    identity-links       | {"userId": "thutruong.bng", "type": "candidate"}
                    variables            | {"modifications": {"note": {"value": "x", "type": "String"}}}
                    localVariables       | {"modifications": {"note": {"value": "x", "type": "String"}}}
                    """)
    void even_on_one_s_own_desk_the_engine_s_side_doors_are_shut(String step, String body) {
        var answer = Visitor.machine(port, CLERK).post("/engine-rest/task/" + mine + "/" + step, body);

        assertThat(answer.status()).isEqualTo(403);
    }

    @Test
    void a_task_is_neither_made_changed_nor_deleted_by_hand() {
        var clerk = Visitor.machine(port, CLERK);

        assertThat(clerk.post("/engine-rest/task/create", "{\"name\": \"x\"}").status())
                .isEqualTo(403);
        assertThat(clerk.put("/engine-rest/task/" + mine, "{\"name\": \"x\", \"priority\": 1}")
                        .status())
                .isEqualTo(403);
        assertThat(clerk.put(
                                "/engine-rest/task/" + mine + "/variables/note",
                                "{\"value\": \"x\", \"type\": \"String\"}")
                        .status())
                .isEqualTo(403);
        assertThat(clerk.delete("/engine-rest/task/" + mine).status()).isIn(403, 500);
        assertThat(tasks.createTaskQuery().taskId(mine).count()).isEqualTo(1);
    }

    @Test
    void one_takes_a_task_hands_it_to_a_colleague_puts_it_back_and_finishes_it() {
        var clerk = Visitor.machine(port, CLERK);
        identities.createMembership("phoihop.hn", MY_DESK);
        try {
            assertThat(step(clerk, "claim", "{\"userId\": \"thutruong.hn\"}")).isEqualTo(204);
            assertThat(step(clerk, "assignee", "{\"userId\": \"phoihop.hn\"}")).isEqualTo(204);
            assertThat(step(clerk, "unclaim", "{}")).isEqualTo(204);
            assertThat(step(clerk, "comment/create", "{\"message\": \"đã xem\"}"))
                    .isEqualTo(200);
            assertThat(step(clerk, "comment/create", "{\"message\": \" \"}")).isEqualTo(400);
            assertThat(step(clerk, "comment/create", "{\"message\": \"" + "a".repeat(2_001) + "\"}"))
                    .isEqualTo(400);
            assertThat(step(clerk, "submit-form", "{\"variables\": {}}")).isEqualTo(204);
        } finally {
            identities.deleteMembership("phoihop.hn", MY_DESK);
        }
        assertThat(tasks.createTaskQuery().taskId(mine).count()).isZero();
    }

    @Test
    void a_form_hands_in_its_submission_and_no_other_variable() {
        var clerk = Visitor.machine(port, CLERK);
        var gateway = "{\"variables\": {\"outcome\": {\"value\": \"approved\", \"type\": \"String\"}}}";

        assertThat(step(clerk, "complete", gateway)).isEqualTo(400);
        assertThat(step(clerk, "submit-form", gateway)).isEqualTo(400);
        assertThat(step(
                        clerk,
                        "submit-form",
                        "{\"variables\": {\"submission\": {\"value\": \"{}\", \"type\": \"Json\","
                                + " \"valueInfo\": {\"transient\": true}}}}"))
                .isEqualTo(204);
    }

    @Test
    void who_sees_everything_reads_every_desk_and_works_none_of_them() {
        var inspector = Visitor.machine(port, "kiemtra");

        assertThat(inspector.get("/engine-rest/task").body()).contains(mine, foreign);
        assertThat(inspector.get("/engine-rest/history/process-instance").body())
                .contains(FOREIGN_CODE);
        assertThat(inspector.get("/engine-rest/task/" + foreign + "/comment").body())
                .contains(FOREIGN_TEXT);
        assertThat(step(inspector, "claim", "{\"userId\": \"kiemtra\"}")).isEqualTo(403);
        assertThat(step(inspector, "complete", "{}")).isEqualTo(403);
        assertThat(inspector
                        .delete("/engine-rest/process-instance/" + foreignInstance)
                        .status())
                .isEqualTo(403);
        assertThat(inspector
                        .put(
                                "/engine-rest/process-instance/suspended",
                                "{\"suspended\": true," + " \"processDefinitionKey\": \"" + MODEL + "\"}")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void an_administrator_keeps_accounts_and_sees_no_work() {
        var administrator = Visitor.machine(port, "quantri");

        assertThat(administrator.get("/engine-rest/task").body()).isEqualTo("[]");
        assertThat(administrator.get("/engine-rest/history/process-instance").body())
                .isEqualTo("[]");
        assertThat(administrator
                        .get("/engine-rest/user/count")
                        .json()
                        .path("count")
                        .asInt())
                .isGreaterThan(60);
        assertThat(administrator
                        .post(
                                "/engine-rest/user/create",
                                "{\"profile\": {\"id\": \"moi.hn\"}," + " \"credentials\": {\"password\": \"moi.hn\"}}")
                        .status())
                .isEqualTo(204);
        assertThat(administrator.delete("/engine-rest/user/moi.hn").status()).isEqualTo(204);
    }

    @Test
    void a_clerk_gives_nobody_rights_and_changes_no_account_but_their_own() {
        var clerk = Visitor.machine(port, CLERK);

        assertThat(clerk.post(
                                "/engine-rest/authorization/create",
                                "{\"type\": 1, \"userId\": \"thutruong.hn\","
                                        + " \"permissions\": [\"ALL\"], \"resourceType\": 6, \"resourceId\": \"*\"}")
                        .status())
                .isEqualTo(403);
        assertThat(clerk.put("/engine-rest/group/nguoi-dung-dau-bng/members/thutruong.hn", "")
                        .status())
                .isEqualTo(403);
        assertThat(clerk.delete("/engine-rest/user/thutruong.hn").status()).isEqualTo(403);
        assertThat(clerk.put(
                                "/engine-rest/user/thutruong.bng/profile",
                                "{\"id\": \"thutruong.bng\", \"firstName\": \"x\"}")
                        .status())
                .isEqualTo(403);
        assertThat(clerk.post(
                                "/engine-rest/filter/create",
                                "{\"name\": \"x\", \"resourceType\": \"Task\","
                                        + " \"query\": {\"assigneeExpression\": \"${1+1}\"}}")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void people_change_their_own_password_and_neither_name_nor_address() {
        var clerk = Visitor.machine(port, CLERK);
        var before = identities.createUserQuery().userId(CLERK).singleResult();

        for (var profile : List.of(
                "\"firstName\": \"Thường trực\", \"lastName\": \"Ban Bí thư\"", "\"email\": \"x@example.org\"")) {
            assertThat(clerk.put(
                                    "/engine-rest/user/" + CLERK + "/profile",
                                    "{\"id\": \"" + CLERK + "\", " + profile + "}")
                            .status())
                    .isEqualTo(403);
        }
        var after = identities.createUserQuery().userId(CLERK).singleResult();
        assertThat(after.getFirstName()).isEqualTo(before.getFirstName());
        assertThat(after.getEmail()).isEqualTo(before.getEmail());

        var credentials = "{\"password\": \"%s\", \"authenticatedUserPassword\": \"%s\"}";
        assertThat(clerk.put("/engine-rest/user/" + CLERK + "/credentials", credentials.formatted(CLERK + "1", CLERK))
                        .status())
                .isEqualTo(204);
        assertThat(Visitor.machine(port, CLERK, CLERK + "1")
                        .put("/engine-rest/user/" + CLERK + "/credentials", credentials.formatted(CLERK, CLERK + "1"))
                        .status())
                .isEqualTo(204);
    }

    @Test
    void only_the_central_office_and_the_standing_board_open_tasks() {
        assertThat(mayOpen("van-phong-tong-hop")).isTrue();
        assertThat(mayOpen("thuong-truc-tieu-ban")).isTrue();
        assertThat(List.of(MY_DESK, "truong-tieu-ban", "quan-tri", "kiem-tra-giam-sat"))
                .noneMatch(this::mayOpen);
        assertThat(Visitor.machine(port, CLERK)
                        .post("/engine-rest/process-definition/key/" + MODEL + "/start", "{}")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void a_list_shows_one_s_own_tasks_and_no_others() {
        var clerk = Visitor.machine(port, CLERK);
        var mineIsRunIn = tasks.createTaskQuery().taskId(mine).singleResult().getProcessInstanceId();

        var own = clerk.post("/engine-rest/variable-instance", "{\"variableScopeIdIn\": [\"" + mine + "\"]}");
        var everything = list("Tất cả", clerk);
        var list = clerk.with("Accept", "application/hal+json").get(everything + "/list");

        assertThat(own.body()).doesNotContain(FOREIGN_TEXT);
        assertThat(list.body()).contains(mine, mineIsRunIn).doesNotContain(FOREIGN_CODE, foreign);
    }

    @Test
    void the_ready_lists_are_there_for_everybody_and_count_only_one_s_own() {
        tasks.setDescription(mine, "Trả lại, xem lý do trong hồ sơ.");
        tasks.setAssignee(mine, CLERK);
        var clerk = Visitor.machine(port, CLERK);

        var lists =
                clerk.get("/engine-rest/filter?sortBy=filterId&sortOrder=asc").json();

        assertThat(lists.findValuesAsText("name"))
                .contains(
                        "Việc của tôi",
                        "Việc của cơ quan, bộ phận tôi",
                        "Cần cho ý kiến",
                        "Báo cáo vượt cấp chờ tôi",
                        "Quá hạn",
                        "Sắp đến hạn",
                        "Bị trả lại",
                        "Trong vòng chờ nhau",
                        "Tất cả");
        assertThat(count(clerk, "Việc của tôi")).isEqualTo(1);
        assertThat(count(clerk, "Việc của cơ quan, bộ phận tôi")).isEqualTo(1);
        assertThat(count(clerk, "Quá hạn")).isZero();
        assertThat(count(clerk, "Sắp đến hạn")).isEqualTo(1);
        assertThat(count(clerk, "Bị trả lại")).isEqualTo(1);
        assertThat(count(clerk, "Trong vòng chờ nhau")).isZero();
        assertThat(count(clerk, "Tất cả")).isEqualTo(1);
        assertThat(count(Visitor.machine(port, "quantri"), "Tất cả")).isZero();
        assertThat(count(Visitor.machine(port, "truongtieuban"), "Tất cả")).isGreaterThan(1);
    }

    private int count(Visitor visitor, String list) {
        return visitor.get(list(list, visitor) + "/count").json().path("count").asInt();
    }

    private static String list(String name, Visitor visitor) {
        for (var filter : visitor.get("/engine-rest/filter").json()) {
            if (name.equals(filter.path("name").asText())) {
                return "/engine-rest/filter/" + filter.path("id").asText();
            }
        }
        throw new AssertionError("No list called " + name);
    }

    private boolean mayOpen(String group) {
        return authorizations.isUserAuthorized(
                "anybody", List.of(group), Permissions.CREATE_INSTANCE, Resources.PROCESS_DEFINITION, "congress-task");
    }

    private int step(Visitor visitor, String step, String body) {
        return visitor.post("/engine-rest/task/" + mine + "/" + step, body).status();
    }

    private ProcessInstance start(String desk, String code, String note) {
        return runtime.startProcessInstanceByKey(
                MODEL,
                code,
                Map.of(
                        "desk",
                        desk,
                        "note",
                        note,
                        "lead",
                        desk.substring(desk.lastIndexOf('-') + 1),
                        "due",
                        Date.from(Instant.now().plusSeconds(86_400))));
    }

    private String taskOf(ProcessInstance instance) {
        return tasks.createTaskQuery()
                .processInstanceId(instance.getId())
                .singleResult()
                .getId();
    }
}
