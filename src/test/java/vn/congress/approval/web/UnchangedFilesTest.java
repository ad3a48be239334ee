package vn.congress.approval.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.congress.approval.support.AtTheOffice;
import vn.congress.approval.support.Visitor;

@DisplayName("Files a browser keeps")
@AtTheOffice
class UnchangedFilesTest {

    private static final String IN_THE_FUTURE = "Fri, 01 Jan 2100 00:00:00 GMT";

    @LocalServerPort
    int port;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/camunda/lib/deps.js?bust=7.24.0",
                "/camunda/app/tasklist/camunda-tasklist-bootstrap.css?bust=7.24.0",
                "/camunda/app/tasklist/locales/vi.json?bust=7.24.0",
                "/camunda/app/tasklist/scripts/congress/dossier.js",
                "/camunda/api/tasklist/plugin/tasklistPlugins/static/app/plugin.js?bust=7.24.0",
                "/camunda/assets/congress.css",
                "/pages/shared/pages.css",
                "/sign-on/start.js"
            })
    void are_asked_for_each_time_and_sent_again_only_when_their_content_is_another(String file) {
        var first = signedIn().get(file);
        var kept = signedIn()
                .with("If-None-Match", first.header("ETag"))
                .with("If-Modified-Since", first.header("Last-Modified"))
                .get(file);
        var changed = signedIn()
                .with("If-None-Match", "W/\"another\"")
                .with("If-Modified-Since", IN_THE_FUTURE)
                .get(file);

        assertThat(first.status()).isEqualTo(200);
        assertThat(first.header("Cache-Control")).isEqualTo("private, no-cache");
        assertThat(kept.status()).isEqualTo(304);
        assertThat(kept.body()).isEmpty();
        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.body()).isEqualTo(first.body());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/reports.html", "/camunda/app/tasklist/default/"})
    void are_not_pages(String path) {
        assertNothingToKeep(signedIn().page(path));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/me", "/engine-rest/filter", "/camunda/api/engine/engine/default/filter"})
    void are_not_data(String path) {
        assertNothingToKeep(signedIn().get(path));
    }

    @Test
    void are_kept_from_strangers_with_nothing_to_keep() {
        var answer = Visitor.browser(port).get("/camunda/lib/deps.js");

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.header("Cache-Control")).contains("no-store");
        assertThat(answer.header("ETag")).isEmpty();
    }

    @Test
    void come_compressed_and_pages_with_a_token_in_them_do_not() {
        var browser = signedIn().with("Accept-Encoding", "gzip");

        assertThat(browser.get("/camunda/lib/deps.js").header("Content-Encoding"))
                .isEqualTo("gzip");
        assertThat(browser.page("/camunda/app/tasklist/default/").header("Content-Encoding"))
                .isEmpty();
    }

    private static void assertNothingToKeep(Visitor.Answer answer) {
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Cache-Control")).containsAnyOf("no-store", "no-cache");
        assertThat(answer.header("ETag")).isEmpty();
    }

    private Visitor signedIn() {
        var browser = Visitor.browser(port);
        browser.signIn("tonghop", "tonghop");
        return browser;
    }
}
