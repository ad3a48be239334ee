package vn.congress.approval.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Pages are plain files without a build step, so nothing else notices when one names what is not there. */
@DisplayName("The office's own pages")
class PagesTest {

    private static final Path STATIC = Path.of("src/main/resources/static");
    private static final Pattern PART =
            Pattern.compile("(?:href|src)=\"(/[^\"#?]+\\.(?:js|css|html))\"|from '([^']+\\.js)'");
    private static final Pattern IMPORTED = Pattern.compile("import \\{([^}]*)} from '([^']+\\.js)'");

    @Test
    void every_part_a_page_names_is_there() {
        assertThat(files()).hasSizeGreaterThan(30).allSatisfy(file -> assertThat(
                        PART.matcher(text(file)).results().map(it -> it.group(1) == null ? it.group(2) : it.group(1)))
                .allSatisfy(part ->
                        assertThat(at(file, part)).as(file + " names " + part).exists()));
    }

    @Test
    void every_name_a_module_takes_from_another_is_given() {
        assertThat(files()).allSatisfy(file -> assertThat(
                        IMPORTED.matcher(text(file)).results().toList())
                .allSatisfy(found -> assertThat(found.group(1).split("\\s*,\\s*"))
                        .extracting(name -> name.strip().replaceFirst(" as .*$", ""))
                        .allSatisfy(name -> assertThat(text(at(file, found.group(2))))
                                .as(file + " takes " + name + " from " + found.group(2))
                                .containsPattern("export (async )?(const|function|class) " + name + "\\b"))));
    }

    @Test
    void text_is_set_as_text_never_as_html() {
        assertThat(files()).allSatisfy(file -> assertThat(text(file))
                .as(file.toString())
                .doesNotContain("innerHTML", "insertAdjacentHTML", "document.write"));
    }

    private static List<Path> files() {
        try (Stream<Path> found = Files.walk(STATIC)) {
            return found.filter(it -> it.toString().matches(".*\\.(js|html)")).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Path at(Path from, String part) {
        return part.startsWith("/")
                ? STATIC.resolve(part.substring(1))
                : from.resolveSibling(part).normalize();
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
