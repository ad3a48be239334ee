package vn.congress.approval.process.opinionround;

import java.time.Instant;
import vn.congress.approval.domain.agency.Desk;
import vn.congress.approval.domain.opinion.RoundKind;
import vn.congress.approval.domain.opinion.Verdict;
import vn.congress.approval.process.engine.ProcessVariable;

/** What the code and {@code opinion-round.bpmn} agree on. */
final class OpinionRoundModel {

    static final String KEY = "opinion-round";

    private OpinionRoundModel() {}

    /** Element ids, in the order a token meets them. */
    static final class Element {
        static final String ROUND_ASKED = "StartEvent_RoundAsked";
        static final String APPROVE_URGENCY = "UserTask_ApproveUrgency";
        static final String OPEN_ROUND = "ServiceTask_OpenRound";
        static final String GIVE_OPINION = "UserTask_GiveOpinion";
        static final String LATEST_DAY_OVER = "Event_LatestDayOver";
        static final String GUARANTEED_DAYS_OVER = "Event_GuaranteedDaysOver";
        static final String CLOSE_ROUND = "ServiceTask_CloseRound";
        static final String ROUND_CLOSED = "EndEvent_RoundClosed";

        private Element() {}
    }

    /** Process variables. */
    static final class Variable {
        static final ProcessVariable<RoundKind> KIND = ProcessVariable.choice("roundKind", RoundKind.class);
        static final ProcessVariable<Long> ROUND = ProcessVariable.of("round", Long::valueOf);

        /** The end of the last guaranteed day; nobody closes a round before it. */
        static final ProcessVariable<Instant> GUARANTEED_UNTIL = ProcessVariable.of("guaranteedUntil", Instant::parse);

        /** What the round came to, for who asked. */
        static final ProcessVariable<Verdict> VERDICT = ProcessVariable.choice("verdict", Verdict.class);

        /** The desk one answer is asked from. */
        static final ProcessVariable<Desk> DESK = ProcessVariable.of("desk", Desk::new);

        private Variable() {}
    }
}
