package vn.congress.approval.process.dailyreport;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.congress.approval.domain.report.StepsAt;
import vn.congress.approval.domain.task.TaskCode;

/** The engine's own query knows of no moment in the past, and would make an object of every column. */
@Component
final class EngineStepsAt implements StepsAt {

    private final JdbcClient jdbc;

    EngineStepsAt(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Open> openAt(Instant moment) {
        var open = new ArrayList<Open>();
        jdbc.sql(
                        """
                        select p.BUSINESS_KEY_, t.TASK_DEF_KEY_, t.START_TIME_
                        from ACT_HI_TASKINST t join ACT_HI_PROCINST p on p.PROC_INST_ID_ = t.PROC_INST_ID_
                        where t.START_TIME_ <= :at and (t.END_TIME_ is null or t.END_TIME_ > :at)
                            and p.BUSINESS_KEY_ is not null
                        order by t.START_TIME_, t.ID_
                        """)
                .param("at", Timestamp.from(moment))
                .query(row -> {
                    var key = row.getString("BUSINESS_KEY_");
                    if (TaskCode.isWellFormed(key)) {
                        open.add(new Open(
                                new TaskCode(key),
                                row.getString("TASK_DEF_KEY_"),
                                row.getTimestamp("START_TIME_").toInstant()));
                    }
                });
        return open;
    }
}
