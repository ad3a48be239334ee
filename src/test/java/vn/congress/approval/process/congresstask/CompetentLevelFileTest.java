package vn.congress.approval.process.congresstask;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.congress.approval.domain.Problem;
import vn.congress.approval.domain.Refused;
import vn.congress.approval.domain.authority.AuthorityTables.Rules;
import vn.congress.approval.domain.authority.Figures;
import vn.congress.approval.domain.authority.Inputs;
import vn.congress.approval.domain.authority.Level;
import vn.congress.approval.domain.authority.RuleSheet;
import vn.congress.approval.domain.task.Phase;
import vn.congress.approval.domain.task.Priority;

@DisplayName("The table competent-level")
class CompetentLevelFileTest {

    private static final String FILE = file();
    private static final Rules TABLE = TableFile.handedIn(FILE.getBytes(StandardCharsets.UTF_8));
    private static final List<Integer> AROUND =
            List.of(0, 4, 5, 499, 500, 999, 1000, 2999, 3000, 9999, 10000, 20000, 100000, 500000, Figures.MOST);

    @Test
    void is_what_people_may_hand_in_too() {
        assertThat(TABLE.sheet().problems()).isEmpty();
    }

    @Test
    void says_which_of_its_thresholds_are_only_proposed() {
        assertThat(TABLE.sheet().rows())
                .filteredOn(row -> row.cells().stream().anyMatch(cell -> cell.startsWith(">")))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.text()).endsWith("[P]"));
    }

    @Test
    void every_rule_decides_some_task_and_some_rule_decides_every_task() {
        var matched = new HashSet<String>();
        for (var inputs : everyCorner()) {
            matched.add(TABLE.find(inputs).rule().id());
        }

        assertThat(matched)
                .containsExactlyInAnyOrderElementsOf(
                        TABLE.sheet().rows().stream().map(RuleSheet.Row::id).collect(Collectors.toSet()));
    }

    @ParameterizedTest
    @EnumSource(Priority.class)
    void without_figures_nothing_is_as_it_was_not_before(Priority priority) {
        for (var phase : Phase.values()) {
            assertThat(TABLE.find(new Inputs(priority, "Hậu cần", phase, Figures.NONE))
                            .level())
                    .isEqualTo(priority == Priority.URGENT ? Level.STANDING_BOARD : Level.AGENCY_HEAD);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "ROUTINE, BEFORE, 999,    ,      ,  AGENCY_HEAD,        Rule_Other",
        "ROUTINE, BEFORE, 1000,   ,      ,  STANDING_BOARD,     Rule_BoardBudget",
        "ROUTINE, BEFORE, ,       500,   ,  STANDING_BOARD,     Rule_BoardPeople",
        "ROUTINE, BEFORE, ,       ,      5, STANDING_BOARD,     Rule_BoardAgencies",
        "KEY,     DURING, 0,      1000,  0, STANDING_SECRETARY, Rule_SecretaryDuringCongress",
        "URGENT,  BEFORE, 10000,  ,      ,  STANDING_SECRETARY, Rule_SecretaryUrgentBudget",
        "KEY,     AFTER,  1000,   10000, ,  SECRETARIAT,        Rule_SecretariatPeople",
        "URGENT,  BEFORE, 500000, 1,     1, POLITBURO,          Rule_PolitburoBudget",
    })
    void names_the_rule_that_matched(
            Priority priority,
            Phase phase,
            Integer budget,
            Integer people,
            Integer agencies,
            Level level,
            String rule) {
        var finding = TABLE.find(new Inputs(priority, "Hậu cần", phase, Figures.of(budget, people, agencies)));

        assertThat(finding.level()).isEqualTo(level);
        assertThat(finding.rule().id()).isEqualTo(rule);
        assertThat(finding.rule().text()).isNotBlank();
    }

    @Property(tries = 300)
    void a_level_never_falls_when_a_figure_grows_or_is_declared_at_last(
            @ForAll("inputs") Inputs inputs, @ForAll("figures") Figures more) {
        var grown = new Inputs(inputs.priority(), inputs.workGroup(), inputs.phase(), greater(inputs.figures(), more));

        assertThat(TABLE.find(grown).level())
                .isGreaterThanOrEqualTo(TABLE.find(inputs).level());
    }

    @Property(tries = 300)
    void what_no_row_tells_apart_is_answered_alike(@ForAll("inputs") Inputs inputs) {
        var essence = TABLE.sheet().essence().apply(inputs);

        assertThat(TABLE.find(essence).rule()).isEqualTo(TABLE.find(inputs).rule());
    }

    @Test
    void of_no_doctype_is_anything_read() {
        var secret = FILE.replaceFirst(
                "<definitions", "<!DOCTYPE d [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><definitions");

        assertThat(refusalOf(secret)).singleElement().asString().contains("DOCTYPE");
    }

    @Test
    void other_languages_than_feel_are_not_let_near_an_engine() {
        assertThat(refusalOf(FILE.replaceFirst("<outputEntry id", "<outputEntry expressionLanguage=\"groovy\" id")))
                .anySatisfy(message -> assertThat(message).contains("FEEL"));
        assertThat(refusalOf(FILE.replace(
                        "<text>priority</text></inputExpression>", "<text>${tableFile}</text></inputExpression>")))
                .anySatisfy(message -> assertThat(message).contains("${tableFile}"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "hitPolicy=\"FIRST\" | hitPolicy=\"COLLECT\" | FIRST",
                "name=\"level\" | name=\"cap\" | «level»",
                "&quot;POLITBURO&quot; | &quot;VUA&quot; | Dòng 1 (Rule_PolitburoBudget)",
                "id=\"competent-level\" | id=\"other\" | competent-level",
                "typeRef=\"integer\" | typeRef=\"date\" | integer",
                "camunda:historyTimeToLive=\"P1825D\" | | historyTimeToLive",
            })
    void what_is_wrong_is_named(String right, String wrong, String told) {
        assertThat(refusalOf(FILE.replace(right, wrong == null ? "" : wrong)))
                .anySatisfy(message -> assertThat(message).contains(told));
    }

    @ParameterizedTest
    @CsvSource({"''", "not xml", "<a/>", "<definitions/>", "{}"})
    void garbage_is_refused(String garbage) {
        assertThat(refusalOf(garbage)).isNotEmpty();
    }

    private static List<String> refusalOf(String dmn) {
        var told = new ArrayList<String>();
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> TableFile.handedIn(dmn.getBytes(StandardCharsets.UTF_8)))
                .satisfies(refused ->
                        refused.problems().stream().map(Problem::message).forEach(told::add));
        return told;
    }

    private static List<Inputs> everyCorner() {
        var corners = new ArrayList<Inputs>();
        for (var priority : Priority.values()) {
            for (var phase : Phase.values()) {
                corners.add(new Inputs(priority, "Hậu cần", phase, Figures.NONE));
                for (var figure : AROUND) {
                    corners.add(new Inputs(priority, "Hậu cần", phase, Figures.of(figure, null, null)));
                    corners.add(new Inputs(priority, "Hậu cần", phase, Figures.of(null, figure, null)));
                    corners.add(new Inputs(priority, "Hậu cần", phase, Figures.of(null, null, figure)));
                }
            }
        }
        return corners;
    }

    private static Figures greater(Figures figures, Figures more) {
        return Figures.of(
                greatest(
                        figures.budgetMillions().orElse(null),
                        more.budgetMillions().orElse(null)),
                greatest(figures.people().orElse(null), more.people().orElse(null)),
                greatest(figures.agencies().orElse(null), more.agencies().orElse(null)));
    }

    private static Integer greatest(Integer one, Integer other) {
        return one == null ? other : other == null ? one : Integer.valueOf(Math.max(one, other));
    }

    @Provide
    Arbitrary<Inputs> inputs() {
        return Combinators.combine(
                        Arbitraries.of(Priority.class),
                        Arbitraries.of("Hậu cần", "Nội dung"),
                        Arbitraries.of(Phase.class),
                        figures())
                .as(Inputs::new);
    }

    @Provide
    Arbitrary<Figures> figures() {
        var figure = Arbitraries.oneOf(
                        Arbitraries.of(AROUND), Arbitraries.integers().between(0, Figures.MOST))
                .injectNull(0.3);
        return Combinators.combine(figure, figure, figure).as(Figures::of);
    }

    private static String file() {
        try {
            return Files.readString(Path.of("processes/congress-task/competent-level.dmn"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
