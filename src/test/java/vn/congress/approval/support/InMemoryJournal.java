package vn.congress.approval.support;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import vn.congress.approval.domain.journal.Journal;
import vn.congress.approval.domain.journal.JournalEntry;
import vn.congress.approval.domain.journal.StepDone;
import vn.congress.approval.domain.task.TaskCode;

/** The journal in memory. */
public final class InMemoryJournal implements Journal {

    private final List<JournalEntry> entries = new ArrayList<>();

    @Override
    public void add(JournalEntry entry) {
        entries.add(entry);
    }

    @Override
    public List<JournalEntry> of(TaskCode task) {
        return entries.stream().filter(entry -> entry.task().equals(task)).toList();
    }

    @Override
    public List<StepDone> stepsOf(TaskCode task) {
        return of(task).stream()
                .map(entry ->
                        new StepDone(entry.step(), entry.outcome(), entry.account(), entry.at(), entry.onBehalfOf()))
                .toList();
    }

    @Override
    public List<JournalEntry> of(TaskCode task, Collection<String> steps) {
        return of(task).stream().filter(entry -> steps.contains(entry.step())).toList();
    }

    @Override
    public List<JournalEntry> recent(TaskCode task, int most, int reasonLength) {
        var newestFirst = new ArrayList<>(of(task));
        Collections.reverse(newestFirst);
        return newestFirst.stream()
                .limit(most)
                .map(it -> new JournalEntry(
                        it.task(),
                        it.at(),
                        it.account(),
                        it.step(),
                        it.outcome(),
                        it.reason()
                                .substring(0, Math.min(reasonLength, it.reason().length())),
                        "{}",
                        it.onBehalfOf()))
                .toList();
    }

    @Override
    public Optional<JournalEntry> last(TaskCode task, String step) {
        return of(task).stream().filter(entry -> entry.step().equals(step)).reduce((before, after) -> after);
    }
}
