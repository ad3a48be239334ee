package vn.congress.approval.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.congress.approval.paper.APackage.of;
import static vn.congress.approval.paper.APackage.paragraph;
import static vn.congress.approval.paper.APackage.table;
import static vn.congress.approval.paper.APackage.with;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.congress.approval.domain.Problem;
import vn.congress.approval.domain.Refused;
import vn.congress.approval.domain.template.Placeholder;

@DisplayName("A template is read")
class TemplateReadingTest {

    private static final String RELATIONS =
            "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\""
                    + " Type=\"t\" Target=\"%s\"%s/></Relationships>";

    @Test
    void what_it_asks_for_and_what_the_preview_leaves_out_are_told() {
        var read = TemplateReading.read(of(paragraph("{", "{trich_yeu}}") + table("{{muc.ten}}")
                + "<w:p><w:pPr><w:numPr/></w:pPr><w:r><w:drawing/></w:r></w:p>"));

        assertThat(read.used()).containsExactlyInAnyOrder(Placeholder.SUBJECT, Placeholder.ITEM_NAME);
        assertThat(read.notDrawn()).containsExactlyInAnyOrder("hình vẽ, hộp chữ", "đánh số, gạch đầu dòng tự động");
        assertThat(read.ruleSet()).isEmpty();
    }

    @Test
    void its_properties_name_the_rules_it_follows() {
        assertThat(TemplateReading.read(APackage.seed("399-05", "report")).ruleSet())
                .contains("399-QĐ/TW; 05-HD/VPTW");
    }

    @Test
    void everything_wrong_is_named_at_once() {
        var template = of(paragraph("{{trich_yeu}} {{la_gi}}") + paragraph("{{y_kien.noi}}") + paragraph("lẻ {{ở đây"));

        assertThat(problems(template))
                .hasSize(3)
                .anyMatch(it -> it.contains("{{la_gi}}"))
                .anyMatch(it -> it.contains("{{y_kien.noi}} thuộc một danh sách"))
                .anyMatch(it -> it.contains("Có dấu {{ hoặc }} lẻ"));
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                Arguments.of("macro", with(paragraph("a"), "word/vbaProject.bin", "x")),
                Arguments.of("tệp nhúng", with(paragraph("a"), "word/embeddings/oleObject1.bin", "x")),
                Arguments.of(
                        "liên kết ra ngoài",
                        with(
                                paragraph("a"),
                                "word/_rels/settings.xml.rels",
                                RELATIONS.formatted("http://x/a.dotm", " TargetMode=\"External\""))),
                Arguments.of(
                        "trường tự động",
                        of(
                                "<w:p><w:r><w:instrText>DDE</w:instrText></w:r><w:r><w:instrText>AUTO c \"x\"</w:instrText></w:r></w:p>")),
                Arguments.of("trường tự động", of("<w:p><w:fldSimple w:instr=\"INCLUDETEXT c:\\x\"/></w:p>")),
                Arguments.of("trộn", of(table("{{muc.ten}} {{ho_so.tep}}"))),
                Arguments.of("sửa đổi", of("<w:p><w:ins><w:r><w:t>a</w:t></w:r></w:ins></w:p>")),
                Arguments.of("ngoài thân", with(paragraph("a"), "word/footnotes.xml", "<f>{{trich_yeu}}</f>")),
                Arguments.of("bị hỏng", "PK không phải zip".getBytes(StandardCharsets.UTF_8)),
                Arguments.of("bị hỏng", of("<w:p>")),
                Arguments.of(
                        "bị hỏng",
                        with(paragraph("a"), "word/header1.xml", "<!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>")),
                Arguments.of("bị hỏng", of("<w:p>".repeat(9_000) + "</w:p>".repeat(9_000))),
                Arguments.of("quá lớn", of(paragraph("a".repeat(3 * 1024 * 1024)))),
                Arguments.of("quá lớn", with(paragraph("a"), "word/media/x.xml", "0".repeat(17 * 1024 * 1024))),
                Arguments.of(
                        "quá nhiều phần",
                        with(
                                paragraph("a"),
                                IntStream.range(0, 300)
                                        .boxed()
                                        .flatMap(it -> Stream.of("word/a" + it + ".xml", "<a/>"))
                                        .toArray(String[]::new))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refused")
    void whatever_brings_along_more_than_text_is_refused(String words, byte[] file) {
        assertThat(problems(file)).anyMatch(it -> it.contains(words));
    }

    @Test
    void a_file_cut_off_in_the_middle_is_refused() {
        var whole = APackage.seed("66-36", "report");

        assertThat(problems(Arrays.copyOf(whole, whole.length / 2))).isNotEmpty();
    }

    private static List<String> problems(byte[] file) {
        var messages = new ArrayList<String>();
        assertThatThrownBy(() -> TemplateReading.read(file))
                .asInstanceOf(InstanceOfAssertFactories.type(Refused.class))
                .satisfies(it -> it.problems().stream().map(Problem::message).forEach(messages::add));
        return messages;
    }
}
