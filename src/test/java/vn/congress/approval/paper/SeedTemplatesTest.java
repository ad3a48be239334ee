package vn.congress.approval.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.congress.approval.domain.template.Filling;
import vn.congress.approval.domain.template.Placeholder;
import vn.congress.approval.domain.template.TemplateType;

/** Seven types under two sets of rules, each filled with what occurs and with what hardly does. */
@DisplayName("The templates that come with the program")
class SeedTemplatesTest {

    private static final List<String> RULES = List.of("66-36", "399-05");
    private static final List<String> LISTS = List.of("y_kien", "nhiem_vu", "muc", "ho_so");
    private static final String LONG_NAME =
            "Ban Chỉ đạo Tổng kết lý luận và thực tiễn đổi mới ".repeat(20).strip();

    static Stream<Arguments> all() {
        return RULES.stream()
                .flatMap(rules -> Arrays.stream(TemplateType.values()).map(type -> Arguments.of(rules, type)));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("all")
    void ask_for_what_their_type_needs_and_are_drawn_whole(String rules, TemplateType type) {
        var read = TemplateReading.read(APackage.seed(rules, type.path()));

        assertThat(type.missingIn(read.used())).isEmpty();
        assertThat(read.notDrawn()).isEmpty();
        assertThat(read.ruleSet().orElseThrow()).startsWith(rules.substring(0, 2));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("all")
    void without_a_single_value_they_show_blanks(String rules, TemplateType type) throws IOException {
        var docx = TemplateFill.fill(APackage.seed(rules, type.path()), new Filling());

        assertThat(text(docx)).doesNotContain("{{", "}}").contains(Filling.BLANK);
        assertThat(pdf(docx)).contains("…");
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("all")
    void hold_long_names_long_texts_and_every_letter(String rules, TemplateType type) throws IOException {
        var filling = new Filling();
        for (var placeholder : Placeholder.values()) {
            filling.with(placeholder, LONG_NAME + " Đảng ữ ặ");
        }
        filling.with(Placeholder.CONTENT, ("Đồng chí nghiên cứu, cho ý kiến. ".repeat(40) + "\n").repeat(10));
        LISTS.forEach(list -> filling.withList(list, Collections.nCopies(40, entry(list))));

        var docx = TemplateFill.fill(APackage.seed(rules, type.path()), filling);

        assertThat(text(docx)).doesNotContain("{{", "}}");
        assertThat(pages(docx)).isGreaterThan(1);
        assertThat(words(pdf(docx))).contains("Đảng ữ ặ");
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("all")
    void embed_the_typeface_and_give_their_text_back_composed(String rules, TemplateType type) throws IOException {
        var filling = new Filling().with(Placeholder.SUBJECT, "Đảng, những, đặc biệt");
        var docx = TemplateFill.fill(APackage.seed(rules, type.path()), filling);

        try (var document = Loader.loadPDF(new PdfDrawing(DocxParts.of(docx)).draw())) {
            var text = words(new PDFTextStripper().getText(document));
            assertThat(text).contains("Đảng", "ữ", "ặ").isEqualTo(Normalizer.normalize(text, Normalizer.Form.NFC));
            assertThat(fontsOf(document))
                    .isNotEmpty()
                    .allMatch(it -> it.isEmbedded() && it.getName().contains("LiberationSerif"));
        }
    }

    @Test
    void the_two_sets_of_rules_differ_where_they_are_known_to() throws IOException {
        var filling = new Filling().with(Placeholder.ADDRESSEE, "Ban Bí thư").with(Placeholder.SUBJECT, "hậu cần");

        assertThat(text(TemplateFill.fill(APackage.seed("66-36", "submission-letter"), filling)))
                .contains("Kính gửi: Ban Bí thư");
        assertThat(text(TemplateFill.fill(APackage.seed("399-05", "submission-letter"), filling)))
                .contains("Kính trình: Ban Bí thư");
        assertThat(text(TemplateFill.fill(APackage.seed("399-05", "urging-letter"), filling)))
                .contains("về việc hậu cần")
                .doesNotContain("CÔNG VĂN");
        assertThat(text(TemplateFill.fill(APackage.seed("66-36", "urging-letter"), filling)))
                .contains("V/v hậu cần");
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("all")
    void keep_to_the_page_and_the_typeface_of_the_rules(String rules, TemplateType type) {
        var parts = DocxParts.of(APackage.seed(rules, type.path())).parts();
        var body = new String(parts.get("word/document.xml"), StandardCharsets.UTF_8);
        var styles = new String(parts.get("word/styles.xml"), StandardCharsets.UTF_8);

        assertThat(body)
                .contains("w:top=\"1134\" w:right=\"850\" w:bottom=\"1134\" w:left=\"1701\"")
                .contains(type == TemplateType.ASSIGNMENT_ANNEX ? "<w:tblHeader/>" : "ĐẢNG CỘNG SẢN VIỆT NAM");
        assertThat(styles).contains("w:ascii=\"Times New Roman\"");
    }

    @Test
    void pages_of_a_long_annex_repeat_the_head_of_the_table() throws IOException {
        var filling = new Filling().withList("nhiem_vu", Collections.nCopies(40, entry("nhiem_vu")));
        var docx = TemplateFill.fill(APackage.seed("399-05", "assignment-annex"), filling);

        assertThat(words(pdf(docx)).split("Cơ quan chủ trì", -1).length - 1).isEqualTo(pages(docx));
    }

    private static Map<Placeholder, String> entry(String list) {
        var entry = new EnumMap<Placeholder, String>(Placeholder.class);
        for (var placeholder : Placeholder.values()) {
            if (placeholder.list().filter(list::equals).isPresent()) {
                entry.put(placeholder, "Đảng ữ ặ");
            }
        }
        return entry;
    }

    private static String text(byte[] docx) throws IOException {
        try (var document = new XWPFDocument(new ByteArrayInputStream(docx));
                var extractor = new XWPFWordExtractor(document)) {
            return extractor.getText();
        }
    }

    private static String pdf(byte[] docx) throws IOException {
        try (var document = Loader.loadPDF(new PdfDrawing(DocxParts.of(docx)).draw())) {
            return new PDFTextStripper().getText(document);
        }
    }

    private static int pages(byte[] docx) throws IOException {
        try (var document = Loader.loadPDF(new PdfDrawing(DocxParts.of(docx)).draw())) {
            return document.getNumberOfPages();
        }
    }

    private static String words(String text) {
        return text.replaceAll("\\s+", " ");
    }

    /** The typefaces letters are drawn with; a library may name others it draws nothing with. */
    private static Set<PDFont> fontsOf(PDDocument document) throws IOException {
        var used = new HashSet<PDFont>();
        new PDFTextStripper() {
            @Override
            protected void processTextPosition(TextPosition letter) {
                if (!letter.getUnicode().isBlank()) {
                    used.add(letter.getFont());
                }
                super.processTextPosition(letter);
            }
        }.getText(document);
        return used;
    }
}
