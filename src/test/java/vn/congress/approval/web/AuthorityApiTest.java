package vn.congress.approval.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.congress.approval.support.ATable;
import vn.congress.approval.support.AtTheOffice;
import vn.congress.approval.support.Visitor;
import vn.congress.approval.support.Visitor.Answer;

@DisplayName("The table of authority over HTTP")
@AtTheOffice
class AuthorityApiTest {

    private static final String TABLE = "/api/authority/table";
    private static final String PREVIEW = TABLE + "?preview=true";
    private static final String XML = "application/xml";

    @LocalServerPort
    int port;

    @Test
    void the_table_in_force_is_shown_row_by_row_and_given_out_as_a_file() {
        var shown = as("kiemtra").get(TABLE);

        assertThat(shown.status()).isEqualTo(200);
        var table = shown.json().path("table");
        assertThat(table.path("columns").path(3).asText()).isEqualTo("budgetMillions");
        assertThat(table.path("rows").path(0).path("level").path("label").asText())
                .isEqualTo("Bộ Chính trị");
        assertThat(shown.json().path("mayPreview").asBoolean()).isFalse();
        assertThat(as("tonghop").get(TABLE).json().path("mayPreview").asBoolean())
                .isTrue();
        assertThat(as("tonghop").get(TABLE).json().path("mayApply").asBoolean()).isFalse();
        assertThat(as("ttbbt").get(TABLE).json().path("mayApply").asBoolean()).isTrue();
        var file = as("tonghop").with("Accept", "*/*").get(TABLE + ".dmn");
        assertThat(file.header("Content-Disposition")).contains("competent-level.dmn");
        assertThat(file.body()).contains("<decision id=\"competent-level\"");
    }

    @Test
    void the_standing_secretary_puts_a_table_in_force_that_the_office_has_tried_out() {
        var version =
                as("tonghop").get(TABLE).json().path("table").path("version").asInt();
        var changed = ATable.withBoardFrom(100 + version);

        var preview = as("tonghop").post(PREVIEW, XML, changed);
        assertThat(preview.status()).isEqualTo(200);
        assertThat(preview.json().path("version").asInt()).isEqualTo(version);
        assertThat(preview.json().path("total").asInt()).isZero();

        var put = TABLE + "?preview=false&version=" + version + "&basis=QD12";
        assertThat(as("tonghop").post(put, XML, changed).status()).isEqualTo(403);
        assertThat(fields(as("ttbbt").post(TABLE + "?preview=false", XML, changed)))
                .contains("version", "basis");
        assertThat(as("ttbbt").post(put, XML, changed).json().path("version").asInt())
                .isEqualTo(version + 1);
        assertThat(as("ttbbt").post(put, XML, ATable.withBoardFrom(7)).status()).isEqualTo(409);
        assertThat(fields(as("ttbbt")
                        .post(TABLE + "?preview=false&version=" + (version + 1) + "&basis=QD12", XML, changed)))
                .contains("table");
        var shown = as("tonghop").get(TABLE).json().path("table");
        assertThat(shown.path("appliedBy").asText()).isEqualTo("ttbbt");
        assertThat(as("ttbbt").post("/api/authority/apply", "{}").json().path("tasks"))
                .isEmpty();
        assertThat(as("tonghop")
                        .get("/api/authority/outdated?page=9")
                        .json()
                        .path("total")
                        .asInt())
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"chutri.vptw", "thutruong.vptw", "thamdinh", "vanthu", "bct1", "quantri"})
    void other_desks_do_not_even_see_it(String account) {
        assertThat(as(account).get(TABLE).status()).isEqualTo(403);
        assertThat(as(account).get(TABLE + ".dmn").status()).isEqualTo(403);
        assertThat(as(account).post(PREVIEW, XML, ATable.withBoardFrom(100)).status())
                .isEqualTo(403);
        assertThat(as(account).post("/api/authority/apply", "{}").status()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"kiemtra", "thuongtruc", "truongtieuban"})
    void who_only_reads_tries_out_nothing(String account) {
        assertThat(as(account).get(TABLE).status()).isEqualTo(200);
        assertThat(as(account).post(PREVIEW, XML, ATable.withBoardFrom(100)).status())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @CsvSource({"''", "?preview=false", "?preview=TRUE", "?preview=true&preview=false", "?preview=1", "?Preview=true"})
    void whatever_is_not_plainly_a_preview_is_not_for_the_office(String query) {
        assertThat(as("tonghop")
                        .post(TABLE + query, XML, ATable.withBoardFrom(100))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void the_page_is_for_those_who_may_read_the_table() {
        var outsider = Visitor.browser(port);
        outsider.signIn("chutri.vptw", "chutri.vptw");
        var reader = Visitor.browser(port);
        assertThat(reader.page("/authority.html").location()).endsWith("/login");
        reader.signIn("tonghop", "tonghop");

        assertThat(outsider.page("/authority.html").status()).isEqualTo(403);
        assertThat(outsider.get("/api/me").body()).doesNotContain("/authority.html");
        assertThat(reader.page("/authority.html").body()).contains("Thẩm quyền quyết định");
        assertThat(reader.get("/api/me").body()).contains("/authority.html");
        assertThat(reader.post(PREVIEW, XML, ATable.withBoardFrom(100)).status())
                .as("without the token")
                .isEqualTo(403);
    }

    @Test
    void nobody_signed_in_is_asked_to() {
        assertThat(Visitor.browser(port).get(TABLE).status()).isEqualTo(401);
    }

    @Test
    void a_file_of_this_machine_is_not_read_into_a_table() {
        var table = ATable.asShipped()
                .replaceFirst("<definitions", "<!DOCTYPE d [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><definitions")
                .replace("Việc cấp thiết: ít nhất", "&x;");

        var answer = as("tonghop").post(PREVIEW, XML, table.getBytes(StandardCharsets.UTF_8));

        assertThat(fields(answer)).contains("table");
        assertThat(answer.body()).doesNotContain("root:");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no table", "<a/>", "{\"a\":1}", "\u0000\u0001"})
    void garbage_is_refused_in_vietnamese(String garbage) {
        var answer = as("tonghop").post(PREVIEW, XML, garbage.getBytes(StandardCharsets.UTF_8));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("message").asText()).isNotBlank();
    }

    @Test
    void a_wrong_table_is_refused_naming_every_rule() {
        var table = ATable.asShipped()
                .replace("&quot;SECRETARIAT&quot;", "&quot;MINISTRY&quot;")
                .getBytes(StandardCharsets.UTF_8);

        var answer = as("tonghop").post(PREVIEW, XML, table);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("problems").findValuesAsText("message"))
                .hasSize(2)
                .allSatisfy(message -> assertThat(message).contains("(Rule_Secretariat"));
    }

    @Test
    void what_is_huge_or_of_another_kind_is_not_taken() {
        var huge = new byte[(1 << 20) + 1];
        Arrays.fill(huge, (byte) ' ');

        assertThat(as("tonghop").post(PREVIEW, XML, huge).status()).isEqualTo(413);
        assertThat(as("tonghop").post(PREVIEW, "{}").status()).isEqualTo(415);
    }

    private Visitor as(String account) {
        return Visitor.machine(port, account);
    }

    private static Iterable<String> fields(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        return answer.json().path("problems").findValuesAsText("field");
    }
}
