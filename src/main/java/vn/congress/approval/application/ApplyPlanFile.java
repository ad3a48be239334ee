package vn.congress.approval.application;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.congress.approval.domain.Actor;
import vn.congress.approval.domain.NotFound;
import vn.congress.approval.domain.agency.Agencies;
import vn.congress.approval.domain.journal.Journal;
import vn.congress.approval.domain.journal.JournalEntry;
import vn.congress.approval.domain.plan.CheckedPlan;
import vn.congress.approval.domain.plan.Plan;
import vn.congress.approval.domain.plan.PlanCheck;
import vn.congress.approval.domain.plan.PlanDifference;
import vn.congress.approval.domain.plan.PlanFile;
import vn.congress.approval.domain.plan.PlanFileState;
import vn.congress.approval.domain.plan.PlanFiles;
import vn.congress.approval.domain.plan.PlanProblem;
import vn.congress.approval.domain.task.Assignment;
import vn.congress.approval.domain.task.CongressTask;
import vn.congress.approval.domain.task.CongressTasks;
import vn.congress.approval.domain.task.TaskCode;
import vn.congress.approval.domain.task.TaskState;

/**
 * Enters a checked plan file into the register, whole or not at all.
 *
 * <p>It is checked again, against the register as it is now: what a person has not been shown is not done.
 */
@Service
public class ApplyPlanFile {

    private static final String STEP = "ServiceTask_ApplyPlan";

    private final Agencies agencies;
    private final CongressTasks tasks;
    private final PlanFiles planFiles;
    private final CongressProcess process;
    private final Journal journal;
    private final Clock clock;

    public ApplyPlanFile(
            Agencies agencies,
            CongressTasks tasks,
            PlanFiles planFiles,
            CongressProcess process,
            Journal journal,
            Clock clock) {
        this.agencies = agencies;
        this.tasks = tasks;
        this.planFiles = planFiles;
        this.process = process;
        this.journal = journal;
        this.clock = clock;
    }

    /** Does nothing more when the file was applied already. */
    @Transactional
    public PlanOutcome apply(long id, Actor actor) {
        var file = planFiles.take(id).orElseThrow(() -> new NotFound("Không có tệp kế hoạch này."));
        if (file.state() == PlanFileState.APPLIED) {
            return new PlanOutcome.Applied(
                    file.difference().added().size(),
                    file.difference().changed().size());
        }
        var register = tasks.allHeldStill();
        var checked = new PlanCheck(agencies.all(), register).check(planFiles.rows(id));
        var problems = problems(file, checked);
        if (!problems.isEmpty()) {
            planFiles.refused(id, problems);
            return new PlanOutcome.Outdated(problems);
        }
        enter(file, checked, register, actor);
        return new PlanOutcome.Applied(
                checked.difference().added().size(),
                checked.difference().changed().size());
    }

    private static List<PlanProblem> problems(PlanFile file, CheckedPlan checked) {
        return Stream.concat(checked.problems().stream(), checked.difference().beyond(file.difference()).stream())
                .toList();
    }

    private void enter(PlanFile file, CheckedPlan checked, List<CongressTask> register, Actor actor) {
        var added = codes(checked.difference().added().stream().map(PlanDifference.Added::code));
        var changed = codes(checked.difference().changed().stream().map(PlanDifference.Changed::code));
        var redirected = redirected(checked.difference(), register);

        redirected.forEach(code -> {
            process.takeBack(code);
            tasks.moveTo(code, TaskState.PLANNED);
        });
        tasks.add(assignments(checked.plan(), added).map(CongressTask::planned).toList());
        tasks.reassign(assignments(checked.plan(), changed).toList());
        journal.addAll(entries(file, checked.difference(), actor));

        var toOpen = new ArrayList<>(added);
        toOpen.addAll(redirected);
        planFiles.applied(file.id(), clock.instant(), toOpen);
    }

    private static List<TaskCode> redirected(PlanDifference difference, List<CongressTask> register) {
        Map<TaskCode, TaskState> states =
                register.stream().collect(Collectors.toMap(CongressTask::code, CongressTask::state));
        return difference.changed().stream()
                .filter(PlanDifference.Changed::redirects)
                .map(PlanDifference.Changed::code)
                .filter(code -> states.get(code) == TaskState.ASSIGNED)
                .sorted()
                .toList();
    }

    private static Stream<Assignment> assignments(Plan plan, Set<TaskCode> codes) {
        return plan.lines().stream().map(Plan.Line::assignment).filter(assignment -> codes.contains(assignment.code()));
    }

    private static Set<TaskCode> codes(Stream<TaskCode> codes) {
        return codes.collect(Collectors.toCollection(HashSet::new));
    }

    private List<JournalEntry> entries(PlanFile file, PlanDifference difference, Actor actor) {
        var from = "Kế hoạch phân công «" + file.fileName() + "»";
        var now = clock.instant();
        Function<PlanDifference.Changed, String> changes = task -> from + ": "
                + task.changes().stream()
                        .map(change -> change.column().header() + ": «" + change.from() + "» → «" + change.to() + "»")
                        .collect(Collectors.joining("; "));
        return Stream.concat(
                        difference.added().stream()
                                .map(task -> entry(task.code(), now, actor, "ADDED", from, file.id())),
                        difference.changed().stream()
                                .map(task -> entry(task.code(), now, actor, "CHANGED", changes.apply(task), file.id())))
                .toList();
    }

    private static JournalEntry entry(
            TaskCode code, Instant at, Actor actor, String outcome, String reason, long planFile) {
        return new JournalEntry(code, at, actor.account(), STEP, outcome, reason, "{\"planFile\":" + planFile + "}");
    }
}
