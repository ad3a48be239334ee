package vn.congress.approval.process.opinionround;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.congress.approval.domain.agency.Desk;

/** Lets the model ask one answer from each desk: {@code ${roundDesks.in(respondents)}}. */
@Component
public final class RoundDesks {

    public List<String> in(String respondents) {
        return OpinionRoundModel.Variable.RESPONDENTS.parse().apply(respondents).stream()
                .map(Desk::id)
                .toList();
    }
}
