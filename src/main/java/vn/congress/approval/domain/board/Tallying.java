package vn.congress.approval.domain.board;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** A board while it is added up, task by task; what was added can be taken off again. */
final class Tallying {

    private final Counts.Counting all = new Counts.Counting();
    private final List<Part> parts =
            Arrays.stream(Dimension.values()).map(Part::new).toList();
    private final Map<LocalDate, Integer> openByDue = new HashMap<>();

    /** @param by {@code 1} to add the task, {@code -1} to take it off */
    void add(TaskStanding task, Standing standing, int by) {
        all.add(task, standing, by);
        for (var part : parts) {
            part.add(task, standing, by);
        }
        if (standing.isOpen()) {
            openByDue.merge(task.due(), by, Integer::sum);
        }
    }

    /** As it has come to; adding more does not change it. */
    Board board(BoardDay day) {
        var counts = new EnumMap<Dimension, SortedMap<String, Counts>>(Dimension.class);
        parts.forEach(part -> counts.put(part.dimension, part.counts()));
        return new Board(day, all.counts(), counts, new TreeMap<>(openByDue));
    }

    private static final class Part {

        private final Dimension dimension;
        private final Map<String, Counts.Counting> lines = new HashMap<>();

        private Part(Dimension dimension) {
            this.dimension = dimension;
        }

        void add(TaskStanding task, Standing standing, int by) {
            lines.computeIfAbsent(dimension.of(task), key -> new Counts.Counting())
                    .add(task, standing, by);
        }

        SortedMap<String, Counts> counts() {
            var sorted = new TreeMap<String, Counts>();
            lines.forEach((key, counting) -> {
                if (!counting.isEmpty()) {
                    sorted.put(key, counting.counts());
                }
            });
            return Collections.unmodifiableSortedMap(sorted);
        }
    }
}
