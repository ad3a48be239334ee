package vn.congress.approval.domain.opinion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import vn.congress.approval.domain.agency.Desk;
import vn.congress.approval.domain.task.TaskCode;
import vn.congress.approval.support.ARound;

@Label("Quorum, majority and closing")
class RoundPropertiesTest {

    private static final Instant OPENED = Instant.parse("2026-01-07T02:00:00Z");

    @Property
    void a_quorum_is_the_fewest_that_reach_its_share(
            @ForAll("shares") Share share, @ForAll @IntRange(max = 500) int asked) {
        var quorum = share.atLeast(asked);

        assertThat(quorum * share.denominator()).isGreaterThanOrEqualTo(asked * share.numerator());
        assertThat((quorum - 1) * share.denominator()).isLessThan(Math.max(1, asked * share.numerator()));
        assertThat(quorum).isLessThanOrEqualTo(asked);
    }

    @Property
    void a_majority_is_the_fewest_that_pass_its_share(
            @ForAll("shares") Share share, @ForAll @IntRange(max = 500) int asked) {
        var majority = share.moreThan(asked);

        assertThat(majority * share.denominator()).isGreaterThan(asked * share.numerator());
        assertThat((majority - 1) * share.denominator()).isLessThanOrEqualTo(asked * share.numerator());
    }

    @Example
    void two_thirds_of_seven_are_five_and_more_than_half_are_four() {
        assertThat(Share.parse("2/3").atLeast(7)).isEqualTo(5);
        assertThat(Share.parse(" 1 / 2 ").moreThan(7)).isEqualTo(4);
        assertThatIllegalArgumentException().isThrownBy(() -> Share.parse("0.66"));
        assertThatIllegalArgumentException().isThrownBy(() -> Share.parse("3/2"));
        assertThatIllegalArgumentException().isThrownBy(() -> Share.parse("0/2"));
    }

    @Property
    void what_is_carried_has_quorum_and_more_than_half_of_all_members_in_favour(@ForAll("votes") Votes votes) {
        var tally = votes.tally(RoundKind.POLITBURO, Silence.NO_OPINION);

        assertThat(tally.verdict() == Verdict.CARRIED)
                .isEqualTo(3 * votes.answered() >= 2 * votes.asked() && 2 * votes.inFavour() > votes.asked());
    }

    @Property
    void a_tie_is_even_and_never_carried(@ForAll("votes") Votes votes) {
        var tally = votes.tally(RoundKind.POLITBURO, Silence.NO_OPINION);

        if (tally.verdict() == Verdict.TIE) {
            assertThat(votes.inFavour()).isEqualTo(votes.against());
            assertThat(2 * votes.inFavour()).isLessThanOrEqualTo(votes.asked());
        }
    }

    @Property
    void one_more_in_favour_never_makes_it_worse(@ForAll("votes") Votes votes) {
        var carried = votes.tally(RoundKind.POLITBURO, Silence.NO_OPINION).verdict() == Verdict.CARRIED;

        if (carried && votes.silent() > 0) {
            assertThat(votes.oneMoreInFavour()
                            .tally(RoundKind.POLITBURO, Silence.NO_OPINION)
                            .verdict())
                    .isEqualTo(Verdict.CARRIED);
        }
    }

    @Property
    void silence_agrees_only_after_the_close_and_never_makes_a_quorum(@ForAll("votes") Votes votes) {
        var open = votes.tally(RoundKind.AGENCIES, Silence.AGREES);
        var closed = votes.closedTally(Silence.AGREES);

        assertThat(open.inFavour()).isEqualTo(votes.inFavour());
        assertThat(closed.inFavour()).isEqualTo(votes.inFavour() + votes.silent());
        assertThat(closed.answered()).isEqualTo(votes.answered());
    }

    @Property
    void silence_cannot_be_made_to_agree_where_a_body_decides(@ForAll RoundKind kind) {
        if (kind == RoundKind.AGENCIES) {
            assertThat(rules(kind, Silence.AGREES).silence()).isEqualTo(Silence.AGREES);
        } else {
            assertThatIllegalArgumentException().isThrownBy(() -> rules(kind, Silence.AGREES));
        }
    }

    @Property
    void a_round_closes_at_its_latest_day_or_earlier_only_when_all_have_answered(
            @ForAll @IntRange(min = 1, max = 50) int asked,
            @ForAll @IntRange(max = 50) int answered,
            @ForAll @IntRange(max = 9) int guaranteedDays,
            @ForAll @IntRange(max = 9) int moreDays,
            @ForAll boolean urgent) {
        var guaranteedUntil = OPENED.plus(Duration.ofDays(guaranteedDays));
        var closesAt = guaranteedUntil.plus(Duration.ofDays(moreDays));
        var round = ARound.with(
                round(RoundKind.POLITBURO, asked, closesAt),
                guaranteedUntil,
                Silence.NO_OPINION,
                urgent ? Optional.of(new Urgency("ttbbt", "Việc khẩn")) : Optional.empty());

        var from = round.mayCloseFrom(Math.min(answered, asked));

        assertThat(from).isBeforeOrEqualTo(closesAt);
        if (answered < asked) {
            assertThat(from).isEqualTo(closesAt);
        } else if (!urgent) {
            assertThat(from).isEqualTo(guaranteedUntil);
        } else {
            assertThat(from).isEqualTo(OPENED);
        }
    }

    @Provide
    Arbitrary<Share> shares() {
        return Arbitraries.integers().between(1, 20).flatMap(denominator -> Arbitraries.integers()
                .between(1, denominator)
                .map(numerator -> new Share(numerator, denominator)));
    }

    @Provide
    Arbitrary<Votes> votes() {
        var some = Arbitraries.integers().between(0, 120);
        return Combinators.combine(some, some, some, some).as(Votes::new).filter(votes -> votes.asked() > 0);
    }

    record Votes(int agreed, int withComments, int against, int silent) {

        int asked() {
            return answered() + silent;
        }

        int answered() {
            return inFavour() + against;
        }

        int inFavour() {
            return agreed + withComments;
        }

        Votes oneMoreInFavour() {
            return new Votes(agreed + 1, withComments, against, silent - 1);
        }

        Tally tally(RoundKind kind, Silence silence) {
            return count(ARound.with(round(kind, asked(), OPENED), OPENED, silence, Optional.empty()));
        }

        Tally closedTally(Silence silence) {
            var open = ARound.with(round(RoundKind.AGENCIES, asked(), OPENED), OPENED, silence, Optional.empty());
            return count(new OpinionRound(
                    1,
                    open.task(),
                    open.kind(),
                    1,
                    open.respondents(),
                    OPENED,
                    OPENED,
                    OPENED,
                    Optional.of(OPENED),
                    open.quorum(),
                    open.majority(),
                    silence,
                    "",
                    Optional.empty(),
                    Optional.empty()));
        }

        private Tally count(OpinionRound round) {
            return Tally.of(
                    round,
                    Map.of(
                            Answer.AGREE, agreed,
                            Answer.AGREE_WITH_COMMENTS, withComments,
                            Answer.DISAGREE, against),
                    0);
        }
    }

    private static OpinionRound round(RoundKind kind, int asked, Instant closesAt) {
        return ARound.among(
                new TaskCode("NV-001"),
                kind,
                IntStream.rangeClosed(1, asked).mapToObj(Desk::politburoMember).toList(),
                OPENED,
                closesAt);
    }

    private static RoundRules rules(RoundKind kind, Silence silence) {
        return new RoundRules(kind, 3, 5, new Share(2, 3), new Share(1, 2), silence, Desk.STANDING_BOARD, "Bảng thử");
    }
}
