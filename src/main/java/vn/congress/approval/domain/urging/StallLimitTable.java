package vn.congress.approval.domain.urging;

import vn.congress.approval.domain.task.Priority;

/** The limits of silence now in force, as the office has written them. */
@FunctionalInterface
public interface StallLimitTable {

    /** @throws IllegalStateException when the table has none for that priority, or impossible ones */
    StallLimits of(Priority priority);
}
