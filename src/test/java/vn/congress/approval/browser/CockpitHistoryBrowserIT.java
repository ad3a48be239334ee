package vn.congress.approval.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import vn.congress.approval.domain.opinion.Opinions;
import vn.congress.approval.domain.opinion.RoundKind;
import vn.congress.approval.domain.opinion.Treated;
import vn.congress.approval.domain.opinion.Treatment;
import vn.congress.approval.domain.opinion.Treatments;
import vn.congress.approval.domain.task.TaskCode;
import vn.congress.approval.support.AtTheOffice;
import vn.congress.approval.support.MovableClock;
import vn.congress.approval.support.MovedClock;
import vn.congress.approval.support.ProcessDriver;

/** A manager looks back in Cockpit: at what has finished, at what came back, and at how long each step takes. */
@AtTheOffice
@Import({MovedClock.class, ProcessDriver.class})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CockpitHistoryBrowserIT {

    private static final By STEPS = By.cssSelector(".congress-steps tbody tr");

    @RegisterExtension
    static final Chromium BROWSER = new Chromium();

    @LocalServerPort
    int port;

    @Autowired
    ProcessDriver office;

    @Autowired
    RepositoryService repository;

    @Autowired
    Opinions opinions;

    @Autowired
    Treatments treatments;

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
    void a_finished_task_is_found_on_its_process_and_its_story_and_way_are_shown() {
        office.propose("code", "NV-801", "coordinators", null, "trackOnly", true, "title", "Bảo đảm hậu cần");
        clock.moveTo("2026-01-12T10:00");
        office.complete("NV-801", "UserTask_AcceptTask", "focalPoint", "Vụ Hậu cần");
        clock.moveTo("2026-01-20T15:00");
        office.complete("NV-801", "UserTask_ReportCompletion", "outcome", "DONE", "line", "Đã bảo đảm đủ.");

        definition("truongtieuban", "congress.finishedOnes");
        // Cockpit may draw a tab twice while it loads.
        BROWSER.await("the code to be typed", it -> {
            var code = BROWSER.see(By.cssSelector(".congress-search input[type=search]"));
            code.clear();
            code.sendKeys("nv-801");
            return BROWSER.sees(By.cssSelector(".congress-finished"));
        });
        BROWSER.click(By.cssSelector(".congress-search button"));
        var line = BROWSER.await("the one line", it -> {
            var lines = BROWSER.all(By.cssSelector(".congress-finished tbody tr"));
            return lines.size() == 1 ? lines.get(0).getText() : null;
        });
        assertThat(line).contains("NV-801").contains("Đã báo cáo kết quả").contains("Đúng hạn");
        BROWSER.picture("finished instances of all versions");
        assertNothingKeepsAnybodyOut(".congress-tab-body");

        BROWSER.click(By.linkText("NV-801"));
        BROWSER.see(By.cssSelector(".djs-shape.congress-done[data-element-id='UserTask_ReportCompletion']"));
        assertThat(BROWSER.all(STEPS)).hasSize(2);
        assertThat(BROWSER.see(By.cssSelector(".congress-steps")).getText())
                .contains("2 ngày làm việc 1 giờ")
                .contains("Hoàn thành");
        assertThat(BROWSER.all(By.cssSelector(
                        ".djs-connection.congress-taken[data-element-id='Flow_TrackOnlyToReportCompletion']")))
                .hasSize(1);
        assertThat(BROWSER.all(By.cssSelector(
                        ".djs-connection.congress-untouched[data-element-id='Flow_TrackOnlyToDraftReport']")))
                .hasSize(1);
        BROWSER.picture("a finished task");
        assertNothingKeepsAnybodyOut(".congress-page");
    }

    @Test
    void a_running_task_that_came_back_shows_the_way_back_and_the_story_beside_the_drawing() {
        var task = office.propose("code", "NV-802", "coordinators", List.of("BTCTW", "TBVK"))
                .getId();
        office.complete("NV-802", "UserTask_AcceptTask", "focalPoint", "Vụ Tổng hợp");
        clock.moveTo("2026-01-14T14:30");
        draft("NV-802");
        office.stepsByDesk("NV-802", "UserTask_GiveOpinion")
                .values()
                .forEach(asked ->
                        office.complete(asked, "answer", "AGREE_WITH_COMMENTS", "content", "Rút gọn phần mở đầu."));
        office.letTheGuaranteedDaysPass("NV-802");
        everyCommentIsTakenIn("NV-802");
        office.complete(
                "NV-802", "UserTask_ConsolidateOpinions", "explanation", "Đã tiếp thu.", "content", "Báo cáo lần 2");
        clock.moveTo("2026-01-23T16:00");
        office.complete("NV-802", "UserTask_SignOff", "outcome", "RETURNED", "reason", "Thiếu số liệu kinh phí.");
        clock.moveTo("2026-02-25T09:00");

        signedIn("kiemtra");
        go("#/process-instance/" + task + "/runtime?detailsTab=congress.story");
        BROWSER.see(By.cssSelector(".djs-connection.congress-taken[data-element-id='Flow_SignedToDraftReport']"));
        BROWSER.see(By.xpath("//*[contains(@class, 'congress-badge')][. = '×2']"));
        assertThat(BROWSER.see(By.cssSelector(".congress-steps")).getText())
                .contains("lần 2/2")
                .contains("Thiếu số liệu kinh phí.")
                .contains("Đang làm, quá hạn")
                .contains("Xong chậm");
        BROWSER.picture("the story on a running instance");
        assertNothingKeepsAnybodyOut(".congress-tab-body");

        BROWSER.click(By.linkText("Hồ sơ và sơ đồ trên một trang"));
        BROWSER.see(By.cssSelector(".djs-shape.congress-now[data-element-id='UserTask_DraftReport']"));
        BROWSER.await("the badges", it -> BROWSER.sees(By.cssSelector(".djs-overlay-congress-times")));
        BROWSER.picture("a running task that came back");
        BROWSER.scrollTo(BROWSER.see(By.cssSelector(".congress-steps")));
        BROWSER.picture("its steps");
        BROWSER.scrollTo(BROWSER.see(By.cssSelector(".congress-processes")));
        BROWSER.picture("its papers opinions and processes");
        BROWSER.click(By.xpath("//button[contains(., 'Xem toàn văn 2 ý kiến')]"));
        BROWSER.see(By.xpath("//*[contains(@class, 'congress-answers')]//*[contains(., 'Đã rút gọn.')]"));
        assertThat(BROWSER.all(By.cssSelector(".congress-answer"))).hasSize(2);
        BROWSER.picture("every opinion in full and what became of it");
        assertThat(BROWSER.see(By.cssSelector(".congress-story")).getText())
                .contains("Rút gọn phần mở đầu.")
                .contains("Vòng xin ý kiến");
        assertNothingKeepsAnybodyOut(".congress-page");
    }

    @Test
    void how_long_steps_take_is_a_table_and_a_heat_map() {
        office.propose("code", "NV-803", "coordinators", null);
        clock.moveTo("2026-01-12T10:00");
        office.complete("NV-803", "UserTask_AcceptTask", "focalPoint", "Vụ Tổng hợp");
        clock.moveTo("2026-01-14T14:30");
        draft("NV-803");
        clock.moveTo("2026-01-16T16:00");
        office.complete("NV-803", "UserTask_SignOff", "outcome", "SIGNED");
        clock.moveTo("2026-01-20T11:00");
        office.complete("NV-803", "UserTask_Appraise", "outcome", "PASSED", "findings", "Đầy đủ.");

        definition("tonghop", "congress.durations");
        BROWSER.see(By.cssSelector(".congress-durations"));
        BROWSER.see(By.cssSelector(".djs-shape.congress-heat-4[data-element-id='UserTask_SignOff']"));
        assertThat(rows())
                .anySatisfy(
                        row -> assertThat(row).startsWith("Ký duyệt báo cáo").contains("ngày"));
        BROWSER.await("the figures", it -> BROWSER.sees(By.cssSelector(".djs-overlay-congress-heat")));
        BROWSER.picture("how long steps take");
        assertNothingKeepsAnybodyOut(".congress-tab-body");

        BROWSER.click(By.linkText("Đã kết thúc"));
        BROWSER.await("no heat", it -> BROWSER.all(By.cssSelector(".djs-overlay-congress-heat"))
                .isEmpty());
    }

    private void everyCommentIsTakenIn(String code) {
        var round = opinions.last(new TaskCode(code), RoundKind.AGENCIES).orElseThrow();
        treatments.set(treatments.page(round.id(), Treatments.Filter.of(Treatments.Part.UNRESOLVED), 0, 100).stream()
                .map(it -> new Treated(
                        it.opinion().id(),
                        it.opinion().version(),
                        0,
                        Treatment.TAKEN_IN,
                        "Đã rút gọn.",
                        "chutri.vptw",
                        clock.instant()))
                .toList());
    }

    private List<String> rows() {
        return BROWSER.all(By.cssSelector(".congress-durations tbody tr")).stream()
                .map(WebElement::getText)
                .toList();
    }

    private void draft(String code) {
        office.complete(
                code,
                "UserTask_DraftReport",
                "summary",
                "Chương trình 7 ngày làm việc",
                "content",
                "Chương trình gồm 7 phiên.",
                "proposal",
                "Đề nghị thông qua.");
    }

    private void definition(String account, String tab) {
        var latest = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey("congress-task")
                .latestVersion()
                .singleResult();
        signedIn(account);
        go("#/process-definition/" + latest.getId() + "/runtime?detailsTab=" + tab);
    }

    private void signedIn(String account) {
        signIn.toPage("/", account);
        BROWSER.see(By.cssSelector("#sign-out button"));
    }

    private void go(String place) {
        BROWSER.open("http://localhost:" + port + "/camunda/app/cockpit/default/" + place);
    }

    /** Our part of the page; what the vendor's pages lack is not ours to mend here. */
    private static void assertNothingKeepsAnybodyOut(String part) {
        assertThat(BROWSER.violations(part)).isEmpty();
    }
}
