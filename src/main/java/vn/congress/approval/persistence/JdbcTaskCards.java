package vn.congress.approval.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.congress.approval.domain.agency.Agency;
import vn.congress.approval.domain.agency.AgencyCode;
import vn.congress.approval.domain.task.Priority;
import vn.congress.approval.domain.task.TaskCard;
import vn.congress.approval.domain.task.TaskCards;
import vn.congress.approval.domain.task.TaskCode;
import vn.congress.approval.domain.task.TaskState;

/** Reads the register in short, the lead agency's name joined in. */
@Repository
class JdbcTaskCards implements TaskCards {

    private final JdbcClient jdbc;

    JdbcTaskCards(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<TaskCard> of(Collection<TaskCode> codes) {
        if (codes.isEmpty()) {
            return List.of();
        }
        Set<String> values = codes.stream().map(TaskCode::value).collect(Collectors.toSet());
        return jdbc.sql(
                        """
                        select t.code, t.title, t.priority, t.due, t.state, a.code as agency, a.name as agency_name
                        from congress_task t join agency a on a.code = t.lead_agency
                        where t.code in (:codes)
                        """)
                .param("codes", values)
                .query(JdbcTaskCards::card)
                .list();
    }

    private static TaskCard card(ResultSet row, int index) throws SQLException {
        return new TaskCard(
                new TaskCode(row.getString("code")),
                row.getString("title"),
                new Agency(new AgencyCode(row.getString("agency")), row.getString("agency_name")),
                Priority.valueOf(row.getString("priority")),
                row.getObject("due", LocalDate.class),
                TaskState.valueOf(row.getString("state")));
    }
}
