package vn.congress.approval.domain.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import vn.congress.approval.domain.Actor;
import vn.congress.approval.domain.authority.Level;
import vn.congress.approval.domain.journal.StepDone;

/** Whoever stands in for whom: what is let through has a drafter, a signer and an appraiser with nobody in common. */
class FourEyesPropertiesTest {

    @Property(tries = 5_000)
    void no_two_of_draft_signature_and_appraisal_share_a_person_or_a_principal(
            @ForAll("people") List<Actor> tried, @ForAll("kinds") List<String> steps) {
        var done = new ArrayList<StepDone>();
        for (var index = 0; index < Math.min(tried.size(), steps.size()); index++) {
            var actor = tried.get(index);
            var procedure = new Procedure(done, false, Level.STANDING_BOARD);
            var let =
                    switch (steps.get(index)) {
                        case Procedure.DRAFT_REPORT -> done.isEmpty();
                        case Procedure.SIGN_OFF -> !procedure.wasDraftedBy(actor);
                        default -> !procedure.wasDraftedBy(actor) && !procedure.wasSignedBy(actor);
                    };
            if (let) {
                done.add(new StepDone(
                        steps.get(index),
                        outcome(steps.get(index)),
                        actor.account(),
                        Instant.EPOCH,
                        actor.onBehalfOf()));
            }
        }

        var drafters = eyes(done, Procedure.DRAFT_REPORT);
        var signers = eyes(done, Procedure.SIGN_OFF);
        var lastSignature = done.stream().map(StepDone::step).toList().lastIndexOf(Procedure.SIGN_OFF);
        var appraisers = eyes(done.subList(Math.max(0, lastSignature), done.size()), Procedure.APPRAISE);
        assertThat(Collections.disjoint(drafters, signers)).isTrue();
        assertThat(Collections.disjoint(drafters, eyes(done, Procedure.APPRAISE)))
                .isTrue();
        assertThat(Collections.disjoint(signers, appraisers)).isTrue();
    }

    @Property
    void sharing_eyes_is_mutual(@ForAll("person") Actor one, @ForAll("person") Actor other) {
        assertThat(one.sharesEyesWith(other.account(), other.onBehalfOf()))
                .isEqualTo(other.sharesEyesWith(one.account(), one.onBehalfOf()));
    }

    private static String outcome(String step) {
        return step.equals(Procedure.SIGN_OFF) ? "SIGNED" : step.equals(Procedure.APPRAISE) ? "PASSED" : "";
    }

    private static Set<String> eyes(List<StepDone> done, String step) {
        return done.stream()
                .filter(it -> it.step().equals(step))
                .flatMap(it -> Stream.concat(Stream.of(it.account()), it.onBehalfOf().stream()))
                .collect(Collectors.toSet());
    }

    @Provide
    Arbitrary<List<Actor>> people() {
        return person().list().ofMinSize(3).ofMaxSize(8);
    }

    @Provide
    Arbitrary<List<String>> kinds() {
        return Arbitraries.of(Procedure.DRAFT_REPORT, Procedure.SIGN_OFF, Procedure.APPRAISE)
                .list()
                .ofMinSize(3)
                .ofMaxSize(8);
    }

    @Provide
    Arbitrary<Actor> person() {
        var name = Arbitraries.of("a", "b", "c", "d", "e");
        return Combinators.combine(name, name.optional(0.5))
                .as((account, absent) -> new Actor(account, absent.filter(it -> !it.equals(account))));
    }
}
