package vn.congress.approval.domain.wait;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import vn.congress.approval.domain.task.TaskCode;

/** Circles that were found; changed only by who has the waits held still. */
public interface KnownLoops {

    /** Those still open, oldest first. */
    List<KnownLoop> open();

    long add(KnownLoop loop);

    /** What is left of a circle some of whose members are out of it. */
    void shrink(KnownLoop known, Loop left);

    void close(Collection<KnownLoop> loops, Instant at);

    /** Whether the task is in a circle that is still open. */
    boolean holds(TaskCode task);

    Set<TaskCode> tasks();
}
