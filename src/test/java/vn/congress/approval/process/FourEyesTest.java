package vn.congress.approval.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.congress.approval.support.AChecklist;
import vn.congress.approval.support.AProposal;
import vn.congress.approval.support.AtTheOffice;
import vn.congress.approval.support.Visitor;

@AtTheOffice
@DisplayName("Four eyes over HTTP")
class FourEyesTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @LocalServerPort
    int port;

    @Autowired
    IdentityService identities;

    @Autowired
    TaskService tasks;

    @BeforeEach
    void a_drafter_sits_at_the_head_s_and_the_appraisers_desk_too() throws Exception {
        for (var group : new String[] {"nguoi-dung-dau-vptw", "van-phong-tham-dinh"}) {
            if (identities
                            .createGroupQuery()
                            .groupId(group)
                            .groupMember("chutri.vptw")
                            .count()
                    == 0) {
                identities.createMembership("chutri.vptw", group);
            }
        }
    }

    @Test
    void who_may_not_work_at_the_desk_gets_403_and_who_may_but_drafted_it_gets_400() throws Exception {
        var proposal = AProposal.with("code", "NV-601", "coordinators", null, "due", "2099-01-30");
        var started =
                as("tonghop").post("/engine-rest/process-definition/key/congress-task/start", variables(proposal));
        assertThat(started.status()).as(started.body()).isEqualTo(200);
        hand("chutri.vptw", "UserTask_AcceptTask", Map.of("focalPoint", "Vụ Tổng hợp"), 204);
        hand("chutri.vptw", "UserTask_DraftReport", Map.of("summary", "S", "content", "C", "proposal", "P"), 204);

        hand("thutruong.bca", "UserTask_SignOff", Map.of("outcome", "SIGNED"), 403);
        assertThat(hand("chutri.vptw", "UserTask_SignOff", Map.of("outcome", "SIGNED"), 400))
                .contains("\"field\":\"outcome\"")
                .contains("không được ký duyệt");
        hand("thutruong.vptw", "UserTask_SignOff", Map.of("outcome", "SIGNED"), 204);

        var passed = Map.of("outcome", "PASSED", "findings", "Đạt.", "checklist", AChecklist.all("PASSED"));
        hand("thutruong.vptw", "UserTask_Appraise", passed, 403);
        assertThat(hand("chutri.vptw", "UserTask_Appraise", passed, 400)).contains("không được thẩm định");
        assertThat(hand(
                        "thamdinh",
                        "UserTask_Appraise",
                        Map.of(
                                "outcome",
                                "PASSED",
                                "findings",
                                "Đạt.",
                                "checklist",
                                AChecklist.all("PASSED_WITH_EDITS")),
                        400))
                .contains("\"field\":\"outcome\"")
                .contains("«Thành phần hồ sơ» đạt, cần chỉnh sửa");
        hand("thamdinh", "UserTask_Appraise", passed, 204);
    }

    private String hand(String account, String step, Map<String, ?> fields, int status) throws Exception {
        var task = tasks.createTaskQuery()
                .processInstanceBusinessKey("NV-601")
                .taskDefinitionKey(step)
                .singleResult();
        assertThat(task).as(step).isNotNull();
        var answer = as(account).post("/engine-rest/task/" + task.getId() + "/complete", variables(fields));
        assertThat(answer.status())
                .as(step + " by " + account + ": " + answer.body())
                .isEqualTo(status);
        return answer.body();
    }

    private Visitor as(String account) {
        return Visitor.machine(port, account);
    }

    private static String variables(Map<String, ?> fields) throws JsonProcessingException {
        return JSON.writeValueAsString(Map.of(
                "variables",
                Map.of(
                        "submission",
                        Map.of(
                                "value",
                                JSON.writeValueAsString(fields),
                                "type",
                                "Json",
                                "valueInfo",
                                Map.of("transient", true)))));
    }
}
