package vn.congress.approval.support;

import java.util.ArrayList;
import java.util.List;
import vn.congress.approval.domain.journal.Journal;
import vn.congress.approval.domain.journal.JournalEntry;
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
}
