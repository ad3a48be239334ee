package vn.congress.approval.domain.story;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.congress.approval.domain.journal.JournalEntry;

/**
 * Finds to each step done the entry the journal has of it: the engine knows when a step began, the journal who did it and
 * why. Both are written in one transaction, the entry first; nothing else ties them together.
 */
public final class WhoDidWhat {

    /** Longer than any transaction that completes a step. */
    private static final Duration ONE_TRANSACTION = Duration.ofMinutes(5);

    /** The engine's clock and the application's are read one after the other. */
    private static final Duration A_MOMENT = Duration.ofSeconds(1);

    private WhoDidWhat() {}

    /** The entries by the ids of their steps; a step nothing fits has none, and no entry is given to two. */
    public static Map<String, JournalEntry> in(List<StepTaken> steps, List<JournalEntry> entries) {
        var left = new ArrayList<>(entries);
        left.sort(Comparator.comparing(JournalEntry::at));
        var found = new HashMap<String, JournalEntry>();
        steps.stream()
                .filter(StepTaken::isDone)
                .sorted(Comparator.comparing((StepTaken step) -> step.ended().orElseThrow())
                        .thenComparing(step -> step.assignee().isEmpty()))
                .forEach(step -> {
                    var fitting = left.stream()
                            .filter(entry -> fits(entry, step))
                            .sorted(Comparator.comparing((JournalEntry entry) -> !isBy(entry, step))
                                    .thenComparing(WhoDidWhat::saysNothing)
                                    .thenComparing(entry -> distance(entry, step)))
                            .findFirst();
                    fitting.ifPresent(entry -> {
                        found.put(step.id(), entry);
                        left.remove(entry);
                    });
                });
        return Map.copyOf(found);
    }

    private static boolean fits(JournalEntry entry, StepTaken step) {
        var ended = step.ended().orElseThrow();
        return entry.step().equals(step.step())
                && !entry.at().isAfter(ended.plus(A_MOMENT))
                && !entry.at().isBefore(ended.minus(ONE_TRANSACTION))
                && !entry.at().isBefore(step.begun().minus(A_MOMENT));
    }

    private static boolean isBy(JournalEntry entry, StepTaken step) {
        return step.assignee().filter(entry.account()::equals).isPresent();
    }

    /** What follows from a step is noted under the step too, without a word. */
    private static boolean saysNothing(JournalEntry entry) {
        return entry.outcome().isEmpty() && entry.reason().isEmpty();
    }

    private static Duration distance(JournalEntry entry, StepTaken step) {
        return Duration.between(entry.at(), step.ended().orElseThrow()).abs();
    }
}
