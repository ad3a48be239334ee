package vn.congress.approval.domain.urging;

import vn.congress.approval.domain.task.Priority;

/** The ladders now in force, as the office has written them. */
@FunctionalInterface
public interface LadderTable {

    /** @throws IllegalStateException when the table has no ladder for that priority, or an impossible one */
    Ladder of(Priority priority);
}
