package vn.congress.approval.browser;

import org.openqa.selenium.By;
import org.openqa.selenium.Keys;

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

    /** The login page, with nobody signed in. */
    void toTheDoor() {
        if (somebodyIsIn) {
            browser.open(office + "/");
            browser.click(By.cssSelector("#sign-out button"));
            browser.see(NAME);
            somebodyIsIn = false;
        }
        browser.open(office + "/login");
        browser.see(NAME);
    }

    /** Comes in through the login page without touching the mouse. */
    void byKeyboard(String account) {
        browser.type(account, Keys.TAB, account, Keys.ENTER);
        browser.see(By.id("sign-out"));
        somebodyIsIn = true;
    }

    private void to(String door, String account) {
        toTheDoor();
        browser.open(office + door);
        browser.see(NAME).sendKeys(account);
        browser.see(By.id("password")).sendKeys(account);
        browser.click(By.cssSelector("#sign-on button[type=submit]"));
        somebodyIsIn = true;
    }
}
