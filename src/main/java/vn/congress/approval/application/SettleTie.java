package vn.congress.approval.application;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.congress.approval.application.submission.SettleTieSubmission;
import vn.congress.approval.domain.opinion.Casting;
import vn.congress.approval.domain.opinion.Opinions;
import vn.congress.approval.domain.opinion.RoundKind;

/** Opinions were evenly divided: the chair decides. */
@Service
public class SettleTie {

    private final StepRecords records;
    private final Opinions opinions;

    SettleTie(StepRecords records, Opinions opinions) {
        this.records = records;
        this.opinions = opinions;
    }

    @Transactional
    public void settle(Step step, SettleTieSubmission handedIn) {
        records.add(step, handedIn);
        var round = opinions.last(step.task(), RoundKind.POLITBURO).orElseThrow();
        opinions.settleTie(
                round.id(),
                new Casting(handedIn.isInFavour(), handedIn.why(), step.actor().account()));
    }
}
