package vn.congress.approval.browser;

import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Has axe look at one part of the page that is open. */
final class Accessibility {

    private static final Set<String> GRAVE = Set.of("serious", "critical");

    private Accessibility() {}

    /** What keeps people out of the part that the selector names, each with the elements concerned. */
    static List<String> barriers(Chromium browser, String selector) {
        return browser.await("what axe finds in " + selector, driver -> new AxeBuilder()
                .include(List.of(selector)).analyze(driver).getViolations().stream()
                        .filter(rule -> GRAVE.contains(rule.getImpact()))
                        .flatMap(Accessibility::where)
                        .toList());
    }

    private static Stream<String> where(Rule rule) {
        return rule.getNodes().stream().map(node -> rule.getId() + ": " + node.getHtml());
    }
}
