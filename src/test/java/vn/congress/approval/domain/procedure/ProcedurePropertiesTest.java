package vn.congress.approval.domain.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import vn.congress.approval.domain.authority.Level;
import vn.congress.approval.domain.journal.StepDone;

class ProcedurePropertiesTest {

    private static final List<String> CHAIN = List.of(
            "DraftReport@a", "ConsolidateOpinions@a", "SignOff:SIGNED@b", "Appraise:PASSED@c", "Decide:APPROVED@d");

    @Property
    void doing_what_is_named_as_missing_opens_the_step_after_a_few_refusals(
            @ForAll("histories") List<StepDone> history) {
        var done = new ArrayList<>(history);
        for (var refusals = 0; refusals < CHAIN.size(); refusals++) {
            procedure(done)
                    .missingBefore(Procedure.ISSUE_CONCLUSION)
                    .forEach(step -> done.addAll(ProcedureTest.done(properly(step))));
        }

        assertThat(procedure(done).missingBefore(Procedure.ISSUE_CONCLUSION)).isEmpty();
    }

    private static String properly(String step) {
        return CHAIN.stream()
                .filter(it -> step.equals("UserTask_" + it.split("[:@]")[0]))
                .findFirst()
                .orElse("ReviseAfterComments@a");
    }

    @Property
    void a_later_step_never_needs_less_than_an_earlier_one(@ForAll("histories") List<StepDone> history) {
        var procedure = procedure(history);

        assertThat(procedure.missingBefore(Procedure.APPRAISE))
                .containsAll(procedure.missingBefore(Procedure.SIGN_OFF));
        assertThat(procedure.missingBefore(Procedure.DECIDE)).containsAll(procedure.missingBefore(Procedure.APPRAISE));
        assertThat(procedure.missingBefore(Procedure.ISSUE_CONCLUSION))
                .containsAll(procedure.missingBefore(Procedure.DECIDE));
    }

    @Property
    void nothing_that_happened_before_a_return_opens_a_step_after_it(@ForAll("histories") List<StepDone> history) {
        var done = new ArrayList<>(history);
        done.addAll(ProcedureTest.done("Appraise:RETURNED@c"));

        assertThat(procedure(done).missingBefore(Procedure.ISSUE_CONCLUSION)).hasSize(5);
        assertThat(procedure(done).hasComeBack()).isTrue();
    }

    @Provide
    Arbitrary<List<StepDone>> histories() {
        return Arbitraries.of(
                        "DraftReport@a",
                        "ConsolidateOpinions@a",
                        "SignOff:SIGNED@b",
                        "SignOff:RETURNED@b",
                        "Appraise:PASSED@c",
                        "Appraise:RETURNED@c",
                        "Decide:APPROVED@d",
                        "Decide:APPROVED_WITH_CHANGES@d",
                        "RecordConclusion:ANOTHER_ROUND@d",
                        "ReviseAfterComments@a")
                .map(step -> ProcedureTest.done(step).get(0))
                .list()
                .ofMaxSize(12);
    }

    private static Procedure procedure(List<StepDone> done) {
        return new Procedure(done, true, Level.STANDING_BOARD);
    }
}
