package vn.congress.approval.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import vn.congress.approval.domain.calendar.DayKind;
import vn.congress.approval.domain.calendar.OfficeHours;
import vn.congress.approval.domain.calendar.SpecialDay;
import vn.congress.approval.domain.calendar.SpecialDays;
import vn.congress.approval.domain.calendar.WorkingCalendar;
import vn.congress.approval.domain.calendar.WorkingDays;
import vn.congress.approval.domain.calendar.WorkingTime;

/**
 * Keeps the special days in {@code special_day} and remembers the working time they make.
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
        jdbc.sql("delete from special_day where on_day = ?").param(date).update();
        forget();
    }

    @Override
    public WorkingTime current() {
        if (TransactionSynchronizationManager.hasResource(this)) {
            return read();
        }
        var seen = changes.get();
        var now = clock.instant();
        var known = lastReading;
        if (known == null || known.changes() != seen || known.isOldAt(now)) {
            known = new Reading(read(), seen, now);
            lastReading = known;
        }
        return known.time();
    }

    private WorkingTime read() {
        var all = jdbc.sql("select " + COLUMNS + " from special_day")
                .query(JdbcSpecialDays::specialDay)
                .list();
        return new WorkingTime(WorkingCalendar.of(all), hours);
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

    private record Reading(WorkingTime time, long changes, Instant at) {

        boolean isOldAt(Instant now) {
            return now.isBefore(at) || !now.isBefore(at.plus(MEMORY));
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
