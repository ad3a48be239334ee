package vn.congress.approval.benchmark;

import com.zaxxer.hikari.HikariDataSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.ExecutionInfo;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.listener.MethodExecutionContext;
import net.ttddyy.dsproxy.listener.QueryExecutionListener;
import net.ttddyy.dsproxy.listener.lifecycle.JdbcLifecycleEventListenerAdapter;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;

/** Stands between a program and its database and counts what goes over the wire while it is asked to. */
final class RoundTrips implements QueryExecutionListener, AutoCloseable {

    private final HikariDataSource pool = new HikariDataSource();
    private final DataSource counted;
    private final List<String> seen = new ArrayList<>();
    private boolean counting;
    private final Set<String> uncommitted = new HashSet<>();
    private int statements;
    private int commits;

    RoundTrips(DataSource database) {
        pool.setDataSource(database);
        counted = ProxyDataSourceBuilder.create(pool)
                .listener(this)
                .listener(new Commits())
                .build();
    }

    /** The database, as the program is to see it. */
    DataSource database() {
        return counted;
    }

    /** Counts what the work sends, on whatever connection. */
    Count during(Runnable work) {
        seen.clear();
        uncommitted.clear();
        statements = 0;
        commits = 0;
        counting = true;
        try {
            work.run();
        } finally {
            counting = false;
        }
        return new Count(statements, seen.size(), commits, List.copyOf(seen));
    }

    @Override
    public void beforeQuery(ExecutionInfo execution, List<QueryInfo> queries) {}

    @Override
    public void afterQuery(ExecutionInfo execution, List<QueryInfo> queries) {
        if (counting) {
            var size = execution.isBatch() ? execution.getBatchSize() : queries.size();
            statements += size;
            uncommitted.add(execution.getConnectionId());
            seen.add(size + " × "
                    + queries.get(0).getQuery().replaceAll("\\s+", " ").strip());
        }
    }

    @Override
    public void close() {
        pool.close();
    }

    /**
     * What went over the wire.
     *
     * @param trips executions; a batch is one, whatever it holds
     * @param commits ends of transactions in which something was executed
     * @param sent the text of each
     */
    record Count(int statements, int trips, int commits, List<String> sent) {

        static final Count NONE = new Count(0, 0, 0, List.of());

        Count plus(Count other) {
            var both = new ArrayList<>(sent);
            both.addAll(other.sent);
            return new Count(
                    statements + other.statements, trips + other.trips, commits + other.commits, List.copyOf(both));
        }
    }

    /** A commit with nothing before it never leaves the driver. */
    private final class Commits extends JdbcLifecycleEventListenerAdapter {

        @Override
        public void afterCommit(MethodExecutionContext commit) {
            if (uncommitted.remove(commit.getConnectionInfo().getConnectionId())) {
                commits++;
            }
        }
    }
}
