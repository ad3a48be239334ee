package vn.congress.approval.browser;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;

/** Tasklist: the lists on the left, the cards of one of them, and the task that is open. */
final class TasklistPage {

    private static final By CARDS = By.cssSelector("ol.tasks-list > li.task");
    private static final By NAME = By.cssSelector("h4.task a");
    private static final By DRAWN = By.cssSelector(".congress-card");
    private static final By NOTHING = By.cssSelector("[cam-tasks] .well");
    private static final By NEXT_PAGE = By.cssSelector("[cam-tasks] .pagination-next:not(.disabled) a");

    private final Chromium browser;

    TasklistPage(Chromium browser) {
        this.browser = browser;
        browser.see(By.cssSelector(".task-filter.active"));
        cards();
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
                cards();
                return true;
            }
            browser.reload();
            return false;
        });
    }

    /** The codes on the cards of all pages of the chosen list. */
    List<String> codes() {
        var found = new ArrayList<>(codesOnThisPage());
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
            var card = card(code + " · " + step);
            card.ifPresentOrElse(found -> found.findElement(NAME).click(), browser::reload);
            return card.isPresent();
        });
        browser.see(
                By.xpath("//section[contains(@class, 'task-card')]//h2[contains(normalize-space(), '" + step + "')]"));
        return new StepForm(browser);
    }

    /** Begins a process with its start form. */
    StartForm start(String process) {
        browser.click(By.cssSelector(".start-process-action a"));
        browser.see(By.cssSelector("ul.processes a"));
        browser.picture("start a process");
        browser.click(By.xpath("//ul[contains(@class, 'processes')]//a[normalize-space() = '" + process + "']"));
        return new StartForm(browser);
    }

    private Optional<WebElement> card(String name) {
        while (true) {
            var here = cards().stream()
                    .filter(card -> card.findElement(NAME).getText().equals(name))
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

    /** The cards once each is drawn, or none when the list says that it is empty. */
    private List<WebElement> cards() {
        return browser.await("the cards of the list", it -> {
            var cards = browser.all(CARDS);
            var ready = cards.isEmpty()
                    ? browser.sees(NOTHING)
                    : cards.stream().noneMatch(card -> card.findElements(DRAWN).isEmpty());
            return ready ? cards : null;
        });
    }

    private static String code(WebElement card) {
        return card.findElement(NAME).getText().split(" · ", 2)[0];
    }
}
