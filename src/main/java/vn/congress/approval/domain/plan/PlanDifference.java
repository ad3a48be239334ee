package vn.congress.approval.domain.plan;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.congress.approval.domain.task.CongressTask;
import vn.congress.approval.domain.task.TaskCode;
import vn.congress.approval.domain.task.TaskState;

/**
 * What a plan would change in the register.
 *
 * @param unchanged how many rows say what the register says already
 * @param missing tasks of the register that the file does not have, but withdrawn ones; they stay as they are
 */
public record PlanDifference(List<Added> added, List<Changed> changed, int unchanged, List<TaskCode> missing) {

    private static final List<PlanColumn> REDIRECTING =
            List.of(PlanColumn.LEAD, PlanColumn.LEVEL, PlanColumn.PREREQUISITES, PlanColumn.TRACK_ONLY);

    /** A task the register does not have yet. */
    public record Added(int row, TaskCode code, String title) {}

    /** A task the register has otherwise. */
    public record Changed(int row, TaskCode code, String title, List<Change> changes) {

        public Changed {
            changes = List.copyOf(changes);
        }

        boolean concerns(PlanColumn column) {
            return changes.stream().anyMatch(change -> change.column() == column);
        }

        /** True when a task given but not yet accepted would have to be given anew, to other people or by another way. */
        public boolean redirects() {
            return REDIRECTING.stream().anyMatch(this::concerns);
        }
    }

    /** One cell, as it is and as it would be. */
    public record Change(PlanColumn column, String from, String to) {}

    public PlanDifference {
        added = List.copyOf(added);
        changed = List.copyOf(changed);
        missing = List.copyOf(missing);
    }

    /** Compares cell by cell what the file would show for either. */
    static PlanDifference between(Collection<CongressTask> register, Plan plan, Set<TaskCode> inFile, PlanCells cells) {
        Map<TaskCode, CongressTask> known =
                register.stream().collect(Collectors.toMap(CongressTask::code, Function.identity()));
        var added = new ArrayList<Added>();
        var changed = new ArrayList<Changed>();
        for (var line : plan.lines()) {
            var assignment = line.assignment();
            var task = known.get(assignment.code());
            if (task == null) {
                added.add(new Added(line.row(), assignment.code(), assignment.title()));
                continue;
            }
            var changes = changes(cells.of(task.assignment()), cells.of(assignment));
            if (!changes.isEmpty()) {
                changed.add(new Changed(line.row(), assignment.code(), assignment.title(), changes));
            }
        }
        var missing = register.stream()
                .filter(task -> task.state() != TaskState.WITHDRAWN)
                .map(CongressTask::code)
                .filter(code -> !inFile.contains(code))
                .toList();
        return new PlanDifference(added, changed, plan.lines().size() - added.size() - changed.size(), missing);
    }

    private static List<Change> changes(Map<PlanColumn, String> from, Map<PlanColumn, String> to) {
        var changes = new ArrayList<Change>();
        to.forEach((column, text) -> {
            var before = from.getOrDefault(column, "");
            if (!before.equals(text)) {
                changes.add(new Change(column, before, text));
            }
        });
        return changes;
    }

    /**
     * The tasks that somebody else has changed since a person saw {@code shown}: applying the file now would do to them
     * what nobody has looked at.
     */
    public List<PlanProblem> beyond(PlanDifference shown) {
        Map<TaskCode, List<Change>> seen =
                shown.changed().stream().collect(Collectors.toMap(Changed::code, Changed::changes));
        return changed.stream()
                .filter(now -> !now.changes().equals(seen.get(now.code())))
                .map(
                        now -> new PlanProblem(
                                now.row(),
                                PlanColumn.CODE,
                                "Nhiệm vụ " + now.code()
                                        + " đã thay đổi trong sổ sau khi tệp được kiểm tra; phải nộp lại tệp để xem khác biệt mới."))
                .toList();
    }
}
