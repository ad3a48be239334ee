package vn.congress.approval.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;
import vn.congress.approval.domain.Conflict;
import vn.congress.approval.domain.agency.Desk;
import vn.congress.approval.domain.opinion.Answer;
import vn.congress.approval.domain.opinion.Casting;
import vn.congress.approval.domain.opinion.Opinion;
import vn.congress.approval.domain.opinion.OpinionRound;
import vn.congress.approval.domain.opinion.Opinions;
import vn.congress.approval.domain.opinion.RoundKind;
import vn.congress.approval.domain.opinion.Silence;
import vn.congress.approval.domain.opinion.Slip;
import vn.congress.approval.domain.opinion.Tally;
import vn.congress.approval.domain.opinion.Urgency;
import vn.congress.approval.domain.task.TaskCode;

/** Rounds in {@code opinion_round}, who is asked in {@code round_respondent}, answers in {@code opinion}. */
@Repository
class JdbcOpinions implements Opinions {

    private static final String ROUNDS =
            """
            select r.id, r.task, r.kind, r.number, r.opened_at, r.minimum_ends_at, r.closes_at, r.closed_at,
                r.quorum, r.majority, r.silence, r.rules, r.urgency_approver, r.urgency_reason,
                r.casting_in_favour, r.casting_reason, r.casting_chair, p.respondent
            from opinion_round r left join round_respondent p on p.round = r.id
            """;

    private static final String ANSWERS =
            """
            select id, round, respondent, version, answer, content, account, on_behalf_of, at, late, studied_seconds
            from opinion
            """;

