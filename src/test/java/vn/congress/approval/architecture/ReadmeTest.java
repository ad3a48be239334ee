package vn.congress.approval.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the documents point to is there. */
class ReadmeTest {

    private static final Pattern LINK = Pattern.compile("]\\((?!http)([^)#]+)\\)");
    private static final Pattern PATH = Pattern.compile("`((?:src|processes|forms)/[^`<* ]+)`");

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "processes/README.md"})
    void every_link_leads_somewhere(String document) throws IOException {
        var folder = Path.of(document).toAbsolutePath().getParent();
        assertThat(matches(LINK, document)).isNotEmpty().allSatisfy(link -> assertThat(folder.resolve(link))
                .exists());
    }

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "processes/README.md", "src/docs/decisions.md"})
    void every_path_in_the_text_exists(String document) throws IOException {
        assertThat(matches(PATH, document))
                .allSatisfy(path -> assertThat(Path.of(path)).exists());
    }

    private static java.util.List<String> matches(Pattern pattern, String document) throws IOException {
        return pattern.matcher(Files.readString(Path.of(document)))
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
    }
}
