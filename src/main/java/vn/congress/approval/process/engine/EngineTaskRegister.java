package vn.congress.approval.process.engine;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.congress.approval.application.TaskRegister;
import vn.congress.approval.domain.agency.Agency;
import vn.congress.approval.domain.agency.AgencyCode;
import vn.congress.approval.domain.authority.Level;
import vn.congress.approval.domain.plan.Spelling;
import vn.congress.approval.domain.task.Phase;
import vn.congress.approval.domain.task.Priority;
import vn.congress.approval.domain.task.TaskCode;
import vn.congress.approval.domain.task.TaskState;

/** Looks things up in the register. What somebody may find hangs on the engine's open steps, hence this place. */
@Component
final class EngineTaskRegister implements TaskRegister {

    private static final String FROM = "from congress_task t join agency a on a.code = t.lead_agency where 1 = 1";

    private static final String PLAIN_TITLE = Spelling.LOOSE_MARKS
            .chars()
            .mapToObj(Character::toString)
            .reduce("translate(lower(t.title), :marked, :plain)", (title, mark) -> "replace(%s, '%s', '')"
                    .formatted(title, mark));

    private static final String READER =
            """
             and (t.lead_agency in (:agencies) or t.code in (
                select p.BUSINESS_KEY_ from ACT_RU_IDENTITYLINK l
                    join ACT_RU_TASK s on s.ID_ = l.TASK_ID_ join ACT_RU_EXECUTION p on p.ID_ = s.PROC_INST_ID_
                where l.TYPE_ = 'candidate' and l.GROUP_ID_ in (:desks)))
            """;

    private static final String TEXT =
            " and (lower(t.code) like :text escape '!' or " + PLAIN_TITLE + " like :text escape '!')";

    private final JdbcClient jdbc;

    EngineTaskRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Entry> page(Search search, int offset, int limit) {
        return asked("select t.*, a.name as lead_name ", search, " order by t.position limit :limit offset :offset")
                .param("limit", limit)
                .param("offset", offset)
                .query(EngineTaskRegister::entry)
                .list();
    }

    @Override
    public int count(Search search) {
        return asked("select count(*) ", search, "").query(Integer.class).single();
    }

    private JdbcClient.StatementSpec asked(String select, Search search, String order) {
        var text = Spelling.plain(search.text());
        var asked = jdbc.sql(select
                + FROM
                + (search.reader().isPresent() ? READER : "")
                + (search.agency().isPresent() ? " and t.lead_agency = :agency" : "")
                + (search.state().isPresent() ? " and t.state = :state" : "")
                + (text.isEmpty() ? "" : TEXT)
                + order);
        search.reader().ifPresent(reader -> asked.param("agencies", orNone(reader.agencies()))
                .param("desks", orNone(reader.desks())));
        search.agency().ifPresent(agency -> asked.param("agency", agency.value()));
        search.state().ifPresent(state -> asked.param("state", state.name()));
        if (!text.isEmpty()) {
            asked.param("text", "%" + text.replaceAll("[!%_]", "!$0") + "%")
                    .param("marked", Spelling.MARKED)
                    .param("plain", Spelling.PLAIN);
        }
        return asked;
    }

    /** A list for SQL must not be empty; no agency and no desk has an empty name. */
    private static List<String> orNone(Collection<?> names) {
        return names.isEmpty()
                ? List.of("")
                : names.stream().map(Object::toString).toList();
    }

    private static Entry entry(ResultSet row, int index) throws SQLException {
        return new Entry(
                new TaskCode(row.getString("code")),
                row.getString("title"),
                new Agency(new AgencyCode(row.getString("lead_agency")), row.getString("lead_name")),
                row.getString("work_group"),
                Phase.valueOf(row.getString("phase")),
                Priority.valueOf(row.getString("priority")),
                Level.valueOf(row.getString("deciding_level")),
                row.getObject("original_due", LocalDate.class),
                row.getObject("due", LocalDate.class),
                TaskState.valueOf(row.getString("state")),
                row.getBoolean("track_only"),
                Optional.ofNullable(row.getTimestamp("concluded_at")).map(Timestamp::toInstant));
    }
}
