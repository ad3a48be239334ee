package vn.congress.approval.application;

import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.congress.approval.domain.escalation.Escalations;

/** The highest level has not answered in time: the matter stays there, marked, and comes again. */
@Service
public class StayAtTop {

    private final EscalationsAtHand atHand;
    private final Escalations escalations;
    private final StepRecords records;
    private final Clock clock;

    StayAtTop(EscalationsAtHand atHand, Escalations escalations, StepRecords records, Clock clock) {
        this.atHand = atHand;
        this.escalations = escalations;
        this.records = records;
        this.clock = clock;
    }

    @Transactional
    public void stay(Step step, long number) {
        var escalation = atHand.held(step, number);
        escalations.save(escalation.stayed(clock.instant()));
        records.add(
                step,
                escalation.level().name(),
                "%s là cấp cao nhất và chưa trả lời báo cáo vượt cấp số %d đến %s; báo cáo ở lại, chờ tiếp."
                        .formatted(escalation.level().label(), number, atHand.inWords(escalation.waitsUntil())));
    }
}
