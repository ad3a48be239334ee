package vn.congress.approval.domain.watch;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import vn.congress.approval.domain.agency.AgencyCode;
import vn.congress.approval.domain.task.TaskCode;

/** The list of what could be overlooked, as the last sweep left it. */
public interface Findings {

    /** What the register itself shows: never begun though planned before {@code plannedBefore}, or waiting for nothing. */
    List<Finding> inTheRegister(Instant plannedBefore);

    /** Replaces the list; what stays keeps the moment it was found. Returns what is new, in the order given. */
    List<Finding> replace(Collection<Finding> found, Instant at);

    List<Known> all(int offset, int limit);

    int count();

    /** Open tasks past their due date, most overdue first. */
    List<Overdue> overdue(LocalDate today, int offset, int limit);

    int countOverdue(LocalDate today);

    /** A finding and when it was first made. */
    record Known(Finding finding, Instant foundAt) {}

    /**
     * A task past its due date.
     *
     * @param rung the last rung of the ladder it reached; empty before the first
     */
    record Overdue(TaskCode task, String title, AgencyCode lead, LocalDate due, String rung) {}
}
