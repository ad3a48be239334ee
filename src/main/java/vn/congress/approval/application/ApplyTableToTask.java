package vn.congress.approval.application;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.congress.approval.application.ApplyAuthorityTable.Done;
import vn.congress.approval.application.DecisionSteps.Stage;
import vn.congress.approval.domain.Actor;
import vn.congress.approval.domain.agency.Desk;
import vn.congress.approval.domain.authority.AuthorityTable.Finding;
import vn.congress.approval.domain.authority.AuthorityTables.Rules;
import vn.congress.approval.domain.authority.AuthorityTrail;
import vn.congress.approval.domain.authority.Inputs;
import vn.congress.approval.domain.authority.Level;
import vn.congress.approval.domain.authority.LevelUnderTable;
import vn.congress.approval.domain.authority.TrailEntry.Why;
import vn.congress.approval.domain.notice.Notice;
import vn.congress.approval.domain.notice.NoticeKind;
import vn.congress.approval.domain.notice.Notices;
import vn.congress.approval.domain.task.CongressTask;
import vn.congress.approval.domain.task.CongressTasks;
import vn.congress.approval.domain.task.TaskCode;

/** Settles one task's level under the table in force, and takes a waiting decision to its new desk. */
@Service
class ApplyTableToTask {

    private final CongressTasks tasks;
    private final AuthorityTrail trail;
    private final AuthorityRecords authority;
    private final DecisionSteps steps;
    private final StepRecords records;
    private final Notices notices;
    private final Clock clock;

    ApplyTableToTask(
            CongressTasks tasks,
            AuthorityTrail trail,
            AuthorityRecords authority,
            DecisionSteps steps,
            StepRecords records,
            Notices notices,
            Clock clock) {
        this.tasks = tasks;
        this.trail = trail;
        this.authority = authority;
        this.steps = steps;
        this.records = records;
        this.notices = notices;
        this.clock = clock;
    }

    /**
     * Looks at the task afresh, for what a dry run saw may be old by now.
     *
     * @throws vn.congress.approval.domain.Conflict when somebody works the step at the same moment
     */
    @Transactional
    public Done apply(TaskCode code, Rules inForce, Actor actor) {
        var task = tasks.hold(code).orElseThrow(Missing::task);
        var stage = steps.of(code).map(DecisionSteps.Position::stage).orElse(Stage.DECIDED);
        var last = trail.last(code);
        var finding = inForce.find(Inputs.of(task));
        var level = LevelUnderTable.of(task, last, trail.reportedUp(code), finding);
        if (stage == Stage.DECIDED || level == task.decidingLevel() || LevelUnderTable.isGivenBack(task, last)) {
            return Done.UNCHANGED;
        }
        if (stage == Stage.CONSULTING || stage == Stage.POLITBURO) {
            return Done.LATER;
        }
        settle(new Step(code, AuthorityRecords.LOOKING_UP, actor), task, finding, level);
        if (stage == Stage.BEFORE) {
            return Done.SETTLED;
        }
        tellTheDeskItLeaves(task, level);
        steps.lookUpAgain(code);
        return Done.MOVED;
    }

    private void settle(Step step, CongressTask task, Finding finding, Level level) {
        authority.settle(step, task, finding, level, Why.TABLE_CHANGED);
        records.add(
                step,
                ApplyAuthorityTable.TABLE_CHANGED,
                "Áp dụng bảng thẩm quyền phiên bản %d: %s → %s. Quy tắc: %s"
                        .formatted(
                                finding.source().version(),
                                task.decidingLevel().label(),
                                level.label(),
                                finding.rule().text()));
    }

    private void tellTheDeskItLeaves(CongressTask task, Level level) {
        notices.addAll(List.of(new Notice(
                Desk.of(task.decidingLevel(), task.assignment().lead()),
                NoticeKind.PASSED_OVER,
                Optional.of(task.code()),
                "%s: theo bảng thẩm quyền mới, %s quyết định thay cho %s; việc đã chuyển."
                        .formatted(
                                task.code(), level.label(), task.decidingLevel().label()),
                false,
                clock.instant())));
    }
}