    private static final String SLIPS =
            """
            select p.round, r.task, r.kind, r.number, p.respondent, r.opened_at, r.closes_at, r.closed_at, p.first_seen_at
            from round_respondent p join opinion_round r on r.id = p.round
            """;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    JdbcOpinions(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    @Override
    public OpinionRound open(OpinionRound round) {
        var keys = new GeneratedKeyHolder();
        jdbc.sql(
                        """
                        insert into opinion_round (task, kind, number, opened_at, minimum_ends_at, closes_at, quorum,
                            majority, silence, rules, urgency_approver, urgency_reason)
                        select :task, :kind, coalesce(max(number), 0) + 1, cast(:openedAt as timestamp with time zone),
                            cast(:minimumEndsAt as timestamp with time zone),
                            cast(:closesAt as timestamp with time zone), :quorum, :majority, :silence, :rules,
                            cast(:approver as varchar), cast(:reason as varchar)
                        from opinion_round where task = :task and kind = :kind
                        """)
                .param("task", round.task().value())
                .param("kind", round.kind().name())
                .param("openedAt", Timestamps.of(round.openedAt()))
                .param("minimumEndsAt", Timestamps.of(round.minimumEndsAt()))
                .param("closesAt", Timestamps.of(round.closesAt()))
                .param("quorum", round.quorum())
                .param("majority", round.majority())
                .param("silence", round.silence().name())
                .param("rules", round.rules())
                .param("approver", round.urgency().map(Urgency::approver).orElse(null))
                .param("reason", round.urgency().map(Urgency::reason).orElse(null))
                .update(keys, "id", "number");
        var row = Numbered.from(keys);
        ask(row.id(), round.respondents());
        return round.numbered(row.id(), row.number());
    }

    private void ask(long round, List<Desk> respondents) {
        var rows = new ArrayList<Object[]>();
        for (var desk : respondents) {
            rows.add(new Object[] {round, desk.id(), rows.size() + 1});
        }
        batches.batchUpdate("insert into round_respondent (round, respondent, position) values (?, ?, ?)", rows);
    }

    @Override
    public Optional<OpinionRound> find(long round) {
        return jdbc
                .sql(ROUNDS + "where r.id = ? order by p.position, p.respondent")
                .param(round)
                .query(JdbcOpinions::rounds)
                .stream()
                .findFirst();
    }

    @Override
    public List<OpinionRound> of(TaskCode task) {
        return jdbc.sql(ROUNDS + "where r.task = ? order by r.id, p.position, p.respondent")
                .param(task.value())
                .query(JdbcOpinions::rounds);
    }

    @Override
    public void give(Opinion opinion) {
        try {
            insert(opinion);
        } catch (DuplicateKeyException answered) {
            throw new Conflict("Người khác cùng đơn vị vừa gửi ý kiến này. Hãy tải lại danh sách việc.");
        }
    }

    private void insert(Opinion opinion) {
        jdbc.sql(
                        """
                        insert into opinion (round, respondent, version, answer, content, account, on_behalf_of, at,
                            late, studied_seconds)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .param(opinion.round())
                .param(opinion.respondent().id())
                .param(opinion.version())
                .param(opinion.answer().name())
                .param(opinion.content())
                .param(opinion.account())
                .param(opinion.onBehalfOf().orElse(null))
                .param(Timestamps.of(opinion.at()))
                .param(opinion.late())
                .param(opinion.studied().toSeconds())
                .update();
    }

    @Override
    public Optional<Opinion> answerOf(long round, Desk respondent) {
        return jdbc.sql(ANSWERS + "where round = ? and respondent = ?")
                .params(round, respondent.id())
                .query(JdbcOpinions::opinion)
                .optional();
    }

    @Override
    public boolean replace(Opinion changed) {
        var kept = jdbc.sql(
                        """
                        insert into opinion_version (opinion, version, answer, content, account, on_behalf_of, at, late,
                            studied_seconds)
                        select id, version, answer, content, account, on_behalf_of, at, late, studied_seconds
                        from opinion where id = ? and version = ? for update
                        """)
                .params(changed.id(), changed.version() - 1)
                .update();
        return kept == 1
                && jdbc.sql(
                                        """
                                update opinion set version = ?, answer = ?, content = ?, account = ?, on_behalf_of = ?,
                                    at = ?, late = ?, studied_seconds = ?
                                where id = ? and version = ?
                                """)
                                .param(changed.version())
                                .param(changed.answer().name())
                                .param(changed.content())
                                .param(changed.account())
                                .param(changed.onBehalfOf().orElse(null))
                                .param(Timestamps.of(changed.at()))
                                .param(changed.late())
                                .param(changed.studied().toSeconds())
                                .param(changed.id())
                                .param(changed.version() - 1)
                                .update()
                        == 1;
    }

    @Override
    public List<Opinion> in(long round, Filter filter, int offset, int limit) {
        return jdbc.sql(ANSWERS + "where round = ?" + condition(filter)
                        + " order by id offset ? rows fetch first ? rows only")
                .params(round, offset, limit)
                .query(JdbcOpinions::opinion)
                .list();
    }

    @Override
    public int count(long round, Filter filter) {
        return jdbc.sql("select count(*) from opinion where round = ?" + condition(filter))
                .param(round)
                .query(Integer.class)
                .single();
    }

    @Override
    public Set<Desk> answered(long round) {
        return jdbc.sql("select respondent from opinion where round = ?")
                .param(round)
                .query((row, index) -> new Desk(row.getString("respondent")))
                .set();
    }

    private static String condition(Filter filter) {
        return switch (filter) {
            case ALL -> "";
            case IN_TIME -> " and not late";
            case LATE -> " and late";
        };
    }

    @Override
    public Tally tally(OpinionRound round) {
        var inTime = new EnumMap<Answer, Integer>(Answer.class);
        var late = new int[1];
        jdbc.sql("select answer, late, count(*) as given from opinion where round = ? group by answer, late")
                .param(round.id())
                .query(row -> {
                    if (row.getBoolean("late")) {
                        late[0] += row.getInt("given");
                    } else {
                        inTime.put(Answer.valueOf(row.getString("answer")), row.getInt("given"));
                    }
                });
        return Tally.of(round, inTime, late[0]);
    }

    @Override
    public Optional<Slip> slip(long round, Desk respondent) {
        return jdbc.sql(SLIPS + "where p.round = ? and p.respondent = ?")
                .params(round, respondent.id())
                .query(JdbcOpinions::slip)
                .optional();
    }

    @Override
    public List<Slip> slipsOf(List<Desk> desks, int offset, int limit) {
        if (desks.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(
                        SLIPS
                                + """
                        where p.respondent in (:desks)
                        order by p.round desc, p.respondent offset :offset rows fetch first :limit rows only
                        """)
                .param("desks", desks.stream().map(Desk::id).toList())
                .param("offset", offset)
                .param("limit", limit)
                .query(JdbcOpinions::slip)
                .list();
    }

    @Override
    public int countSlipsOf(List<Desk> desks) {
        if (desks.isEmpty()) {
            return 0;
        }
        return jdbc.sql("select count(*) from round_respondent where respondent in (:desks)")
                .param("desks", desks.stream().map(Desk::id).toList())
                .query(Integer.class)
                .single();
    }

    @Override
    public List<Opinion> answersOn(List<Slip> slips, int excerpt) {
        if (slips.isEmpty()) {
            return List.of();
        }
        return jdbc
                .sql(
                        """
                        select id, round, respondent, version, answer, substring(content, 1, :excerpt) as content,
                            account, on_behalf_of, at, late, studied_seconds
                        from opinion where round in (:rounds) and respondent in (:desks)
                        """)
                .param("excerpt", excerpt)
                .param("rounds", slips.stream().map(Slip::round).distinct().toList())
                .param(
                        "desks",
                        slips.stream()
                                .map(slip -> slip.respondent().id())
                                .distinct()
                                .toList())
                .query(JdbcOpinions::opinion)
                .stream()
                .filter(opinion -> slips.stream().anyMatch(slip -> slip.bears(opinion)))
                .toList();
    }

    @Override
    public List<Opinion> versionsBefore(List<Opinion> answers, int latest, int excerpt) {
        if (answers.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(
                        """
                        select v.opinion as id, o.round, o.respondent, v.version, v.answer,
                            substring(v.content, 1, :excerpt) as content, v.account, v.on_behalf_of, v.at, v.late,
                            v.studied_seconds
                        from opinion_version v join opinion o on o.id = v.opinion
                        where v.opinion in (:answers) and v.version >= o.version - :latest
                        order by v.opinion, v.version
                        """)
                .param("excerpt", excerpt)
                .param("answers", answers.stream().map(Opinion::id).toList())
                .param("latest", latest)
                .query(JdbcOpinions::opinion)
                .list();
    }

    @Override
    public void holdStill(long round) {
        jdbc.sql("select id from opinion_round where id = ? for update")
                .param(round)
                .query(Long.class)
                .list();
    }

    @Override
    public void seen(long round, Desk respondent, Instant at) {
        jdbc.sql(
                        """
                        update round_respondent set first_seen_at = ?
                        where round = ? and respondent = ? and first_seen_at is null
                        """)
                .params(Timestamps.of(at), round, respondent.id())
                .update();
    }

    @Override
    public void settleTie(long round, Casting casting) {
        jdbc.sql("update opinion_round set casting_in_favour = ?, casting_reason = ?, casting_chair = ? where id = ?")
                .params(casting.inFavour(), casting.reason(), casting.chair(), round)
                .update();
    }

    @Override
    public void close(long round, Instant at) {
        jdbc.sql("update opinion_round set closed_at = ? where id = ? and closed_at is null")
                .params(Timestamps.of(at), round)
                .update();
    }

    @Override
    public void moveClose(long round, Instant closesAt) {
        jdbc.sql("update opinion_round set closes_at = ? where id = ? and closed_at is null")
                .params(Timestamps.of(closesAt), round)
                .update();
    }

    /** One row for each respondent of a round; rounds lie together. */
    private static List<OpinionRound> rounds(ResultSet rows) throws SQLException {
        var asked = new LinkedHashMap<Long, List<Desk>>();
        var rounds = new LinkedHashMap<Long, OpinionRound>();
        while (rows.next()) {
            var respondents = asked.computeIfAbsent(rows.getLong("id"), it -> new ArrayList<>());
            Optional.ofNullable(rows.getString("respondent")).map(Desk::new).ifPresent(respondents::add);
            if (!rounds.containsKey(rows.getLong("id"))) {
                rounds.put(rows.getLong("id"), round(rows, respondents));
            }
        }
        return List.copyOf(rounds.values());
    }

    private static OpinionRound round(ResultSet row, List<Desk> respondents) throws SQLException {
        return new OpinionRound(
                row.getLong("id"),
                new TaskCode(row.getString("task")),
                RoundKind.valueOf(row.getString("kind")),
                row.getInt("number"),
                respondents,
                Timestamps.read(row, "opened_at"),
                Timestamps.read(row, "minimum_ends_at"),
                Timestamps.read(row, "closes_at"),
                Timestamps.find(row, "closed_at"),
                row.getInt("quorum"),
                row.getInt("majority"),
                Silence.valueOf(row.getString("silence")),
                row.getString("rules"),
                urgency(row),
                casting(row));
    }

    private static Slip slip(ResultSet row, int index) throws SQLException {
        return new Slip(
                row.getLong("round"),
                new TaskCode(row.getString("task")),
                RoundKind.valueOf(row.getString("kind")),
                row.getInt("number"),
                new Desk(row.getString("respondent")),
                Timestamps.read(row, "opened_at"),
                Timestamps.read(row, "closes_at"),
                Timestamps.find(row, "closed_at"),
                Timestamps.find(row, "first_seen_at"));
    }

    private static Optional<Urgency> urgency(ResultSet row) throws SQLException {
        @Nullable String approver = row.getString("urgency_approver");
        return approver == null
                ? Optional.empty()
                : Optional.of(new Urgency(approver, Objects.requireNonNull(row.getString("urgency_reason"))));
    }

    private static Optional<Casting> casting(ResultSet row) throws SQLException {
        @Nullable String chair = row.getString("casting_chair");
        return chair == null
                ? Optional.empty()
                : Optional.of(new Casting(
                        row.getBoolean("casting_in_favour"),
                        Objects.requireNonNull(row.getString("casting_reason")),
                        chair));
    }

    static Opinion opinion(ResultSet row, int index) throws SQLException {
        return new Opinion(
                row.getLong("id"),
                row.getLong("round"),
                new Desk(row.getString("respondent")),
                row.getInt("version"),
                Answer.valueOf(row.getString("answer")),
                row.getString("content"),
                row.getString("account"),
                Optional.ofNullable(row.getString("on_behalf_of")),
                Timestamps.read(row, "at"),
                row.getBoolean("late"),
                Duration.ofSeconds(row.getLong("studied_seconds")));
    }
}
