package vn.congress.approval.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import vn.congress.approval.support.AtTheOffice;
import vn.congress.approval.support.MovableClock;
import vn.congress.approval.support.MovedClock;
import vn.congress.approval.support.ProcessDriver;
import vn.congress.approval.support.Visitor;

/**
 * Who sees little, or works without a mouse, or on a phone, can do the same: axe finds nothing serious, the first thing
 * people do on a page is done by keyboard alone, and nothing runs out of a narrow window.
 */
@AtTheOffice
@Import({MovedClock.class, ProcessDriver.class})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessibilityBrowserIT {

    private static final List<OfficePage> PAGES = OfficePage.ALL;

    /** So often a patient person presses Tab. */
    private static final int PATIENCE = 90;

    @RegisterExtension
    static final Chromium BROWSER = new Chromium();

    @LocalServerPort
    int port;

    @Autowired
    ProcessDriver office;

    @Autowired
    MovableClock clock;

    private SignIn signIn;

    @BeforeEach
    void someWorkIsUnderWay() {
        if (signIn != null) {
            return;
        }
        clock.moveTo(MovedClock.START);
        signIn = new SignIn(BROWSER, port);
        accepted("NV-801", "VPTW", null);
        accepted("NV-802", "BTCTW", null);
        waits("NV-801", "chutri.vptw", "BTCTW");
        waits("NV-802", "chutri.btctw", "VPTW");
        accepted("NV-803", "BNG", List.of("BTCTW", "TBVK"));
        office.complete(
                "NV-803", "UserTask_DraftReport", "summary", "Đón khách", "content", "Dự thảo.", "proposal", "Trình.");
        office.complete(office.stepsByDesk("NV-803", "UserTask_GiveOpinion").get("phoi-hop-btctw"), "answer", "AGREE");
    }

    @Test
    void the_login_page_is_clear_and_is_used_by_keyboard() {
        signIn.toTheDoor();
        BROWSER.picture("login");
        assertThat(BROWSER.violations("html")).isEmpty();
        signIn.byKeyboard("chutri.hn");
    }

    @ParameterizedTest
    @FieldSource("PAGES")
    void a_page_is_clear_and_its_first_action_is_done_by_keyboard(OfficePage page) {
        signIn.toPage(page.path(), page.account());
        BROWSER.see(By.cssSelector(page.action()));
        BROWSER.picture(page.toString());

        assertThat(BROWSER.violations("html")).isEmpty();
        BROWSER.onAPhone(() -> {
            BROWSER.picture(page + " on a phone");
            assertThat(BROWSER.runsOver())
                    .as("runs over the right edge of a phone")
                    .isFalse();
        });

        assertThat(BROWSER.tabTo(page.action(), PATIENCE))
                .as(page.action() + " is reached with Tab")
                .isTrue();
        if (!page.outcome().isEmpty()) {
            BROWSER.type(Keys.ENTER);
            BROWSER.see(By.cssSelector(page.outcome()));
            BROWSER.picture(page + " after the action");
            if (page.outcome().startsWith("dialog")) {
                assertThat(BROWSER.violations("dialog")).isEmpty();
                BROWSER.type(Keys.ESCAPE);
                BROWSER.await("the dialog to close", it -> !BROWSER.sees(By.cssSelector("dialog")));
            }
        }
    }

    @Test
    void a_form_and_its_dossier_are_clear() {
        signIn.toTasklist("chutri.vptw").take("NV-801", "Soạn dự thảo báo cáo").picture("a form with its dossier");

        assertThat(BROWSER.violations("form.congress-form", ".congress-dossier"))
                .isEmpty();
        assertThat(BROWSER.tabTo("form.congress-form textarea", PATIENCE)).isTrue();
    }

    private void accepted(String code, String lead, List<String> coordinators) {
        office.propose("code", code, "lead", lead, "coordinators", coordinators, "due", "2026-06-30");
        office.complete(code, "UserTask_AcceptTask", "focalPoint", "Vụ Tổng hợp");
    }

    private void waits(String code, String account, String agency) {
        var step = office.step(code, "UserTask_DraftReport").getId();
        assertThat(Visitor.machine(port, account)
                        .post(
                                "/api/steps/%s/waits".formatted(step),
                                "{\"onAgency\":\"%s\",\"reason\":\"Chờ danh sách đại biểu.\",\"until\":\"2026-01-20\"}"
                                        .formatted(agency))
                        .status())
                .isEqualTo(201);
    }
}
