package vn.congress.approval.persistence;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Reads a table that only grows, each row once its transaction has committed.
 *
 * <p>Rows are numbered when they are written and appear when their transaction commits, which is not the same order:
 * numbers passed over are asked for again, until they appear or no transaction can be that long. A row may be given more
 * than once.
 */
final class Feed {

    /** Three times as long as the engine gives a job. */
    static final Duration LONGEST_TRANSACTION = Duration.ofMinutes(15);

    private static final int RANGES = 20;

    private final String table;
    private final String columns;
    private final Gaps gaps = new Gaps();
    private long last;

    /** @param table with the columns {@code id} and {@code at} */
    Feed(String table, String columns) {
        this.table = table;
        this.columns = columns;
    }

    /** A row and its number; of one task, the higher is the later. */
    record Row<T>(long number, T value) {}

    /** From here on; whoever calls reads everything afterwards, and then what has come meanwhile. */
    void begin(JdbcClient jdbc, Instant now) {
        gaps.clear();
        last = jdbc.sql("select coalesce(max(id), 0) from " + table)
                .query(Long.class)
                .single();
        var settled = jdbc.sql("select coalesce(max(id), 0) from " + table + " where at < ?")
                .param(Timestamps.of(now.minus(LONGEST_TRANSACTION)))
                .query(Long.class)
                .single();
        gaps.found(settled + 1, last, now);
    }

    /** What has come since the last time, in the order of the numbers. */
    <T> List<Row<T>> read(JdbcClient jdbc, RowMapper<T> mapper, Instant now) {
        gaps.forget(now.minus(LONGEST_TRANSACTION));
        Map<String, Object> numbers = new HashMap<>();
        numbers.put("last", last);
        var select = "select id, " + columns + " from " + table + " where id ";
        var sql = new StringBuilder(select).append("> :last");
        for (var range : gaps.ranges(RANGES)) {
            var at = numbers.size();
            sql.append(" union all ").append(select).append("between :from%d and :to%d".formatted(at, at));
            numbers.put("from" + at, range.from());
            numbers.put("to" + at, range.to());
        }
        var rows = new ArrayList<Row<T>>(jdbc.sql(sql.toString())
                .params(numbers)
                .query((row, index) ->
                        new Row<>(row.getLong("id"), Objects.requireNonNull(mapper.mapRow(row, index), "a row")))
                .list());
        rows.sort(Comparator.comparing(Row::number));
        rows.forEach(row -> seen(row.number(), now));
        return rows;
    }

    private void seen(long number, Instant now) {
        if (number > last) {
            gaps.found(last + 1, number - 1, now);
            last = number;
        } else {
            gaps.filled(number);
        }
    }
}
