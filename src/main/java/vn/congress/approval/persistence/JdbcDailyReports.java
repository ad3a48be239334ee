package vn.congress.approval.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.congress.approval.domain.Actor;
import vn.congress.approval.domain.report.DailyReport;
import vn.congress.approval.domain.report.DailyReports;
import vn.congress.approval.domain.report.KeptReport;
import vn.congress.approval.domain.task.TaskCode;

/** A row a day in {@code daily_report}; what it says is JSON, read as a whole or not at all. */
@Repository
class JdbcDailyReports implements DailyReports {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new Jdk8Module())
            .addModule(new JavaTimeModule())
            .disable(MapperFeature.AUTO_DETECT_IS_GETTERS)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
            .build();

    private static final String SELECT =
            """
            select r.on_day, r.since, r.cut_off, r.send_at, r.opened_at, r.built_at, r.complete, r.remark, r.late_at,
                r.approved_by, r.approved_at, r.sent_at, r.unread_at, r.acknowledged_by, r.acknowledged_at, r.note,
                (select count(*) from daily_report_directive d where d.on_day = r.on_day) as directives
            from daily_report r
            """;

    private final JdbcClient jdbc;

    JdbcDailyReports(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of two at one moment, the key fails the second; when that one tries again it sees the first. */
    @Override
    public boolean open(Opened opened) {
        return jdbc.sql(
                                """
                                insert into daily_report (on_day, since, cut_off, send_at, opened_at, complete, remark, note)
                                select cast(:day as date), cast(:since as timestamp with time zone),
                                    cast(:cutOff as timestamp with time zone), cast(:sendAt as timestamp with time zone),
                                    cast(:at as timestamp with time zone), false, '', ''
                                where not exists (select 1 from daily_report where on_day = :day)
                                """)
                        .param("day", opened.day())
                        .param("since", Timestamps.of(opened.since()))
                        .param("cutOff", Timestamps.of(opened.cutOff()))
                        .param("sendAt", Timestamps.of(opened.sendAt()))
                        .param("at", Timestamps.of(opened.at()))
                        .update()
                == 1;
    }

    @Override
    public Optional<LocalDate> lastDay() {
        return jdbc.sql("select on_day from daily_report order by on_day desc fetch first 1 rows only")
                .query((row, index) -> row.getObject("on_day", LocalDate.class))
                .optional();
    }

    @Override
    public Optional<KeptReport> find(LocalDate day) {
        return jdbc.sql(SELECT + "where r.on_day = ?")
                .param(day)
                .query(JdbcDailyReports::kept)
                .optional();
    }

    @Override
    public Optional<KeptReport> before(LocalDate day) {
        return jdbc.sql(SELECT + "where r.on_day < ? order by r.on_day desc fetch first 1 rows only")
                .param(day)
                .query(JdbcDailyReports::kept)
                .optional();
    }

    @Override
    public List<KeptReport> page(int offset, int limit) {
        return jdbc.sql(SELECT + "order by r.on_day desc limit ? offset ?")
                .params(limit, offset)
                .query(JdbcDailyReports::kept)
                .list();
    }

    @Override
    public int count() {
        return jdbc.sql("select count(*) from daily_report")
                .query(Integer.class)
                .single();
    }

    @Override
    public Optional<DailyReport> said(LocalDate day) {
        return jdbc.sql("select facts from daily_report where on_day = ? and facts is not null")
                .param(day)
                .query((row, index) -> parse(row.getString("facts")))
                .optional();
    }

    @Override
    public void keep(DailyReport report, Instant builtAt) {
        change(
                "facts = ?, complete = ?, built_at = ?",
                report.day(),
                print(report),
                report.isComplete(),
                Timestamps.of(builtAt));
    }

    @Override
    public void approve(LocalDate day, Actor by, Instant at, String remark) {
        change("approved_by = ?, approved_at = ?, remark = ?", day, by.account(), Timestamps.of(at), remark);
    }

    @Override
    public boolean late(LocalDate day, Instant at) {
        return jdbc.sql("update daily_report set late_at = ? where on_day = ? and late_at is null")
                        .params(Timestamps.of(at), day)
                        .update()
                == 1;
    }

    @Override
    public void sent(LocalDate day, Instant at) {
        change("sent_at = ?", day, Timestamps.of(at));
    }

    @Override
    public void unread(LocalDate day, Instant at) {
        change("unread_at = ?", day, Timestamps.of(at));
    }

    @Override
    public void acknowledge(LocalDate day, Actor by, Instant at, String note) {
        change("acknowledged_by = ?, acknowledged_at = ?, note = ?", day, by.account(), Timestamps.of(at), note);
    }

    private void change(String what, LocalDate day, Object... values) {
        var change = jdbc.sql("update daily_report set " + what + " where on_day = ?");
        for (var value : values) {
            change = change.param(value);
        }
        if (change.param(day).update() != 1) {
            throw new IllegalStateException("No report was opened for " + day);
        }
    }

    @Override
    public void opened(LocalDate day, TaskCode task) {
        jdbc.sql("insert into daily_report_directive (task, on_day) values (?, ?)")
                .params(task.value(), day)
                .update();
    }

    @Override
    public List<TaskCode> directives(LocalDate day) {
        return jdbc
                .sql(
                        """
                        select d.task from daily_report_directive d join congress_task t on t.code = d.task
                        where d.on_day = ? order by t.position
                        """)
                .param(day)
                .query(String.class)
                .list()
                .stream()
                .map(TaskCode::new)
                .toList();
    }

    @Override
    public void add(LocalDate day, Done done) {
        jdbc.sql(
                        """
                        insert into daily_report_step (on_day, at, account, on_behalf_of, step, outcome, reason)
                        values (:day, :at, :account, cast(:onBehalfOf as varchar(64)), :step, :outcome, :reason)
                        """)
                .param("day", day)
                .param("at", Timestamps.of(done.at()))
                .param("account", done.by().account())
                .param("onBehalfOf", done.by().onBehalfOf().orElse(null))
                .param("step", done.step())
                .param("outcome", done.outcome())
                .param("reason", done.reason())
                .update();
    }

    @Override
    public List<Done> steps(LocalDate day) {
        return jdbc.sql(
                        """
                        select at, account, on_behalf_of, step, outcome, reason from daily_report_step
                        where on_day = ? order by id
                        """)
                .param(day)
                .query((row, index) -> new Done(
                        Timestamps.read(row, "at"),
                        new Actor(row.getString("account"), Optional.ofNullable(row.getString("on_behalf_of"))),
                        row.getString("step"),
                        row.getString("outcome"),
                        row.getString("reason")))
                .list();
    }

    private static KeptReport kept(ResultSet row, int index) throws SQLException {
        return new KeptReport(
                row.getObject("on_day", LocalDate.class),
                Timestamps.read(row, "since"),
                Timestamps.read(row, "cut_off"),
                Timestamps.read(row, "send_at"),
                Timestamps.read(row, "opened_at"),
                Timestamps.find(row, "built_at"),
                row.getBoolean("complete"),
                row.getString("remark"),
                Timestamps.find(row, "late_at"),
                done(row.getString("approved_by"), Timestamps.find(row, "approved_at")),
                Timestamps.find(row, "sent_at"),
                Timestamps.find(row, "unread_at"),
                done(row.getString("acknowledged_by"), Timestamps.find(row, "acknowledged_at")),
                row.getString("note"),
                row.getInt("directives"));
    }

    private static Optional<KeptReport.Done> done(@Nullable String by, Optional<Instant> at) {
        return Optional.ofNullable(by).flatMap(who -> at.map(moment -> new KeptReport.Done(who, moment)));
    }

    private static String print(DailyReport report) {
        try {
            return JSON.writeValueAsString(report);
        } catch (JsonProcessingException notPrinted) {
            throw new UncheckedIOException(notPrinted);
        }
    }

    private static DailyReport parse(String json) {
        try {
            return JSON.readValue(json, DailyReport.class);
        } catch (JsonProcessingException notJson) {
            throw new UncheckedIOException(notJson);
        }
    }
}
