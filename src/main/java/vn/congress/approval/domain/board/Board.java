package vn.congress.approval.domain.board;

import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Tasks counted on a day, altogether and by each {@link Dimension}. The board, the reports and the start page all count
 * here.
 */
public final class Board {

    private final BoardDay day;
    private final Counts all;
    private final Map<Dimension, SortedMap<String, Counts>> parts;

    private Board(BoardDay day, Counts all, Map<Dimension, SortedMap<String, Counts>> parts) {
        this.day = day;
        this.all = all;
        this.parts = parts;
    }

    /** Counts these tasks as they stand on that day. */
    public static Board of(Collection<TaskStanding> tasks, BoardDay day) {
        return of(tasks, day, BoardFilter.ALL);
    }

    /** Counts those of the tasks that the filter lets through: as many as the list with that filter has. */
    public static Board of(Collection<TaskStanding> tasks, BoardDay day, BoardFilter filter) {
        var all = new Counts.Counting();
        var parts = Arrays.stream(Dimension.values()).map(Part::new).toList();
        for (var task : tasks) {
            var standing = Standing.of(task, day);
            if (filter.letsThrough(task, standing)) {
                all.add(task, standing);
                for (var part : parts) {
                    part.add(task, standing);
                }
            }
        }
        var counted = new EnumMap<Dimension, SortedMap<String, Counts>>(Dimension.class);
        parts.forEach(part -> counted.put(part.dimension, part.counts()));
        return new Board(day, all.counts(), counted);
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

    /** The lines of one dimension while they are added up. */
    private static final class Part {

        private final Dimension dimension;
        private final Map<String, Counts.Counting> lines = new HashMap<>();

        private Part(Dimension dimension) {
            this.dimension = dimension;
        }

        void add(TaskStanding task, Standing standing) {
            lines.computeIfAbsent(dimension.of(task), key -> new Counts.Counting())
                    .add(task, standing);
        }

        SortedMap<String, Counts> counts() {
            var sorted = new TreeMap<String, Counts>();
            lines.forEach((key, counting) -> sorted.put(key, counting.counts()));
            return Collections.unmodifiableSortedMap(sorted);
        }
    }
}
