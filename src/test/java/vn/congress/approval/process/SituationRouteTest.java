package vn.congress.approval.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Rule;
import vn.congress.approval.domain.authority.Level;
import vn.congress.approval.domain.situation.RouteKind;
import vn.congress.approval.domain.situation.Severity;
import vn.congress.approval.domain.situation.SituationRoute;

/** The table {@code situation-route}, for every situation there can be. */
class SituationRouteTest {

    private static final Path FILE = Path.of("processes/situation/situation-route.dmn");
    private static final DmnEngine DMN =
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
    private static final DmnDecision TABLE = read();

    @Property(tries = 500)
    void every_situation_has_a_way_that_makes_sense(
            @ForAll Severity severity,
            @ForAll @IntRange(min = 1, max = 240) int hours,
            @ForAll boolean others,
            @ForAll boolean within) {
        var way = way(severity, hours, others, within);

        assertThat(way.decisionTime()).matches("P0DT\\d+H|PT\\d+H");
        assertThat(way.handlingTime()).matches("P0DT\\d+H|PT\\d+H");
        assertThat(way.reminderTime()).matches("P\\d+D|P0DT\\d+H");
    }

    @Property(tries = 500)
    void the_level_never_falls_with_severity(
            @ForAll Severity one,
            @ForAll Severity other,
            @ForAll @IntRange(min = 1, max = 240) int hours,
            @ForAll boolean others,
            @ForAll boolean within) {
        var graver = one.compareTo(other) >= 0 ? one : other;
        var lighter = one.compareTo(other) >= 0 ? other : one;

        assertThat(way(graver, hours, others, within).level())
                .isGreaterThanOrEqualTo(way(lighter, hours, others, within).level());
    }

    @Property(tries = 500)
    void the_level_never_falls_with_fewer_hours(
            @ForAll Severity severity,
            @ForAll @IntRange(min = 1, max = 240) int one,
            @ForAll @IntRange(min = 1, max = 240) int other,
            @ForAll boolean others,
            @ForAll boolean within) {
        assertThat(way(severity, Math.min(one, other), others, within).level())
                .isGreaterThanOrEqualTo(
                        way(severity, Math.max(one, other), others, within).level());
    }

    @Property(tries = 500)
    void an_agency_that_cannot_handle_it_or_needs_others_is_never_left_alone(
            @ForAll Severity severity, @ForAll @IntRange(min = 1, max = 240) int hours, @ForAll boolean others) {
        assertThat(way(severity, hours, others, false).kind()).isNotEqualTo(RouteKind.HANDLED);
        assertThat(way(severity, hours, true, true).kind()).isNotEqualTo(RouteKind.HANDLED);
    }

    @Property(tries = 500)
    void what_counts_by_the_clock_is_decided_before_the_damage(
            @ForAll Severity severity, @ForAll @IntRange(min = 1, max = 240) int hours, @ForAll boolean within) {
        var time = way(severity, hours, false, within).decisionTime();
        if (time.startsWith("PT")) {
            assertThat(Duration.parse(time)).isLessThanOrEqualTo(Duration.ofHours(hours));
        }
    }

    @Example
    void the_gravest_are_asked_by_the_clock() {
        assertThat(way(Severity.CRITICAL, 4, true, false))
                .isEqualTo(new SituationRoute(
                        RouteKind.ASKED, Level.POLITBURO, "PT1H", "PT4H", "P1D", 0, "Rule_CriticalWithin4Hours"));
        assertThat(way(Severity.CRITICAL, 24, true, false).level()).isEqualTo(Level.SECRETARIAT);
        assertThat(way(Severity.SERIOUS, 9, false, true).kind()).isEqualTo(RouteKind.HANDLED);
        assertThat(way(Severity.MINOR, 240, true, true).level()).isEqualTo(Level.STANDING_BOARD);
    }

    @Example
    void every_rule_names_itself_and_says_in_words_what_it_does() {
        assertThat(Dmn.readModelFromFile(FILE.toFile()).getModelElementsByType(Rule.class))
                .isNotEmpty()
                .allSatisfy(rule -> {
                    assertThat(rule.getDescription().getTextContent()).isNotBlank();
                    var outputs = rule.getOutputEntries().stream()
                            .map(entry -> entry.getText().getTextContent())
                            .toList();
                    assertThat(outputs).last().isEqualTo("\"" + rule.getId() + "\"");
                });
    }

    /** What the table says, as the program reads it: a row that makes no sense is refused there. */
    private static SituationRoute way(Severity severity, int hours, boolean others, boolean within) {
        var rows = DMN.evaluateDecisionTable(
                TABLE,
                Map.of(
                        "severity",
                        severity.name(),
                        "hoursLeft",
                        hours,
                        "otherAgencies",
                        others,
                        "withinAuthority",
                        within));
        assertThat(rows).hasSize(1);
        var row = rows.getSingleResult();
        return new SituationRoute(
                RouteKind.valueOf(text(row, "route")),
                Level.valueOf(text(row, "level")),
                text(row, "decisionTime"),
                text(row, "handlingTime"),
                text(row, "reminderTime"),
                0,
                text(row, "rule"));
    }

    private static String text(DmnDecisionRuleResult row, String output) {
        return row.getEntry(output);
    }

    private static DmnDecision read() {
        try (var file = Files.newInputStream(FILE)) {
            return DMN.parseDecision("situation-route", file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
