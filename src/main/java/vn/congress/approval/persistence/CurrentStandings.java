package vn.congress.approval.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import vn.congress.approval.domain.board.Board;
import vn.congress.approval.domain.board.BoardDay;
import vn.congress.approval.domain.board.Mark;
import vn.congress.approval.domain.board.RunningBoard;
import vn.congress.approval.domain.board.TaskStanding;

/**
 * Keeps in memory how every task stands, and at each question reads only what has been committed since the last one: a
 * node answers as fast over many tasks as over few, and never with anything older than the question.
 *
 * <p>It reads on a connection of its own, so that nothing a transaction may still take back gets into the memory of all;
 * whoever asks is best in no transaction. Memory is bounded by the register: about 40 MB for 100,000 tasks. The first
 * question after a start reads everything, some seconds for a million rows of the past.
 */
@Component
class CurrentStandings {

    private static final int AT_ONCE = 1_000;

    /** A clock of another node may be ahead; what is open now is open whatever it says. */
    private static final Duration AHEAD = Duration.ofDays(1);

    private final JdbcClient jdbc;
    private final Clock clock;
    private final TransactionTemplate apart;
    private final ReentrantLock turn = new ReentrantLock();
    private final Feed changes = new Feed("task_standing", JdbcStandings.COLUMNS);
    private final Feed markChanges = new Feed("task_mark_change", "task");
    private final Map<String, Newest> newest = new HashMap<>();
    private final Map<String, Set<Mark>> marks = new HashMap<>();
    private final Map<Object, Object> known = new HashMap<>();
    private RunningBoard running = new RunningBoard();
    private List<TaskStanding> inOrder = List.of();

    /** Tasks that stand otherwise than in {@link #inOrder}; put in their places when somebody asks for the list. */
    private final Set<String> outOfOrder = new HashSet<>();

    /** False before the first reading, and when the last one broke off: then everything is read again. */
    private boolean complete;

    CurrentStandings(JdbcTemplate database, Clock clock) {
        this.jdbc = JdbcClient.create(database);
        this.clock = clock;
        this.apart = new TransactionTemplate(
                new JdbcTransactionManager(Objects.requireNonNull(database.getDataSource(), "a data source")));
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.apart.setReadOnly(true);
    }

    /** The newest row of a task. */
    private record Newest(long number, TaskStanding standing) {}

    /** All tasks in the order of {@link TaskStanding#BY_DUE}; the list is never changed afterwards. */
    List<TaskStanding> read() {
        return upToDate(() -> {
            if (!outOfOrder.isEmpty()) {
                inOrder = merged(outOfOrder);
                outOfOrder.clear();
            }
            return inOrder;
        });
    }

    /** All tasks counted. */
    Board board(BoardDay day) {
        return upToDate(() -> running.on(
                day, () -> newest.values().stream().map(Newest::standing).toList()));
    }

    private <T> T upToDate(Supplier<T> reading) {
        // Whoever waits for their turn has a connection already: they never wait for each other.
        return Objects.requireNonNull(apart.execute(transaction -> {
            turn.lock();
            try {
                if (!complete) {
                    load();
                }
                complete = false;
                readOn();
                complete = true;
                return reading.get();
            } finally {
                turn.unlock();
            }
        }));
    }

    private void load() {
        newest.clear();
        marks.clear();
        running = new RunningBoard();
        var now = clock.instant();
        changes.begin(jdbc, now);
        markChanges.begin(jdbc, now);
        marks.putAll(JdbcStandings.marks(jdbc, now.plus(AHEAD)));
        jdbc.sql("select id, " + JdbcStandings.COLUMNS + JdbcStandings.NEWEST).query((ResultSet row) -> {
            take(new Feed.Row<>(row.getLong("id"), unmarked(row)));
        });
        var all = new ArrayList<>(newest.values().stream().map(Newest::standing).toList());
        all.sort(TaskStanding.BY_DUE);
        inOrder = Collections.unmodifiableList(all);
        outOfOrder.clear();
    }

    private void readOn() {
        var now = clock.instant();
        var rows = changes.read(jdbc, (row, index) -> unmarked(row), now);
        var marked = new HashSet<String>();
        markChanges.read(jdbc, (row, index) -> row.getString("task"), now).forEach(row -> marked.add(row.value()));
        if (rows.isEmpty() && marked.isEmpty()) {
            return;
        }
        var touched = new HashSet<>(marked);
        rows.forEach(row -> touched.add(row.value().code().value()));
        var before = new HashMap<String, TaskStanding>();
        touched.forEach(task -> Optional.ofNullable(newest.get(task)).ifPresent(it -> before.put(task, it.standing())));
        readMarks(marked);
        rows.forEach(this::take);
        marked.forEach(this::remark);
        touched.removeIf(task -> !newest.containsKey(task));
        for (var task : touched) {
            running.change(before.get(task), standing(task));
        }
        outOfOrder.addAll(touched);
    }

    /** Keeps a row, with the marks its task has, unless a later one is known already. */
    private void take(Feed.Row<TaskStanding> row) {
        var code = row.value().code().value();
        var before = newest.get(code);
        if (before == null || before.number() < row.number()) {
            newest.put(code, new Newest(row.number(), withMarks(code, row.value())));
        }
    }

    private void readMarks(Collection<String> tasks) {
        var codes = List.copyOf(tasks);
        for (var from = 0; from < codes.size(); from += AT_ONCE) {
            var some = codes.subList(from, Math.min(from + AT_ONCE, codes.size()));
            some.forEach(marks::remove);
            marks.putAll(JdbcStandings.marks(jdbc, clock.instant().plus(AHEAD), some));
        }
    }

    private void remark(String task) {
        newest.computeIfPresent(task, (code, row) -> new Newest(row.number(), withMarks(code, row.standing())));
    }

    private TaskStanding standing(String task) {
        return Objects.requireNonNull(newest.get(task), "a task that is known").standing();
    }

    private TaskStanding withMarks(String task, TaskStanding standing) {
        return standing.marked(marks.getOrDefault(task, EnumSet.noneOf(Mark.class)));
    }

    /** The list with these tasks as they are now, in their new places. */
    private List<TaskStanding> merged(Set<String> changed) {
        var moved =
                changed.stream().map(this::standing).sorted(TaskStanding.BY_DUE).toList();
        var merged = new ArrayList<TaskStanding>(inOrder.size() + moved.size());
        var next = 0;
        for (var task : inOrder) {
            if (changed.contains(task.code().value())) {
                continue;
            }
            while (next < moved.size() && TaskStanding.BY_DUE.compare(moved.get(next), task) < 0) {
                merged.add(moved.get(next++));
            }
            merged.add(task);
        }
        merged.addAll(moved.subList(next, moved.size()));
        return Collections.unmodifiableList(merged);
    }

    /** Codes, groups and days come again and again; each is kept once. */
    private TaskStanding unmarked(ResultSet row) throws SQLException {
        var read = JdbcStandings.standing(row, Set.of());
        return new TaskStanding(
                read.code(),
                once(read.lead()),
                once(read.workGroup()),
                read.phase(),
                read.priority(),
                read.level(),
                once(read.originalDue()),
                once(read.due()),
                read.state(),
                read.concludedAt(),
                read.trackOnly(),
                read.marks());
    }

    @SuppressWarnings("unchecked")
    private <T> T once(T value) {
        return (T) known.computeIfAbsent(value, it -> it);
    }
}
