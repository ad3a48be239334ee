package vn.congress.approval.domain.journal;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import vn.congress.approval.domain.task.TaskCode;

/** The journal: entries are added, never changed. */
public interface Journal {

    void add(JournalEntry entry);

    /** Many at once, in the order given. */
    default void addAll(Collection<JournalEntry> entries) {
        entries.forEach(this::add);
    }

    /** The last time a step of a task was done. */
    Optional<JournalEntry> last(TaskCode task, String step);

    /** The times some steps of a task were done, oldest first. */
    List<JournalEntry> of(TaskCode task, Collection<String> steps);

    /**
     * The latest entries of a task, newest first, for reading: without what was handed in, long reasons cut.
     *
     * @param reasonLength characters of a reason that are kept
     */
    List<JournalEntry> recent(TaskCode task, int most, int reasonLength);

    /** Everything that happened to a task, oldest first. */
    List<JournalEntry> of(TaskCode task);

    /** The same without the texts, which can be long: for rules that ask only what was done and by whom. */
    List<StepDone> stepsOf(TaskCode task);
}
