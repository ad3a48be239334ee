package vn.congress.approval.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;
import vn.congress.approval.support.MappingsReadOnce;
import vn.congress.approval.support.MovableClock;
import vn.congress.approval.support.MovedClock;

/**
 * The whole cycle of one task as people live it: the real plan file, the demo's accounts, Tasklist and Cockpit.
 *
 * <p>The office's clock starts on the day of the plan's basis, so that its due dates lie ahead.
 */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:main-cycle;DB_CLOSE_DELAY=-1",
            "camunda.bpm.job-execution.wait-time-in-millis=200",
            "camunda.bpm.job-execution.max-wait=500",
            "congress.demo.load-plan=false"
        })
@ActiveProfiles("demo")
@DirtiesContext
@Import({MappingsReadOnce.class, MovedClock.class})
class MainCycleBrowserIT {

    private static final Path PLAN = Path.of("src/main/resources/demo/plan-congress-xiv.xlsx");
    private static final String TASK = "NV-001";

    /** The plan has forty tasks; ten of them wait for others. */
    private static final int OPEN_AT_ONCE = 30;

    @RegisterExtension
    static final Chromium BROWSER = new Chromium();

    @LocalServerPort
    int port;

    @Autowired
    ManagementService management;

    @Autowired
    RuntimeService runtime;

    @Autowired
    MovableClock clock;

    @TempDir
    Path desk;

    private SignIn signIn;

    @BeforeEach
    void open_the_door() {
        clock.moveTo("2025-10-24T08:00");
        signIn = new SignIn(BROWSER, port);
    }

    /** Everybody has answered: nothing but the guaranteed days keeps the round open, and the clock passes them. */
    private void the_guaranteed_days_pass() {
        BROWSER.await(
                "the round to wait for its guaranteed days",
                it -> management.createJobQuery().timers().activityId("Event_GuaranteedDaysOver").list().stream()
                        .filter(job -> TASK.equals(runtime.createProcessInstanceQuery()
                                .processInstanceId(job.getProcessInstanceId())
                                .singleResult()
                                .getBusinessKey()))
                        .findFirst()
                        .map(job -> {
                            clock.moveTo(job.getDuedate().toInstant().plusSeconds(60));
                            return job;
                        })
                        .orElse(null));
    }

    @Test
    void a_task_of_the_plan_goes_from_import_to_issued_conclusion() throws IOException {
        the_central_office_imports_the_plan();
        the_lead_agency_accepts_and_drafts();
        a_clerk_of_another_agency_sees_nothing_of_it();
        the_coordinating_agencies_answer("Thống nhất");
        the_lead_agency_consolidates("lần đầu");
        the_head_returns_the_report();
        the_lead_agency_drafts_again_knowing_why();
        the_coordinating_agencies_answer("Thống nhất, có ý kiến bổ sung");
        the_lead_agency_consolidates("lần hai");
        the_head_signs();
        the_appraisers_pass_it();
        the_central_office_circulates_it_with_time_to_study();
        the_seven_members_of_the_politburo_comment();
        the_conclusion_of_the_politburo_is_recorded();
        the_lead_agency_revises();
        the_clerk_issues_the_conclusion_with_an_order();
        the_order_lies_on_its_agency_s_desk();
        a_manager_looks_at_it_all_in_cockpit();
    }

    private void the_central_office_imports_the_plan() {
        var tasklist = signIn.toTasklist("tonghop");
        BROWSER.picture("tasklist before the plan");
        var form = tasklist.start("Nhập kế hoạch phân công");
        BROWSER.picture("plan form");

        assertThat(form.check(PLAN)).contains("không có lỗi").contains("NV-001").contains("NV-040");
        BROWSER.picture("plan checked");
        form.handIn();

        BROWSER.await("every task given out", driver -> BROWSER.all(By.className("congress-opening")).stream()
                .anyMatch(said -> said.getText().contains("Đã giao 40/40 nhiệm vụ.")));
        BROWSER.picture("plan progress");
        tasklist.list("Tất cả").awaitCount(OPEN_AT_ONCE);
        BROWSER.picture("plan opened");
    }

