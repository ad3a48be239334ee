package vn.congress.approval.domain.board;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.SortedMap;
import java.util.stream.Stream;

/**
 * Tasks counted on a day, altogether and by each {@link Dimension}. The board, the reports and the start page all count
 * here.
 */
public final class Board {

    private static final int RANKS = 5;

    private final BoardDay day;
    private final Counts all;
    private final Map<Dimension, SortedMap<String, Counts>> parts;
    private final NavigableMap<LocalDate, Integer> openByDue;

    Board(
            BoardDay day,
            Counts all,
            Map<Dimension, SortedMap<String, Counts>> parts,
            NavigableMap<LocalDate, Integer> openByDue) {
        this.day = day;
        this.all = all;
        this.parts = parts;
        this.openByDue = openByDue;
    }

    /** Counts these tasks as they stand on that day. */
    public static Board of(Collection<TaskStanding> tasks, BoardDay day) {
        return of(tasks, day, BoardFilter.ALL);
    }

    /** Counts those of the tasks that the filter lets through: as many as the list with that filter has. */
    public static Board of(Collection<TaskStanding> tasks, BoardDay day, BoardFilter filter) {
        var tallying = new Tallying();
        var unfiltered = filter.equals(BoardFilter.ALL);
        for (var task : tasks) {
            var standing = Standing.of(task, day);
            if (unfiltered || filter.letsThrough(task, standing)) {
                tallying.add(task, standing, 1);
            }
        }
        return tallying.board(day);
    }

    /**
     * Those of the tasks that the filter lets through, those most at risk first.
     *
     * @param tasks in the order of {@link TaskStanding#BY_DUE}, as {@link Standings} gives them
     */
    public static List<TaskStanding> list(Collection<TaskStanding> tasks, BoardDay day, BoardFilter filter) {
        var ranks =
                Stream.<List<TaskStanding>>generate(ArrayList::new).limit(RANKS).toList();
        for (var task : tasks) {
            var standing = Standing.of(task, day);
            if (filter.letsThrough(task, standing)) {
                ranks.get(standing.rank()).add(task);
            }
        }
        return ranks.stream().flatMap(List::stream).toList();
    }

    public BoardDay day() {
        return day;
    }

    public Counts all() {
        return all;
    }

    /** By what {@link Dimension#of} says of a task; parts without a task are not there. */
    public SortedMap<String, Counts> by(Dimension dimension) {
        return parts.getOrDefault(dimension, Collections.emptySortedMap());
    }

    /** How many open tasks are due by that day, the day included. */
    public int openDueBy(LocalDate last) {
        return openByDue.headMap(last, true).values().stream()
                .mapToInt(Integer::intValue)
                .sum();
    }
}
