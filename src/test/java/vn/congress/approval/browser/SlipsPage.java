package vn.congress.approval.browser;

import org.openqa.selenium.By;
import org.openqa.selenium.Keys;

/** The page "Phiếu ý kiến của tôi", its newest comment form first. */
final class SlipsPage {

    private final Chromium browser;

    SlipsPage(Chromium browser) {
        this.browser = browser;
        browser.see(By.cssSelector("#list article"));
    }

    /** Opens the newest form, answers, and waits until the page says that it is kept. */
    void answer(String answer, String content) {
        browser.click(By.cssSelector("#list article:first-of-type .actions button"));
        browser.click(By.xpath("//form[contains(@class, 'answer')]//label[normalize-space() = '" + answer + "']"));
        browser.see(By.cssSelector("form.answer textarea")).sendKeys(Keys.chord(Keys.CONTROL, "a"), content);
        browser.picture("answering again");
        browser.click(By.cssSelector("form.answer button[type=submit]"));
        browser.await(
                "the answer to be kept",
                it -> browser.see(By.id("notice")).getText().startsWith("Đã "));
    }
}
