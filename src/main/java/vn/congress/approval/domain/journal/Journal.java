package vn.congress.approval.domain.journal;

import java.util.List;
import vn.congress.approval.domain.task.TaskCode;

/** The journal: entries are added, never changed. */
public interface Journal {

    void add(JournalEntry entry);

    /** Everything that happened to a task, oldest first. */
    List<JournalEntry> of(TaskCode task);
}
