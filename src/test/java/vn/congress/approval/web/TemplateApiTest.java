package vn.congress.approval.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.congress.approval.paper.APackage;
import vn.congress.approval.support.AtTheOffice;
import vn.congress.approval.support.Visitor;

@DisplayName("Templates of documents over HTTP")
@AtTheOffice
class TemplateApiTest {

    private static final String TEMPLATES = "/api/document-templates";
    private static final String PREVIEW = TEMPLATES + "?preview=true&type=report";

    @LocalServerPort
    int port;

    @Test
    void the_program_brings_fourteen_and_says_which_are_in_force() {
        var shown = as("tonghop").get(TEMPLATES + "?size=1000&page=-1").json();

        assertThat(shown.path("total").asInt()).isGreaterThanOrEqualTo(14);
        assertThat(shown.path("mayPut").asBoolean()).isFalse();
        assertThat(shown.path("kinds")).hasSize(7);
        assertThat(StreamSupport.stream(shown.path("lines").spliterator(), false)
                        .filter(it -> it.path("inForce").asBoolean()))
                .hasSize(7);
        assertThat(StreamSupport.stream(shown.path("lines").spliterator(), false)
                        .filter(it -> it.path("ruleSet").asText().equals("66-QĐ/TW; 36-HD/VPTW"))
                        .map(it -> it.path("validFrom").asText()))
                .hasSize(7)
                .containsOnly("2018-04-03");
    }

    @Test
    void an_administrator_tries_a_template_out_puts_it_in_force_and_the_old_one_stays() {
        var file = APackage.seed("399-05", "report");

        var tried = as("quantri").upload(PREVIEW, "mau.docx", file);

        assertThat(tried.status()).isEqualTo(200);
        assertThat(tried.json().path("ruleSet").asText()).isEqualTo("399-QĐ/TW; 05-HD/VPTW");
        assertThat(tried.json().path("pictures").path(0).asText()).startsWith("data:image/png;base64,");
        var before = total();
        var put = as("quantri")
                .upload(
                        TEMPLATES + "?preview=false&type=report&validFrom=2090-01-01&note=" + encoded("Hướng dẫn mới"),
                        "mau.docx",
                        file);
        assertThat(put.status()).isEqualTo(201);
        assertThat(put.json().path("uploadedBy").asText()).isEqualTo("quantri");
        assertThat(put.json().path("note").asText()).isEqualTo("Hướng dẫn mới");
        assertThat(total()).isEqualTo(before + 1);
        var id = put.json().path("id").asLong();
        assertThat(as("tonghop")
                        .with("Accept", "*/*")
                        .get(TEMPLATES + "/" + id + "/content")
                        .header("Content-Type"))
                .contains("wordprocessingml");
        assertThat(as("tonghop")
                        .with("Accept", "*/*")
                        .get(TEMPLATES + "/" + id + "/sample.pdf")
                        .body())
                .startsWith("%PDF");
        assertThat(as("tonghop").get(TEMPLATES + "/999999/content").status()).isEqualTo(404);
    }

    @Test
    void what_is_missing_is_named_all_at_once() {
        var answer = as("quantri")
                .upload(TEMPLATES + "?preview=false&type=report", "mau.docx", APackage.of(body("{{noi_dung}}")));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).contains("{{trich_yeu}}", "{{ky_hieu}}", "{{dia_danh_ngay}}", "{{co_quan_ban_hanh}}");

        var said = as("quantri")
                .upload(
                        TEMPLATES + "?preview=false&type=report&validFrom=2026-02-30&note=" + "x".repeat(501),
                        "mau.docx",
                        APackage.seed("399-05", "report"));
        assertThat(said.status()).isEqualTo(400);
        assertThat(said.body()).contains("validFrom", "note");
    }

    @ParameterizedTest
    @CsvSource({"mau.docm, 400", "mau.pdf, 400", "mau.dotx, 400", "mau, 400"})
    void only_docx_is_taken(String name, int status) {
        assertThat(as("quantri")
                        .upload(PREVIEW, name, APackage.seed("399-05", "report"))
                        .status())
                .isEqualTo(status);
    }

    @Test
    void macros_under_a_harmless_name_strange_bytes_and_giants_are_refused() {
        var macro = APackage.with(body("{{noi_dung}}"), "word/vbaProject.bin", "x");
        assertThat(as("quantri").upload(PREVIEW, "mau.docx", macro).status()).isEqualTo(400);
        assertThat(as("quantri").upload(PREVIEW, "mau.docx", new byte[] {1, 2}).status())
                .isEqualTo(400);
        assertThat(as("quantri").upload(PREVIEW, "mau.docx", new byte[0]).status())
                .isEqualTo(400);
        assertThat(as("quantri").upload(PREVIEW, "mau.docx", new byte[3 << 20]).status())
                .isEqualTo(413);
        var bomb = APackage.with(body("{{noi_dung}}"), "word/header1.xml", " ".repeat(40 << 20));
        assertThat(bomb.length).isLessThan(2 << 20);
        assertThat(as("quantri").upload(PREVIEW, "mau.docx", bomb).status()).isEqualTo(400);
        assertThat(as("quantri")
                        .upload(TEMPLATES + "?preview=true&type=no", "mau.docx", macro)
                        .status())
                .isEqualTo(404);
        assertThat(as("quantri").post(PREVIEW, "{}").status()).isEqualTo(415);
    }

    @ParameterizedTest
    @ValueSource(strings = {"chutri.vptw", "thutruong.vptw", "thamdinh", "vanthu", "kiemtra", "ttbbt", "bct1"})
    void other_desks_do_not_even_see_them(String account) {
        assertThat(as(account).get(TEMPLATES).status()).isEqualTo(403);
        assertThat(as(account).get(TEMPLATES + "/1/content").status()).isEqualTo(403);
        assertThat(as(account)
                        .upload(PREVIEW, "mau.docx", APackage.seed("399-05", "report"))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void the_central_office_reads_and_changes_nothing_and_a_browser_needs_its_token() {
        var file = APackage.seed("399-05", "report");
        assertThat(as("tonghop").upload(PREVIEW, "mau.docx", file).status()).isEqualTo(403);
        var browser = Visitor.browser(port);
        browser.signIn("quantri", "quantri");
        assertThat(browser.upload(PREVIEW, "mau.docx", file).status()).isEqualTo(403);
        assertThat(browser.page("/templates.html").body()).contains("Mẫu văn bản");
        assertThat(browser.get("/api/me").body()).contains("/templates.html");
        var outsider = Visitor.browser(port);
        outsider.signIn("chutri.vptw", "chutri.vptw");
        assertThat(outsider.page("/templates.html").status()).isEqualTo(403);
    }

    private int total() {
        return as("tonghop").get(TEMPLATES).json().path("total").asInt();
    }

    private static String body(String text) {
        return APackage.paragraph(text);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private Visitor as(String account) {
        return Visitor.machine(port, account);
    }
}
