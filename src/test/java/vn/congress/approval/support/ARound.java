package vn.congress.approval.support;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.congress.approval.domain.agency.Desk;
import vn.congress.approval.domain.opinion.Answer;
import vn.congress.approval.domain.opinion.Casting;
import vn.congress.approval.domain.opinion.Opinion;
import vn.congress.approval.domain.opinion.OpinionRound;
import vn.congress.approval.domain.opinion.RoundKind;
import vn.congress.approval.domain.opinion.RoundRuleTable;
import vn.congress.approval.domain.opinion.RoundRules;
import vn.congress.approval.domain.opinion.Share;
import vn.congress.approval.domain.opinion.Silence;
import vn.congress.approval.domain.opinion.Urgency;
import vn.congress.approval.domain.task.TaskCode;

/** Rounds to be opened, answers to be given, and rules as the shipped table has them. */
public final class ARound {

    /** Agencies and the subcommittee 3 to 5 days, the Politburo 5; two thirds, more than half, silence is silence. */
    public static final RoundRuleTable RULES = kind -> new RoundRules(
            kind,
            kind == RoundKind.POLITBURO ? 5 : 3,
            5,
            new Share(2, 3),
            new Share(1, 2),
            Silence.NO_OPINION,
            Desk.STANDING_SECRETARY,
            "Bảng thử");

    private ARound() {}

    public static OpinionRound among(
            TaskCode task, RoundKind kind, List<Desk> respondents, Instant openedAt, Instant closesAt) {
        return new OpinionRound(
                0,
                task,
                kind,
                0,
                respondents,
                openedAt,
                openedAt,
                closesAt,
                Optional.empty(),
                new Share(2, 3).atLeast(respondents.size()),
                new Share(1, 2).moreThan(respondents.size()),
                Silence.NO_OPINION,
                "Bảng thử",
                Optional.empty(),
                Optional.empty());
    }

    /** The same round under other rules. */
    public static OpinionRound with(
            OpinionRound round, Instant minimumEndsAt, Silence silence, Optional<Urgency> urgency) {
        return new OpinionRound(
                round.id(),
                round.task(),
                round.kind(),
                round.number(),
                round.respondents(),
                round.openedAt(),
                minimumEndsAt,
                round.closesAt(),
                round.closedAt(),
                round.quorum(),
                round.majority(),
                silence,
                round.rules(),
                urgency,
                Optional.<Casting>empty());
    }

    /** A first answer in time. */
    public static Opinion answer(long round, Desk desk, Answer answer, String content, String account, Instant at) {
        return new Opinion(
                0, round, desk, 1, answer, content, account, Optional.empty(), at, false, Duration.ofHours(8));
    }
}
