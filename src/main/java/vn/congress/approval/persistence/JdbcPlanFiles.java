package vn.congress.approval.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;
import vn.congress.approval.domain.Actor;
import vn.congress.approval.domain.plan.PlanDifference;
import vn.congress.approval.domain.plan.PlanFile;
import vn.congress.approval.domain.plan.PlanFileState;
import vn.congress.approval.domain.plan.PlanFiles;
import vn.congress.approval.domain.plan.PlanProblem;
import vn.congress.approval.domain.plan.PlanRow;
import vn.congress.approval.domain.task.TaskCode;

/** Keeps a plan file's rows and difference as JSON: they are read as a whole or not at all. */
@Component
final class JdbcPlanFiles implements PlanFiles {

    private static final int BATCH = 500;
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<List<PlanRow>> ROWS = new TypeReference<>() {};
    private static final TypeReference<List<PlanProblem>> PROBLEMS = new TypeReference<>() {};
    private static final TypeReference<PlanDifference> DIFFERENCE = new TypeReference<>() {};

    private static final String SELECT =
            """
            select f.id, f.file_name, f.sha256, f.state, f.row_count, f.difference, f.problems, f.uploaded_by,
                f.uploaded_at, f.applied_at,
                (select count(*) from plan_file_task p where p.plan_file = f.id) as to_open,
                (select count(*) from plan_file_task p join congress_task t on t.code = p.task
                    where p.plan_file = f.id and t.state <> 'PLANNED') as opened
            from plan_file f where f.id = ?
            """;

    private final JdbcClient database;
    private final JdbcTemplate batches;

    JdbcPlanFiles(JdbcTemplate database) {
        this.database = JdbcClient.create(database);
        this.batches = database;
    }

    @Override
    public long add(
            String fileName, String sha256, List<PlanRow> rows, PlanDifference difference, Actor by, Instant at) {
        var id = new GeneratedKeyHolder();
        database.sql(
                        """
                        insert into plan_file (file_name, sha256, state, row_count, plan_rows, difference, problems,
                            uploaded_by, uploaded_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        fileName,
                        sha256,
                        PlanFileState.RECEIVED.name(),
                        rows.size(),
                        print(rows),
                        print(difference),
                        print(List.of()),
                        by.account(),
                        Timestamps.of(at))
                .update(id, "id");
        return Objects.requireNonNull(id.getKey()).longValue();
    }

    @Override
    public Optional<PlanFile> find(long id) {
        return database.sql(SELECT).param(id).query(JdbcPlanFiles::planFile).optional();
    }

    @Override
    public Optional<PlanFile> take(long id) {
        database.sql("select id from plan_file where id = ? for update")
                .param(id)
                .query(Long.class)
                .optional();
        return find(id);
    }

    @Override
    public List<PlanRow> rows(long id) {
        return database.sql("select plan_rows from plan_file where id = ?")
                .param(id)
                .query((row, number) -> parse(row.getString("plan_rows"), ROWS))
                .single();
    }

    @Override
    public void applied(long id, Instant at, Collection<TaskCode> toOpen) {
        database.sql("update plan_file set state = ?, problems = ?, applied_at = ? where id = ?")
                .params(PlanFileState.APPLIED.name(), print(List.of()), Timestamps.of(at), id)
                .update();
        batches.batchUpdate(
                "insert into plan_file_task (plan_file, task) values (?, ?)", toOpen, BATCH, (row, code) -> {
                    row.setLong(1, id);
                    row.setString(2, code.value());
                });
    }

    @Override
    public void refused(long id, List<PlanProblem> problems) {
        database.sql("update plan_file set state = ?, problems = ? where id = ?")
                .params(PlanFileState.REFUSED.name(), print(problems), id)
                .update();
    }

    @Override
    public void reviewed(long id, Actor by, Instant at, String note) {
        database.sql("update plan_file set reviewed_by = ?, reviewed_at = ?, review_note = ? where id = ?")
                .params(by.account(), Timestamps.of(at), note, id)
                .update();
    }

    private static PlanFile planFile(ResultSet row, int number) throws SQLException {
        return new PlanFile(
                row.getLong("id"),
                row.getString("file_name"),
                row.getString("sha256"),
                PlanFileState.valueOf(row.getString("state")),
                row.getInt("row_count"),
                parse(row.getString("difference"), DIFFERENCE),
                parse(row.getString("problems"), PROBLEMS),
                row.getInt("to_open"),
                row.getInt("opened"),
                row.getString("uploaded_by"),
                Timestamps.read(row, "uploaded_at"),
                Timestamps.find(row, "applied_at"));
    }

    private static String print(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException notPrinted) {
            throw new UncheckedIOException(notPrinted);
        }
    }

    private static <T> T parse(String json, TypeReference<T> type) {
        try {
            return JSON.readValue(json, type);
        } catch (JsonProcessingException notJson) {
            throw new UncheckedIOException(notJson);
        }
    }
}
