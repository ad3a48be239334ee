package vn.congress.approval.application;

import java.time.Clock;
import org.springframework.stereotype.Service;
import vn.congress.approval.domain.agency.Agencies;
import vn.congress.approval.domain.calendar.WorkingDays;
import vn.congress.approval.domain.task.CongressTask;
import vn.congress.approval.domain.task.CongressTasks;
import vn.congress.approval.domain.wait.Wait;
import vn.congress.approval.domain.wait.WaitEnd;
import vn.congress.approval.domain.wait.Waits;

/** What follows from the end of a wait: both tasks' journals say so, and a deadline that stood still moves on. */
@Service
class WaitEndings {

    private final Waits waits;
    private final CongressTasks tasks;
    private final Agencies agencies;
    private final DueDates dueDates;
    private final StepRecords records;
    private final WaitNotices notices;
    private final WorkingDays workingDays;
    private final Clock clock;

    WaitEndings(
            Waits waits,
            CongressTasks tasks,
            Agencies agencies,
            DueDates dueDates,
            StepRecords records,
            WaitNotices notices,
            WorkingDays workingDays,
            Clock clock) {
        this.waits = waits;
        this.tasks = tasks;
        this.agencies = agencies;
        this.dueDates = dueDates;
        this.records = records;
        this.notices = notices;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    /**
     * A task is over, concluded or withdrawn: what waited on it waits no more, and it waits on nothing any more. One
     * statement when there are no such waits.
     */
    void endAllWith(Step step) {
        var now = clock.instant();
        for (var wait : waits.endAllWith(step.task(), step.actor().account(), now)) {
            followUp(wait, wait.ended().orElseThrow(), step);
        }
    }

    /** The wait has just been ended so by whoever did the step. */
    void followUp(Wait wait, Wait.Ended ended, Step step) {
        var how = ended.how();
        var on = WaitTexts.name(wait.on(), agencies.all());
        records.add(
                new Step(wait.task(), WaitSteps.STEP, step.actor()),
                WaitSteps.ENDED,
                "Không còn chờ %s. %s%s"
                        .formatted(on, how.label(), ended.note().isEmpty() ? "." : ": " + ended.note()));
        wait.on()
                .onTask()
                .ifPresent(waitedOn -> records.add(
                        new Step(waitedOn, WaitSteps.STEP, step.actor()),
                        WaitSteps.NO_LONGER_WAITED_ON,
                        "Nhiệm vụ %s không còn chờ nhiệm vụ này. %s.".formatted(wait.task(), how.label())));
        if (how == WaitEnd.WAITING_TASK_DONE) {
            return;
        }
        var task = tasks.find(wait.task()).orElseThrow(Missing::task);
        giveBackTime(wait, ended, task, step, on);
        if (how != WaitEnd.NO_LONGER_NEEDED) {
            notices.tell(
                    task.assignment().lead(),
                    task.code(),
                    "%s không còn phải chờ %s: %s.".formatted(task.code(), on, how.label()));
        }
    }

    private void giveBackTime(Wait wait, Wait.Ended ended, CongressTask task, Step step, String on) {
        var time = workingDays.current();
        var days = wait.daysToGiveBack(ended.at(), waits.openOf(wait.task()), time);
        if (days > 0) {
            dueDates.move(
                    new Step(wait.task(), WaitSteps.STEP, step.actor()),
                    time.calendar().plusWorkingDays(task.assignment().due(), days),
                    "Thời hạn dừng %d ngày làm việc trong khi chờ %s.".formatted(days, on));
        }
    }
}