    private void the_lead_agency_accepts_and_drafts() throws IOException {
        var tasklist = signIn.toTasklist("chutri.vptw");
        tasklist.open(TASK, "Tiếp nhận nhiệm vụ")
                .picture("a task nobody has taken")
                .claim();
        new StepForm(BROWSER)
                .write("Đầu mối thực hiện", "Vụ Tổng hợp")
                .picture("accept")
                .handIn();

        var draft = tasklist.take(TASK, "Soạn dự thảo báo cáo");
        draft.write("Trích yếu", "Chương trình làm việc của Đại hội")
                .write("Nội dung báo cáo", "Dự thảo chương trình gồm phiên trù bị và phiên chính thức.")
                .tryToHandIn();
        assertThat(draft.messageAt("Đề xuất, kiến nghị")).contains("Phải ghi");
        assertThat(draft.valueOf("Nội dung báo cáo")).startsWith("Dự thảo chương trình");
        draft.picture("draft refused");

        draft.write("Đề xuất, kiến nghị", "Trình Bộ Chính trị cho ý kiến về dự thảo chương trình.")
                .attach(pdf("du-thao-chuong-trinh.pdf"))
                .attach("Tờ trình", pdf("to-trinh.pdf"))
                .picture("draft with a file")
                .handIn();
    }

    private void a_clerk_of_another_agency_sees_nothing_of_it() {
        var tasklist = signIn.toTasklist("chutri.bca").list("Tất cả");
        assertThat(tasklist.codes()).isNotEmpty().doesNotContain(TASK);
        BROWSER.picture("another agency");
    }

    private void the_coordinating_agencies_answer(String answer) {
        for (var agency : List.of("btctw", "tbvk", "tbns")) {
            var opinion = signIn.toTasklist("phoihop." + agency).take(TASK, "Cho ý kiến");
            assertThat(opinion.dossier()).contains("du-thao-chuong-trinh.pdf");
            opinion.choose(answer)
                    .write("Nội dung ý kiến", "Đề nghị làm rõ thời gian phiên trù bị.")
                    .picture("opinion of " + agency)
                    .handIn();
        }
        the_guaranteed_days_pass();
    }

    private void the_lead_agency_consolidates(String which) {
        var consolidation = signIn.toTasklist("chutri.vptw").take(TASK, "Tổng hợp, tiếp thu, giải trình");
        assertThat(consolidation.dossier())
                .contains("Ban Tổ chức Trung ương")
                .contains("Đề nghị làm rõ thời gian phiên trù bị.");
        assertThat(consolidation.valueOf("Nội dung báo cáo sau tiếp thu")).isNotEmpty();
        consolidation
                .treatEveryComment("Tiếp thu", "Đã ghi rõ thời gian phiên trù bị tại mục 2.")
                .write("Tổng hợp, tiếp thu, giải trình", "Tiếp thu ý kiến của ba cơ quan phối hợp, " + which + ".")
                .picture("consolidate opinions")
                .handIn();
    }

    private void the_head_returns_the_report() {
        signIn.toTasklist("thutruong.vptw")
                .take(TASK, "Ký duyệt báo cáo")
                .choose("Trả lại")
                .write("Lý do, ý kiến chỉ đạo", "Bổ sung phương án dự phòng cho phiên khai mạc.")
                .picture("return")
                .handIn();
    }

    private void the_lead_agency_drafts_again_knowing_why() {
        var tasklist = signIn.toTasklist("chutri.vptw");
        tasklist.list("Bị trả lại");
        assertThat(tasklist.codes()).containsExactly(TASK);
        BROWSER.picture("returned list");
        var draft = tasklist.take(TASK, "Soạn dự thảo báo cáo");
        assertThat(draft.reasonForReturn()).contains("Bổ sung phương án dự phòng cho phiên khai mạc.");
        assertThat(draft.valueOf("Trích yếu")).isEqualTo("Chương trình làm việc của Đại hội");
        draft.picture("draft again")
                .write("Nội dung báo cáo", "Dự thảo chương trình, có phương án dự phòng cho phiên khai mạc.")
                .write("Những điểm thay đổi so với bản trước", "Bổ sung phương án dự phòng tại mục 4.")
                .handIn();
    }

    private void the_head_signs() {
        signIn.toTasklist("thutruong.vptw")
                .take(TASK, "Ký duyệt báo cáo")
                .choose("Ký, trình lên")
                .picture("sign")
                .handIn();
    }

    private void the_appraisers_pass_it() {
        signIn.toTasklist("thamdinh")
                .take(TASK, "Thẩm định hồ sơ")
                .press("Tất cả đạt")
                .write("Ý kiến thẩm định", "Hồ sơ đầy đủ, đúng thể thức.")
                .picture("appraise")
                .handIn();
    }

