package vn.congress.approval.application;

import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.congress.approval.domain.opinion.Opinions;
import vn.congress.approval.domain.opinion.Opinions.Filter;
import vn.congress.approval.domain.opinion.Tally;

/** A round ends: everybody has answered and the guaranteed days are over, or its latest day is. */
@Service
public class CloseRound {

    private final StepRecords records;
    private final Opinions opinions;
    private final SettleMatters settleMatters;
    private final Clock clock;

    CloseRound(StepRecords records, Opinions opinions, SettleMatters settleMatters, Clock clock) {
        this.settleMatters = settleMatters;
        this.records = records;
        this.opinions = opinions;
        this.clock = clock;
    }

    /**
     * @return how the round stands at its close
     * @throws IllegalStateException when it may not close yet; whatever moved the process here was no rule of the round
     */
    @Transactional
    public Tally close(Step step, long round) {
        opinions.holdStill(round);
        var open = opinions.find(round).orElseThrow();
        var now = clock.instant();
        var earliest = open.mayCloseFrom(opinions.count(round, Filter.IN_TIME));
        if (now.isBefore(earliest)) {
            throw new IllegalStateException(
                    "Round " + round + " of " + step.task() + " may not close before " + earliest);
        }
        opinions.close(round, now);
        var closed = opinions.tally(open.closed(now));
        records.add(
                step,
                closed.verdict().name(),
                "Đã trả lời %d/%d, thống nhất %d, không thống nhất %d."
                        .formatted(closed.answered(), closed.asked(), closed.inFavour(), closed.disagreed()));
        settleMatters.stepOver(step, "UserTask_GiveOpinion");
        return closed;
    }
}
