package vn.congress.approval.domain.plan;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.congress.approval.domain.agency.Agency;
import vn.congress.approval.domain.task.CongressTask;
import vn.congress.approval.domain.task.TaskCode;
import vn.congress.approval.domain.task.TaskState;

/**
 * Holds a plan file against the register and the catalogue of agencies, and finds everything that keeps it from being
 * applied at once.
 */
public final class PlanCheck {

    /** What may not change any more once the lead agency has accepted a task. */
    private static final List<PlanColumn> FIXED_ONCE_ACCEPTED =
            List.of(PlanColumn.LEAD, PlanColumn.PREREQUISITES, PlanColumn.TRACK_ONLY);

    private final AgencyNames agencies;
    private final PlanCells cells;
    private final Map<TaskCode, CongressTask> register;

    public PlanCheck(Collection<Agency> agencies, Collection<CongressTask> register) {
        this.agencies = new AgencyNames(agencies);
        this.cells = new PlanCells(agencies);
        this.register = register.stream()
                .collect(Collectors.toMap(
                        CongressTask::code, Function.identity(), (one, two) -> one, LinkedHashMap::new));
    }

    public CheckedPlan check(List<PlanRow> rows) {
        var readings = rows.stream().map(row -> new RowReading(row, agencies)).toList();
        var problems = new ArrayList<PlanProblem>();
        readings.forEach(reading -> problems.addAll(reading.problems()));
        var rowOf = rowsByCode(readings, problems);
        checkPrerequisites(readings, rowOf.keySet(), problems);
        checkLoops(readings, rowOf, problems);

        var plan = plan(readings);
        var difference = PlanDifference.between(register.values(), plan, rowOf.keySet(), cells);
        checkAccepted(difference, problems);
        problems.sort(Comparator.comparingInt(PlanProblem::row).thenComparing(PlanProblem::column));
        return new CheckedPlan(plan, difference, problems);
    }

    private static Map<TaskCode, Integer> rowsByCode(List<RowReading> readings, List<PlanProblem> problems) {
        var rowOf = new LinkedHashMap<TaskCode, Integer>();
        for (var reading : readings) {
            reading.codeRead().ifPresent(code -> {
                var first = rowOf.putIfAbsent(code, reading.number());
                if (first != null) {
                    problems.add(new PlanProblem(
                            reading.number(), PlanColumn.CODE, "mã " + code + " đã dùng ở dòng " + first + "."));
                }
            });
        }
        return rowOf;
    }

    private void checkPrerequisites(List<RowReading> readings, Set<TaskCode> inFile, List<PlanProblem> problems) {
        for (var reading : readings) {
            reading.prerequisitesRead().stream()
                    .filter(code -> !inFile.contains(code) && !register.containsKey(code))
                    .forEach(code -> problems.add(new PlanProblem(
                            reading.number(),
                            PlanColumn.PREREQUISITES,
                            "không có nhiệm vụ " + code + " trong tệp, cũng không có trong sổ nhiệm vụ.")));
        }
    }

    private void checkLoops(List<RowReading> readings, Map<TaskCode, Integer> rowOf, List<PlanProblem> problems) {
        var waitsFor = new HashMap<TaskCode, List<TaskCode>>();
        register.forEach((code, task) -> waitsFor.put(code, task.assignment().prerequisites()));
        for (var reading : readings) {
            reading.codeRead()
                    .filter(code -> rowOf.getOrDefault(code, 0) == reading.number())
                    .ifPresent(code -> waitsFor.put(code, reading.prerequisitesRead()));
        }
        for (var loop : PrerequisiteLoops.in(waitsFor)) {
            loop.stream()
                    .filter(rowOf::containsKey)
                    .min(Comparator.comparingInt(code -> rowOf.getOrDefault(code, 0)))
                    .ifPresent(first -> problems.add(new PlanProblem(
                            rowOf.getOrDefault(first, 0),
                            PlanColumn.PREREQUISITES,
                            "các nhiệm vụ chờ nhau thành vòng " + aroundFrom(first, loop) + ".")));
        }
    }

    private static String aroundFrom(TaskCode first, List<TaskCode> loop) {
        var start = loop.indexOf(first);
        var around = new ArrayList<>(loop.subList(start, loop.size()));
        around.addAll(loop.subList(0, start));
        around.add(first);
        return around.stream().map(TaskCode::value).collect(Collectors.joining(" → "));
    }

    private static Plan plan(List<RowReading> readings) {
        var seen = new HashSet<TaskCode>();
        var lines = new ArrayList<Plan.Line>();
        for (var reading : readings) {
            reading.assignmentRead()
                    .filter(assignment -> seen.add(assignment.code()))
                    .ifPresent(assignment -> lines.add(new Plan.Line(reading.number(), assignment)));
        }
        return new Plan(lines);
    }

    private void checkAccepted(PlanDifference difference, List<PlanProblem> problems) {
        for (var changed : difference.changed()) {
            var task = register.get(changed.code());
            if (task != null && task.state() == TaskState.WITHDRAWN) {
                problems.add(new PlanProblem(
                        changed.row(),
                        PlanColumn.CODE,
                        "nhiệm vụ " + changed.code() + " đã thôi giao, không sửa được bằng tệp kế hoạch nữa."));
                continue;
            }
            if (task == null || task.state() == TaskState.PLANNED || task.state() == TaskState.ASSIGNED) {
                continue;
            }
            FIXED_ONCE_ACCEPTED.stream()
                    .filter(changed::concerns)
                    .forEach(column -> problems.add(new PlanProblem(
                            changed.row(),
                            column,
                            "nhiệm vụ " + changed.code() + " đang ở trạng thái «"
                                    + task.state().label() + "», không đổi được cột này bằng tệp kế hoạch nữa.")));
        }
    }
}
