package vn.congress.approval.browser;

import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** What is said about a step without finishing it: the dialog behind one of the buttons above its form. */
final class ActionDialog {

    private static final By DIALOG = By.cssSelector("dialog.congress-dialog");

    private final Chromium browser;

    ActionDialog(Chromium browser, String action) {
        this.browser = browser;
        browser.click(
                By.xpath("//div[contains(@class, 'congress-actions')]/button[normalize-space() = '" + action + "']"));
        browser.see(DIALOG);
    }

    ActionDialog write(String title, String text) {
        field(title).findElement(By.cssSelector("[data-field]")).sendKeys(Keys.chord(Keys.CONTROL, "a"), text);
        return this;
    }

    ActionDialog choose(String answer) {
        browser.click(By.xpath("//dialog//label[contains(@class, 'congress-choice')"
                + " and normalize-space(text()[normalize-space()]) = '" + answer + "']"));
        return this;
    }

    ActionDialog pick(String title, String option) {
        var control = field(title).findElement(By.tagName("select"));
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

    ActionDialog picture(String what) {
        browser.picture(what);
        return this;
    }

    /** Sends it, and gives back what the page then says. */
    String send() {
        browser.click(By.cssSelector("dialog.congress-dialog .congress-send"));
        browser.await("the dialog to close", it -> !browser.sees(DIALOG));
        return browser.see(By.cssSelector(".congress-notice")).getText();
    }

    private WebElement field(String title) {
        return browser.see(By.xpath("//dialog//*[contains(@class, 'congress-field')][./*[self::label or self::legend]"
                + "[starts-with(normalize-space(), '" + title + "')]]"));
    }
}
