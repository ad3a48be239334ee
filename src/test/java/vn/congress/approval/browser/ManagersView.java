package vn.congress.approval.browser;

import java.util.List;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;

/** One of the managers' views in Cockpit, opened by its entry in the navigation. */
final class ManagersView {

    private static final By LIST = By.cssSelector(".congress-list");
    private static final By LINES = By.cssSelector(".congress-list tbody tr");

    private final Chromium browser;

    private ManagersView(Chromium browser) {
        this.browser = browser;
    }

    /** The compact figures on Cockpit's dashboard. */
    static ManagersView onDashboard(Chromium browser) {
        return new ManagersView(browser).loaded();
    }

    static ManagersView open(Chromium browser, String path) {
        browser.click(By.cssSelector("[cam-widget-header] a[href='#" + path + "']"));
        browser.await("the view " + path, it -> browser.address().contains("#" + path));
        return new ManagersView(browser).loaded();
    }

    private ManagersView loaded() {
        browser.see(By.cssSelector(".congress-managers .as-of:not(:empty)"));
        browser.await("all parts loaded", it -> !browser.sees(By.cssSelector(".managers-state.loading")));
        return this;
    }

    /** How many tasks have this status or mark, as the view says. */
    int figure(String attribute, String id) {
        return number(browser.see(of(attribute, id)).findElement(By.tagName("strong")));
    }

    /** Clicks a figure and counts the lines of the list that opens. */
    int linesBehind(String attribute, String id) {
        return linesBehind(of(attribute, id));
    }

    int linesBehind(By figure) {
        var before = browser.address();
        browser.click(figure);
        browser.await("another address", it -> !browser.address().equals(before));
        loaded();
        browser.see(LIST);
        return browser.await(
                "the list",
                it -> browser.all(LINES).isEmpty() ? null : browser.all(LINES).size());
    }

    int number(By figure) {
        return number(browser.see(figure));
    }

    List<String> codes() {
        return browser.all(By.cssSelector(".congress-list tbody th")).stream()
                .map(WebElement::getText)
                .toList();
    }

    String listText() {
        return browser.see(LIST).getText();
    }

    String text() {
        return browser.see(By.cssSelector(".congress-managers")).getText();
    }

    /** What is written in the drawings. */
    List<String> drawn() {
        return browser.await("a drawing", it -> {
            var texts = browser.all(By.cssSelector(".congress-chart svg text")).stream()
                    .map(text -> text.getDomProperty("textContent"))
                    .toList();
            return texts.isEmpty() ? null : texts;
        });
    }

    int drawnIn(String colour) {
        return browser.all(By.cssSelector(".congress-chart svg path[stroke='" + colour + "']"))
                .size();
    }

    /** Every button there is: what could change something would be one of them. */
    List<String> buttons() {
        return browser.all(By.cssSelector(".congress-managers button, .congress-managers [type=submit]")).stream()
                .map(WebElement::getText)
                .toList();
    }

    List<String> barriers() {
        return browser.violations(".congress-managers");
    }

    ManagersView picture(String what) {
        browser.picture(what);
        return this;
    }

    private static By of(String attribute, String id) {
        return By.cssSelector(".congress-managers [data-" + attribute + "='" + id + "']");
    }

    private static int number(WebElement element) {
        return Integer.parseInt(element.getText().strip());
    }
}
