package vn.congress.approval.application;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.congress.approval.application.submission.ReportProgressSubmission;
import vn.congress.approval.domain.Actor;
import vn.congress.approval.domain.NotFound;
import vn.congress.approval.domain.Refused;
import vn.congress.approval.domain.task.CongressTasks;
import vn.congress.approval.domain.urging.Silences;

/** Somebody says how far they have come, without completing the step; an update that was asked for is given with it. */
@Service
public class ReportProgress {

    /** Its name in the journal. */
    public static final String STEP = "StepAction_ReportProgress";

    private static final int ONE_LINE = 200;

    private final OpenSteps steps;
    private final CongressTasks tasks;
    private final StepRecords records;
    private final Silences silences;
    private final StepWatch watch;
    private final Clock clock;

    ReportProgress(
            OpenSteps steps,
            CongressTasks tasks,
            StepRecords records,
            Silences silences,
            StepWatch watch,
            Clock clock) {
        this.steps = steps;
        this.tasks = tasks;
        this.records = records;
        this.silences = silences;
        this.watch = watch;
        this.clock = clock;
    }

    /**
     * @throws NotFound when the step does not lie on the actor's desk
     * @throws Refused when a task that is only tracked is told about in more than one line
     */
    @Transactional
    public void report(String stepId, ReportProgressSubmission handedIn, Actor actor) {
        var step = steps.workableBy(stepId, actor).orElseThrow(Missing::step);
        var task = tasks.find(step.task()).orElseThrow(Missing::task);
        if (task.assignment().trackOnly() && !isOneLine(handedIn.why())) {
            throw new Refused("text", "Nhiệm vụ chỉ theo dõi: chỉ ghi một dòng, tối đa " + ONE_LINE + " ký tự.");
        }
        records.add(new Step(step.task(), STEP, actor), handedIn);
        silences.answered(List.of(step.task()), clock.instant());
        watch.unmark(List.of(step.task()));
    }

    private static boolean isOneLine(String text) {
        return text.length() <= ONE_LINE && text.lines().count() <= 1;
    }
}
