package vn.congress.approval.application;

import java.time.LocalDate;

/** Gives a task another due date, in the transaction of whatever made that necessary. */
@FunctionalInterface
public interface DueDates {

    /**
     * Leaves the level that set the date as it is; nobody asks here who may.
     *
     * @param reason what the journal says of it, in Vietnamese
     */
    void move(Step step, LocalDate due, String reason);
}
