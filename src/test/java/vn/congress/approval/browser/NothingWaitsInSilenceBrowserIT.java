package vn.congress.approval.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.openqa.selenium.By;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import vn.congress.approval.application.ShowWaitGraph;
import vn.congress.approval.domain.authority.Level;
import vn.congress.approval.domain.escalation.Climb;
import vn.congress.approval.domain.escalation.Escalation;
import vn.congress.approval.domain.escalation.Escalations;
import vn.congress.approval.domain.task.TaskCode;
import vn.congress.approval.support.AtTheOffice;
import vn.congress.approval.support.MovableClock;
import vn.congress.approval.support.MovedClock;
import vn.congress.approval.support.ProcessDriver;

/** A matter nobody answers climbs from the head of an agency to the Politburo; a circle of waits is seen and undone. */
@AtTheOffice
@Import({MovedClock.class, ProcessDriver.class})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NothingWaitsInSilenceBrowserIT {

    private static final String ANSWER = "UserTask_AnswerEscalation";

    @RegisterExtension
    static final Chromium BROWSER = new Chromium();

    @LocalServerPort
    int port;

    @Autowired
    ProcessDriver office;

    @Autowired
    Escalations escalations;

    @Autowired
    ShowWaitGraph waitGraph;

    @Autowired
    MovableClock clock;

    private SignIn signIn;

    @BeforeEach
    void openTheOffice() {
        clock.moveTo(MovedClock.START);
        if (signIn == null) {
            signIn = new SignIn(BROWSER, port);
        }
    }

    @Test
    void what_exceeds_authority_climbs_from_the_head_of_the_agency_to_the_politburo() {
        accepted("NV-701", "VPTW");
        var said = signIn.toTasklist("chutri.vptw")
                .take("NV-701", "Soạn dự thảo báo cáo")
                .say("Vượt thẩm quyền")
                .write("Vì sao vượt thẩm quyền", "Kinh phí in tài liệu vượt mức cơ quan được quyết định.")
                .write("Đề xuất của cơ quan", "Cho phép in 3.000 bộ, kinh phí bổ sung 2 tỷ đồng.")
                .picture("exceeds authority")
                .send();
        assertThat(said).contains("Đã báo cáo lên cấp trên");
        BROWSER.picture("reported up and still at work");
        assertThat(office.openSteps("NV-701")).contains("UserTask_DraftReport", ANSWER);
        assertThat(BROWSER.see(By.cssSelector(".congress-head .congress-note")).getText())
                .contains("Đã báo cáo lên Người đứng đầu cơ quan");

        signIn.toTasklist("thutruong.vptw")
                .take("NV-701", "Trả lời báo cáo vượt cấp")
                .picture("the head of the agency lets it wait");
        nobodyAnswers("NV-701");
        signIn.toTasklist("thuongtruc")
                .take("NV-701", "Trả lời báo cáo vượt cấp")
                .choose("Tiếp nhận, đang xử lý")
                .picture("the standing board takes it up")
                .handIn();
        nobodyAnswers("NV-701");
        nobodyAnswers("NV-701");
        nobodyAnswers("NV-701");
        assertThat(office.deskOf(office.step("NV-701", ANSWER))).isEqualTo("chu-tri-bo-chinh-tri");

        var atTheTop = signIn.toTasklist("chutoa").take("NV-701", "Trả lời báo cáo vượt cấp");
        assertThat(BROWSER.see(By.cssSelector(".congress-head")).getText())
                .contains("Cho phép in 3.000 bộ")
                .contains("Người đứng đầu cơ quan → Thường trực Tiểu ban → Thường trực Ban Bí thư → Ban Bí thư");
        atTheTop.choose("Quyết định thay")
                .write("Nội dung trả lời", "Đồng ý in 3.000 bộ; Văn phòng chịu trách nhiệm về kinh phí.")
                .picture("answered at the top")
                .handIn();

        var escalation = escalations.of(new TaskCode("NV-701")).get(0);
        assertThat(escalation.state()).isEqualTo(Escalation.State.ANSWERED);
        assertThat(escalation.climbs())
                .extracting(Climb::to)
                .containsExactly(Level.STANDING_BOARD, Level.STANDING_SECRETARY, Level.SECRETARIAT, Level.POLITBURO);
        var dossier = signIn.toTasklist("chutri.vptw")
                .take("NV-701", "Soạn dự thảo báo cáo")
                .picture("the answer in the dossier")
                .dossier();
        assertThat(dossier).contains("Quyết định thay").contains("Đồng ý in 3.000 bộ");
    }

    @Test
    void a_circle_of_waits_is_named_when_it_closes_and_is_gone_when_one_of_them_is_answered() {
        accepted("NV-702", "VPTW");
        accepted("NV-703", "BTCTW");
        signIn.toTasklist("chutri.vptw")
                .take("NV-702", "Soạn dự thảo báo cáo")
                .say("Đang chờ…")
                .choose("Một cơ quan")
                .pick("Cơ quan", "Ban Tổ chức Trung ương")
                .write("Chờ đến ngày", "16/01/2026")
                .write("Chờ việc gì", "Danh sách đại biểu.")
                .picture("waiting for an agency")
                .send();
        var said = signIn.toTasklist("chutri.btctw")
                .take("NV-703", "Soạn dự thảo báo cáo")
                .say("Đang chờ…")
                .choose("Một nhiệm vụ khác")
                .write("Mã nhiệm vụ", "NV-702")
                .write("Chờ đến ngày", "16/01/2026")
                .write("Chờ việc gì", "Chương trình làm việc.")
                .send();
        assertThat(said).contains("vòng chờ nhau");
        BROWSER.picture("a circle closes");

        signIn.toPage("/waits.html", "thuongtruc");
        BROWSER.see(By.xpath("//*[@id='graph']//*[contains(., 'NV-703')]"));
        BROWSER.picture("who waits on whom");
        assertThat(waitGraph.show().loops()).hasSize(1);

        signIn.toPage("/waits.html", "chutri.btctw");
        BROWSER.click(By.xpath(
                "//button[starts-with(@aria-label, 'Kết thúc việc chờ') and contains(@aria-label, 'NV-702')]"));
        BROWSER.see(By.cssSelector("dialog textarea")).sendKeys("Đã gửi danh sách.");
        BROWSER.picture("the wait is answered");
        BROWSER.click(By.cssSelector("dialog button[type=submit]"));
        BROWSER.await("the dialog to close", it -> !BROWSER.sees(By.cssSelector("dialog")));
        BROWSER.picture("no circle any more");

        assertThat(waitGraph.show().loops()).isEmpty();
        var dossier = signIn.toTasklist("chutri.vptw")
                .take("NV-702", "Soạn dự thảo báo cáo")
                .dossier();
        assertThat(dossier).contains("Hết chờ");
    }

    /** The time of who has it before them passes, and the clock of the model rings. */
    private void nobodyAnswers(String code) {
        var due = office.step(code, ANSWER).getDueDate().toInstant();
        clock.moveTo(Stream.of(due, clock.instant())
                .max(Instant::compareTo)
                .orElseThrow()
                .plusSeconds(1));
        office.runDueJobs();
    }

    private void accepted(String code, String lead) {
        office.propose("code", code, "lead", lead, "coordinators", null, "due", "2026-06-30");
        office.complete(code, "UserTask_AcceptTask", "focalPoint", "Vụ Tổng hợp");
    }
}
