package vn.congress.approval.domain.session;

import java.time.Instant;
import java.time.LocalDate;
import vn.congress.approval.domain.calendar.WorkingTime;

/**
 * The rule that members have so many working days to study a dossier before it is decided.
 *
 * <p>The day it is sent does not count, the day of the session does: sent on Friday 9/1/2026 with five days, it may be
 * decided from Thursday 15/1 on, for that Saturday is worked.
 */
public record StudyTime(WorkingTime time, int workingDays) {

    public StudyTime {
        if (workingDays < 0) {
            throw new IllegalArgumentException("Not a number of days: " + workingDays);
        }
    }

    /** The first day a dossier sent at that moment may be decided on. */
    public LocalDate earliest(Instant sent) {
        return time.calendar().plusWorkingDays(time.dateOf(sent), workingDays);
    }

    /** Whether a session on that day leaves the guaranteed time. */
    public boolean fits(Instant sent, LocalDate sessionDay) {
        return !sessionDay.isBefore(earliest(sent));
    }
}
