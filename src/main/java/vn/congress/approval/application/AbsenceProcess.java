package vn.congress.approval.application;

import vn.congress.approval.domain.absence.Absence;

/** The process of an absence: its two clocks. */
public interface AbsenceProcess {

    /** Waits for the first day, then for the end of the last. */
    void begin(Absence absence);

    /** Goes to its end now; the steps go back in the same transaction. */
    void endEarly(Absence absence);
}
