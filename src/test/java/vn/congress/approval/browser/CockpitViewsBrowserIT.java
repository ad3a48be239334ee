package vn.congress.approval.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import vn.congress.approval.support.AtTheOffice;
import vn.congress.approval.support.MovableClock;
import vn.congress.approval.support.MovedClock;
import vn.congress.approval.support.ProcessDriver;
import vn.congress.approval.support.Visitor;

/**
 * Managers look at everything in Cockpit: NV-801 and NV-802 wait for each other and are on schedule, NV-803 and NV-805 are
 * overdue, NV-804 was never accepted.
 */
@AtTheOffice
@Import({MovedClock.class, ProcessDriver.class})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CockpitViewsBrowserIT {

    private static final String RED = "#c62828";

    @RegisterExtension
    static final Chromium BROWSER = new Chromium();

    @LocalServerPort
    int port;

    @Autowired
    ProcessDriver office;

    @Autowired
    MovableClock clock;

    private SignIn signIn;

    @BeforeAll
    void worksForThreeWeeks() {
        clock.moveTo(MovedClock.START);
        accepted("NV-801", "VPTW", "2026-06-30");
        accepted("NV-802", "BTCTW", "2026-06-30");
        accepted("NV-803", "BNG", "2026-01-15");
        accepted("NV-805", "BYT", "2026-01-20");
        office.propose("code", "NV-804", "lead", "HN", "coordinators", null, "due", "2026-06-30");
        waits("NV-801", "chutri.vptw", "NV-802");
        waits("NV-802", "chutri.btctw", "NV-801");
        clock.moveTo("2026-02-02T09:00");
        office.ringTheBell();
        signIn = new SignIn(BROWSER, port);
    }

    @Test
    void a_figure_opens_the_list_it_counts() {
        signIn.toCockpit("truongtieuban");
        var dashboard = ManagersView.onDashboard(BROWSER).picture("dashboard");
        assertThat(dashboard.figure("status", "OVERDUE")).isEqualTo(2);
        assertThat(dashboard.barriers()).isEmpty();

        assertThat(dashboard.linesBehind("status", "OVERDUE")).isEqualTo(2);
        var progress = ManagersView.open(BROWSER, "/progress").picture("progress");
        assertThat(progress.linesBehind("status", "OVERDUE")).isEqualTo(2);
        progress.picture("what is overdue");
        assertThat(progress.codes()).containsExactly("NV-803", "NV-805");
        assertThat(progress.listText())
                .contains("Chưa hoàn thành, quá hạn")
                .contains("Bộ Ngoại giao")
                .contains("15/01/2026")
                .contains("Tải Excel");
        assertThat(BROWSER.see(By.linkText("Tải Excel")).getDomAttribute("href"))
                .endsWith("/api/board/tasks.xlsx?status=OVERDUE");
        assertThat(progress.barriers()).isEmpty();

        assertThat(progress.figure("mark", "LOOPING")).isEqualTo(2);
        assertThat(progress.linesBehind("mark", "LOOPING")).isEqualTo(2);
        assertThat(progress.codes()).containsExactly("NV-801", "NV-802");

        var ofOneAgency = By.cssSelector(".breakdown a[aria-label^='1 nhiệm vụ: Bộ Y tế, Chưa hoàn thành, quá hạn']");
        assertThat(progress.number(ofOneAgency)).isEqualTo(1);
        assertThat(progress.linesBehind(ofOneAgency)).isEqualTo(1);
        assertThat(progress.codes()).containsExactly("NV-805");
        assertThat(progress.drawn()).contains("Bộ Y tế", "Hoàn thành đúng hạn");
        progress.picture("of one agency");
    }

    @Test
    void a_link_to_a_list_opens_the_same_list_for_somebody_else() {
        signIn.toCockpit("truongtieuban");
        ManagersView.open(BROWSER, "/progress").linesBehind("status", "NOT_ACCEPTED");
        var link = BROWSER.address();

        signIn.toCockpit("kiemtra");
        BROWSER.open(link);

        BROWSER.see(By.cssSelector(".congress-list tbody tr"));
        assertThat(ManagersView.onDashboard(BROWSER).codes()).containsExactly("NV-804");
    }

    @Test
    void the_time_line_draws_every_task_and_today() {
        signIn.toCockpit("truongtieuban");

        var timeline = ManagersView.open(BROWSER, "/timeline").picture("time line");

        assertThat(timeline.drawn())
                .anyMatch(text -> text.startsWith("NV-801"))
                .anyMatch(text -> text.startsWith("NV-805"))
                .contains("Hôm nay 02/02");
        assertThat(timeline.barriers()).isEmpty();
        BROWSER.click(By.cssSelector("details.congress-numbers summary"));
        assertThat(BROWSER.all(By.cssSelector("details.congress-numbers tbody tr")))
                .hasSize(5);
        assertThat(BROWSER.see(By.linkText("NV-803")).getDomAttribute("href")).startsWith("#/dossier-of/");
    }

    @Test
    void a_circle_of_waits_is_drawn_red_and_a_point_leads_to_its_waits() {
        signIn.toCockpit("truongtieuban");

        var waits = ManagersView.open(BROWSER, "/who-waits").picture("who waits on whom");

        assertThat(waits.text()).contains("NV-801 → NV-802 → NV-801");
        assertThat(waits.drawn()).contains("NV-801", "NV-802");
        assertThat(waits.drawnIn(RED)).isGreaterThanOrEqualTo(4);
        assertThat(waits.barriers()).isEmpty();
        BROWSER.click(By.cssSelector("details.congress-numbers summary"));
        assertThat(waits.linesBehind(By.partialLinkText("NV-802"))).isEqualTo(2);
        assertThat(waits.listText()).contains("Cần danh sách đại biểu").contains("Trong vòng chờ nhau");
        waits.picture("the waits of one task");
    }

    @Test
    void what_could_be_overlooked_says_who_must_act() {
        signIn.toCockpit("truongtieuban");

        var missing = ManagersView.open(BROWSER, "/missing").picture("what could be overlooked");

        assertThat(missing.text())
                .contains("NV-804")
                .contains("Quá hạn tiếp nhận")
                .contains("Cơ quan chủ trì tiếp nhận; Văn phòng đôn đốc.");
        assertThat(missing.barriers()).isEmpty();
        BROWSER.click(By.partialLinkText("Quá hạn ("));
        BROWSER.await("the list of what is late", it -> missing.text().contains("NV-803"));
        missing.picture("what is late");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/progress", "/timeline", "/who-waits", "/missing"})
    void inspection_sees_every_view_and_can_change_nothing(String path) {
        signIn.toCockpit("kiemtra");

        var view = ManagersView.open(BROWSER, path).picture("inspection " + path);

        assertThat(view.text()).contains("Số liệu lúc");
        assertThat(view.buttons()).isEqualTo(List.of("Làm mới", "In"));
    }

    private void accepted(String code, String lead, String due) {
        office.propose("code", code, "lead", lead, "coordinators", null, "due", due);
        office.complete(code, "UserTask_AcceptTask", "focalPoint", "Vụ Tổng hợp");
    }

    private void waits(String code, String account, String on) {
        var step = office.step(code, "UserTask_DraftReport").getId();
        var wait = Map.of("onTask", on, "reason", "Cần danh sách đại biểu", "until", "2026-01-16");
        assertThat(Visitor.machine(port, account)
                        .post("/api/steps/" + step + "/waits", json(wait))
                        .status())
                .isEqualTo(201);
    }

    private static String json(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> "\"%s\": \"%s\"".formatted(field.getKey(), field.getValue()))
                .collect(java.util.stream.Collectors.joining(", ", "{", "}"));
    }
}
