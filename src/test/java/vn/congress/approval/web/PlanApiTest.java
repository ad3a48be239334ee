package vn.congress.approval.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.camunda.bpm.engine.HistoryService;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;
import vn.congress.approval.application.ExportPlan;
import vn.congress.approval.domain.agency.Agencies;
import vn.congress.approval.domain.plan.PlanCells;
import vn.congress.approval.domain.plan.PlanSheets;
import vn.congress.approval.domain.task.Assignment;
import vn.congress.approval.support.APlan;
import vn.congress.approval.support.AtTheOffice;
import vn.congress.approval.support.Visitor;

@DisplayName("Plan files over HTTP")
@AtTheOffice
@TestPropertySource(properties = "congress.demo.load-plan=true")
class PlanApiTest {

    private static final String FILES = "/api/plan-files";

    @LocalServerPort
    int port;

    @Autowired
    ExportPlan exportPlan;

    @Autowired
    PlanSheets sheets;

    @Autowired
    Agencies agencies;

    @Autowired
    HistoryService history;

    @Test
    void the_register_taken_out_and_handed_in_again_changes_nothing() {
        var answer = centralOffice().upload(FILES, "ke-hoach.xlsx", exported());

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.json().path("new").asInt()).isZero();
        assertThat(answer.json().path("changed").asInt()).isZero();
        assertThat(answer.json().path("missing").asInt()).isZero();
        assertThat(answer.json().path("unchanged").asInt()).isGreaterThanOrEqualTo(40);
        assertThat(answer.json().path("difference")).isEmpty();
        assertThat(answer.location())
                .endsWith("/api/plan-files/" + answer.json().path("id"));
    }

    @Test
    void the_days_counted_down_to_have_moved_to_the_coming_weeks_with_the_sample_plan() {
        var milestones = centralOffice().get("/api/board").json().path("milestones");

        assertThat(milestones).hasSize(4);
        var before = 0L;
        for (var milestone : milestones) {
            assertThat(milestone.path("daysLeft").asLong()).isPositive().isGreaterThanOrEqualTo(before);
            before = milestone.path("daysLeft").asLong();
        }
        assertThat(milestones.path(3).path("openDueBefore").asInt()).isPositive();
    }

    @Test
    void every_task_on_the_board_names_the_process_that_carries_it() {
        var lines = centralOffice()
                .get("/api/board/tasks?status=NOT_ACCEPTED&size=5")
                .json()
                .path("lines");

        assertThat(lines).hasSize(5);
        for (var line : lines) {
            assertThat(history.createHistoricProcessInstanceQuery()
                            .processInstanceId(line.path("processInstance").asText())
                            .singleResult()
                            .getBusinessKey())
                    .isEqualTo(line.path("code").asText());
        }
    }

    @Test
    void a_received_file_shows_its_difference_page_by_page_and_waits_to_be_handed_in() {
        var received = centralOffice()
                .upload(
                        FILES,
                        "ke-hoach.xlsx",
                        plan(List.of(APlan.task("XX-001").assignment())));

        var shown = centralOffice().get(FILES + "/" + received.json().path("id") + "?page=1&size=10");

        assertThat(received.json().path("new").asInt()).isEqualTo(1);
        assertThat(received.json().path("difference").path(0).path("code").asText())
                .isEqualTo("XX-001");
        assertThat(received.json().path("difference").path(0).path("kind").asText())
                .isEqualTo("NEW");
        assertThat(shown.status()).isEqualTo(200);
        assertThat(shown.json().path("state").asText()).isEqualTo("RECEIVED");
        assertThat(shown.json().path("rows").asInt()).isEqualTo(1);
        assertThat(shown.json().path("uploadedBy").asText()).isEqualTo("tonghop");
        assertThat(shown.json().path("difference")).hasSize(10);
        assertThat(shown.json().path("pages").asInt()).isGreaterThanOrEqualTo(5);
    }

    @Test
    void every_bad_cell_comes_back_by_row_and_column() {
        var wrong = List.of(
                APlan.task("XX-001", "XX-002").assignment(),
                APlan.task("XX-002", "XX-001", "XX-404").assignment());

        var answer = centralOffice().upload(FILES, "ke-hoach.xlsx", plan(wrong));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.json().path("title").asText()).isEqualTo("Nội dung không hợp lệ");
        assertThat(answer.json().path("problems")).hasSize(2);
        assertThat(answer.json().path("problems").path(0).path("field").asText())
                .isEqualTo("R4:Nhiệm vụ tiên quyết");
        assertThat(answer.json().path("problems").path(0).path("message").asText())
                .isEqualTo(
                        "Dòng 4, cột «Nhiệm vụ tiên quyết»: các nhiệm vụ chờ nhau thành vòng XX-001 → XX-002 → XX-001.");
        assertThat(answer.json().path("problems").path(1).path("message").asText())
                .contains("XX-404");
    }

    @Test
    void what_is_no_plan_file_is_refused_in_vietnamese() {
        var notAWorkbook = centralOffice().upload(FILES, "ke-hoach.xlsx", "a;b".getBytes(StandardCharsets.UTF_8));
        var tooLarge = centralOffice().upload(FILES, "ke-hoach.xlsx", new byte[(10 << 20) + 1]);
        var noFile = centralOffice().post(FILES, "{}");

        assertThat(notAWorkbook.status()).isEqualTo(400);
        assertThat(notAWorkbook.json().path("problems").path(0).path("field").asText())
                .isEqualTo("file");
        assertThat(tooLarge.status()).isEqualTo(413);
        assertThat(tooLarge.json().path("detail").asText()).isEqualTo("Tệp kế hoạch lớn quá 10 MB.");
        assertThat(noFile.status()).isEqualTo(415);
        assertThat(noFile.json().path("detail").asText()).isEqualTo("Định dạng gửi lên không được hỗ trợ.");
    }

    @ParameterizedTest
    @CsvSource({
        "404404, 404, Không có tệp kế hoạch này.",
        "abc, 400, Yêu cầu thiếu nội dung hoặc có nội dung không đọc được."
    })
    void a_file_that_is_not_there_is_not_found(String id, int status, String detail) {
        var answer = centralOffice().get(FILES + "/" + id);

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.json().path("detail").asText()).isEqualTo(detail);
    }

    @ParameterizedTest
    @ValueSource(strings = {"tonghop", "thuongtruc", "truongtieuban", "ttbbt", "kiemtra"})
    void who_sees_everything_takes_the_register_out(String account) {
        var answer = Visitor.machine(port, account).get("/api/plan.xlsx");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).contains("spreadsheetml");
        assertThat(answer.header("Content-Disposition")).contains("ke-hoach-phan-cong.xlsx");
        assertThat(answer.body()).startsWith("PK");
    }

    @ParameterizedTest
    @ValueSource(strings = {"chutri.vptw", "phoihop.btctw", "thutruong.vptw", "vanthu", "thamdinh", "bct1", "quantri"})
    void nobody_else_reads_or_hands_in_a_plan(String account) {
        var somebody = Visitor.machine(port, account);

        assertThat(somebody.get("/api/plan.xlsx").status()).isEqualTo(403);
        assertThat(somebody.get(FILES + "/1").status()).isEqualTo(403);
        assertThat(somebody.upload(FILES, "ke-hoach.xlsx", exported()).status()).isEqualTo(403);
    }

    private Visitor centralOffice() {
        return Visitor.machine(port, "tonghop");
    }

    private byte[] exported() {
        var out = new ByteArrayOutputStream();
        exportPlan.export(out);
        return out.toByteArray();
    }

    private byte[] plan(List<Assignment> assignments) {
        var out = new ByteArrayOutputStream();
        sheets.write(assignments, new PlanCells(agencies.all()), out);
        return out.toByteArray();
    }
}
