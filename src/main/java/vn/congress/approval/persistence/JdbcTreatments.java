package vn.congress.approval.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import vn.congress.approval.domain.agency.Desk;
import vn.congress.approval.domain.opinion.Comment;
import vn.congress.approval.domain.opinion.Treated;
import vn.congress.approval.domain.opinion.Treatment;
import vn.congress.approval.domain.opinion.Treatments;

/** What became of answers, in {@code opinion_treatment}: one row for each answer of which anything was said. */
@Repository
class JdbcTreatments implements Treatments {

    private static final String COMMENTS =
            """
            select o.id, o.round, o.respondent, o.version, o.answer, o.content, o.account, o.on_behalf_of, o.at, o.late,
                o.studied_seconds, t.version as treated_version, t.revision, t.treatment, t.why,
                t.account as treated_by, t.at as treated_at
            """;

    private static final String FROM =
            """
            from opinion o left join opinion_treatment t on t.opinion = o.id
            where o.round = :round
            """;

    private static final String TO_RESOLVE = "not o.late and o.content <> ''";
    private static final String UNRESOLVED = TO_RESOLVE + " and (t.opinion is null or t.version <> o.version)";

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    JdbcTreatments(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** Rows are taken in the order of their ids, so that two who change the same ones never wait for each other. */
    @Override
    public boolean set(List<Treated> treated) {
        var inOrder =
                treated.stream().sorted(Comparator.comparing(Treated::opinion)).toList();
        return change(inOrder.stream().filter(it -> it.revision() > 0).toList())
                && add(inOrder.stream().filter(it -> it.revision() == 0).toList());
    }

    private boolean change(List<Treated> seen) {
        var changed = batches.batchUpdate(
                """
                update opinion_treatment set version = ?, revision = revision + 1, treatment = ?, why = ?, account = ?,
                    at = ?
                where opinion = ? and revision = ?
                """,
                seen.stream()
                        .map(it -> new Object[] {
                            it.version(),
                            it.treatment().name(),
                            it.why(),
                            it.account(),
                            Timestamps.of(it.at()),
                            it.opinion(),
                            it.revision()
                        })
                        .toList());
        return Arrays.stream(changed).allMatch(rows -> rows == 1);
    }

    private boolean add(List<Treated> first) {
        try {
            batches.batchUpdate(
                    """
                    insert into opinion_treatment (opinion, version, revision, treatment, why, account, at)
                    values (?, ?, 1, ?, ?, ?, ?)
                    """,
                    first.stream()
                            .map(it -> new Object[] {
                                it.opinion(),
                                it.version(),
                                it.treatment().name(),
                                it.why(),
                                it.account(),
                                Timestamps.of(it.at())
                            })
                            .toList());
            return true;
        } catch (DuplicateKeyException somebodyWasFaster) {
            return false;
        }
    }

    @Override
    public List<Comment> page(long round, Filter filter, int offset, int limit) {
        return meant(
                        COMMENTS + FROM + condition(filter)
                                + " order by o.id offset :offset rows fetch first :limit rows only",
                        round,
                        filter)
                .param("offset", offset)
                .param("limit", limit)
                .query(JdbcTreatments::comment)
                .list();
    }

    @Override
    public int count(long round, Filter filter) {
        return meant("select count(*) " + FROM + condition(filter), round, filter)
                .query(Integer.class)
                .single();
    }

    @Override
    public List<Comment> find(long round, Collection<Long> opinions) {
        if (opinions.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(COMMENTS + FROM + " and o.id in (:opinions) order by o.id")
                .param("round", round)
                .param("opinions", opinions)
                .query(JdbcTreatments::comment)
                .list();
    }

    @Override
    public Progress progress(long round) {
        return jdbc.sql("select count(case when " + TO_RESOLVE + " then 1 end) as comments, count(case when "
                        + UNRESOLVED + " then 1 end) as unresolved, count(case when o.late then 1 end) as late " + FROM)
                .param("round", round)
                .query((row, index) ->
                        new Progress(row.getInt("comments"), row.getInt("unresolved"), row.getInt("late")))
                .single();
    }

    private static String condition(Filter filter) {
        var part =
                switch (filter.part()) {
                    case ALL -> "";
                    case IN_TIME -> " and not o.late";
                    case UNRESOLVED -> " and " + UNRESOLVED;
                    case LATE -> " and o.late";
                };
        var answer = filter.answer().isPresent() ? " and o.answer = :answer" : "";
        return part + answer + sought(filter);
    }

    private static String sought(Filter filter) {
        if (filter.words().isEmpty()) {
            return "";
        }
        var content = "lower(o.content) like :words escape '!'";
        return filter.named().isEmpty() ? " and " + content : " and (o.respondent in (:named) or " + content + ")";
    }

    private StatementSpec meant(String sql, long round, Filter filter) {
        var statement = jdbc.sql(sql).param("round", round);
        if (filter.answer().isPresent()) {
            statement = statement.param("answer", filter.answer().get().name());
        }
        if (!filter.words().isEmpty()) {
            statement = statement.param("words", "%" + literally(filter.words()) + "%");
            if (!filter.named().isEmpty()) {
                statement = statement.param(
                        "named", filter.named().stream().map(Desk::id).toList());
            }
        }
        return statement;
    }

    /** Signs that mean something in a pattern mean themselves. */
    private static String literally(String words) {
        return words.toLowerCase(Locale.ROOT)
                .replace("!", "!!")
                .replace("%", "!%")
                .replace("_", "!_");
    }

    private static Comment comment(ResultSet row, int index) throws SQLException {
        return new Comment(JdbcOpinions.opinion(row, index), treated(row));
    }

    private static Optional<Treated> treated(ResultSet row) throws SQLException {
        @Nullable String treatment = row.getString("treatment");
        return treatment == null
                ? Optional.empty()
                : Optional.of(new Treated(
                        row.getLong("id"),
                        row.getInt("treated_version"),
                        row.getInt("revision"),
                        Treatment.valueOf(treatment),
                        Objects.requireNonNull(row.getString("why")),
                        Objects.requireNonNull(row.getString("treated_by")),
                        Timestamps.read(row, "treated_at")));
    }
}
