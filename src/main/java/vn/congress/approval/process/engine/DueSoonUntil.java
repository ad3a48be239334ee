package vn.congress.approval.process.engine;

import java.time.Clock;
import java.util.Date;
import org.springframework.stereotype.Component;
import vn.congress.approval.domain.calendar.WorkingDays;
import vn.congress.approval.domain.task.WorkingDaysLeft;

/** Where "due soon" ends, for the list of that name: {@code ${dueSoonUntil.moment()}}; the cards say the same. */
@Component
public final class DueSoonUntil {

    private final WorkingDaysLeft dueSoon;
    private final WorkingDays workingDays;
    private final Clock clock;

    DueSoonUntil(WorkingDaysLeft dueSoon, WorkingDays workingDays, Clock clock) {
        this.dueSoon = dueSoon;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    /** Just after closing time of the last working day that is still soon. */
    public Date moment() {
        return Date.from(workingDays
                .current()
                .closingOf(dueSoon.lastDay(clock.instant()))
                .plusSeconds(1));
    }
}
