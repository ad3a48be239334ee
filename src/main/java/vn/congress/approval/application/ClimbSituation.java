package vn.congress.approval.application;

import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.congress.approval.domain.agency.AgencyCode;
import vn.congress.approval.domain.agency.Desk;
import vn.congress.approval.domain.calendar.WorkingDays;
import vn.congress.approval.domain.situation.Situation;
import vn.congress.approval.domain.situation.SituationState;
import vn.congress.approval.domain.situation.Situations;
import vn.congress.approval.domain.task.CongressTasks;

/**
 * A situation goes one level up: nobody decided in time, what was directed was not done in time, or a level reported it
 * up. At the top a decision that is late stays, and stays late.
 */
@Service
public class ClimbSituation {

    private final StepRecords records;
    private final Situations situations;
    private final CongressTasks tasks;
    private final StepTime time;
    private final SituationNotices notices;
    private final WorkingDays workingDays;
    private final Clock clock;

    ClimbSituation(
            StepRecords records,
            Situations situations,
            CongressTasks tasks,
            StepTime time,
            SituationNotices notices,
            WorkingDays workingDays,
            Clock clock) {
        this.records = records;
        this.situations = situations;
        this.tasks = tasks;
        this.time = time;
        this.notices = notices;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    @Transactional
    public SituationStep climb(Step step) {
        var situation = situations.hold(step.task()).orElseThrow();
        var lead = tasks.find(step.task()).orElseThrow().assignment().lead();
        return situation.state() == SituationState.DECIDING
                        && situation.level().above().isEmpty()
                ? stay(step, situation, lead)
                : climb(step, situation, lead);
    }

    private SituationStep climb(Step step, Situation situation, AgencyCode lead) {
        var now = clock.instant();
        var to = situation.level().above().orElse(situation.level());
        var due = situation.dueNoLaterThanDamage(
                now, time.after(now, situation.way().decisionTime()));
        var climbed = situation.decidedAt(to, due);

        situations.save(climbed);
        tasks.settleLevel(step.task(), to);
        records.add(step, to.name(), why(situation) + ", " + SituationTexts.climbed(situation.level(), to) + ".");
        notices.climbed(climbed, whoLetItPass(situation, lead), to, lead, due);
        return SituationStep.of(climbed, lead, due, due);
    }

    private SituationStep stay(Step step, Situation situation, AgencyCode lead) {
        var due = situation.due().orElseThrow();
        var again = time.after(clock.instant(), situation.way().reminderTime());

        records.add(
                step,
                situation.level().name(),
                why(situation) + ", " + SituationTexts.climbed(situation.level(), situation.level()) + ".");
        notices.stillOpen(situation, lead, due);
        return SituationStep.of(situation, lead, due, again);
    }

    private String why(Situation situation) {
        return switch (situation.state()) {
            case REFERRED -> "Vượt thẩm quyền";
            case HANDLING -> "Quá hạn xử lý" + since(situation.due().orElseThrow());
            default -> "Quá hạn quyết định" + since(situation.due().orElseThrow());
        };
    }

    private String since(Instant due) {
        return " (" + SituationTexts.moment(due, workingDays) + ")";
    }

    private static Desk whoLetItPass(Situation situation, AgencyCode lead) {
        return situation.state() == SituationState.HANDLING
                ? Desk.headOf(lead)
                : Situation.deskOf(situation.level(), lead);
    }
}
