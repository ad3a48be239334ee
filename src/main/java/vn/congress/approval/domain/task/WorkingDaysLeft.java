package vn.congress.approval.domain.task;

import java.time.Instant;
import java.time.LocalDate;
import vn.congress.approval.domain.calendar.WorkingDays;

/** Something is due soon while no more than so many working days are left; today does not count. */
public record WorkingDaysLeft(WorkingDays workingDays, int most) implements DueSoonWindow {

    public WorkingDaysLeft {
        if (most < 0) {
            throw new IllegalArgumentException("Fewer than no days left: " + most);
        }
    }

    @Override
    public boolean isSoon(Instant now, Instant due) {
        return !workingDays.current().dateOf(due).isAfter(lastDay(now));
    }

    /** The last day on which something was, at that moment, due soon. */
    public LocalDate lastDay(Instant now) {
        var time = workingDays.asOf(now);
        return time.calendar().plusWorkingDays(time.dateOf(now), most);
    }
}
