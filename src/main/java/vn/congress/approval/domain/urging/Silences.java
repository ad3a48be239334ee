package vn.congress.approval.domain.urging;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import vn.congress.approval.domain.agency.AgencyCode;
import vn.congress.approval.domain.task.Priority;
import vn.congress.approval.domain.task.TaskCode;

/** Tasks nobody writes about, and what was asked about them: one request per silence. */
public interface Silences {

    /** Tasks under way, in the order of the register, from behind {@code position} on. */
    List<UnderWay> underWay(long position, int limit);

    void ask(Collection<Request> requests);

    /** Notes that the open requests on these tasks were reported up. */
    void escalated(Collection<TaskCode> tasks, Instant at);

    /**
     * Closes the open requests on these tasks, where there are any: somebody has written or done something, or the task is
     * no longer under way.
     */
    void answered(Collection<TaskCode> tasks, Instant at);

    /** Tasks with an open request that are under way no more. */
    List<TaskCode> noLongerUnderWay();

    /** Open requests, oldest silence first. */
    List<Stalled> stalled(int offset, int limit);

    int countStalled();

    /**
     * A task under way.
     *
     * @param lastProgress when a person last wrote about it, or else when it began; the beginning of time when nothing is known
     */
    record UnderWay(
            long position,
            TaskCode task,
            AgencyCode lead,
            Priority priority,
            LocalDate due,
            Instant lastProgress,
            Optional<Open> open) {}

    /** The open request on a task. */
    record Open(Instant silentSince, LocalDate askedOn, boolean escalated) {}

    /** A new request. */
    record Request(TaskCode task, Instant silentSince, LocalDate askedOn, Instant at) {}

    /** A line of the list of stalled tasks. */
    record Stalled(
            TaskCode task,
            String title,
            AgencyCode lead,
            LocalDate due,
            Instant silentSince,
            LocalDate askedOn,
            boolean escalated) {}
}
