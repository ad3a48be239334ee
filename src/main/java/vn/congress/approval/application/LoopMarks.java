package vn.congress.approval.application;

import java.util.Set;
import vn.congress.approval.domain.task.TaskCode;

/** Marks the open steps of tasks in a circle of waits, so that people find them among their own. */
public interface LoopMarks {

    /** From now on the steps of these tasks carry the mark, and no others. */
    void keepOn(Set<TaskCode> tasks);
}
