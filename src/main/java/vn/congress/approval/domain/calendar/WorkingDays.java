package vn.congress.approval.domain.calendar;

import java.time.Instant;

/** Where deadlines get the working time in force; cheap enough to ask at every step. */
@FunctionalInterface
public interface WorkingDays {

    WorkingTime current();

    /**
     * The working time that was in force at that moment: a day of the past is judged by the calendar of its day. Where
     * changes are not kept it is the one now in force.
     */
    default WorkingTime asOf(Instant moment) {
        return current();
    }
}
