package vn.congress.approval.application;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import vn.congress.approval.domain.agency.Desk;
import vn.congress.approval.domain.authority.AuthorityTable;
import vn.congress.approval.domain.authority.AuthorityTable.Finding;
import vn.congress.approval.domain.authority.AuthorityTrail;
import vn.congress.approval.domain.authority.Figures;
import vn.congress.approval.domain.authority.Level;
import vn.congress.approval.domain.authority.TrailEntry;
import vn.congress.approval.domain.authority.TrailEntry.Why;
import vn.congress.approval.domain.notice.Notice;
import vn.congress.approval.domain.notice.NoticeKind;
import vn.congress.approval.domain.notice.Notices;
import vn.congress.approval.domain.task.CongressTask;
import vn.congress.approval.domain.task.CongressTasks;

/** Settles levels and keeps the trail of what each rests on. */
@Service
class AuthorityRecords {

    /** The step of the journal under which levels are looked up, by whatever step that was. */
    static final String LOOKING_UP = "BusinessRuleTask_FindCompetentLevel";

    static final String FIGURES_DECLARED = "FIGURES_DECLARED";
    static final String FIGURES_EXCEED = "FIGURES_EXCEED";

    private final StepRecords records;
    private final CongressTasks tasks;
    private final AuthorityTable table;
    private final AuthorityTrail trail;
    private final Notices notices;
    private final Clock clock;

    AuthorityRecords(
            StepRecords records,
            CongressTasks tasks,
            AuthorityTable table,
            AuthorityTrail trail,
            Notices notices,
            Clock clock) {
        this.records = records;
        this.tasks = tasks;
        this.table = table;
        this.trail = trail;
        this.notices = notices;
        this.clock = clock;
    }

    /** From now on the level decides; the trail says under which finding. */
    void settle(Step step, CongressTask task, Finding finding, Level level, Why why) {
        if (level != task.decidingLevel()) {
            tasks.settleLevel(task.code(), level);
        }
        add(step, task, finding, level, why, "");
    }

    /** Somebody reported it up to this level, whatever the table says. */
    void reportedUp(Step step, CongressTask task, Level level) {
        tasks.settleLevel(task.code(), level);
        add(step, task, lastFinding(task), level, Why.REFERRED_UP, "");
    }

    /** The level decided, under the finding by which the task had come to it. */
    void decided(Step step, CongressTask task, String outcome) {
        add(step, task, lastFinding(task), task.decidingLevel(), Why.DECIDED, outcome);
    }

    /** Keeps figures that are not those declared before, and says in the journal which. */
    CongressTask declare(Step step, CongressTask task, Figures figures) {
        tasks.declare(task.code(), figures);
        records.add(
                lookingUp(step),
                FIGURES_DECLARED,
                "Số liệu khai báo: %s%s."
                        .formatted(
                                figures.isEmpty() ? "không còn" : figures.inWords(),
                                task.figures().isEmpty()
                                        ? ""
                                        : "; trước đó: " + task.figures().inWords()));
        return task.declaring(figures);
    }

    /**
     * Figures go beyond the level that was to decide: the level found takes its place at once, and everybody whom this
     * might surprise is told.
     *
     * @param passedOver whether the lower level had the dossier before it already
     */
    void exceed(Step step, CongressTask task, Finding finding, boolean passedOver) {
        settle(step, task, finding, finding.level(), Why.FIGURES_EXCEED);
        records.add(lookingUp(step), FIGURES_EXCEED, exceeding(task, finding) + " " + finding.trail() + ".");
        var lead = task.assignment().lead();
        var now = clock.instant();
        var told = new ArrayList<>(List.of(new Notice(
                Desk.of(finding.level(), lead),
                NoticeKind.ESCALATION,
                Optional.of(task.code()),
                "%s: số liệu của báo cáo vượt thẩm quyền của %s; cấp quyết định là %s."
                        .formatted(
                                task.code(),
                                task.decidingLevel().label(),
                                finding.level().label()),
                passedOver,
                now)));
        if (passedOver) {
            told.add(new Notice(
                    Desk.of(task.decidingLevel(), lead),
                    NoticeKind.PASSED_OVER,
                    Optional.of(task.code()),
                    "%s: số liệu được duyệt vượt thẩm quyền của %s nên chưa thành quyết định; hồ sơ đã chuyển %s."
                            .formatted(
                                    task.code(),
                                    task.decidingLevel().label(),
                                    finding.level().label()),
                    true,
                    now));
        }
        notices.addAll(told);
    }

    /** One sentence: which figures go beyond whose authority, and who decides instead. */
    static String exceeding(CongressTask task, Finding finding) {
        return "Số liệu (%s) vượt thẩm quyền của %s; cấp quyết định là %s. Quy tắc: %s"
                .formatted(
                        finding.inputs().figures().inWords(),
                        task.decidingLevel().label(),
                        finding.level().label(),
                        finding.rule().text());
    }

    private Finding lastFinding(CongressTask task) {
        return trail.last(task.code()).map(TrailEntry::finding).orElseGet(() -> table.find(task));
    }

    private void add(Step step, CongressTask task, Finding finding, Level after, Why why, String outcome) {
        trail.add(new TrailEntry(
                task.code(),
                clock.instant(),
                step.id(),
                step.actor().account(),
                finding,
                task.assignment().plannedLevel(),
                task.decidingLevel(),
                after,
                why,
                outcome));
    }

    private static Step lookingUp(Step step) {
        return new Step(step.task(), LOOKING_UP, step.actor());
    }
}
