package vn.congress.approval.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;
import vn.congress.approval.domain.agency.Desk;
import vn.congress.approval.domain.opinion.Answer;
import vn.congress.approval.domain.opinion.Opinion;
import vn.congress.approval.domain.opinion.OpinionRound;
import vn.congress.approval.domain.opinion.Opinions;
import vn.congress.approval.domain.opinion.RoundKind;
import vn.congress.approval.domain.task.TaskCode;

/** Rounds in {@code opinion_round}, their answers in {@code opinion}. */
@Repository
class JdbcOpinions implements Opinions {

    private static final String ROUND = "id, task, kind, number, respondents, opened_at, closes_at, closed_at";
    private static final String BETWEEN_DESKS = ";";

    private final JdbcClient jdbc;

    JdbcOpinions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public OpinionRound open(
            TaskCode task, RoundKind kind, List<Desk> respondents, Instant openedAt, Instant closesAt) {
        var keys = new GeneratedKeyHolder();
        jdbc.sql(
                        """
                        insert into opinion_round (task, kind, number, respondents, opened_at, closes_at)
                        select :task, :kind, coalesce(max(number), 0) + 1, :respondents,
                            cast(:openedAt as timestamp with time zone), cast(:closesAt as timestamp with time zone)
                        from opinion_round where task = :task and kind = :kind
                        """)
                .param("task", task.value())
                .param("kind", kind.name())
                .param("respondents", respondents.stream().map(Desk::id).collect(Collectors.joining(BETWEEN_DESKS)))
                .param("openedAt", Timestamps.of(openedAt))
                .param("closesAt", Timestamps.of(closesAt))
                .update(keys, "id", "number");
        var row = Numbered.from(keys);
        return new OpinionRound(
                row.id(), task, kind, row.number(), List.copyOf(respondents), openedAt, closesAt, Optional.empty());
    }

    @Override
    public Optional<OpinionRound> find(long round) {
        return jdbc.sql("select " + ROUND + " from opinion_round where id = ?")
                .param(round)
                .query(JdbcOpinions::round)
                .optional();
    }

    @Override
    public List<OpinionRound> of(TaskCode task) {
        return jdbc.sql("select " + ROUND + " from opinion_round where task = ? order by id")
                .param(task.value())
                .query(JdbcOpinions::round)
                .list();
    }

    @Override
    public List<Opinion> givenOn(TaskCode task) {
        return jdbc.sql(
                        """
                        select o.id, o.round, o.respondent, o.answer, o.content, o.account, o.at
                        from opinion o join opinion_round r on r.id = o.round
                        where r.task = ? order by o.id
                        """)
                .param(task.value())
                .query(JdbcOpinions::opinion)
                .list();
    }

    @Override
    public void give(long round, Desk respondent, Answer answer, String content, String account, Instant at) {
        jdbc.sql("insert into opinion (round, respondent, answer, content, account, at) values (?, ?, ?, ?, ?, ?)")
                .params(round, respondent.id(), answer.name(), content, account, Timestamps.of(at))
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

    private static OpinionRound round(ResultSet row, int index) throws SQLException {
        return new OpinionRound(
                row.getLong("id"),
                new TaskCode(row.getString("task")),
                RoundKind.valueOf(row.getString("kind")),
                row.getInt("number"),
                desks(row.getString("respondents")),
                Timestamps.read(row, "opened_at"),
                Timestamps.read(row, "closes_at"),
                Timestamps.find(row, "closed_at"));
    }

    private static List<Desk> desks(String joined) {
        return Arrays.stream(joined.split(BETWEEN_DESKS))
                .filter(id -> !id.isEmpty())
                .map(Desk::new)
                .toList();
    }

    private static Opinion opinion(ResultSet row, int index) throws SQLException {
        return new Opinion(
                row.getLong("id"),
                row.getLong("round"),
                new Desk(row.getString("respondent")),
                Answer.valueOf(row.getString("answer")),
                row.getString("content"),
                row.getString("account"),
                Timestamps.read(row, "at"));
    }
}
