package vn.congress.approval.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.context.annotation.Fallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;
import vn.congress.approval.domain.agency.Desk;
import vn.congress.approval.domain.notice.Digests;
import vn.congress.approval.domain.notice.Notice;
import vn.congress.approval.domain.notice.Notice.StepTold;
import vn.congress.approval.domain.notice.NoticeKind;
import vn.congress.approval.domain.notice.Notices;
import vn.congress.approval.domain.task.TaskCode;

/**
 * Notices and the digests they are lines of; one that cannot wait is a digest of its own. Where mails are written with
 * notices, that way of writing them goes before this one.
 */
@Repository
@Fallback
class JdbcNotices implements Notices, Digests {

    private static final int BATCH = 500;

    private static final String INSERT =
            """
            insert into notice (desk, kind, task, text, at, digest, step, step_key, step_due)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String DIGEST =
            """
            select d.id, d.desk, d.on_day, d.created_at,
                (select count(*) from notice n where n.digest = d.id) as line_count,
                case when exists (select 1 from digest_read r where r.digest = d.id and r.account = :account)
                    then 1 else 0 end as been_read
            from digest d where d.desk in (:desks)
            """;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    JdbcNotices(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    @Override
    public void addAll(Collection<Notice> notices) {
        enter(notices);
    }

    @Override
    public List<Long> enter(Collection<Notice> notices) {
        var waiting = notices.stream().filter(notice -> !notice.immediate()).toList();
        batches.batchUpdate(INSERT, waiting, BATCH, (row, notice) -> {
            row.setString(1, notice.to().id());
            row.setString(2, notice.kind().name());
            row.setString(3, notice.task().map(TaskCode::value).orElse(null));
            row.setString(4, notice.text());
            row.setObject(5, Timestamps.of(notice.at()));
            row.setObject(6, null, java.sql.Types.BIGINT);
            row.setString(7, notice.step().flatMap(StepTold::id).orElse(null));
            row.setString(8, notice.step().map(StepTold::key).orElse(null));
            row.setObject(
                    9,
                    notice.step().map(StepTold::due).map(Timestamps::of).orElse(null),
                    java.sql.Types.TIMESTAMP_WITH_TIMEZONE);
        });
        return notices.stream().filter(Notice::immediate).map(this::deliver).toList();
    }

    private long deliver(Notice notice) {
        var keys = new GeneratedKeyHolder();
        jdbc.sql("insert into digest (desk, created_at) values (?, ?)")
                .params(notice.to().id(), Timestamps.of(notice.at()))
                .update(keys, "id");
        var digest = Objects.requireNonNull(keys.getKey()).longValue();
        jdbc.sql(
                        """
                        insert into notice (desk, kind, task, text, at, digest, step, step_key, step_due)
                        values (:desk, :kind, :task, :text, :at, :digest, :step, :key, :due)
                        """)
                .param("desk", notice.to().id())
                .param("kind", notice.kind().name())
                .param("task", notice.task().map(TaskCode::value).orElse(null))
                .param("text", notice.text())
                .param("at", Timestamps.of(notice.at()))
                .param("digest", digest)
                .param("step", notice.step().flatMap(StepTold::id).orElse(null))
                .param("key", notice.step().map(StepTold::key).orElse(null))
                .param(
                        "due",
                        notice.step().map(StepTold::due).map(Timestamps::of).orElse(null),
                        java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
                .update();
        return digest;
    }

    @Override
    public void gather(LocalDate day, Instant at) {
        jdbc.sql(
                        """
                        insert into digest (desk, on_day, created_at)
                        select distinct n.desk, cast(:day as date), cast(:at as timestamp with time zone) from notice n
                        where n.digest is null
                            and not exists (select 1 from digest d where d.desk = n.desk and d.on_day = :day)
                        """)
                .param("day", day)
                .param("at", Timestamps.of(at))
                .update();
        jdbc.sql(
                        """
                        update notice set digest =
                            (select d.id from digest d where d.desk = notice.desk and d.on_day = :day)
                        where digest is null
                        """)
                .param("day", day)
                .update();
    }

    @Override
    public List<Digest> of(Collection<Desk> desks, String account, int offset, int limit) {
        if (desks.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(DIGEST + " order by d.id desc limit :limit offset :offset")
                .param("account", account)
                .param("desks", ids(desks))
                .param("limit", limit)
                .param("offset", offset)
                .query(JdbcNotices::digest)
                .list();
    }

    @Override
    public Optional<Digest> find(long id, Collection<Desk> desks, String account) {
        if (desks.isEmpty()) {
            return Optional.empty();
        }
        return jdbc.sql(DIGEST + " and d.id = :id")
                .param("account", account)
                .param("desks", ids(desks))
                .param("id", id)
                .query(JdbcNotices::digest)
                .optional();
    }

    @Override
    public int count(Collection<Desk> desks) {
        return desks.isEmpty()
                ? 0
                : jdbc.sql("select count(*) from digest where desk in (:desks)")
                        .param("desks", ids(desks))
                        .query(Integer.class)
                        .single();
    }

    @Override
    public int unread(Collection<Desk> desks, String account) {
        return desks.isEmpty()
                ? 0
                : jdbc.sql(
                                """
                                select count(*) from digest d where d.desk in (:desks) and not exists (
                                    select 1 from digest_read r where r.digest = d.id and r.account = :account)
                                """)
                        .param("desks", ids(desks))
                        .param("account", account)
                        .query(Integer.class)
                        .single();
    }

    @Override
    public void read(Collection<Desk> desks, String account, long upTo, Instant at) {
        if (desks.isEmpty()) {
            return;
        }
        jdbc.sql(
                        """
                        insert into digest_read (account, digest, at)
                        select cast(:account as varchar(64)), d.id, cast(:at as timestamp with time zone) from digest d
                        where d.desk in (:desks) and d.id <= :upTo and not exists (
                            select 1 from digest_read r where r.digest = d.id and r.account = :account)
                        """)
                .param("account", account)
                .param("at", Timestamps.of(at))
                .param("desks", ids(desks))
                .param("upTo", upTo)
                .update();
    }

    @Override
    public List<Line> lines(Collection<Long> digests, int mostEach) {
        if (digests.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(
                        """
                        select digest, kind, task, text, at from (
                            select n.*, row_number() over (partition by n.digest order by n.id) as place from notice n
                            where n.digest in (:digests)) as placed
                        where place <= :most order by digest, id
                        """)
                .param("digests", digests)
                .param("most", mostEach)
                .query(JdbcNotices::line)
                .list();
    }

    @Override
    public List<Line> linesOf(long digest, int offset, int limit) {
        return jdbc.sql("select digest, kind, task, text, at from notice where digest = ? order by id limit ? offset ?")
                .params(digest, limit, offset)
                .query(JdbcNotices::line)
                .list();
    }

    private static List<String> ids(Collection<Desk> desks) {
        return desks.stream().map(Desk::id).toList();
    }

    private static Digest digest(ResultSet row, int index) throws SQLException {
        return new Digest(
                row.getLong("id"),
                new Desk(row.getString("desk")),
                Optional.ofNullable(row.getObject("on_day", LocalDate.class)),
                Timestamps.read(row, "created_at"),
                row.getInt("line_count"),
                row.getInt("been_read") == 1);
    }

    private static Line line(ResultSet row, int index) throws SQLException {
        return new Line(
                row.getLong("digest"),
                NoticeKind.valueOf(row.getString("kind")),
                Optional.ofNullable(row.getString("task")).map(TaskCode::new),
                row.getString("text"),
                Timestamps.read(row, "at"));
    }
}
