package vn.congress.approval.browser;

import java.util.List;
import java.util.Optional;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;

/** Tasklist: the lists on the left, the cards of one of them, and the task that is open. */
final class TasklistPage {

    private static final By CARDS = By.cssSelector("ol.tasks-list > li.task");
    private static final By NOTHING = By.cssSelector("[cam-tasks] .well");
    private static final By NEXT_PAGE = By.cssSelector("[cam-tasks] .pagination-next:not(.disabled) a");

    private final Chromium browser;

    TasklistPage(Chromium browser) {
        this.browser = browser;
    }

    /** Chooses one of the lists by its name. */
    TasklistPage list(String name) {
        browser.click(By.xpath("//*[contains(@class, 'task-filter')]//a[contains(normalize-space(), '" + name + "')]"));
        browser.see(By.xpath("//*[contains(@class, 'task-filter') and contains(@class, 'active')]"
                + "//a[contains(normalize-space(), '" + name + "')]"));
        return this;
    }

    /** How many tasks the chosen list has, as it says itself. */
    int count() {
        return Integer.parseInt(browser.await("the list's number", it -> {
            var counter = browser.all(By.cssSelector(".task-filter.active .counter"));
            var text = counter.isEmpty() ? "" : counter.get(0).getText().replaceAll("\\D", "");
            return text.isEmpty() ? null : text;
        }));
    }

    /** Waits until the chosen list has this many tasks; asks again like somebody who reloads the page. */
    void awaitCount(int expected) {
        browser.await("a list of " + expected, it -> {
            if (count() == expected) {
                return true;
            }
            browser.reload();
            return false;
        });
    }

    /** The codes on the cards of all pages of the chosen list. */
    List<String> codes() {
        var found = new java.util.ArrayList<>(codesOnThisPage());
        while (browser.sees(NEXT_PAGE)) {
            var before = codesOnThisPage();
            browser.click(NEXT_PAGE);
            browser.await("the next page", it -> !codesOnThisPage().equals(before));
            found.addAll(codesOnThisPage());
        }
        return found;
    }

    /** Opens a step of a task from the desk's list, and takes it if nobody has. */
    StepForm take(String code, String step) {
        var form = open(code, step);
        form.claim();
        return form;
    }

    /** Opens a step of a task from the desk's list. A step that a machine is still preparing is waited for. */
    StepForm open(String code, String step) {
        list("Việc của cơ quan, bộ phận tôi");
        browser.await(code + " " + step, it -> {
            var card = card(code, step);
            if (card.isEmpty()) {
                browser.reload();
                return false;
            }
            card.get().findElement(By.cssSelector("h4.task a")).click();
            return true;
        });
        browser.see(
                By.xpath("//section[contains(@class, 'task-card')]//h2[contains(normalize-space(), '" + step + "')]"));
        return new StepForm(browser);
    }

    /** Begins a process with its start form. */
    StartForm start(String process) {
        browser.click(By.cssSelector(".start-process-action a"));
        browser.picture("start a process");
        browser.click(By.xpath("//ul[contains(@class, 'processes')]//a[normalize-space() = '" + process + "']"));
        return new StartForm(browser);
    }

    private Optional<WebElement> card(String code, String step) {
        while (true) {
            var here = cards().stream()
                    .filter(card -> code(card).equals(code) && card.getText().contains(step))
                    .findFirst();
            if (here.isPresent() || !browser.sees(NEXT_PAGE)) {
                return here;
            }
            var before = codesOnThisPage();
            browser.click(NEXT_PAGE);
            browser.await("the next page", it -> !codesOnThisPage().equals(before));
        }
    }

    private List<String> codesOnThisPage() {
        return cards().stream().map(TasklistPage::code).toList();
    }

    /** The cards once each says which task it is, or none when the list says that it is empty. */
    private List<WebElement> cards() {
        return browser.await("the cards of the list", it -> {
            var cards = browser.all(CARDS);
            var ready = cards.isEmpty()
                    ? browser.sees(NOTHING)
                    : cards.stream().noneMatch(card -> code(card).isEmpty());
            return ready ? cards : null;
        });
    }

    private static String code(WebElement card) {
        var code = card.findElements(By.cssSelector(".congress-card-title strong"));
        return code.isEmpty() ? "" : code.get(0).getText();
    }
}
