package vn.congress.approval.application;

import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.congress.approval.domain.escalation.Escalations;
import vn.congress.approval.domain.notice.NoticeKind;
import vn.congress.approval.domain.task.CongressTasks;

/** A level has not answered in time: the matter goes to the one above it, and the level passed over is told. */
@Service
public class ClimbOneLevel {

    private final EscalationsAtHand atHand;
    private final Escalations escalations;
    private final CongressTasks tasks;
    private final StepRecords records;
    private final Clock clock;

    ClimbOneLevel(
            EscalationsAtHand atHand, Escalations escalations, CongressTasks tasks, StepRecords records, Clock clock) {
        this.atHand = atHand;
        this.escalations = escalations;
        this.tasks = tasks;
        this.records = records;
        this.clock = clock;
    }

    @Transactional
    public void climb(Step step, long number) {
        var escalation = atHand.held(step, number);
        var why = "%s chưa %s báo cáo vượt cấp số %d đến %s."
                .formatted(
                        escalation.level().label(),
                        escalation.acknowledgement().isPresent() ? "trả lời" : "tiếp nhận",
                        number,
                        atHand.inWords(escalation.waitsUntil()));
        var climbed = escalation.climbed(clock.instant(), why);
        escalations.save(climbed);
        records.add(step, climbed.level().name(), why);
        var lead = tasks.find(step.task()).orElseThrow().assignment().lead();
        atHand.tell(
                escalation.answeringDesk(lead),
                NoticeKind.PASSED_OVER,
                climbed,
                "%s: báo cáo vượt cấp số %d quá thời gian trả lời, đã chuyển lên %s."
                        .formatted(step.task(), number, climbed.level().label()));
    }
}
