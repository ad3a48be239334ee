package vn.congress.approval.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.congress.approval.paper.APackage.of;
import static vn.congress.approval.paper.APackage.paragraph;
import static vn.congress.approval.paper.APackage.table;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.congress.approval.domain.template.Filling;
import vn.congress.approval.domain.template.Placeholder;

@DisplayName("A template is filled")
class TemplateFillTest {

    @Test
    void a_placeholder_is_found_wherever_the_word_processor_has_cut_it_into_runs() {
        var filling = new Filling().with(Placeholder.SUBJECT, "hậu cần").with(Placeholder.LEAD, "Bộ Y tế");

        assertThat(text(
                        of(paragraph("Về {", "{trich", "_yeu}", "} do {{chu_tri}} lập, {{", " trich_yeu }}.")),
                        filling))
                .isEqualTo("Về hậu cần do Bộ Y tế lập, hậu cần.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{{ten_nhiem_vu}}",
                "{{",
                "}}{{trich_yeu}}",
                "=HYPERLINK(\"http://x\")",
                "<w:t>&amp;</w:t>",
                "a < b && c > d \"q\" 'p'",
                "${1+1} #{T(java.lang.Runtime)} $1 \\1",
                "]]>",
                "Đại hội 😀 ữ ặ"
            })
    void what_people_typed_is_text_and_nothing_else(String typed) {
        var filling = new Filling().with(Placeholder.SUBJECT, typed).with(Placeholder.TASK_TITLE, "mật");

        assertThat(text(of(paragraph("«{{trich_yeu}}»")), filling)).isEqualTo("«" + typed + "»");
        assertThat(text(
                        of(table("{{nhiem_vu.noi_dung}}")),
                        new Filling().withList("nhiem_vu", List.of(Map.of(Placeholder.ORDER_TITLE, typed)))))
                .isEqualTo(typed);
    }

    @Test
    void characters_no_document_can_hold_are_left_out_and_letters_are_composed() {
        var typed = Normalizer.normalize("Đảng\u0000 \u0007\uFFFE\u200Bữ ặ", Normalizer.Form.NFD);

        assertThat(text(of(paragraph("{{trich_yeu}}")), new Filling().with(Placeholder.SUBJECT, typed)))
                .isEqualTo("Đảng ữ ặ");
    }

    @Test
    void lines_of_a_text_that_stands_alone_become_paragraphs_and_breaks_anywhere_else() throws IOException {
        var filling = new Filling().with(Placeholder.CONTENT, "Một\r\n\nHai\rBa");

        try (var alone = open(of(paragraph("{{noi_dung}}")), filling);
                var within = open(of(paragraph("Nội dung: {{noi_dung}}")), filling)) {
            assertThat(alone.getParagraphs()).extracting(it -> it.getText()).containsExactly("Một", "Hai", "Ba");
            assertThat(within.getParagraphs()).hasSize(1);
            assertThat(within.getParagraphs().get(0).getText()).isEqualTo("Nội dung: Một\n\nHai\nBa");
        }
    }

    @Test
    void a_text_of_a_hundred_thousand_characters_comes_through_whole() {
        var typed = new Random(5)
                .ints(100_000, 'a', 'z')
                .mapToObj(Character::toString)
                .collect(Collectors.joining());

        assertThat(text(of(paragraph("{{noi_dung}}")), new Filling().with(Placeholder.CONTENT, typed)))
                .isEqualTo(typed);
    }

    @Test
    void what_is_missing_shows_as_a_blank_and_what_is_out_of_place_takes_its_paragraph_along() {
        var filling = new Filling().with(Placeholder.LEAD, "  ").without(Placeholder.DRAFT);

        assertThat(text(
                        of(paragraph("{{chu_tri}}, {{trich_yeu}}")
                                + paragraph("Dự thảo lần {{lan_du_thao}}")
                                + paragraph("Hết")),
                        filling))
                .isEqualTo("………, ………\nHết");
    }

    @Test
    void a_row_is_repeated_for_every_entry_and_an_empty_list_leaves_one_row_of_blanks() {
        var template = of(table("{{nhiem_vu.tt}}", "{{nhiem_vu.noi_dung}} ({{ma_nhiem_vu}})"));
        var filling = new Filling().with(Placeholder.TASK_CODE, "NV-001");

        assertThat(text(template, filling)).isEqualTo("…\t……… (NV-001)");
        filling.withList(
                "nhiem_vu",
                List.of(
                        Map.of(Placeholder.ORDER_ORDINAL, "01", Placeholder.ORDER_TITLE, "Một"),
                        Map.of(Placeholder.ORDER_ORDINAL, "02", Placeholder.ORDER_TITLE, "Hai")));
        assertThat(text(template, filling)).isEqualTo("01\tMột (NV-001)\n02\tHai (NV-001)");
    }

    @Test
    void a_cell_keeps_the_paragraph_it_needs() throws IOException {
        var filling = new Filling().withList("nhiem_vu", List.of(Map.of(Placeholder.ORDER_NOTE, "")));

        try (var document = open(of(table("{{nhiem_vu.ghi_chu}}")), filling)) {
            var cell = document.getTables().get(0).getRow(0).getCell(0);
            assertThat(cell.getParagraphs()).hasSize(1);
            assertThat(cell.getText()).isEmpty();
        }
    }

    private static String text(byte[] template, Filling filling) {
        try (var document = open(template, filling);
                var extractor = new XWPFWordExtractor(document)) {
            return extractor.getText().strip();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static XWPFDocument open(byte[] template, Filling filling) throws IOException {
        return new XWPFDocument(new ByteArrayInputStream(TemplateFill.fill(template, filling)));
    }
}
