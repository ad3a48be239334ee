package vn.congress.approval.application;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.congress.approval.domain.situation.Situation;
import vn.congress.approval.domain.situation.Situations;
import vn.congress.approval.domain.task.CongressTask;
import vn.congress.approval.domain.task.CongressTasks;

/** A situation is over: its task is concluded, and the task it disturbed is told. */
@Service
public class CloseSituation {

    private final StepRecords records;
    private final Situations situations;
    private final CongressTasks tasks;
    private final ConcludeTask concludeTask;
    private final SituationNotices notices;

    CloseSituation(
            StepRecords records,
            Situations situations,
            CongressTasks tasks,
            ConcludeTask concludeTask,
            SituationNotices notices) {
        this.records = records;
        this.situations = situations;
        this.tasks = tasks;
        this.concludeTask = concludeTask;
        this.notices = notices;
    }

    @Transactional
    public void close(Step step) {
        var situation = situations.hold(step.task()).orElseThrow();

        situations.save(situation.closed());
        concludeTask.conclude(step);
        situation.affected().flatMap(tasks::find).ifPresent(affected -> tellAffected(step, situation, affected));
    }

    private void tellAffected(Step step, Situation situation, CongressTask affected) {
        records.add(
                new Step(affected.code(), step.id(), step.actor()),
                "",
                "Tình huống " + situation.code() + " đã kết thúc.");
        notices.affected(
                situation,
                affected,
                "Tình huống %s ảnh hưởng đến nhiệm vụ %s đã kết thúc.".formatted(situation.code(), affected.code()));
    }
}
