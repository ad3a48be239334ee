package vn.congress.approval.domain.task;

import java.time.Instant;

/** Tells from when on something is due soon. */
@FunctionalInterface
public interface DueSoonWindow {

    /** Asked only while {@code due} is still ahead of {@code now}. */
    boolean isSoon(Instant now, Instant due);
}
