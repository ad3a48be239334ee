package vn.congress.approval.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import vn.congress.approval.application.ReceivePlanFile;
import vn.congress.approval.domain.Actor;
import vn.congress.approval.domain.conclusion.Conclusions;
import vn.congress.approval.domain.task.CongressTasks;
import vn.congress.approval.domain.task.TaskCode;
import vn.congress.approval.domain.task.TaskState;
import vn.congress.approval.support.Databases;
import vn.congress.approval.support.MovableClock;
import vn.congress.approval.support.ProcessDriver;
import vn.congress.approval.support.ProcessTest;

/** The cycle that the browser walks on H2, on a real PostgreSQL: import, opinions, Politburo, conclusion, release. */
@ProcessTest
@DisplayName("The main cycle on PostgreSQL")
class MainCycleOnPostgresTest {

    private static final Path PLAN = Path.of("src/main/resources/demo/plan-congress-xiv.xlsx");

    @Autowired
    ProcessDriver office;

    @Autowired
    ReceivePlanFile receivePlanFile;

    @Autowired
    CongressTasks register;

    @Autowired
    Conclusions conclusions;

    @Autowired
    RuntimeService runtime;

    @Autowired
    IdentityService identities;

    @Autowired
    MovableClock clock;

    @DynamicPropertySource
    static void postgres(DynamicPropertyRegistry properties) {
        Databases.onPostgres(properties);
    }

    @AfterEach
    void signOut() {
        identities.clearAuthentication();
    }

    @Test
    void a_task_of_the_plan_goes_from_import_to_issued_conclusion_and_releases_what_waited() throws IOException {
        clock.moveTo("2025-10-24T08:00");
        importThePlan();
        assertThat(register.all()).hasSize(40);
        assertThat(office.openSteps("NV-003")).isEmpty();

        office.complete("NV-002", "UserTask_AcceptTask", "focalPoint", "Vụ Tổng hợp");
        draft("NV-002");
        everybodyAgrees("NV-002", 3);
        office.complete(
                "NV-002", "UserTask_ConsolidateOpinions", "explanation", "Đã tiếp thu.", "content", "Đề án lần 2");
        office.complete("NV-002", "UserTask_SignOff", "outcome", "RETURNED", "reason", "Thiếu danh mục.");
        draft("NV-002");
        everybodyAgrees("NV-002", 3);
        office.complete(
                "NV-002", "UserTask_ConsolidateOpinions", "explanation", "Đã tiếp thu.", "content", "Đề án lần 3");
        office.complete("NV-002", "UserTask_SignOff", "outcome", "SIGNED");
        office.complete("NV-002", "UserTask_Appraise", "outcome", "PASSED", "findings", "Đủ điều kiện trình.");
        office.complete(
                "NV-002",
                "UserTask_CirculateDossier",
                "mode",
                "IN_WRITING",
                "commentsDue",
                "2025-11-17",
                "question",
                "Xin ý kiến về đề án.");
        everybodyAgrees("NV-002", 7);
        office.complete("NV-002", "UserTask_ConsolidateComments", "consolidation", "7/7 thống nhất.");
        office.complete(
                "NV-002", "UserTask_RecordConclusion", "outcome", "APPROVED_WITH_CHANGES", "conclusion", "Đồng ý.");
        office.complete(
                "NV-002", "UserTask_ReviseAfterComments", "explanation", "Đã sửa.", "content", "Đề án hoàn thiện");
        office.complete(
                "NV-002",
                "UserTask_IssueConclusion",
                "type",
                "NOTICE",
                "content",
                "Thông báo kết luận.",
                "followUps",
                List.of(Map.of(
                        "title", "Gửi thông báo", "lead", "TGDV", "due", "2025-12-01", "deliverable", "Công văn")));

        assertThat(register.find(new TaskCode("NV-002")).orElseThrow().state()).isEqualTo(TaskState.CONCLUDED);
        assertThat(conclusions.on(new TaskCode("NV-002")).orElseThrow().numberAndSymbol())
                .isEqualTo("01-TB/TW");
        assertThat(office.openSteps("NV-003")).containsExactly("UserTask_AcceptTask");
        assertThat(office.openSteps("NV-041")).containsExactly("UserTask_AcceptTask");
    }

    private void importThePlan() throws IOException {
        try (var content = Files.newInputStream(PLAN)) {
            var receipt = receivePlanFile.receive(content, "ke-hoach.xlsx", new Actor("tonghop"));
            runtime.startProcessInstanceByKey(
                    "plan-import", ProcessDriver.submission(Map.of("planFile", receipt.id())));
        }
        office.runDueJobs();
    }

    private void draft(String code) {
        office.complete(
                code,
                "UserTask_DraftReport",
                "summary",
                "Về đề án",
                "content",
                "Đề án",
                "proposal",
                "Trình xem xét",
                "changes",
                "Đã bổ sung danh mục.");
    }

    private void everybodyAgrees(String code, int asked) {
        var steps = office.stepsByDesk(code, "UserTask_GiveOpinion");
        assertThat(steps).hasSize(asked);
        steps.values().forEach(step -> office.complete(step, "answer", "AGREE"));
        office.letTheGuaranteedDaysPass(code);
    }
}
