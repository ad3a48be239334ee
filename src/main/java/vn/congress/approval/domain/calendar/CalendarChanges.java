package vn.congress.approval.domain.calendar;

import java.time.Instant;
import java.util.List;

/** Every change of the calendar there was. Rows are added, never changed. */
public interface CalendarChanges {

    /** Nobody else changes the calendar until the end of the transaction. */
    void holdStill();

    void add(Entry entry);

    /** The latest first. */
    List<Entry> page(int offset, int limit);

    int count();

    /**
     * @param days what the days were and are, as JSON
     * @param timers how many timers moved
     */
    record Entry(String account, Instant at, String basis, String days, int timers, int steps, int rounds) {}
}
