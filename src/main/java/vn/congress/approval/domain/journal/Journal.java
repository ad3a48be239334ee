package vn.congress.approval.domain.journal;

import java.util.Collection;
import java.util.List;
import vn.congress.approval.domain.task.TaskCode;

/** The journal: entries are added, never changed. */
public interface Journal {

    void add(JournalEntry entry);

    /** Many at once, in the order given. */
    default void addAll(Collection<JournalEntry> entries) {
        entries.forEach(this::add);
    }

    /** Everything that happened to a task, oldest first. */
    List<JournalEntry> of(TaskCode task);

    /** The same without the texts, which can be long: for rules that ask only what was done and by whom. */
    default List<StepDone> stepsOf(TaskCode task) {
        return of(task).stream().map(StepDone::of).toList();
    }
}