    private void the_central_office_circulates_it_with_time_to_study() {
        var circulation = signIn.toTasklist("tonghop").take(TASK, "Gửi hồ sơ xin ý kiến");
        circulation
                .choose("Bằng văn bản")
                .write("Hạn cho ý kiến", "05/11/2025")
                .write("Nội dung xin ý kiến", "Xin ý kiến về dự thảo chương trình làm việc của Đại hội.")
                .tryToHandIn();
        assertThat(circulation.messageAt("Hạn cho ý kiến"))
                .contains("ít nhất 5 ngày làm việc")
                .contains("10/11/2025");
        circulation.picture("circulate refused");
        circulation.write("Hạn cho ý kiến", "10/11/2025").handIn();
    }

    private void the_seven_members_of_the_politburo_comment() {
        for (var seat = 1; seat <= 7; seat++) {
            signIn.toTasklist("bct" + seat)
                    .take(TASK, "Cho ý kiến")
                    .choose("Thống nhất, có ý kiến bổ sung")
                    .write("Nội dung ý kiến", "Cân nhắc rút ngắn phiên trù bị (ý kiến " + seat + ").")
                    .picture("comment of member " + seat)
                    .handIn();
        }
        the_guaranteed_days_pass();
        var consolidation = signIn.toTasklist("tonghop").take(TASK, "Tổng hợp ý kiến");
        assertThat(consolidation.dossier()).contains("(ý kiến 1)").contains("(ý kiến 7)");
        consolidation
                .treatEveryComment("Tiếp thu một phần", "Rút ngắn còn nửa ngày, giữ nguyên nội dung.")
                .write("Tổng hợp ý kiến", "Bảy ý kiến đều thống nhất, đề nghị rút ngắn phiên trù bị.")
                .picture("consolidate comments")
                .handIn();
    }

    private void the_conclusion_of_the_politburo_is_recorded() {
        signIn.toTasklist("ttbbt")
                .take(TASK, "Ghi kết luận của Bộ Chính trị")
                .choose("Đồng ý, có chỉnh sửa")
                .write("Nội dung kết luận", "Đồng ý chương trình, rút ngắn phiên trù bị còn nửa ngày.")
                .picture("record the conclusion")
                .handIn();
    }

    private void the_lead_agency_revises() {
        signIn.toTasklist("chutri.vptw")
                .take(TASK, "Tiếp thu, hoàn thiện")
                .write("Giải trình", "Đã rút ngắn phiên trù bị còn nửa ngày.")
                .picture("revise")
                .handIn();
    }

    private void the_clerk_issues_the_conclusion_with_an_order() {
        signIn.toTasklist("vanthu")
                .take(TASK, "Ban hành kết luận")
                .picture("issue")
                .pick("Loại văn bản", "Kết luận")
                .write("Nội dung kết luận", "Bộ Chính trị đồng ý chương trình làm việc của Đại hội.")
                .press("Thêm nhiệm vụ")
                .write("Nội dung nhiệm vụ", "Thông báo chương trình tới các đoàn đại biểu.")
                .pick("Cơ quan chủ trì", "Ban Tổ chức Trung ương")
                .write("Thời hạn", "28/11/2025")
                .write("Sản phẩm", "Công văn thông báo")
                .picture("issue with an order")
                .handIn();
        BROWSER.picture("issued");
    }

    private void the_order_lies_on_its_agency_s_desk() {
        var accepting = signIn.toTasklist("chutri.btctw").open("NV-041", "Tiếp nhận nhiệm vụ");
        assertThat(accepting.dossier())
                .contains("Mở từ kết luận nhiệm vụ " + TASK)
                .contains("Kết luận số 01-KL/TW ngày 10/11/2025");
        accepting.picture("the order as a new task");
    }

    private void a_manager_looks_at_it_all_in_cockpit() {
        var cockpit = signIn.toCockpit("truongtieuban");
        cockpit.picture("cockpit");
        cockpit.processes().picture("cockpit processes");
        cockpit.process("Nhiệm vụ phục vụ Đại hội").picture("cockpit congress task");
        assertThat(cockpit.businessKeys()).contains("NV-002").doesNotContain(TASK);
        cockpit.instance("NV-002");
        assertThat(cockpit.showsStep("UserTask_AcceptTask")).isTrue();
        cockpit.picture("cockpit instance");
    }

    /** A one-page document, small but real. */
    private Path pdf(String name) throws IOException {
        var page =
                """
                %PDF-1.4
                1 0 obj <</Type /Catalog /Pages 2 0 R>> endobj
                2 0 obj <</Type /Pages /Kids [3 0 R] /Count 1>> endobj
                3 0 obj <</Type /Page /Parent 2 0 R /MediaBox [0 0 595 842]>> endobj
                trailer <</Root 1 0 R>>
                %%EOF
                """;
        return Files.writeString(desk.resolve(name), page, StandardCharsets.US_ASCII);
    }
}
