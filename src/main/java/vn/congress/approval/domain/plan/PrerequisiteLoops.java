package vn.congress.approval.domain.plan;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import vn.congress.approval.domain.task.TaskCode;

/** Finds tasks that wait for each other in a circle. */
final class PrerequisiteLoops {

    private final Map<TaskCode, SortedSet<TaskCode>> ahead = new TreeMap<>();
    private final Map<TaskCode, SortedSet<TaskCode>> behind = new TreeMap<>();

    private PrerequisiteLoops(Map<TaskCode, ? extends Collection<TaskCode>> waitsFor) {
        for (var code : waitsFor.keySet()) {
            ahead.put(code, new TreeSet<>());
            behind.put(code, new TreeSet<>());
        }
        waitsFor.forEach((code, prerequisites) -> prerequisites.stream()
                .filter(ahead::containsKey)
                .forEach(prerequisite -> {
                    next(ahead, code).add(prerequisite);
                    next(behind, prerequisite).add(code);
                }));
    }

    /**
     * Loops that between them name every task that waits for itself, each once around without repeating its first task:
     * {@code [NV-001, NV-002]} means NV-001 waits for NV-002 and NV-002 for NV-001.
     */
    static List<List<TaskCode>> in(Map<TaskCode, ? extends Collection<TaskCode>> waitsFor) {
        var search = new PrerequisiteLoops(waitsFor);
        var loops = new ArrayList<List<TaskCode>>();
        var named = new HashSet<TaskCode>();
        for (var code : search.suspects()) {
            if (!named.contains(code)) {
                var loop = search.shortestThrough(code);
                named.addAll(loop);
                if (!loop.isEmpty()) {
                    loops.add(loop);
                }
            }
        }
        return loops;
    }

    /**
     * Takes away, again and again, every task that waits for nothing left, then every task that nothing left waits for.
     * What remains holds all the loops, and besides them only what lies on the way from one to another.
     */
    private Set<TaskCode> suspects() {
        var left = new TreeSet<>(ahead.keySet());
        peel(left, ahead, behind);
        peel(left, behind, ahead);
        return left;
    }

    private static void peel(
            Set<TaskCode> left,
            Map<TaskCode, SortedSet<TaskCode>> forwards,
            Map<TaskCode, SortedSet<TaskCode>> backwards) {
        var open = new HashMap<TaskCode, Long>();
        left.forEach(code -> open.put(
                code, next(forwards, code).stream().filter(left::contains).count()));
        var free = new ArrayDeque<TaskCode>();
        open.forEach((code, count) -> {
            if (count == 0) {
                free.add(code);
            }
        });
        while (!free.isEmpty()) {
            var code = free.remove();
            left.remove(code);
            for (var other : next(backwards, code)) {
                if (left.contains(other) && open.merge(other, -1L, Long::sum) == 0) {
                    free.add(other);
                }
            }
        }
    }

    /** Empty when the task does not wait for itself. */
    private List<TaskCode> shortestThrough(TaskCode start) {
        var reached = new HashSet<TaskCode>();
        var open = new ArrayDeque<Step>(List.of(new Step(start, List.of())));
        while (!open.isEmpty()) {
            var step = open.remove();
            for (var prerequisite : next(ahead, step.code())) {
                if (prerequisite.equals(start)) {
                    return step.path();
                }
                if (reached.add(prerequisite)) {
                    open.add(new Step(prerequisite, List.of(step)));
                }
            }
        }
        return List.of();
    }

    private static SortedSet<TaskCode> next(Map<TaskCode, SortedSet<TaskCode>> from, TaskCode code) {
        return from.getOrDefault(code, new TreeSet<>());
    }

    /** A task reached, and the step before it, if there was one. */
    private record Step(TaskCode code, List<Step> before) {

        List<TaskCode> path() {
            var path = new ArrayDeque<TaskCode>();
            var steps = List.of(this);
            while (!steps.isEmpty()) {
                path.addFirst(steps.get(0).code());
                steps = steps.get(0).before();
            }
            return List.copyOf(path);
        }
    }
}
