package vn.congress.approval.application;

import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.congress.approval.domain.opinion.Opinions;

/** A round ends: everybody has answered, or its latest day is over. */
@Service
public class CloseRound {

    private final StepRecords records;
    private final Opinions opinions;
    private final Clock clock;

    CloseRound(StepRecords records, Opinions opinions, Clock clock) {
        this.records = records;
        this.opinions = opinions;
        this.clock = clock;
    }

    @Transactional
    public void close(Step step, long round) {
        opinions.close(round, clock.instant());
        records.add(step, "", "");
    }
}
