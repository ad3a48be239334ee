package vn.congress.approval.application.submission;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import vn.congress.approval.application.submission.AppraiseSubmission.Outcome;
import vn.congress.approval.domain.Problem;
import vn.congress.approval.domain.Refused;
import vn.congress.approval.domain.procedure.AppraisalItem;

class AppraiseSubmissionTest {

    private static final SubmissionReader READER = ASubmissionReader.make();

    @Property
    void the_overall_result_is_taken_exactly_when_no_item_is_worse(
            @ForAll("results") List<Outcome> results, @ForAll Outcome overall) {
        var worst = Collections.max(results);

        var refused = problems(results, "Phải sửa.", overall);

        assertThat(refused.stream().map(Problem::field))
                .isEqualTo(worst.compareTo(overall) > 0 ? List.of("outcome") : List.of());
    }

    @Property
    void every_item_that_did_not_pass_needs_a_note_and_all_are_named_at_once(@ForAll("results") List<Outcome> results) {
        var refused = problems(results, " ", Outcome.RETURNED);

        assertThat(refused.stream().map(Problem::field))
                .containsExactlyElementsOf(IntStream.range(0, results.size())
                        .filter(index -> results.get(index) != Outcome.PASSED)
                        .mapToObj(index -> "checklist[" + index + "].note")
                        .toList());
    }

    @Example
    void the_refusal_names_the_items_that_are_worse() {
        var refused = problems(
                List.of(
                        Outcome.PASSED,
                        Outcome.RETURNED,
                        Outcome.PASSED,
                        Outcome.PASSED_WITH_EDITS,
                        Outcome.PASSED,
                        Outcome.PASSED),
                "Phải sửa.",
                Outcome.PASSED);

        assertThat(refused)
                .containsExactly(new Problem(
                        "outcome",
                        "Kết quả chung không được cao hơn mục kém nhất: «Trình tự thủ tục» trả lại;"
                                + " «Thể thức» đạt, cần chỉnh sửa."));
    }

    @Example
    void items_left_out_and_items_twice_are_named() {
        assertThat(read("[" + line("FORM", "PASSED", "") + "," + line("FORM", "PASSED_WITH_EDITS", "") + "]", "PASSED"))
                .extracting(Problem::field, Problem::message)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple(
                                "checklist",
                                "Chưa đánh giá: «Thành phần hồ sơ», «Trình tự thủ tục», «Thẩm quyền», «Nội dung và số liệu»,"
                                        + " «Tiếp thu, giải trình ý kiến»."),
                        org.assertj.core.groups.Tuple.tuple("checklist[1].item", "Mục «Thể thức» bị ghi lặp lại."),
                        org.assertj.core.groups.Tuple.tuple(
                                "checklist[1].note", "Mục chưa đạt phải ghi rõ điểm cần chỉnh sửa."),
                        org.assertj.core.groups.Tuple.tuple(
                                "outcome",
                                "Kết quả chung không được cao hơn mục kém nhất: «Thể thức» đạt, cần chỉnh sửa."));
    }

    @Example
    void a_line_without_item_or_result_is_named_and_does_no_harm() {
        assertThat(read("[{\"note\": \"x\"}]", "PASSED"))
                .extracting(Problem::field)
                .contains("checklist[0].item", "checklist[0].result", "checklist");
        assertThat(read("null", "PASSED")).extracting(Problem::field).containsExactly("checklist");
        assertThat(read("[]", "PASSED")).extracting(Problem::field).containsExactly("checklist");
        assertThat(read("[" + line("COLOUR", "PASSED", "") + "]", "PASSED"))
                .extracting(Problem::field)
                .containsExactly("checklist");
    }

    @Provide
    Arbitrary<List<Outcome>> results() {
        return Arbitraries.of(Outcome.class).list().ofSize(AppraisalItem.values().length);
    }

    private static List<Problem> problems(List<Outcome> results, String note, Outcome overall) {
        var items = AppraisalItem.values();
        return read(
                Arrays.stream(items)
                        .map(item ->
                                line(item.name(), results.get(item.ordinal()).name(), note))
                        .collect(joining(",", "[", "]")),
                overall.name());
    }

    private static List<Problem> read(String checklist, String overall) {
        var json = "{\"findings\": \"Đã xem.\", \"resubmitBy\": \"2026-01-20\", \"outcome\": \"" + overall
                + "\", \"checklist\": " + checklist + "}";
        try {
            READER.read(json, AppraiseSubmission.class);
            return List.of();
        } catch (Refused refused) {
            return refused.problems();
        }
    }

    private static String line(String item, String result, String note) {
        return "{\"item\": \"%s\", \"result\": \"%s\", \"note\": \"%s\"}".formatted(item, result, note);
    }
}
