package vn.congress.approval.process.opinionround;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.congress.approval.domain.agency.Desk;
import vn.congress.approval.domain.opinion.RoundKind;
import vn.congress.approval.process.engine.ProcessVariable;

/** What the code and {@code opinion-round.bpmn} agree on. */
final class OpinionRoundModel {

    static final String KEY = "opinion-round";

    private OpinionRoundModel() {}

    /** Element ids, in the order a token meets them. */
    static final class Element {
        static final String ROUND_ASKED = "StartEvent_RoundAsked";
        static final String OPEN_ROUND = "ServiceTask_OpenRound";
        static final String GIVE_OPINION = "UserTask_GiveOpinion";
        static final String LATEST_DAY_OVER = "Event_LatestDayOver";
        static final String CLOSE_ROUND = "ServiceTask_CloseRound";
        static final String ROUND_CLOSED = "EndEvent_RoundClosed";

        private Element() {}
    }

    /** Process variables. */
    static final class Variable {
        static final ProcessVariable<RoundKind> KIND = ProcessVariable.choice("roundKind", RoundKind.class);
        static final ProcessVariable<Instant> LATEST = ProcessVariable.of("latest", Instant::parse);
        static final ProcessVariable<Long> ROUND = ProcessVariable.of("round", Long::valueOf);

        /** Desks that are asked, in the order of the plan. */
        static final ProcessVariable<List<Desk>> RESPONDENTS = new ProcessVariable<>(
                "respondents",
                text -> Stream.of(text.split(" ")).map(Desk::new).toList(),
                desks -> desks.stream().map(Desk::id).collect(Collectors.joining(" ")));

        /** The desk one answer is asked from. */
        static final ProcessVariable<Desk> DESK = ProcessVariable.of("desk", Desk::new);

        private Variable() {}
    }
}
