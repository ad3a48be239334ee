package vn.congress.approval.domain.deadline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import vn.congress.approval.domain.task.TaskCode;

/**
 * Which tasks suffer when others are due later: those that wait for them, and, where such a task can no longer keep its
 * own due date, those that wait for it in turn.
 */
public final class KnockOn {

    private KnockOn() {}

    /** A due date that changes. */
    public record Move(LocalDate from, LocalDate to) {}

    /**
     * A task that suffers.
     *
     * @param because the prerequisite that comes too late or later
     * @param ends when that one is done at the earliest
     * @param tooLate whether the task's own due date is not after that any more; otherwise it only begins later
     */
    public record Hit(TaskCode task, LocalDate due, TaskCode because, LocalDate ends, boolean tooLate) {}

    /**
     * Every task that suffers, once, nearest first. A task that waited for a later one already, and moves with it,
     * suffers nothing.
     *
     * @param dependantsOf asked once for each step away from the tasks that move
     */
    public static List<Hit> of(
            Map<TaskCode, Move> moves, Function<Set<TaskCode>, ? extends Collection<DueLink>> dependantsOf) {
        var ends = new HashMap<TaskCode, LocalDate>();
        moves.forEach((task, move) -> {
            if (move.to().isAfter(move.from())) {
                ends.put(task, move.to());
            }
        });
        var hits = new LinkedHashMap<TaskCode, Hit>();
        var frontier = Set.copyOf(ends.keySet());
        while (!frontier.isEmpty()) {
            var pushed = new HashMap<TaskCode, LocalDate>();
            for (var link : dependantsOf.apply(frontier)) {
                var end = Objects.requireNonNull(ends.get(link.prerequisite()));
                var move = moves.get(link.dependant());
                var due = move == null ? link.dependantDue() : move.to();
                var tooLate = !due.isAfter(end);
                if (tooLate && move != null && !move.from().isAfter(link.prerequisiteDue())) {
                    continue;
                }
                keepWorst(hits, new Hit(link.dependant(), due, link.prerequisite(), end, tooLate));
                if (due.isBefore(end) && end.isAfter(ends.getOrDefault(link.dependant(), LocalDate.MIN))) {
                    pushed.merge(link.dependant(), end, KnockOn::later);
                }
            }
            ends.putAll(pushed);
            frontier = Set.copyOf(pushed.keySet());
        }
        return new ArrayList<>(hits.values());
    }

    private static void keepWorst(Map<TaskCode, Hit> hits, Hit hit) {
        var known = hits.get(hit.task());
        if (known == null || hit.ends().isAfter(known.ends())) {
            hits.put(hit.task(), hit);
        }
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
