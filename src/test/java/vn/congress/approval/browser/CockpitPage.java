package vn.congress.approval.browser;

import java.util.List;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;

/** Cockpit: the processes, the running instances of one, and the diagram of an instance. */
final class CockpitPage {

    private static final By STEP = By.cssSelector(".djs-element[data-element-id^='UserTask_'] .djs-visual > rect");
    private static final int READABLE_WIDTH = 70;

    private final Chromium browser;

    CockpitPage(Chromium browser) {
        this.browser = browser;
        browser.see(By.cssSelector(".cockpit-section-dashboard, .processes-dashboard, .dashboard"));
    }

    CockpitPage processes() {
        browser.click(By.cssSelector("a[href*='#/processes']"));
        browser.see(By.cssSelector("table.process-definitions-table, table.cam-table"));
        return this;
    }

    CockpitPage process(String name) {
        browser.click(By.xpath("//td//a[normalize-space() = '" + name + "']"));
        seeReadableDrawing();
        return this;
    }

    /** The business keys of the running instances, as the table shows them. */
    List<String> businessKeys() {
        return browser.await("the instances", it -> {
            var keys = browser.all(By.cssSelector("td.business-key")).stream()
                    .map(WebElement::getText)
                    .toList();
            return keys.isEmpty() ? null : keys;
        });
    }

    CockpitPage instance(String businessKey) {
        browser.click(By.xpath("//tr[td[contains(@class, 'business-key') and normalize-space() = '" + businessKey
                + "']]//td[contains(@class, 'instance-id')]//a"));
        seeReadableDrawing();
        browser.see(By.cssSelector(".djs-overlay .badge"));
        return this;
    }

    /** A step on a drawing that can be read is at least so wide on the screen, and one of them is in sight. */
    private void seeReadableDrawing() {
        browser.await("a drawing large enough to read", it -> {
            var step = browser.see(STEP).getRect();
            return step.getWidth() >= READABLE_WIDTH;
        });
    }

    /** Whether the step with this element id lies within the window. */
    boolean showsStep(String elementId) {
        return browser.await(
                "the drawing of " + elementId,
                it -> browser.inSight(By.cssSelector(".djs-element[data-element-id='" + elementId + "']")));
    }

    void picture(String what) {
        browser.picture(what);
    }
}
