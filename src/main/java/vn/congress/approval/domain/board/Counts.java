package vn.congress.approval.domain.board;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * Tasks counted.
 *
 * @param tasks all of them; the statuses add up to it
 * @param statuses every status, none left out
 * @param marks every mark, none left out; a task may have several
 */
public record Counts(int tasks, Map<Standing, Integer> statuses, Map<Mark, Integer> marks) {

    public static final Counts NONE = new Counting().counts();

    public Counts {
        statuses = Collections.unmodifiableMap(new EnumMap<>(statuses));
        marks = Collections.unmodifiableMap(new EnumMap<>(marks));
    }

    public int of(Standing status) {
        return statuses.getOrDefault(status, 0);
    }

    public int of(Mark mark) {
        return marks.getOrDefault(mark, 0);
    }

    /** What percentages are of: all but those withdrawn. */
    public int counted() {
        return tasks - of(Standing.WITHDRAWN);
    }

    public int open() {
        return statuses.entrySet().stream()
                .filter(it -> it.getKey().isOpen())
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    public int completed() {
        return of(Standing.COMPLETED_ON_TIME) + of(Standing.COMPLETED_LATE);
    }

    /** Adds up task by task. */
    static final class Counting {

        private final int[] statuses = new int[Standing.values().length];
        private final int[] marks = new int[Mark.values().length];
        private int tasks;

        boolean isEmpty() {
            return tasks == 0;
        }

        void add(TaskStanding task, Standing standing, int by) {
            tasks += by;
            statuses[standing.ordinal()] += by;
            if (!task.marks().isEmpty()) {
                for (var mark : task.marks()) {
                    marks[mark.ordinal()] += by;
                }
            }
        }

        Counts counts() {
            var byStatus = new EnumMap<Standing, Integer>(Standing.class);
            for (var standing : Standing.values()) {
                byStatus.put(standing, statuses[standing.ordinal()]);
            }
            var byMark = new EnumMap<Mark, Integer>(Mark.class);
            for (var mark : Mark.values()) {
                byMark.put(mark, marks[mark.ordinal()]);
            }
            return new Counts(tasks, byStatus, byMark);
        }
    }
}
