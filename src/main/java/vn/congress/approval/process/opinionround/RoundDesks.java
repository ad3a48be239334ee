package vn.congress.approval.process.opinionround;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.congress.approval.domain.agency.Desk;
import vn.congress.approval.domain.opinion.Opinions;
import vn.congress.approval.domain.opinion.RoundRuleTable;

/**
 * The desks of a round, for the model: {@code ${roundDesks.askedIn(round)}} are asked,
 * {@code ${roundDesks.urgencyDeskFor(roundKind)}} may declare urgency. However many are asked, no variable lists them:
 * the engine keeps texts of 4,000 characters.
 */
@Component
public final class RoundDesks {

    private final Opinions opinions;
    private final RoundRuleTable rules;

    RoundDesks(Opinions opinions, RoundRuleTable rules) {
        this.opinions = opinions;
        this.rules = rules;
    }

    public List<String> askedIn(String round) {
        return opinions.find(OpinionRoundModel.Variable.ROUND.parse().apply(round)).orElseThrow().respondents().stream()
                .map(Desk::id)
                .toList();
    }

    public String urgencyDeskFor(String roundKind) {
        return rules.of(OpinionRoundModel.Variable.KIND.parse().apply(roundKind))
                .urgencyDesk()
                .id();
    }
}
