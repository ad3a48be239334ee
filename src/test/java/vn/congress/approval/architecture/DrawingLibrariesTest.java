package vn.congress.approval.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What the pages draw with")
class DrawingLibrariesTest {

    private static final Pattern IMPORTED = Pattern.compile("webjars/(?:echarts|bpmn-js)/\\d[^'\"]*");

    @Test
    void is_fetched_from_an_address_that_exists_and_is_written_down_once() throws IOException {
        try (var files = Files.walk(Path.of("src/main/resources"))) {
            var addresses = files.filter(file -> file.toString().matches(".*\\.(js|html|css)"))
                    .flatMap(file -> addresses(file).stream())
                    .toList();

            assertThat(addresses).isNotEmpty().doesNotHaveDuplicates().allSatisfy(address -> assertThat(
                            getClass().getResource("/META-INF/resources/" + address))
                    .as(address)
                    .isNotNull());
        }
    }

    private static List<String> addresses(Path file) {
        try {
            return IMPORTED.matcher(Files.readString(file))
                    .results()
                    .map(MatchResult::group)
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
