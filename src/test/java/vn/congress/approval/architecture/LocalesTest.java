package vn.congress.approval.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The Vietnamese texts of the web applications")
class LocalesTest {

    /** What the web application fills in or renders: {@code {{name}}}, moment's {@code %d}, tags and entities. */
    private static final Pattern PLACEHOLDER =
            Pattern.compile("\\{\\{[^}]*}}|%[a-z]|</?(?:a|b|br|em|i|p|span|strong)\\b[^>]*>|&[a-z]+;");

    /** The same in both languages: operators, an intended blank, product names, numbers and codes of dates. */
    private static final Set<String> THE_SAME_IN_BOTH = Set.of(
            "/labels/NO_TASK_FORM",
            "/labels/SEARCH_LESS_THAN",
            "/labels/SEARCH_LESS_THAN_EQUALS",
            "/labels/SEARCH_GREATER_THAN",
            "/labels/SEARCH_GREATER_THAN_EQUALS",
            "/dateLocales/calendar/sameElse",
            "/dateLocales/longDateFormat/L",
            "/dateLocales/longDateFormat/LT",
            "/dateLocales/week/dow",
            "/dateLocales/week/doy",
            "/labels/AUTHORIZATION_OPTIMIZE",
            "/labels/PLGN_BTCH_SET_REMOVAL_TIME_ABSOLUTE_PLACEHOLDER",
            "/labels/PLGN_SKE_CAMUNDA_COCKPIT");

    /** The same in both wherever they stand alone. */
    private static final Set<String> ABBREVIATIONS = Set.of("ID", "CSV", "JSON");

    /** The "s" of an English plural, of which Vietnamese has none. */
    private static final Set<String> ENDINGS_OF_A_PLURAL = Set.of(
            "/labels/PLGN_BATCH_S",
            "/labels/PLGN_MIG_S",
            "/labels/PLGN_MOD_DIALOG_S",
            "/labels/PLGN_MOD_RESTART_DIALOG_S");

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "welcome", "cockpit", "admin"})
    void have_a_text_for_every_key_and_no_other(String app) {
        var missing = difference(texts(app, "en").keySet(), texts(app, "vi").keySet());
        var extra = difference(texts(app, "vi").keySet(), texts(app, "en").keySet());

        assertThat(missing).as("missing").isEmpty();
        assertThat(extra).as("extra").isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "welcome", "cockpit", "admin"})
    void keep_what_the_application_fills_in(String app) {
        var changed = keysWhere(app, (vi, en) -> !placeholders(vi).equals(placeholders(en)));

        assertThat(changed).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "welcome", "cockpit", "admin"})
    void are_not_left_in_English(String app) {
        var left = keysWhere(app, (vi, en) -> vi.equals(en) && !ABBREVIATIONS.contains(en));

        assertThat(left).isSubsetOf(THE_SAME_IN_BOTH);
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "welcome", "cockpit", "admin"})
    void are_blank_only_where_English_is(String app) {
        var blank = keysWhere(app, (vi, en) -> vi.isBlank() && !en.isBlank());

        assertThat(blank).isSubsetOf(ENDINGS_OF_A_PLURAL);
    }

    private static Set<String> difference(Set<String> keys, Set<String> without) {
        var left = new TreeSet<>(keys);
        left.removeAll(without);
        return left;
    }

    private static List<String> keysWhere(String app, BiPredicate<String, String> vietnameseAndEnglish) {
        var vietnamese = texts(app, "vi");
        return texts(app, "en").entrySet().stream()
                .filter(english ->
                        vietnameseAndEnglish.test(vietnamese.getOrDefault(english.getKey(), ""), english.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** In the order of their text, since a sentence may turn them round. */
    private static List<String> placeholders(String text) {
        return PLACEHOLDER
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .sorted()
                .toList();
    }

    private static Map<String, String> texts(String app, String language) {
        var texts = new TreeMap<String, String>();
        collect("", read(app, language), texts);
        assertThat(texts).as("texts of %s in %s", app, language).isNotEmpty();
        return texts;
    }

    private static void collect(String path, JsonNode node, Map<String, String> texts) {
        if (node.isValueNode()) {
            texts.put(path, node.asText());
        }
        node.fields().forEachRemaining(field -> collect(path + "/" + field.getKey(), field.getValue(), texts));
        var elements = new ArrayList<JsonNode>();
        if (node.isArray()) {
            node.elements().forEachRemaining(elements::add);
        }
        for (int index = 0; index < elements.size(); index++) {
            collect(path + "/" + index, elements.get(index), texts);
        }
    }

    private static JsonNode read(String app, String language) {
        var path = "META-INF/resources/webjars/camunda/app/%s/locales/%s.json".formatted(app, language);
        try (var file = LocalesTest.class.getClassLoader().getResourceAsStream(path)) {
            assertThat(file).as(path).isNotNull();
            var text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            return new ObjectMapper().readTree(text.startsWith("\uFEFF") ? text.substring(1) : text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
