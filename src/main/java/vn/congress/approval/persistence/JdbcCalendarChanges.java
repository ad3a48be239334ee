package vn.congress.approval.persistence;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.congress.approval.domain.calendar.CalendarChanges;

/** Changes of the calendar in {@code calendar_change}. */
@Repository
class JdbcCalendarChanges implements CalendarChanges {

    private final JdbcClient jdbc;

    JdbcCalendarChanges(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void holdStill() {
        jdbc.sql("select id from calendar_lock where id = 1 for update")
                .query(Integer.class)
                .single();
    }

    @Override
    public void add(Entry entry) {
        jdbc.sql(
                        """
                        insert into calendar_change (account, at, basis, days_changed, timers, steps, rounds)
                        values (?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        entry.account(),
                        Timestamps.of(entry.at()),
                        entry.basis(),
                        entry.days(),
                        entry.timers(),
                        entry.steps(),
                        entry.rounds())
                .update();
    }

    @Override
    public List<Entry> page(int offset, int limit) {
        return jdbc.sql(
                        """
                        select account, at, basis, days_changed, timers, steps, rounds
                        from calendar_change order by id desc limit ? offset ?
                        """)
                .params(limit, offset)
                .query((row, number) -> new Entry(
                        row.getString("account"),
                        Timestamps.read(row, "at"),
                        row.getString("basis"),
                        row.getString("days_changed"),
                        row.getInt("timers"),
                        row.getInt("steps"),
                        row.getInt("rounds")))
                .list();
    }

    @Override
    public int count() {
        return jdbc.sql("select count(*) from calendar_change")
                .query(Integer.class)
                .single();
    }
}
