package vn.congress.approval.domain.board;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import vn.congress.approval.domain.task.TaskState;

/**
 * Goes through the past once, in its order, and says of each day what it ended with: for a row of many days this costs a
 * reading of what changed, where counting each day anew would cost a reading of everything for each.
 */
public final class Replay {

    private final Map<String, Change> newest = new HashMap<>();
    private final Map<String, Integer> escalations = new HashMap<>();
    private final TreeMap<LocalDate, Integer> givenByDue = new TreeMap<>();
    private final Map<LocalDate, Integer> concludedOn = new HashMap<>();
    private int open;
    private int totalBefore;

    /**
     * How a task stands from then on.
     *
     * @param concludedOn the day it was concluded, if it ever was
     */
    public record Change(TaskState state, LocalDate due, Optional<LocalDate> concludedOn) {

        private boolean isGiven() {
            return state != TaskState.PLANNED && !state.hasEnded();
        }
    }

    /** The next change of a task. */
    public void change(String task, Change change) {
        var before = newest.put(task, change);
        if (before != null) {
            count(before, -1);
        }
        count(change, 1);
    }

    /** Something about a task was reported up ({@code 1}), or such a matter ended ({@code -1}). */
    public void escalated(String task, int by) {
        add(escalations, task, by);
    }

    /** What that day ended with; every change up to its end has been told. */
    public DayFigures endOf(BoardDay day) {
        var total = newest.size();
        var figures = new DayFigures(
                day.day(),
                total,
                open,
                total - totalBefore,
                concludedOn.getOrDefault(day.day(), 0),
                givenByDue.headMap(day.firstNotLate()).values().stream()
                        .mapToInt(Integer::intValue)
                        .sum(),
                escalations.size());
        totalBefore = total;
        return figures;
    }

    private void count(Change change, int by) {
        if (!change.state().hasEnded()) {
            open += by;
        }
        if (change.isGiven()) {
            add(givenByDue, change.due(), by);
        }
        if (change.state() == TaskState.CONCLUDED) {
            change.concludedOn().ifPresent(day -> add(concludedOn, day, by));
        }
    }

    private static <K> void add(Map<K, Integer> counts, K key, int by) {
        counts.merge(key, by, (one, other) -> one + other == 0 ? null : one + other);
    }
}
