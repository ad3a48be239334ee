package vn.congress.approval.domain.urging;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import vn.congress.approval.domain.agency.AgencyCode;
import vn.congress.approval.domain.task.Priority;
import vn.congress.approval.domain.task.TaskCode;

/** What has been urged: a row per day the bell rang, per task its next rung, and every rung that was acted on. */
public interface Urgings {

    /** Notes that the bell of that day is being answered; false when it was before. */
    boolean openDay(LocalDate day, Instant at);

    /** When the bell before that day was answered; empty when there was none. */
    Optional<Instant> bellBefore(LocalDate day);

    /**
     * The open tasks to look at, most overdue first: whose next rung has come, or for whom no next rung was worked out
     * yet, under these rules and for the due date and priority they have now. Not those whose deadline an approver lets
     * stand still while they wait.
     *
     * @param rules what ladders and calendar were, in short; another value has every task looked at again
     */
    List<Urged> toLookAt(LocalDate today, String rules, int limit);

    /**
     * Keeps what was done and when each task is to be looked at again. Fails when somebody else acts on the same rung at
     * this moment.
     */
    void record(Collection<LookedAt> lookedAt, String rules, LocalDate day, Instant at);

    /** The latest rungs of a task, newest first. */
    List<Reached> reachedBy(TaskCode task, int most);

    /**
     * An open task.
     *
     * @param reached offset of the highest rung acted on for the due date it has now
     * @param known whether it has been looked at before
     */
    record Urged(
            TaskCode task, AgencyCode lead, Priority priority, LocalDate due, OptionalInt reached, boolean known) {}

    /**
     * An open task looked at.
     *
     * @param actedOn the rung acted on just now
     * @param nextDay when to look again; empty when the ladder ends
     */
    record LookedAt(Urged urged, Optional<Rung> actedOn, Optional<LocalDate> nextDay) {}

    /** A rung that was acted on. */
    record Reached(LocalDate due, int offset, String name, UrgingAction action, LocalDate day) {}
}
