package vn.congress.approval.application.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.LocalDate;
import java.util.List;
import org.assertj.core.api.ListAssert;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.congress.approval.domain.Problem;
import vn.congress.approval.domain.Refused;
import vn.congress.approval.domain.TooLarge;

@DisplayName("Reading a submission")
class SubmissionReaderTest {

    private static final int MEGABYTE = 1_048_576;

    private final SubmissionReader reader = ASubmissionReader.make();

    @Test
    void a_clear_submission_is_read() {
        var read = reader.read(
                """
                {"type": "NOTICE", "content": "Đồng ý", "followUps": [
                  {"title": "Hoàn thiện", "lead": "HN", "due": "2026-02-02", "deliverable": "Đề án"}]}""",
                IssueConclusionSubmission.class);

        assertThat(read.orders())
                .containsExactly(
                        new IssueConclusionSubmission.FollowUp("Hoàn thiện", "HN", LocalDate.of(2026, 2, 2), "Đề án"));
    }

    @Test
    void everything_wrong_is_named_at_once() {
        assertProblems(
                        """
                        {"title": 7, "workGroup": true, "phase": "NEVER", "priority": 0, "lead": "VPTW",
                         "coordinators": "HN", "accountableHead": " ", "due": "2026-02-30",
                         "plannedLevel": {}, "trackOnly": "yes", "approved": true}""",
                        ProposeTaskSubmission.class)
                .containsExactlyInAnyOrder(
                        "title",
                        "workGroup",
                        "phase",
                        "priority",
                        "coordinators",
                        "accountableHead",
                        "due",
                        "deliverable",
                        "plannedLevel",
                        "basis",
                        "trackOnly",
                        "approved");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\"2026-02-29\"", "\"30/01/2026\"", "\"2026-13-01\"", "20483", "[2026, 1, 30]", "true", "{}"})
    void what_is_no_date_is_no_date(String due) {
        assertProblems(
                        "{\"outcome\": \"RETURNED\", \"opinion\": \"Làm lại\", \"resubmitBy\": " + due + "}",
                        DecideSubmission.class)
                .containsExactly("resubmitBy");
    }

    @Test
    void a_problem_within_a_list_is_named_by_its_place() {
        assertProblems(
                        """
                        {"type": "NOTICE", "content": "Đồng ý", "followUps": [
                          {"title": "Một", "lead": "HN", "due": "2026-02-02", "deliverable": "Đề án"},
                          {"title": "", "lead": "HN", "deliverable": "Đề án"}]}""",
                        IssueConclusionSubmission.class)
                .containsExactlyInAnyOrder("followUps[1].title", "followUps[1].due");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"answer\":\"AGREE\",\"documents\":[null]}",
                "{\"answer\":\"AGREE\",\"documents\":[1.5]}",
                "{\"answer\":\"AGREE\",\"documents\":[\"1\"]}",
            })
    void a_list_of_papers_holds_whole_numbers_and_nothing_else(String handedIn) {
        assertProblems(handedIn, GiveOpinionSubmission.class).containsExactly("documents");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u2003\u2003", "\u3000", "a\\u0000b"})
    void a_text_of_blanks_or_with_a_character_no_database_keeps_is_refused_at_its_field(String text) {
        assertProblems("{\"focalPoint\":\"" + text + "\"}", AcceptTaskSubmission.class)
                .containsExactly("focalPoint");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"[2026,1,30]", "\"2026-01-30T23:00:00Z\"", "\"+999999999-12-31\"", "\"2026-02-31\"", "46000"})
    void a_day_within_an_order_is_read_as_strictly_as_any(String due) {
        var handedIn =
                "{\"type\":\"NOTICE\",\"content\":\"c\",\"followUps\":[{\"title\":\"t\",\"lead\":\"HN\",\"deliverable\":\"d\",\"due\":"
                        + due + "}]}";

        assertProblems(handedIn, IssueConclusionSubmission.class).containsExactly("followUps");
    }

    @Test
    void what_follows_the_object_is_not_overlooked() {
        assertProblems("{\"planFile\":1} and more", HandInPlanSubmission.class).containsExactly("submission");
    }

    @Test
    void what_is_wrong_between_fields_is_named_with_the_rest() {
        assertProblems("{\"outcome\": \"RETURNED\", \"extra\": 1}", DecideSubmission.class)
                .containsExactlyInAnyOrder("extra", "opinion", "resubmitBy");
    }

    @Test
    void a_figure_that_is_none_is_named_with_the_rest_whatever_is_decided() {
        assertProblems("{\"outcome\": \"RETURNED\", \"people\": -1}", DecideSubmission.class)
                .containsExactlyInAnyOrder("people", "budgetMillions", "opinion", "resubmitBy");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "{", "null", "[]", "7", "\"text\"", "{'a': 1}", "<xml/>"})
    void what_is_no_object_is_refused_as_a_whole(String handedIn) {
        assertProblems(handedIn, DecideSubmission.class).containsExactly("submission");
    }

    @Test
    void nesting_without_end_is_refused_and_does_not_exhaust_the_stack() {
        assertProblems("{\"opinion\": " + "[".repeat(100_000), DecideSubmission.class)
                .containsExactly("submission");
    }

    @Test
    void a_text_of_one_megabyte_is_read_and_one_byte_more_is_too_large() {
        assertThat(opinionOf("a".repeat(MEGABYTE))).hasSize(MEGABYTE);
        assertTooLarge("a".repeat(MEGABYTE + 1));
    }

    @Test
    void a_megabyte_is_counted_in_bytes_and_not_in_letters() {
        var full = "ệ".repeat(MEGABYTE / 3) + "a";

        assertThat(opinionOf(full)).isEqualTo(full);
        assertTooLarge(full + "a");
        assertTooLarge("😀".repeat(MEGABYTE / 4) + "a");
    }

    @Test
    void a_text_too_large_is_found_wherever_it_hides() {
        var json = JsonNodeFactory.instance.objectNode();
        json.putArray("followUps").addObject().put("title", "a".repeat(MEGABYTE + 1));

        assertThatExceptionOfType(TooLarge.class)
                .isThrownBy(() -> reader.read(json.toString(), IssueConclusionSubmission.class));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${7*7} #{7*7} {max} $\\{x}",
                "<script>alert(1)</script>&amp;<b>",
                "=HYPERLINK(\"http://example.org\")",
                "@SUM(1+1)*cmd|' /C calc'!A0",
                "'; drop table congress_task; --",
                "{\"@class\": \"java.lang.Runtime\"}",
                "  hai dòng\nvà tab\t "
            })
    void what_a_person_typed_is_kept_as_a_text_and_nothing_else(String typed) {
        assertThat(opinionOf(typed)).isEqualTo(typed);
        var journal = reader.write(
                new DecideSubmission(DecideSubmission.Outcome.APPROVED, typed, null, null, null, null, null, null));
        assertThat(reader.read(journal, DecideSubmission.class).opinion()).isEqualTo(typed);
    }

    @Test
    void what_a_person_typed_never_comes_back_worked_out_in_a_message() {
        var typed = "${7*7}{max}" + "x".repeat(300);
        var json = JsonNodeFactory.instance.objectNode().put("focalPoint", typed);

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> reader.read(json.toString(), AcceptTaskSubmission.class))
                .withMessage("Nội dung quá dài, tối đa 300 ký tự.");
    }

    @Test
    void what_was_read_is_written_as_it_was_handed_in() {
        var read = reader.read(
                "{\"outcome\": \"RETURNED\", \"opinion\": \"Làm lại\", \"resubmitBy\": \"2026-01-30\"}",
                DecideSubmission.class);

        assertThat(reader.read(reader.write(read), DecideSubmission.class)).isEqualTo(read);
        assertThat(reader.write(read)).contains("\"2026-01-30\"");
    }

    private String opinionOf(String typed) {
        var json =
                JsonNodeFactory.instance.objectNode().put("outcome", "APPROVED").put("opinion", typed);
        return reader.read(json.toString(), DecideSubmission.class).opinion();
    }

    private void assertTooLarge(String text) {
        assertThatExceptionOfType(TooLarge.class).isThrownBy(() -> opinionOf(text));
    }

    private ListAssert<String> assertProblems(String json, Class<? extends Submission> type) {
        try {
            return assertThat(List.of("read as " + reader.read(json, type)));
        } catch (Refused refused) {
            return assertThat(refused.problems().stream().map(Problem::field).toList());
        }
    }
}
