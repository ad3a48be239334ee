package vn.congress.approval.persistence;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.congress.approval.domain.calendar.MovedRound;
import vn.congress.approval.domain.calendar.OpenRounds;
import vn.congress.approval.domain.calendar.RoundDays;
import vn.congress.approval.domain.opinion.RoundKind;

/** The days of open rounds in {@code opinion_round}. */
@Repository
class JdbcOpenRounds implements OpenRounds {

    private static final int BATCH = 500;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    JdbcOpenRounds(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    @Override
    public List<Open> all() {
        return jdbc.sql(
                        """
                        select r.id, r.task, r.kind, r.opened_at, r.minimum_ends_at, r.closes_at,
                            r.urgency_approver is not null as urgent,
                            (select max(s.on_day) from agenda_item i join office_session s on s.id = i.session_id
                                where i.task = r.task and i.round_follows and not s.cancelled and r.kind = 'POLITBURO')
                                as session_day
                        from opinion_round r where r.closed_at is null order by r.id
                        """)
                .query((row, number) -> new Open(
                        row.getLong("id"),
                        row.getString("task"),
                        RoundKind.valueOf(row.getString("kind")).label(),
                        new RoundDays(
                                Timestamps.read(row, "opened_at"),
                                Timestamps.read(row, "minimum_ends_at"),
                                Timestamps.read(row, "closes_at")),
                        row.getBoolean("urgent"),
                        Optional.ofNullable(row.getObject("session_day", LocalDate.class))))
                .list();
    }

    @Override
    public void move(Collection<MovedRound> rounds) {
        batches.batchUpdate(
                "update opinion_round set minimum_ends_at = ?, closes_at = ? where id = ? and closed_at is null",
                rounds,
                BATCH,
                (row, moved) -> {
                    row.setObject(1, Timestamps.of(moved.after().minimumEndsAt()));
                    row.setObject(2, Timestamps.of(moved.after().closesAt()));
                    row.setLong(3, moved.round());
                });
    }
}
