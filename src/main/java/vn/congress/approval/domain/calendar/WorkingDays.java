package vn.congress.approval.domain.calendar;

/** Where deadlines get the working time now in force; cheap enough to ask at every step. */
@FunctionalInterface
public interface WorkingDays {

    WorkingTime current();
}
