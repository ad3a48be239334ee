package vn.congress.approval.persistence;

import java.sql.ResultSet;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;
import vn.congress.approval.domain.authority.Level;
import vn.congress.approval.domain.task.TaskCode;
import vn.congress.approval.domain.wait.KnownLoop;
import vn.congress.approval.domain.wait.KnownLoops;
import vn.congress.approval.domain.wait.Loop;
import vn.congress.approval.domain.wait.WaitNode;

/** Circles in {@code wait_loop}, what is in them in {@code wait_loop_member}. */
@Repository
class JdbcKnownLoops implements KnownLoops {

    private static final int BATCH = 500;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final Clock clock;
    private final MarkChanges marks;

    JdbcKnownLoops(JdbcTemplate batches, Clock clock, MarkChanges marks) {
        this.jdbc = JdbcClient.create(batches);
        this.batches = batches;
        this.clock = clock;
        this.marks = marks;
    }

    @Override
    public List<KnownLoop> open() {
        var members = members();
        return jdbc.sql(
                        """
                        select id, oldest_wait, level, escalation, found_at from wait_loop
                        where closed_at is null order by found_at, id
                        """)
                .query((row, index) -> {
                    var found = members.getOrDefault(row.getLong("id"), new Members());
                    return new KnownLoop(
                            row.getLong("id"),
                            found.all,
                            List.copyOf(found.named.values()),
                            row.getLong("oldest_wait"),
                            Level.valueOf(row.getString("level")),
                            row.getLong("escalation"),
                            Timestamps.read(row, "found_at"));
                })
                .list();
    }

    private Map<Long, Members> members() {
        var members = new LinkedHashMap<Long, Members>();
        jdbc.sql(
                        """
                        select m.loop_id, m.kind, m.code, m.place
                        from wait_loop_member m join wait_loop l on l.id = m.loop_id where l.closed_at is null
                        """)
                .query((ResultSet row) -> {
                    var node = new WaitNode(WaitNode.Kind.valueOf(row.getString("kind")), row.getString("code"));
                    var loop = members.computeIfAbsent(row.getLong("loop_id"), id -> new Members());
                    loop.all.add(node);
                    Optional.ofNullable(row.getObject("place", Integer.class))
                            .ifPresent(place -> loop.named.put(place, node));
                });
        return members;
    }

    @Override
    public long add(KnownLoop loop) {
        var keys = new GeneratedKeyHolder();
        jdbc.sql("insert into wait_loop (oldest_wait, level, escalation, found_at) values (?, ?, ?, ?)")
                .params(loop.oldestWait(), loop.level().name(), loop.escalation(), Timestamps.of(loop.foundAt()))
                .update(keys, "id");
        var id = Objects.requireNonNull(keys.getKey()).longValue();
        enter(id, loop.members(), loop.named(), Map.of(), loop.foundAt());
        changed(loop.members());
        return id;
    }

    @Override
    public void shrink(KnownLoop known, Loop left) {
        var now = clock.instant();
        var since = since(known.id());
        leave(known.id(), since, left.members(), now);
        jdbc.sql("delete from wait_loop_member where loop_id = ?")
                .param(known.id())
                .update();
        jdbc.sql("update wait_loop set oldest_wait = ? where id = ?")
                .params(left.oldest().id(), known.id())
                .update();
        enter(known.id(), left.members(), left.named(), since, now);
        changed(since.keySet());
        changed(left.members());
    }

    private void changed(Collection<WaitNode> members) {
        marks.add(members.stream().flatMap(member -> member.task().stream()).toList());
    }

    private Map<WaitNode, Instant> since(long loop) {
        var since = new HashMap<WaitNode, Instant>();
        jdbc.sql("select kind, code, since from wait_loop_member where loop_id = ?")
                .param(loop)
                .query((ResultSet row) -> {
                    since.put(
                            new WaitNode(WaitNode.Kind.valueOf(row.getString("kind")), row.getString("code")),
                            Timestamps.read(row, "since"));
                });
        return since;
    }

    /** Who is in the circle no more was in it, from its day until now. */
    private void leave(long loop, Map<WaitNode, Instant> since, Set<WaitNode> stay, Instant now) {
        batches.batchUpdate(
                "insert into wait_loop_left (loop_id, kind, code, since, left_at) values (?, ?, ?, ?, ?)",
                since.entrySet().stream()
                        .filter(it -> !stay.contains(it.getKey()))
                        .toList(),
                BATCH,
                (row, member) -> {
                    row.setLong(1, loop);
                    row.setString(2, member.getKey().kind().name());
                    row.setString(3, member.getKey().code());
                    row.setObject(4, Timestamps.of(member.getValue()));
                    row.setObject(5, Timestamps.of(now));
                });
    }

    private void enter(
            long loop,
            SortedSet<WaitNode> members,
            List<WaitNode> named,
            Map<WaitNode, Instant> since,
            Instant otherwise) {
        batches.batchUpdate(
                "insert into wait_loop_member (loop_id, kind, code, place, since) values (?, ?, ?, ?, ?)",
                List.copyOf(members),
                BATCH,
                (row, member) -> {
                    var place = named.indexOf(member);
                    row.setLong(1, loop);
                    row.setString(2, member.kind().name());
                    row.setString(3, member.code());
                    row.setObject(4, place < 0 ? null : place, java.sql.Types.INTEGER);
                    row.setObject(5, Timestamps.of(since.getOrDefault(member, otherwise)));
                });
    }

    @Override
    public void close(Collection<KnownLoop> loops, Instant at) {
        if (!loops.isEmpty()) {
            jdbc.sql("update wait_loop set closed_at = :at where id in (:ids)")
                    .param("at", Timestamps.of(at))
                    .param("ids", loops.stream().map(KnownLoop::id).toList())
                    .update();
            loops.forEach(loop -> changed(loop.members()));
        }
    }

    @Override
    public boolean holds(TaskCode task) {
        return jdbc.sql(
                                """
                                select count(*) from wait_loop_member m join wait_loop l on l.id = m.loop_id
                                where l.closed_at is null and m.kind = 'TASK' and m.code = ?
                                """)
                        .param(task.value())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    @Override
    public Set<TaskCode> tasks() {
        var tasks = new HashSet<TaskCode>();
        jdbc.sql(
                        """
                        select distinct m.code from wait_loop_member m join wait_loop l on l.id = m.loop_id
                        where l.closed_at is null and m.kind = 'TASK'
                        """)
                .query(String.class)
                .list()
                .forEach(code -> tasks.add(new TaskCode(code)));
        return tasks;
    }

    private static final class Members {

        private final SortedSet<WaitNode> all = new TreeSet<>();
        private final Map<Integer, WaitNode> named = new TreeMap<>();
    }
}
