package vn.congress.approval.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;
import vn.congress.approval.domain.absence.Absence;
import vn.congress.approval.domain.absence.Absences;
import vn.congress.approval.domain.agency.Desk;

/** Absences in {@code absence}, the desks they are about in {@code absence_desk}. */
@Repository
class JdbcAbsences implements Absences {

    private static final String ABSENCE =
            """
            select a.id, a.absentee, a.substitute, a.from_day, a.to_day, a.with_authority, a.reason, a.entered_by,
                a.entered_at, a.ended_by, a.ended_at
            from absence a
            """;
    private static final String WHOSE =
            "where a.absentee = :account or a.substitute = :account or a.absentee in (:managed) ";

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    JdbcAbsences(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    @Override
    public void holdStill() {
        jdbc.sql("select id from absence_register for update")
                .query(Integer.class)
                .single();
    }

    @Override
    public Absence enter(Entered entered) {
        var keys = new GeneratedKeyHolder();
        jdbc.sql(
                        """
                        insert into absence
                            (absentee, substitute, from_day, to_day, with_authority, reason, entered_by, entered_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        entered.absentee(),
                        entered.substitute(),
                        entered.from(),
                        entered.to(),
                        entered.withAuthority(),
                        entered.reason(),
                        entered.by(),
                        Timestamps.of(entered.at()))
                .update(keys, "id");
        var id = Objects.requireNonNull(keys.getKey()).longValue();
        batches.batchUpdate(
                "insert into absence_desk (absence, desk) values (?, ?)",
                entered.desks().stream()
                        .map(desk -> new Object[] {id, desk.id()})
                        .toList());
        return find(id).orElseThrow();
    }

    @Override
    public Optional<Absence> find(long id) {
        return withDesks(jdbc.sql(ABSENCE + "where a.id = ?")
                        .param(id)
                        .query(JdbcAbsences::withoutDesks)
                        .list())
                .stream()
                .findFirst();
    }

    @Override
    public List<Absence> of(Collection<String> accounts, LocalDate from, LocalDate to) {
        return withDesks(jdbc.sql(
                        ABSENCE
                                + """
                                        where (a.absentee in (:accounts) or a.substitute in (:accounts))
                                            and a.ended_at is null and a.from_day <= :to and a.to_day >= :from
                                        order by a.id
                                        """)
                .param("accounts", accounts)
                .param("from", from)
                .param("to", to)
                .query(JdbcAbsences::withoutDesks)
                .list());
    }

    @Override
    public List<Absence> between(LocalDate from, LocalDate to) {
        return withDesks(jdbc.sql(
                        ABSENCE
                                + """
                                        where a.ended_at is null and a.from_day <= :to and a.to_day >= :from
                                        order by a.id
                                        """)
                .param("from", from)
                .param("to", to)
                .query(JdbcAbsences::withoutDesks)
                .list());
    }

    @Override
    public boolean isInForce(long id, LocalDate day) {
        return jdbc.sql(
                                """
                                select count(*) from absence
                                where id = :id and ended_at is null and from_day <= :day and to_day >= :day
                                """)
                        .param("id", id)
                        .param("day", day)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    @Override
    public void end(long id, Absence.Ended ended) {
        jdbc.sql("update absence set ended_by = ?, ended_at = ? where id = ? and ended_at is null")
                .params(ended.by(), Timestamps.of(ended.at()), id)
                .update();
    }

    @Override
    public List<Absence> page(String account, Collection<String> managed, int offset, int limit) {
        return withDesks(jdbc.sql(ABSENCE + WHOSE + "order by a.to_day desc, a.id desc limit :limit offset :offset")
                .param("account", account)
                .param("managed", orNobody(managed))
                .param("limit", limit)
                .param("offset", offset)
                .query(JdbcAbsences::withoutDesks)
                .list());
    }

    @Override
    public int count(String account, Collection<String> managed) {
        return jdbc.sql("select count(*) from absence a " + WHOSE)
                .param("account", account)
                .param("managed", orNobody(managed))
                .query(Integer.class)
                .single();
    }

    @Override
    public void noteHandedOver(long id, Collection<String> steps) {
        batches.batchUpdate(
                "insert into absence_step (absence, step) values (?, ?)",
                steps.stream().map(step -> new Object[] {id, step}).toList());
    }

    @Override
    public List<String> handedOver(long id) {
        return jdbc.sql("select step from absence_step where absence = ? order by step")
                .param(id)
                .query(String.class)
                .list();
    }

    /** A list in SQL is never empty; no account has an empty name. */
    private static Collection<String> orNobody(Collection<String> accounts) {
        return accounts.isEmpty() ? List.of("") : accounts;
    }

    /** Desks of all these by one question. */
    private List<Absence> withDesks(List<Absence> absences) {
        if (absences.isEmpty()) {
            return List.of();
        }
        Map<Long, Set<Desk>> desks = new LinkedHashMap<>();
        jdbc.sql("select absence, desk from absence_desk where absence in (:ids)")
                .param("ids", absences.stream().map(Absence::id).toList())
                .query((ResultSet row) -> {
                    desks.computeIfAbsent(row.getLong("absence"), id -> new LinkedHashSet<>())
                            .add(new Desk(row.getString("desk")));
                });
        var complete = new ArrayList<Absence>();
        for (var it : absences) {
            complete.add(new Absence(
                    it.id(),
                    it.absentee(),
                    it.substitute(),
                    it.from(),
                    it.to(),
                    desks.getOrDefault(it.id(), Set.of()),
                    it.withAuthority(),
                    it.reason(),
                    it.enteredBy(),
                    it.enteredAt(),
                    it.ended()));
        }
        return List.copyOf(complete);
    }

    private static Absence withoutDesks(ResultSet row, int index) throws SQLException {
        var endedBy = row.getString("ended_by");
        return new Absence(
                row.getLong("id"),
                row.getString("absentee"),
                row.getString("substitute"),
                row.getObject("from_day", LocalDate.class),
                row.getObject("to_day", LocalDate.class),
                Set.of(),
                row.getBoolean("with_authority"),
                row.getString("reason"),
                row.getString("entered_by"),
                Timestamps.read(row, "entered_at"),
                Timestamps.find(row, "ended_at").map(at -> new Absence.Ended(endedBy, at)));
    }
}
