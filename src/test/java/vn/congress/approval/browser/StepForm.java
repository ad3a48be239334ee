package vn.congress.approval.browser;

import java.nio.file.Path;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.ExpectedConditions;

/** The open task's form, its fields found by the titles that people read, with the dossier beside it. */
final class StepForm {

    private static final By HAND_IN = By.cssSelector("[cam-tasklist-form] .form-actions .btn-primary");

    private final Chromium browser;

    StepForm(Chromium browser) {
        this.browser = browser;
        browser.see(By.cssSelector("form.congress-form"));
        browser.see(By.cssSelector(".congress-dossier .congress-section"));
    }

    void claim() {
        if (browser.sees(By.cssSelector(".congress-claim button"))) {
            browser.click(By.cssSelector(".congress-claim button"));
        }
        browser.await("a form that can be filled", it -> !browser.sees(By.cssSelector(".disabled-form")));
    }

    StepForm write(String title, String text) {
        var control = field(title).findElement(By.cssSelector("[data-field]"));
        browser.scrollTo(control);
        control.sendKeys(Keys.chord(Keys.CONTROL, "a"), text);
        return this;
    }

    StepForm pick(String title, String option) {
        var control = field(title).findElement(By.cssSelector("select[data-field]"));
        browser.scrollTo(control);
        browser.await(
                option + " among the options of " + title,
                it -> control.findElements(By.xpath("./option[normalize-space() = '" + option + "']")).stream()
                        .findFirst()
                        .map(found -> {
                            found.click();
                            return true;
                        })
                        .orElse(null));
        return this;
    }

    /** Chooses one of a few answers by what stands beside the button. */
    StepForm choose(String answer) {
        browser.click(By.xpath(
                "//label[contains(@class, 'congress-choice') and normalize-space(text()[normalize-space()]) = '"
                        + answer + "']"));
        return this;
    }

    /** Opens what can be said about the step without finishing it. */
    ActionDialog say(String action) {
        return new ActionDialog(browser, action);
    }

    StepForm press(String button) {
        browser.click(By.xpath("//form//button[normalize-space() = '" + button + "']"));
        return this;
    }

    /** Attaches a file and waits until the list shows that it has arrived. */
    StepForm attach(Path file) {
        browser.all(By.cssSelector("form.congress-form .congress-drop input[type=file]"))
                .get(0)
                .sendKeys(file.toAbsolutePath().toString());
        var row = browser.see(By.xpath("//li[contains(@class, 'congress-uploaded') and contains(., '"
                + file.getFileName() + "') and contains(., 'Đã tải lên')]"));
        browser.scrollTo(row);
        return this;
    }

    /** The same for another kind of paper than the usual one. */
    StepForm attach(String kind, Path file) {
        var kinds = browser.see(By.cssSelector("form.congress-form .congress-drop select.congress-kind"));
        kinds.findElement(By.xpath("./option[normalize-space() = '" + kind + "']"))
                .click();
        return attach(file);
    }

    /** Says of each comment on the page what becomes of it, and waits until it is kept. */
    StepForm treatEveryComment(String result, String why) {
        var comments = browser.await("comments", it -> {
            var found = browser.all(By.cssSelector(".congress-comment"));
            return found.isEmpty() ? null : found;
        });
        for (var comment : comments) {
            browser.scrollTo(comment);
            comment.findElement(By.xpath(".//label[normalize-space() = '" + result + "']"))
                    .click();
            comment.findElement(By.tagName("textarea")).sendKeys(why, Keys.TAB);
            browser.await("the comment to be kept", it -> comment.findElement(By.cssSelector(".congress-state"))
                    .getText()
                    .contains("Đã lưu"));
        }
        return this;
    }

    String valueOf(String title) {
        return field(title).findElement(By.cssSelector("[data-field]")).getDomProperty("value");
    }

    /** The message at a field; waits until there is one. */
    String messageAt(String title) {
        return browser.await("a message at " + title, it -> {
            var message =
                    field(title).findElement(By.cssSelector(".congress-error")).getText();
            return message.isEmpty() ? null : message;
        });
    }

    /** Hands in; the page says that it went through, and the form is gone. */
    void handIn() {
        var form = browser.see(By.cssSelector("form.congress-form"));
        browser.click(HAND_IN);
        browser.await("the form to close", ExpectedConditions.stalenessOf(form)::apply);
        browser.see(By.cssSelector(".congress-notice"));
    }

    /** Hands in what will not be accepted. */
    void tryToHandIn() {
        browser.click(HAND_IN);
        browser.see(By.cssSelector(".congress-alert"));
    }

    String reasonForReturn() {
        return browser.see(By.cssSelector(".congress-return")).getText();
    }

    String dossier() {
        return browser.see(By.cssSelector(".congress-dossier")).getText();
    }

    StepForm picture(String what) {
        browser.picture(what);
        return this;
    }

    private WebElement field(String title) {
        return browser.see(By.xpath("//form//*[contains(@class, 'congress-field')][./*[self::label or self::legend]"
                + "[starts-with(normalize-space(), '" + title + "')]]"));
    }
}
