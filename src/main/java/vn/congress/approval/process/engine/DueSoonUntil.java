package vn.congress.approval.process.engine;

import java.time.Clock;
import java.util.Date;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.congress.approval.domain.calendar.WorkingDays;

/** Where "due soon" ends, for the list of that name: {@code ${dueSoonUntil.moment()}}; the cards say the same. */
@Component
public final class DueSoonUntil {

    private final WorkingDays workingDays;
    private final Clock clock;
    private final int days;

    DueSoonUntil(WorkingDays workingDays, Clock clock, @Value("${congress.due-soon.working-days:3}") int days) {
        this.workingDays = workingDays;
        this.clock = clock;
        this.days = days;
    }

    /** Just after closing time of the last working day that is still soon. */
    public Date moment() {
        return Date.from(workingDays.current().dueAfter(clock.instant(), days).plusSeconds(1));
    }
}
