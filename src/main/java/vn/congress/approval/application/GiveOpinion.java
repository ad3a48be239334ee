package vn.congress.approval.application;

import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.congress.approval.application.submission.GiveOpinionSubmission;
import vn.congress.approval.domain.agency.Desk;
import vn.congress.approval.domain.opinion.Opinions;

/** Who was asked answers. */
@Service
public class GiveOpinion {

    private final StepRecords records;
    private final Opinions opinions;
    private final Clock clock;

    GiveOpinion(StepRecords records, Opinions opinions, Clock clock) {
        this.records = records;
        this.opinions = opinions;
        this.clock = clock;
    }

    @Transactional
    public void give(Step step, long round, Desk respondent, GiveOpinionSubmission handedIn) {
        opinions.give(
                round,
                respondent,
                handedIn.answer(),
                handedIn.why(),
                step.actor().account(),
                clock.instant());
        records.add(step, handedIn);
    }
}
