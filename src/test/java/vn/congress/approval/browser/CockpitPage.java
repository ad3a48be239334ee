package vn.congress.approval.browser;

import java.util.List;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;

/** Cockpit: the processes, the running instances of one, and the diagram of an instance. */
final class CockpitPage {

    private static final By DRAWING = By.cssSelector(".djs-container svg g.djs-element");

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
        browser.see(DRAWING);
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
        browser.see(DRAWING);
        browser.see(By.cssSelector(".badge.instance-count, .activity-instance-statistics, .djs-overlay"));
        return this;
    }

    void picture(String what) {
        browser.picture(what);
    }
}
