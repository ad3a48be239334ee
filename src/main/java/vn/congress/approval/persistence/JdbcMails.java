package vn.congress.approval.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.congress.approval.domain.agency.Desk;
import vn.congress.approval.domain.mail.Mail;
import vn.congress.approval.domain.mail.MailAddress;
import vn.congress.approval.domain.mail.MailKind;
import vn.congress.approval.domain.mail.MailLine;
import vn.congress.approval.domain.mail.MailState;
import vn.congress.approval.domain.mail.Mails;
import vn.congress.approval.domain.notice.NoticeKind;
import vn.congress.approval.domain.task.TaskCode;

/** The outbox in {@code mail}, what each mail tells in {@code mail_line}; {@code digest.sent_at} says what is in it. */
@Repository
class JdbcMails implements Mails {

    private static final int BATCH = 500;
    private static final int LONGEST_ANSWER = 500;

    private static final String TOLD =
            "select n.id, n.digest, n.desk, n.kind from digest d join notice n on n.digest = d.id where d.sent_at is null ";

    private static final String MAIL =
            """
            select id, account, address, kind, on_day, created_at, message_id, state, settled_at, answer from mail
            """;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    JdbcMails(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    @Override
    public List<Told> toldIn(LocalDate day, Instant since) {
        return jdbc.sql(
                        TOLD
                                + """
                        and (d.on_day = :day or d.on_day is null and d.created_at >= :since) order by n.id
                        """)
                .param("day", day)
                .param("since", Timestamps.of(since))
                .query(JdbcMails::told)
                .list();
    }

    @Override
    public List<Told> toldBy(Collection<Long> digests) {
        return jdbc.sql(TOLD + "and d.id in (:digests) order by n.id")
                .param("digests", digests)
                .query(JdbcMails::told)
                .list();
    }

    @Override
    public void passedOn(Collection<Long> digests, Instant at) {
        jdbc.sql("update digest set sent_at = :at where id in (:digests) and sent_at is null")
                .param("at", Timestamps.of(at))
                .param("digests", digests)
                .update();
    }

    @Override
    public Set<String> digestedOn(LocalDate day) {
        return new HashSet<>(jdbc.sql("select account from mail where on_day = ?")
                .param(day)
                .query(String.class)
                .list());
    }

    @Override
    public List<Long> write(List<Written> mails) {
        batches.batchUpdate(
                """
                insert into mail (account, address, kind, on_day, created_at, message_id, state)
                values (?, ?, ?, ?, ?, ?, ?)
                """,
                mails,
                BATCH,
                (row, mail) -> {
                    row.setString(1, mail.account());
                    row.setString(2, mail.address().value());
                    row.setString(3, mail.kind().name());
                    row.setObject(4, mail.day().orElse(null), java.sql.Types.DATE);
                    row.setObject(5, Timestamps.of(mail.at()));
                    row.setString(6, mail.messageId());
                    row.setString(7, MailState.WAITING.name());
                });
        var given = new HashMap<String, Long>();
        for (var from = 0; from < mails.size(); from += BATCH) {
            jdbc.sql("select id, message_id from mail where message_id in (:messages)")
                    .param(
                            "messages",
                            mails.subList(from, Math.min(from + BATCH, mails.size())).stream()
                                    .map(Written::messageId)
                                    .toList())
                    .query((ResultSet row) -> {
                        given.put(row.getString("message_id"), row.getLong("id"));
                    });
        }
        var ids = mails.stream()
                .map(mail -> Objects.requireNonNull(given.get(mail.messageId())))
                .toList();
        var lines = new ArrayList<Object[]>();
        for (var index = 0; index < ids.size(); index++) {
            var id = ids.get(index);
            mails.get(index).notices().forEach(notice -> lines.add(new Object[] {id, notice}));
        }
        batches.batchUpdate("insert into mail_line (mail, notice) values (?, ?)", lines);
        return ids;
    }

    /** Locked in the order of ids; who had to wait for that reads what became of them meanwhile. */
    @Override
    public List<Mail> hold(long id) {
        var own = find(id).filter(mail -> mail.state() == MailState.WAITING);
        if (own.isEmpty()) {
            return List.of();
        }
        var held = own.get().kind() == MailKind.DIGEST
                ? jdbc.sql("select id from mail where id = ? for update")
                        .param(id)
                        .query(Long.class)
                        .list()
                : jdbc.sql(
                                """
                                select id from mail where account = ? and kind = 'AT_ONCE' and state = 'WAITING'
                                order by id for update
                                """)
                        .param(own.get().account())
                        .query(Long.class)
                        .list();
        return held.isEmpty()
                ? List.of()
                : jdbc.sql(MAIL + "where id in (:ids) and state = 'WAITING' order by id")
                        .param("ids", held)
                        .query(JdbcMails::mail)
                        .list();
    }

    @Override
    public Optional<Mail> holdUndeliverable(long id) {
        jdbc.sql("select id from mail where id = ? for update")
                .param(id)
                .query(Long.class)
                .list();
        return find(id).filter(mail -> mail.state() == MailState.UNDELIVERABLE);
    }

    @Override
    public Optional<Mail> find(long id) {
        return jdbc.sql(MAIL + "where id = ?").param(id).query(JdbcMails::mail).optional();
    }

    @Override
    public List<MailLine> lines(Collection<Long> mails) {
        return jdbc.sql(
                        """
                        select distinct n.kind, n.task, n.step_key, n.step_due, t.due
                        from mail_line l join notice n on n.id = l.notice left join congress_task t on t.code = n.task
                        where l.mail in (:mails)
                        """)
                .param("mails", mails)
                .query((row, index) -> new MailLine(
                        NoticeKind.valueOf(row.getString("kind")),
                        Optional.ofNullable(row.getString("task")).map(TaskCode::new),
                        Optional.ofNullable(row.getString("step_key")),
                        Timestamps.find(row, "step_due"),
                        Optional.ofNullable(row.getObject("due", LocalDate.class))))
                .list();
    }

    @Override
    public void sent(long id, Collection<Long> mergedWithIt, Instant at) {
        jdbc.sql(
                        """
                        update mail set state = case when id = :id then 'SENT' else 'MERGED' end, settled_at = :at,
                            answer = '', merged_into = case when id = :id then null else :id end
                        where id in (:ids)
                        """)
                .param("id", id)
                .param("at", Timestamps.of(at))
                .param("ids", mergedWithIt)
                .update();
    }

    @Override
    public void undeliverable(Collection<Long> ids, String answer, Instant at) {
        jdbc.sql("update mail set state = 'UNDELIVERABLE', settled_at = :at, answer = :answer where id in (:ids)")
                .param("at", Timestamps.of(at))
                .param("answer", answer.length() <= LONGEST_ANSWER ? answer : answer.substring(0, LONGEST_ANSWER))
                .param("ids", ids)
                .update();
    }

    @Override
    public void waitAgain(long id, MailAddress address) {
        jdbc.sql("update mail set state = 'WAITING', settled_at = null, address = ? where id = ?")
                .params(address.value(), id)
                .update();
    }

    @Override
    public List<Mail> in(MailState state, int offset, int limit) {
        return jdbc.sql(MAIL + "where state = ? order by id desc limit ? offset ?")
                .params(state.name(), limit, offset)
                .query(JdbcMails::mail)
                .list();
    }

    @Override
    public int count(MailState state) {
        return jdbc.sql("select count(*) from mail where state = ?")
                .param(state.name())
                .query(Integer.class)
                .single();
    }

    private static Told told(ResultSet row, int index) throws SQLException {
        return new Told(
                row.getLong("id"),
                row.getLong("digest"),
                new Desk(row.getString("desk")),
                NoticeKind.valueOf(row.getString("kind")));
    }

    private static Mail mail(ResultSet row, int index) throws SQLException {
        return new Mail(
                row.getLong("id"),
                row.getString("account"),
                new MailAddress(row.getString("address")),
                MailKind.valueOf(row.getString("kind")),
                Optional.ofNullable(row.getObject("on_day", LocalDate.class)),
                Timestamps.read(row, "created_at"),
                row.getString("message_id"),
                MailState.valueOf(row.getString("state")),
                Timestamps.find(row, "settled_at"),
                row.getString("answer"));
    }
}
