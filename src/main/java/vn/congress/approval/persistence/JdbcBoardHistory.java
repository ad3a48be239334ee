package vn.congress.approval.persistence;

import java.sql.ResultSet;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import vn.congress.approval.domain.board.BoardDay;
import vn.congress.approval.domain.board.BoardHistory;
import vn.congress.approval.domain.board.DayFigures;
import vn.congress.approval.domain.board.Replay;
import vn.congress.approval.domain.task.TaskState;
import vn.congress.approval.domain.task.WorkingDaysLeft;

/**
 * Replays {@code task_standing} once, keeps what each day ended with and goes on from there: after that a day costs a
 * reading of what changed on it. If the calendar changes so that another day would be late, it begins anew.
 *
 * <p>A day's figures are kept once no transaction that began on it can still be open. Memory is a line for each day and
 * one for each task; a million rows of the past take some seconds, once after a start.
 */
@Repository
class JdbcBoardHistory implements BoardHistory {

    private static final int FETCHED_AT_ONCE = 5_000;

    private final JdbcTemplate database;
    private final JdbcClient jdbc;
    private final WorkingDaysLeft dueSoon;
    private final Clock clock;
    private final TransactionTemplate apart;
    private final ReentrantLock turn = new ReentrantLock();
    private final TreeMap<LocalDate, Kept> kept = new TreeMap<>();
    private Replay replay = new Replay();

    /** Still set when the last reading broke off. */
    private boolean reading;

    JdbcBoardHistory(JdbcTemplate database, WorkingDaysLeft dueSoon, Clock clock) {
        var source = Objects.requireNonNull(database.getDataSource(), "a data source");
        this.database = new JdbcTemplate(source);
        this.database.setFetchSize(FETCHED_AT_ONCE);
        this.jdbc = JdbcClient.create(this.database);
        this.dueSoon = dueSoon;
        this.clock = clock;
        this.apart = new TransactionTemplate(new JdbcTransactionManager(source));
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.apart.setReadOnly(true);
    }

    /** @param firstNotLate what the figures were counted with */
    private record Kept(DayFigures figures, LocalDate firstNotLate) {}

    @Override
    public List<DayFigures> days(LocalDate from, LocalDate to) {
        return Objects.requireNonNull(apart.execute(transaction -> {
            turn.lock();
            try {
                goOn();
                return from.isAfter(to)
                        ? List.<DayFigures>of()
                        : kept.subMap(from, true, to, true).values().stream()
                                .map(Kept::figures)
                                .toList();
            } finally {
                turn.unlock();
            }
        }));
    }

    private void goOn() {
        if (reading
                || kept.values().stream().anyMatch(it -> !it.firstNotLate()
                        .equals(day(it.figures().day()).firstNotLate()))) {
            kept.clear();
        }
        if (kept.isEmpty()) {
            replay = new Replay();
        }
        var next = firstToRead();
        if (next == null) {
            return;
        }
        var time = dueSoon.workingDays().current();
        var over = time.dateOf(clock.instant().minus(Feed.LONGEST_TRANSACTION));
        var days = new ArrayList<BoardDay>();
        for (var day = next; day.isBefore(over); day = day.plusDays(1)) {
            days.add(day(day));
        }
        if (!days.isEmpty()) {
            reading = true;
            read(days);
            reading = false;
        }
    }

    private @Nullable LocalDate firstToRead() {
        if (!kept.isEmpty()) {
            return kept.lastKey().plusDays(1);
        }
        return jdbc.sql("select at from task_standing order by at limit 1")
                .query((row, index) -> Timestamps.read(row, "at"))
                .optional()
                .map(dueSoon.workingDays().current()::dateOf)
                .orElse(null);
    }

    private void read(List<BoardDay> days) {
        var from = kept.isEmpty() ? Instant.EPOCH : begin(days.get(0).day());
        var to = begin(days.get(days.size() - 1).day().plusDays(1));
        var escalated = escalated(from, to);
        var pending = days.iterator();
        var current = new Day[] {new Day(pending.next())};
        database.query(
                """
                select task, at, state, due, concluded_at from task_standing where at >= ? and at < ? order by at, id
                """,
                (ResultSet row) -> {
                    var at = Timestamps.read(row, "at");
                    while (!at.isBefore(current[0].end)) {
                        current[0].close(escalated);
                        current[0] = new Day(pending.next());
                    }
                    replay.change(
                            row.getString("task"),
                            new Replay.Change(
                                    TaskState.valueOf(row.getString("state")),
                                    row.getObject("due", LocalDate.class),
                                    Timestamps.find(row, "concluded_at").map(current[0].day.time()::dateOf)));
                },
                Timestamps.of(from),
                Timestamps.of(to));
        current[0].close(escalated);
        pending.forEachRemaining(day -> new Day(day).close(escalated));
    }

    /** By how much the matters open on a task became more or fewer, by the moment. */
    private TreeMap<Instant, List<Escalated>> escalated(Instant from, Instant to) {
        var events = new TreeMap<Instant, List<Escalated>>();
        jdbc.sql(
                        """
                        select task, raised_at as at, 1 as more from escalation where raised_at >= :from and raised_at < :to
                        union all
                        select task, ended_at, -1 from escalation where ended_at >= :from and ended_at < :to
                        """)
                .param("from", Timestamps.of(from))
                .param("to", Timestamps.of(to))
                .query((ResultSet row) -> {
                    events.computeIfAbsent(Timestamps.read(row, "at"), at -> new ArrayList<>())
                            .add(new Escalated(row.getString("task"), row.getInt("more")));
                });
        return events;
    }

    private record Escalated(String task, int more) {}

    private Instant begin(LocalDate day) {
        return day.atStartOfDay(dueSoon.workingDays().current().hours().zone()).toInstant();
    }

    /** By the calendar that day ended with. */
    private BoardDay day(LocalDate day) {
        return BoardDay.at(begin(day.plusDays(1)).minusMillis(1), dueSoon);
    }

    /** A day that is being replayed. */
    private final class Day {

        private final BoardDay day;
        private final Instant end;

        private Day(BoardDay day) {
            this.day = day;
            this.end = begin(day.day().plusDays(1));
        }

        void close(TreeMap<Instant, List<Escalated>> escalated) {
            var onIt = escalated.headMap(end);
            onIt.values().forEach(all -> all.forEach(it -> replay.escalated(it.task(), it.more())));
            onIt.clear();
            kept.put(day.day(), new Kept(replay.endOf(day), day.firstNotLate()));
        }
    }
}
