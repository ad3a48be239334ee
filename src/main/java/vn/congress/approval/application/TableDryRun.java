package vn.congress.approval.application;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Service;
import vn.congress.approval.application.DecisionSteps.Position;
import vn.congress.approval.application.DecisionSteps.Stage;
import vn.congress.approval.domain.authority.AuthorityTable.Finding;
import vn.congress.approval.domain.authority.AuthorityTable.Rule;
import vn.congress.approval.domain.authority.AuthorityTables.Rules;
import vn.congress.approval.domain.authority.AuthorityTrail;
import vn.congress.approval.domain.authority.Inputs;
import vn.congress.approval.domain.authority.Level;
import vn.congress.approval.domain.authority.LevelUnderTable;
import vn.congress.approval.domain.authority.TrailEntry;
import vn.congress.approval.domain.task.CongressTask;
import vn.congress.approval.domain.task.CongressTasks;
import vn.congress.approval.domain.task.TaskState;

/**
 * Which open tasks would go to another level under another table. The whole register is read in four queries, and tasks
 * that no row tells apart are looked up once.
 */
@Service
class TableDryRun {

    private final CongressTasks tasks;
    private final AuthorityTrail trail;
    private final DecisionSteps steps;

    TableDryRun(CongressTasks tasks, AuthorityTrail trail, DecisionSteps steps) {
        this.tasks = tasks;
        this.trail = trail;
        this.steps = steps;
    }

    /**
     * A task that would go elsewhere.
     *
     * @param last its last finding; none while its level was never looked up
     */
    record Moving(
            CongressTask task,
            Position position,
            Optional<TrailEntry> last,
            Level now,
            Rule ruleNow,
            Level then,
            Finding findingThen) {}

    /** Everything not decided yet: by the level that was settled, or by the table in force where none was yet. */
    List<Moving> run(Rules inForce, Rules candidate) {
        var now = new Remembered(inForce);
        var then = new Remembered(candidate);
        var last = trail.lastOfOpenTasks();
        var reportedUp = trail.reportedUpOfOpenTasks();
        var positions = steps.all();
        var moving = new ArrayList<Moving>();
        for (var task : tasks.all()) {
            var position = positions.get(task.code());
            if (position != null && isOpen(task, position)) {
                moving(
                                task,
                                position,
                                Optional.ofNullable(last.get(task.code())),
                                Optional.ofNullable(reportedUp.get(task.code())),
                                now,
                                then)
                        .ifPresent(moving::add);
            }
        }
        return moving;
    }

    private static boolean isOpen(CongressTask task, Position position) {
        return !task.assignment().trackOnly()
                && task.concludedAt().isEmpty()
                && task.state() != TaskState.PLANNED
                && position.stage() != Stage.DECIDED;
    }

    private static Optional<Moving> moving(
            CongressTask task,
            Position position,
            Optional<TrailEntry> last,
            Optional<Level> reportedUp,
            Remembered now,
            Remembered then) {
        if (LevelUnderTable.isGivenBack(task, last)) {
            return Optional.empty();
        }
        var inputs = Inputs.of(task);
        var findingThen = then.find(inputs);
        var levelThen = LevelUnderTable.of(task, last, reportedUp, findingThen);
        var settled = last.isPresent() || position.stage() != Stage.BEFORE;
        var levelNow = settled
                ? task.decidingLevel()
                : LevelUnderTable.of(task, last, reportedUp, now.find(inputs)).higherOf(task.decidingLevel());
        if (levelNow == levelThen) {
            return Optional.empty();
        }
        var ruleNow =
                last.map(TrailEntry::finding).orElseGet(() -> now.find(inputs)).rule();
        return Optional.of(new Moving(task, position, last, levelNow, ruleNow, levelThen, findingThen));
    }

    /** Answers the same question once. */
    private static final class Remembered {

        private final Rules rules;
        private final UnaryOperator<Inputs> essence;
        private final Map<Inputs, Finding> answers = new HashMap<>();

        private Remembered(Rules rules) {
            this.rules = rules;
            this.essence = rules.sheet().essence();
        }

        private Finding find(Inputs inputs) {
            var finding = answers.computeIfAbsent(essence.apply(inputs), rules::find);
            return new Finding(finding.level(), finding.source(), finding.rule(), inputs);
        }
    }
}
