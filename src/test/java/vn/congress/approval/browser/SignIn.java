package vn.congress.approval.browser;

import org.openqa.selenium.By;

/** The login page, and the way out over the start page. */
final class SignIn {

    private static final By NAME = By.id("username");

    private final Chromium browser;
    private final String office;
    private boolean somebodyIsIn;

    SignIn(Chromium browser, int port) {
        this.browser = browser;
        this.office = "http://localhost:" + port;
    }

    /** Opens Tasklist as this account; who sat there before is signed out first. */
    TasklistPage toTasklist(String account) {
        to("/camunda/app/tasklist/default/", account);
        return new TasklistPage(browser);
    }

    /** Opens one of the office's own pages. */
    void toPage(String path, String account) {
        to(path, account);
    }

    CockpitPage toCockpit(String account) {
        to("/camunda/app/cockpit/default/", account);
        return new CockpitPage(browser);
    }

    private void to(String door, String account) {
        if (somebodyIsIn) {
            browser.open(office + "/");
            browser.click(By.cssSelector("#sign-out button"));
            browser.see(NAME);
        }
        browser.open(office + door);
        browser.see(NAME).sendKeys(account);
        browser.see(By.id("password")).sendKeys(account);
        browser.click(By.cssSelector("#sign-on button[type=submit]"));
        somebodyIsIn = true;
    }
}
