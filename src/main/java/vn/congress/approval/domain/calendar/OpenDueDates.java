package vn.congress.approval.domain.calendar;

import java.util.List;

/** Everything that is running and was counted in working time: rounds, timers and the due dates of open steps. */
@FunctionalInterface
public interface OpenDueDates {

    /**
     * Counts what has yet to fall due anew, each by the rule it was counted by; a due date somebody set by hand stays. What
     * is overdue already stays overdue.
     */
    Moved countAnew(CountedAnew count);

    /** What moved, earliest first. */
    record Moved(List<MovedRound> rounds, List<MovedTimer> timers, List<MovedStep> steps) {}
}
