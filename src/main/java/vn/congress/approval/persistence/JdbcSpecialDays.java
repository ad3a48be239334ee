package vn.congress.approval.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import vn.congress.approval.domain.calendar.CalendarHistory;
import vn.congress.approval.domain.calendar.DayKind;
import vn.congress.approval.domain.calendar.OfficeHours;
import vn.congress.approval.domain.calendar.SpecialDay;
import vn.congress.approval.domain.calendar.SpecialDays;
import vn.congress.approval.domain.calendar.WorkingCalendar;
import vn.congress.approval.domain.calendar.WorkingDays;
import vn.congress.approval.domain.calendar.WorkingTime;

/**
 * Keeps the special days in {@code special_day}, what they were in {@code special_day_past}, and remembers the working
 * time they make.
 *
 * <p>A change made through this node is seen at once: inside its transaction by reading the table, elsewhere from its
 * commit on. A change made through another node is seen within {@link #MEMORY}.
 */
@Component
final class JdbcSpecialDays implements SpecialDays, WorkingDays {

    static final Duration MEMORY = Duration.ofSeconds(60);

    private static final String COLUMNS = "on_day, kind, name, basis, confirmed";

    private final JdbcClient jdbc;
    private final OfficeHours hours;
    private final Clock clock;
    private final AtomicLong changes = new AtomicLong();
    private volatile @Nullable Reading lastReading;

    JdbcSpecialDays(JdbcClient jdbc, OfficeHours hours, Clock clock) {
        this.jdbc = jdbc;
        this.hours = hours;
        this.clock = clock;
    }

    @Override
    public List<SpecialDay> between(LocalDate first, LocalDate last) {
        return jdbc.sql("select " + COLUMNS + " from special_day where on_day between ? and ? order by on_day")
                .params(first, last)
                .query(JdbcSpecialDays::specialDay)
                .list();
    }

    @Override
    public Optional<SpecialDay> on(LocalDate date) {
        return jdbc.sql("select " + COLUMNS + " from special_day where on_day = ?")
                .param(date)
                .query(JdbcSpecialDays::specialDay)
                .optional();
    }

    @Override
    public void save(SpecialDay day) {
        keepWhatItWas(day.date());
        var updated = jdbc.sql("update special_day set kind = ?, name = ?, basis = ?, confirmed = ? where on_day = ?")
                .params(day.kind().name(), day.name(), day.basis(), day.confirmed(), day.date())
                .update();
        if (updated == 0) {
            jdbc.sql("insert into special_day (" + COLUMNS + ") values (?, ?, ?, ?, ?)")
                    .params(day.date(), day.kind().name(), day.name(), day.basis(), day.confirmed())
                    .update();
        }
        forget();
    }

    @Override
    public void remove(LocalDate date) {
        keepWhatItWas(date);
        jdbc.sql("delete from special_day where on_day = ?").param(date).update();
        forget();
    }

    private void keepWhatItWas(LocalDate date) {
        jdbc.sql(
                        """
                        insert into special_day_past (on_day, kind, name, basis, confirmed, until)
                        select d.on_day, s.kind, s.name, s.basis, s.confirmed, :until
                        from (select cast(:date as date) as on_day) d left join special_day s on s.on_day = d.on_day
                        """)
                .param("date", date)
                .param("until", Timestamps.of(clock.instant()))
                .update();
    }

    @Override
    public WorkingTime current() {
        return reading().time();
    }

    @Override
    public WorkingTime asOf(Instant moment) {
        return reading().asOf(moment);
    }

    private Reading reading() {
        var seen = changes.get();
        var now = clock.instant();
        if (TransactionSynchronizationManager.hasResource(this)) {
            return new Reading(read(), hours, seen, now);
        }
        var known = lastReading;
        if (known == null || known.isOldAt(now, seen)) {
            known = new Reading(read(), hours, seen, now);
            lastReading = known;
        }
        return known;
    }

    private CalendarHistory read() {
        var now = new ArrayList<SpecialDay>();
        var past = new ArrayList<CalendarHistory.Change>();
        jdbc.sql(
                        """
                        select on_day, kind, name, basis, confirmed, cast(null as timestamp with time zone) as until, 0 as id
                        from special_day
                        union all
                        select on_day, kind, name, basis, confirmed, until, id from special_day_past
                        order by id desc
                        """)
                .query((ResultSet row) -> {
                    var date = row.getObject("on_day", LocalDate.class);
                    var day = row.getString("kind") == null
                            ? Optional.<SpecialDay>empty()
                            : Optional.of(specialDay(row, row.getRow()));
                    Timestamps.find(row, "until")
                            .ifPresentOrElse(
                                    until -> past.add(new CalendarHistory.Change(date, day, until)),
                                    () -> day.ifPresent(now::add));
                });
        return new CalendarHistory(now, past);
    }

    /** Others may go on with what is committed until this transaction is; only then do they have to read anew. */
    private void forget() {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            changes.incrementAndGet();
        } else if (!TransactionSynchronizationManager.hasResource(this)) {
            TransactionSynchronizationManager.bindResource(this, this);
            TransactionSynchronizationManager.registerSynchronization(new ForgetWhenSettled());
        }
    }

    private static SpecialDay specialDay(ResultSet row, int number) throws SQLException {
        return new SpecialDay(
                row.getObject("on_day", LocalDate.class),
                DayKind.valueOf(row.getString("kind")),
                row.getString("name"),
                row.getString("basis"),
                row.getBoolean("confirmed"));
    }

    /** What was read once, and the working times it makes, each made once: who compares them compares the calendars. */
    private static final class Reading {

        private final CalendarHistory history;
        private final OfficeHours hours;
        private final long changes;
        private final Instant at;
        private final Map<Integer, WorkingTime> byChangesAfter = new ConcurrentHashMap<>();

        private Reading(CalendarHistory history, OfficeHours hours, long changes, Instant at) {
            this.history = history;
            this.hours = hours;
            this.changes = changes;
            this.at = at;
        }

        private WorkingTime time() {
            return byChangesAfter.computeIfAbsent(0, none -> working(history.now()));
        }

        private WorkingTime asOf(Instant moment) {
            var after = history.changesAfter(moment);
            return after == 0 ? time() : byChangesAfter.computeIfAbsent(after, it -> working(history.asOf(moment)));
        }

        private WorkingTime working(Collection<SpecialDay> days) {
            return new WorkingTime(WorkingCalendar.of(days), hours);
        }

        private boolean isOldAt(Instant now, long seen) {
            return changes != seen || now.isBefore(at) || !now.isBefore(at.plus(MEMORY));
        }
    }

    private final class ForgetWhenSettled implements TransactionSynchronization {

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResource(JdbcSpecialDays.this);
            changes.incrementAndGet();
        }
    }
}
