package vn.congress.approval.browser;

import com.deque.html.axecore.selenium.AxeBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.support.ui.WebDriverWait;
import org.springframework.util.FileSystemUtils;

/** Debian's Chromium without a screen; keeps a numbered picture of each step, and one of the page a test failed on. */
final class Chromium implements BeforeAllCallback, AfterTestExecutionCallback, AfterAllCallback {

    private static final Path BROWSER = Path.of("/usr/bin/chromium");
    private static final Path DRIVER = Path.of("/usr/bin/chromedriver");
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private ChromeDriver driver;
    private Path profile;
    private Path album;
    private int pictures;

    @Override
    public void beforeAll(ExtensionContext context) throws IOException {
        for (var needed : List.of(BROWSER, DRIVER)) {
            if (!Files.isExecutable(needed)) {
                throw new IllegalStateException(
                        "The browser test needs " + needed + "; on Debian: apt-get install chromium chromium-driver");
            }
        }
        album = Path.of("target", "screenshots", context.getRequiredTestClass().getSimpleName());
        FileSystemUtils.deleteRecursively(album);
        Files.createDirectories(album);
        profile = Files.createTempDirectory("chromium");
        var options = new ChromeOptions();
        options.setBinary(BROWSER.toFile());
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--no-first-run",
                "--window-size=1400,1000",
                "--user-data-dir=" + profile);
        var service = new ChromeDriverService.Builder()
                .usingDriverExecutable(DRIVER.toFile())
                .usingAnyFreePort()
                .withEnvironment(Map.of("TZ", "Asia/Ho_Chi_Minh"))
                .build();
        driver = new ChromeDriver(service, options);
    }

    @Override
    public void afterTestExecution(ExtensionContext context) {
        if (context.getExecutionException().isPresent()) {
            picture("where it failed");
        }
    }

    @Override
    public void afterAll(ExtensionContext context) throws IOException {
        if (driver != null) {
            driver.quit();
            FileSystemUtils.deleteRecursively(profile);
        }
    }

    void open(String address) {
        driver.get(address);
    }

    void reload() {
        driver.navigate().refresh();
    }

    String address() {
        return driver.getCurrentUrl();
    }

    /** The first element that can be seen; waits for it. */
    WebElement see(By what) {
        return await("see " + what, browser -> browser.findElements(what).stream()
                .filter(WebElement::isDisplayed)
                .findFirst()
                .orElse(null));
    }

    boolean sees(By what) {
        return driver.findElements(what).stream().anyMatch(WebElement::isDisplayed);
    }

    List<WebElement> all(By what) {
        return driver.findElements(what);
    }

    /** Clicks what can be seen, once nothing lies over it. */
    void click(By what) {
        await("click " + what, browser -> {
            var target = browser.findElements(what).stream()
                    .filter(it -> it.isDisplayed() && it.isEnabled())
                    .findFirst();
            target.ifPresent(it -> {
                scrollTo(it);
                it.click();
            });
            return target.orElse(null);
        });
    }

    void scrollTo(WebElement element) {
        driver.executeScript("arguments[0].scrollIntoView({block: 'center'})", element);
    }

    /** Whether an element lies within the window as a whole. */
    boolean inSight(By what) {
        return (Boolean) driver.executeScript(
                """
                const box = arguments[0].getBoundingClientRect();
                return box.left >= 0 && box.top >= 0 && box.right <= innerWidth && box.bottom <= innerHeight""",
                see(what));
    }

    /** Waits until the answer is neither null nor false; a page that is being redrawn is asked again. */
    <T> T await(String what, Function<WebDriver, T> question) {
        return new WebDriverWait(driver, PATIENCE, Duration.ofMillis(100))
                .ignoring(StaleElementReferenceException.class)
                .ignoring(org.openqa.selenium.ElementClickInterceptedException.class)
                .withMessage(() -> what + " at " + driver.getCurrentUrl())
                .until(question);
    }

    /** Presses keys wherever the focus is. */
    void type(CharSequence... keys) {
        new Actions(driver).sendKeys(keys).perform();
    }

    /** Presses Tab until one of these has the focus; false when it is not reached after so many times. */
    boolean tabTo(String css, int times) {
        for (var pressed = 0; pressed < times; pressed++) {
            type(Keys.TAB);
            if ((Boolean) driver.executeScript("return document.activeElement.matches(arguments[0])", css)) {
                return true;
            }
        }
        return false;
    }

    /**
     * What axe finds within these parts that keeps somebody out: serious or critical, each with where and why. A part that
     * is not on the page is a failure.
     */
    List<String> violations(String... parts) {
        var axe = new AxeBuilder();
        for (var part : parts) {
            see(By.cssSelector(part));
            axe.include(part);
        }
        return axe.setLegacyMode(true).analyze(driver).getViolations().stream()
                .filter(found -> List.of("serious", "critical").contains(found.getImpact()))
                .flatMap(found -> found.getNodes().stream()
                        .map(node -> found.getId() + " at " + node.getHtml() + ": " + node.getFailureSummary()))
                .toList();
    }

    /** In a window as wide as a phone's. */
    void onAPhone(Runnable look) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", 390, "height", 844, "deviceScaleFactor", 1, "mobile", false));
        try {
            look.run();
        } finally {
            driver.executeCdpCommand("Emulation.clearDeviceMetricsOverride", Map.of());
        }
    }

    /** Whether the page is wider than its window. */
    boolean runsOver() {
        return (Boolean) driver.executeScript("return document.documentElement.scrollWidth > innerWidth");
    }

    /** Keeps what is on the screen under the next number. */
    void picture(String what) {
        var plain =
                MARKS.matcher(Normalizer.normalize(what, Normalizer.Form.NFD)).replaceAll("");
        var name = "%02d-%s.png".formatted(++pictures, plain.toLowerCase().replaceAll("[^a-z0-9]+", "-"));
        try {
            Files.write(album.resolve(name), driver.getScreenshotAs(OutputType.BYTES));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
