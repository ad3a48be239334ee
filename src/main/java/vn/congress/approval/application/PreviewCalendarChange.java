package vn.congress.approval.application;

import java.util.List;
import org.springframework.stereotype.Service;
import vn.congress.approval.domain.calendar.CalendarChange;
import vn.congress.approval.domain.calendar.DryRun;
import vn.congress.approval.domain.calendar.MovedTimer;

/** Tells which timers a change of the calendar would move, and changes nothing. */
@Service
public class PreviewCalendarChange {

    private final ChangeCalendar changeCalendar;
    private final DryRun dryRun;

    public PreviewCalendarChange(ChangeCalendar changeCalendar, DryRun dryRun) {
        this.changeCalendar = changeCalendar;
        this.dryRun = dryRun;
    }

    /** Refuses what {@link ChangeCalendar} would refuse. */
    public List<MovedTimer> preview(CalendarChange change) {
        return dryRun.of(() -> changeCalendar.change(change));
    }
}
