package vn.congress.approval.domain.calendar;

import java.util.List;

/** The timers that are running. */
@FunctionalInterface
public interface OpenTimers {

    /** Counts every timer that has yet to ring anew from when it was set, and lists those that moved, earliest first. */
    List<MovedTimer> countAnew();
}
