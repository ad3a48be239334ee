package vn.congress.approval.application;

import java.time.Instant;
import java.time.Year;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.congress.approval.domain.calendar.CalendarChanges;
import vn.congress.approval.domain.calendar.SpecialDays;

/** The special days of a year, and every change of the calendar there was. */
@Service
public class ShowCalendar {

    private final SpecialDays specialDays;
    private final CalendarChanges changes;

    ShowCalendar(SpecialDays specialDays, CalendarChanges changes) {
        this.specialDays = specialDays;
        this.changes = changes;
    }

    /** @param days what the days were and are, as JSON */
    public record Changed(String account, Instant at, String basis, String days, int timers, int steps, int rounds) {}

    @Transactional(readOnly = true)
    public List<ReviseCalendar.Marked> of(Year year) {
        return specialDays.between(year.atDay(1), year.atDay(year.length())).stream()
                .map(ReviseCalendar.Marked::of)
                .toList();
    }

    /** The latest first. */
    @Transactional(readOnly = true)
    public List<Changed> changes(int offset, int limit) {
        return changes.page(offset, limit).stream()
                .map(it ->
                        new Changed(it.account(), it.at(), it.basis(), it.days(), it.timers(), it.steps(), it.rounds()))
                .toList();
    }

    public int countChanges() {
        return changes.count();
    }
}
