package vn.congress.approval.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.congress.approval.CongressTaskApproval;
import vn.congress.approval.domain.task.CongressTasks;
import vn.congress.approval.support.APlan;
import vn.congress.approval.support.Databases;
import vn.congress.approval.support.MappingsReadOnce;
import vn.congress.approval.support.MovableClock;
import vn.congress.approval.support.MovedClock;
import vn.congress.approval.support.ProcessDriver;

/** The program is closed for days and opened again on the same database, with a new engine. */
@DisplayName("After a stop of days")
class UrgingAfterAStopTest {

    @ParameterizedTest
    @ValueSource(strings = {"h2", "postgres"})
    void over_tet_what_is_due_fires_once_in_order_and_makes_one_digest_a_desk(String make) {
        var database = database(make);
        try (var before = open(database, "2026-02-05T09:00")) {
            enter(before, "NV-801", "2026-02-12");
            enter(before, "NV-802", "2026-02-13");
            enter(before, "NV-803", "2026-02-23");
            enter(before, "NV-804", "2026-02-06");
            askTheAgencies(before);
            ringFrom(before, "2026-02-06", "2026-02-12");
        }

        try (var after = open(database, "2026-02-24T09:30")) {
            var sql = after.getBean(JdbcClient.class);
            var toldBefore =
                    sql.sql("select max(id) from notice").query(Long.class).single();
            var due = dueJobs(after);
            assertThat(((ProcessEngineConfigurationImpl)
                                    after.getBean(ProcessEngine.class).getProcessEngineConfiguration())
                            .isJobExecutorAcquireByDueDate())
                    .as("taken in the order they are due")
                    .isTrue();
            assertThat(due).extracting(Job::getProcessDefinitionKey).contains("urging", "opinion-round");

            work(after);

            assertThat(count(sql, "urging_day where on_day > date '2026-02-12'"))
                    .isEqualTo(1);
            for (var task : List.of("NV-801", "NV-802", "NV-803", "NV-804")) {
                assertThat(count(
                                sql,
                                "notice where kind <> 'FELL_THROUGH' and desk = 'chu-tri-vptw' and task = '" + task
                                        + "' and id > " + toldBefore))
                        .as(task)
                        .isEqualTo(1);
            }
            assertThat(rungs(sql, "2026-02-24")).containsExactly("NV-801 3", "NV-802 1", "NV-803 1", "NV-804 7");
            assertThat(count(sql, "digest where desk = 'chu-tri-vptw' and on_day = date '2026-02-24'"))
                    .isEqualTo(1);
            assertThat(count(sql, "digest where on_day between date '2026-02-13' and date '2026-02-23'"))
                    .isZero();
            assertThat(count(sql, "journal where task = 'NV-800' and step = 'ServiceTask_CloseRound'"))
                    .isEqualTo(1);

            var told = count(sql, "notice");
            work(after);
            assertThat(count(sql, "notice")).isEqualTo(told);
            assertThat(dueJobs(after)).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"h2", "postgres"})
    void over_the_saturday_that_was_worked_the_rung_missed_is_not_told_afterwards(String make) {
        var database = database(make);
        try (var before = open(database, "2026-01-08T09:00")) {
            enter(before, "NV-811", "2026-01-12");
            letTheBellRingFirst(before, "2026-01-09T08:00");
            ringFrom(before, "2026-01-09", "2026-01-09");
        }

        try (var after = open(database, "2026-01-12T10:00")) {
            work(after);

            var sql = after.getBean(JdbcClient.class);
            assertThat(rungs(sql, "2026-01-09")).containsExactly("NV-811 -3");
            assertThat(rungs(sql, "2026-01-10")).isEmpty();
            assertThat(rungs(sql, "2026-01-12")).containsExactly("NV-811 0");
            assertThat(count(sql, "digest where desk = 'chu-tri-vptw'")).isEqualTo(2);
        }
    }

    /** Address, user and password of a database that outlives the program. */
    private static List<String> database(String make) {
        return make.equals("h2")
                ? List.of("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1", "sa", "")
                : List.of(Databases.postgresUrl(), "postgres", "");
    }

    private static ConfigurableApplicationContext open(List<String> database, String now) {
        var office = new SpringApplicationBuilder(
                        CongressTaskApproval.class, MappingsReadOnce.class, MovedClock.class, ProcessDriver.class)
                .profiles("test")
                .run(
                        "--server.port=0",
                        "--camunda.bpm.job-execution.enabled=false",
                        "--spring.datasource.url=" + database.get(0),
                        "--spring.datasource.username=" + database.get(1),
                        "--spring.datasource.password=" + database.get(2));
        office.getBean(MovableClock.class).moveTo(now);
        return office;
    }

    private static void enter(ConfigurableApplicationContext office, String code, String due) {
        office.getBean(TransactionTemplate.class).executeWithoutResult(status -> office.getBean(CongressTasks.class)
                .add(List.of(APlan.task(code))));
        office.getBean(JdbcClient.class)
                .sql("update congress_task set state = 'IN_PROGRESS', priority = 'KEY', due = ? where code = ?")
                .params(LocalDate.parse(due), code)
                .update();
    }

    /** A round whose latest day falls into the stop. */
    private static void askTheAgencies(ConfigurableApplicationContext office) {
        var driver = office.getBean(ProcessDriver.class);
        driver.propose("code", "NV-800", "due", "2026-06-30");
        driver.complete("NV-800", "UserTask_AcceptTask", "focalPoint", "Vụ Tổng hợp");
        driver.complete(
                "NV-800",
                "UserTask_DraftReport",
                "summary",
                "Về đề án",
                "content",
                "Đề án",
                "proposal",
                "Trình xem xét");
        assertThat(driver.openSteps("NV-800")).contains("UserTask_GiveOpinion");
    }

    /** The engine was set up on the day on which every test begins; its first bell would ring the morning after. */
    private static void letTheBellRingFirst(ConfigurableApplicationContext office, String moment) {
        var management = office.getBean(ManagementService.class);
        management
                .createJobQuery()
                .processDefinitionKey("urging")
                .timers()
                .list()
                .forEach(bell -> management.setJobDuedate(bell.getId(), Date.from(MovableClock.moment(moment))));
    }

    private static void ringFrom(ConfigurableApplicationContext office, String first, String last) {
        LocalDate.parse(first).datesUntil(LocalDate.parse(last).plusDays(1)).forEach(day -> {
            office.getBean(MovableClock.class).moveTo(day + "T08:00:30");
            office.getBean(ProcessDriver.class).ringTheBell();
        });
    }

    private static List<Job> dueJobs(ConfigurableApplicationContext office) {
        return office.getBean(ManagementService.class)
                .createJobQuery()
                .executable()
                .orderByJobDuedate()
                .asc()
                .list();
    }

    /** Does what is due, the earliest first, until nothing is, as the executor does. */
    private static void work(ConfigurableApplicationContext office) {
        for (var due = dueJobs(office); !due.isEmpty(); due = dueJobs(office)) {
            office.getBean(ManagementService.class).executeJob(due.get(0).getId());
        }
    }

    private static int count(JdbcClient sql, String rows) {
        return sql.sql("select count(*) from " + rows).query(Integer.class).single();
    }

    private static List<String> rungs(JdbcClient sql, String day) {
        return sql.sql("select task, day_offset from urging_rung where on_day = ? order by task")
                .param(LocalDate.parse(day))
                .query((row, index) -> row.getString("task") + " " + row.getInt("day_offset"))
                .list();
    }
}
