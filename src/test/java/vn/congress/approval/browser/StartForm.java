package vn.congress.approval.browser;

import java.nio.file.Path;
import org.openqa.selenium.By;

/** The form in which a plan file is chosen, checked and handed in. */
final class StartForm {

    private final Chromium browser;

    StartForm(Chromium browser) {
        this.browser = browser;
        browser.see(By.cssSelector(".modal-content form.congress-form"));
    }

    /** Chooses the file and waits for what the check says. */
    String check(Path plan) {
        browser.all(By.cssSelector(".modal-content input[type=file]"))
                .get(0)
                .sendKeys(plan.toAbsolutePath().toString());
        browser.see(By.cssSelector(".congress-outcome .congress-counts"));
        return browser.see(By.cssSelector(".congress-outcome")).getText();
    }

    void handIn() {
        browser.click(By.cssSelector(".modal-footer .btn-primary"));
        browser.await("the form to close", it -> !browser.sees(By.cssSelector(".modal-content")));
    }
}
