package vn.congress.approval.application;

import java.util.Collection;
import vn.congress.approval.domain.task.Priority;
import vn.congress.approval.domain.task.TaskCode;

/** Urging letters on their way through the Central Office. */
public interface UrgingLetters {

    /** Lays a letter on the Central Office's desk for each of the tasks that has none there yet. */
    void draft(Collection<Wanted> wanted);

    /** A letter about that task need not be written any more. */
    void taskEnded(TaskCode task);

    /** A letter that is wanted. */
    record Wanted(TaskCode task, Priority priority) {}
}
