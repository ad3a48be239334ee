package vn.congress.approval.domain.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.congress.approval.domain.Actor;
import vn.congress.approval.domain.authority.Level;
import vn.congress.approval.domain.journal.StepDone;

@DisplayName("The order of procedure")
class ProcedureTest {

    private static final String[] APPRAISED = {
        "DraftReport@a", "ConsolidateOpinions@b", "SignOff:SIGNED@head", "Appraise:PASSED_WITH_EDITS@office"
    };

    @ParameterizedTest
    @CsvSource({
        "SignOff, 'DraftReport ConsolidateOpinions'",
        "Appraise, 'DraftReport ConsolidateOpinions SignOff'",
        "Decide, 'DraftReport ConsolidateOpinions SignOff Appraise'",
        "CirculateDossier, 'DraftReport ConsolidateOpinions SignOff Appraise'",
        "IssueConclusion, 'DraftReport ConsolidateOpinions SignOff Appraise Decide'"
    })
    void everything_before_a_step_is_missing_while_nothing_was_done(String step, String missing) {
        assertThat(missingBefore(step)).containsExactly(missing.split(" "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"AcceptTask", "DraftReport", "GiveOpinion", "ReviseAfterComments", "RecordConclusion"})
    void other_steps_are_kept_in_order_by_the_model_alone(String step) {
        assertThat(missingBefore(step)).isEmpty();
    }

    @Test
    void a_task_without_coordinating_agencies_needs_no_consolidation() {
        assertThat(procedure(false, "DraftReport@a").missingBefore("UserTask_SignOff"))
                .isEmpty();
        assertThat(missingBefore("SignOff", "DraftReport@a")).containsExactly("ConsolidateOpinions");
    }

    @Test
    void a_consolidation_of_an_earlier_draft_does_not_count() {
        assertThat(missingBefore("SignOff", "ConsolidateOpinions@a", "DraftReport@a"))
                .containsExactly("ConsolidateOpinions");
    }

    @Test
    void what_was_written_after_the_signature_is_not_signed() {
        assertThat(missingBefore("Appraise", "DraftReport@a", "SignOff:SIGNED@head", "ConsolidateOpinions@a"))
                .containsExactly("SignOff");
        assertThat(procedure(false, "DraftReport@a", "SignOff:SIGNED@head", "ConsolidateOpinions@a")
                        .missingBefore("UserTask_Appraise"))
                .containsExactly("UserTask_SignOff");
    }

    @Test
    void a_signature_given_again_is_appraised_again() {
        assertThat(missingBefore("Decide", with(APPRAISED, "SignOff:SIGNED@head")))
                .containsExactly("Appraise");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SignOff:RETURNED@head",
                "Appraise:RETURNED@office",
                "Decide:RETURNED@board",
                "RecordConclusion:RETURNED@clerk"
            })
    void what_gives_the_dossier_back_starts_the_order_anew(String back) {
        assertThat(missingBefore("Decide", with(APPRAISED, back)))
                .containsExactly("DraftReport", "ConsolidateOpinions", "SignOff", "Appraise");
        assertThat(procedure(true, with(APPRAISED, back)).hasComeBack()).isTrue();
        assertThat(procedure(true, with(APPRAISED, back, "DraftReport@a")).hasComeBack())
                .isFalse();
    }

    @Test
    void a_first_draft_answers_no_return() {
        assertThat(procedure(true).hasComeBack()).isFalse();
        assertThat(procedure(true, "AcceptTask@a").hasComeBack()).isFalse();
        assertThat(procedure(true, "DraftReport@a", "GiveOpinion:RETURNED@x").hasComeBack())
                .isFalse();
    }

    @Test
    void an_appraisal_stays_valid_through_several_rounds_of_the_politburo() {
        assertThat(missingBefore(
                        "CirculateDossier",
                        with(
                                APPRAISED,
                                "CirculateDossier:IN_WRITING@o",
                                "RecordConclusion:ANOTHER_ROUND@o",
                                "ExplainChanges@a")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Decide:APPROVED,                        ''",
        "RecordConclusion:APPROVED,              ''",
        "Decide:REFERRED_UP,                     RecordConclusion",
        "RecordConclusion:ANOTHER_ROUND,         RecordConclusion",
        "RecordConclusion:APPROVED_WITH_CHANGES, ReviseAfterComments"
    })
    void a_conclusion_needs_an_approval_and_what_that_asked_for(String decision, String missing) {
        var procedure = new Procedure(done(with(APPRAISED, decision + "@d")), true, Level.POLITBURO);

        assertThat(short_(procedure.missingBefore("UserTask_IssueConclusion")))
                .isEqualTo(missing.isEmpty() ? List.of() : List.of(missing));
    }

    @Test
    void a_revision_counts_only_after_the_decision_that_asked_for_it() {
        var early = with(APPRAISED, "ReviseAfterComments@a", "Decide:APPROVED_WITH_CHANGES@d");

        assertThat(missingBefore("IssueConclusion", early)).containsExactly("ReviseAfterComments");
        assertThat(missingBefore("IssueConclusion", with(early, "ReviseAfterComments@a")))
                .isEmpty();
    }

    @Test
    void an_approval_that_was_put_to_another_round_is_none() {
        assertThat(missingBefore(
                        "IssueConclusion",
                        with(APPRAISED, "RecordConclusion:APPROVED@o", "RecordConclusion:ANOTHER_ROUND@o")))
                .containsExactly("Decide");
    }

    @Test
    void whoever_wrote_any_of_it_is_a_drafter_and_whoever_answered_is_not() {
        var procedure = procedure(
                true,
                "AcceptTask@focal",
                "DraftReport@a",
                "GiveOpinion:AGREE@other",
                "ConsolidateOpinions@b",
                "SignOff:RETURNED@head",
                "DraftReport@c",
                "SignOff:SIGNED@head",
                "ReviseAfterComments@d",
                "ExplainChanges@e");

        assertThat(List.of("a", "b", "c", "d", "e")).allMatch(it -> procedure.wasDraftedBy(new Actor(it)));
        assertThat(List.of("focal", "other", "head")).noneMatch(it -> procedure.wasDraftedBy(new Actor(it)));
        assertThat(procedure.wasSignedBy(new Actor("head"))).isTrue();
    }

    @Test
    void who_gave_it_back_has_not_signed() {
        assertThat(procedure(true, "DraftReport@a", "SignOff:RETURNED@head").wasSignedBy(new Actor("head")))
                .isFalse();
    }

    private static List<String> missingBefore(String step, String... done) {
        return short_(procedure(true, done).missingBefore("UserTask_" + step));
    }

    private static Procedure procedure(boolean coordinated, String... done) {
        return new Procedure(done(done), coordinated, Level.STANDING_BOARD);
    }

    private static List<String> short_(List<String> steps) {
        return steps.stream().map(step -> step.replace("UserTask_", "")).toList();
    }

    private static String[] with(String[] first, String... more) {
        var all = Arrays.copyOf(first, first.length + more.length);
        System.arraycopy(more, 0, all, first.length, more.length);
        return all;
    }

    /** {@code SignOff:SIGNED@head} */
    static List<StepDone> done(String... steps) {
        return Arrays.stream(steps)
                .map(text -> {
                    var by = text.split("@");
                    var step = by[0].split(":");
                    return new StepDone("UserTask_" + step[0], step.length > 1 ? step[1] : "", by[1], Instant.EPOCH);
                })
                .toList();
    }
}
