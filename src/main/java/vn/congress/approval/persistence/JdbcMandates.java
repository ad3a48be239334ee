package vn.congress.approval.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.congress.approval.domain.authority.Level;
import vn.congress.approval.domain.escalation.GivenMandates;
import vn.congress.approval.domain.escalation.Mandate;
import vn.congress.approval.domain.task.TaskCode;

/** Mandates in their table; nothing here deletes. */
@Repository
class JdbcMandates implements GivenMandates {

    private final JdbcClient jdbc;

    JdbcMandates(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(Mandate mandate) {
        jdbc.sql(
                        """
                        insert into mandate (task, level, giver, limits, last_day, given_by, given_at, escalation, ended)
                        values (?, ?, ?, ?, ?, ?, ?, ?, false)
                        """)
                .param(mandate.task().value())
                .param(mandate.level().name())
                .param(mandate.giver().name())
                .param(mandate.limits())
                .param(mandate.lastDay().orElse(null))
                .param(mandate.by())
                .param(Timestamps.of(mandate.at()))
                .param(mandate.escalation())
                .update();
    }

    @Override
    public List<Mandate> of(TaskCode task) {
        return jdbc.sql("select * from mandate where task = ? and not ended order by id desc")
                .param(task.value())
                .query(JdbcMandates::mandate)
                .list();
    }

    @Override
    public void end(TaskCode task) {
        jdbc.sql("update mandate set ended = true where task = ? and not ended")
                .param(task.value())
                .update();
    }

    private static Mandate mandate(ResultSet row, int index) throws SQLException {
        return new Mandate(
                new TaskCode(row.getString("task")),
                Level.valueOf(row.getString("level")),
                Level.valueOf(row.getString("giver")),
                row.getString("limits"),
                Optional.ofNullable(row.getObject("last_day", LocalDate.class)),
                row.getString("given_by"),
                Timestamps.read(row, "given_at"),
                row.getLong("escalation"));
    }
}
