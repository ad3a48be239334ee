package vn.congress.approval.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.congress.approval.domain.absence.Substitutions;
import vn.congress.approval.process.engine.rights.DeskIndex;
import vn.congress.approval.process.engine.rights.DeskRightsPlugin;
import vn.congress.approval.support.InMemoryCongressTasks;

/**
 * What Tasklist asks when a clerk opens a list: how many, and the first fifteen by due date.
 *
 * <p>The clerk sits at 5 of 50 desks. Ours enforces the rights of the desk; stock is the engine as it comes, with its
 * authorization on and the row it writes for each task and group. It fails on a wrong answer, not on a slow one: what it
 * prints is read on a machine that does nothing else.
 */
@DisplayName("The page a clerk opens")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ClerkPageBenchmark {

    private static final int DESKS = 50;
    private static final int DESKS_OF_THE_CLERK = 5;
    private static final int WARM_UP = 15;
    private static final int RUNS = 40;
    private static final int PAGE = 15;
    private static final Duration TARGET = Duration.ofMillis(100);
    private static final String CLERK = "chuyen.vien";
    private static final StringBuilder REPORT = new StringBuilder();

    @AfterAll
    static void report() {
        System.out.println(REPORT);
    }

    @Test
    @Order(1)
    void on_h2() {
        for (var tasks : List.of(15_000, 60_000)) {
            var database =
                    JdbcConnectionPool.create("jdbc:h2:mem:clerk-page-" + tasks + ";DB_CLOSE_DELAY=-1", "sa", "");
            measure("H2", database, tasks, tasks > 15_000 ? 2 : 5);
            new JdbcTemplate(database).execute("shutdown");
        }
    }

    @Test
    @Order(2)
    void on_postgresql() throws IOException {
        for (var tasks : List.of(15_000, 60_000)) {
            try (var postgres = EmbeddedPostgres.start()) {
                measure("PostgreSQL", postgres.getPostgresDatabase(), tasks, tasks > 15_000 ? 2 : 5);
            }
        }
    }

    private static void measure(String name, DataSource database, int tasks, int stockRuns) {
        var ours = engine("ours-" + name + tasks, database);
        ours.getProcessEnginePlugins()
                .addAll(List.of(
                        new DeskRightsPlugin(Substitutions.NONE, new InMemoryCongressTasks()), new DeskIndex()));
        ours.setCmmnEnabled(false);
        ours.setAuthorizationCheckRevokes("never");
        ours.setTenantCheckEnabled(false);
        var oursEngine = ours.buildProcessEngine();
        load(oursEngine, database, tasks);

        var page = page(oursEngine, tasks);
        times(page, WARM_UP, 1);
        var start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        var oursTimes = times(page, 0, RUNS);
        var processor = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start) / 1_000_000.0 / RUNS;
        oursEngine.close();

        letStockWriteItsRows(database);
        var stockEngine = engine("stock-" + name + tasks, database).buildProcessEngine();
        var stockTimes = times(page(stockEngine, tasks), 0, stockRuns);
        stockEngine.close();

        var p95 = percentile(oursTimes, 95);
        REPORT.append(String.format(
                Locale.ROOT,
                "%n%-10s %,6d open tasks: ours p50 %5.1f ms, p95 %5.1f ms (%d runs; %.1f ms of processor here), target %d ms"
                        + " %s; stock p50 %,8.1f ms (%d runs); ours/stock %.4f",
                name,
                tasks,
                percentile(oursTimes, 50),
                p95,
                RUNS,
                processor,
                TARGET.toMillis(),
                p95 <= TARGET.toMillis() ? "met" : "MISSED (load " + load() + ")",
                percentile(stockTimes, 50),
                stockRuns,
                percentile(oursTimes, 50) / percentile(stockTimes, 50)));
    }

    private static double load() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }

    private static ProcessEngineConfigurationImpl engine(String name, DataSource database) {
        var engine = new StandaloneProcessEngineConfiguration();
        engine.setProcessEngineName(name);
        engine.setDataSource(database);
        engine.setTransactionsExternallyManaged(false);
        engine.setDatabaseSchemaUpdate("true");
        engine.setJobExecutorActivate(false);
        engine.setMetricsEnabled(false);
        engine.setHistory("none");
        engine.setEnforceHistoryTimeToLive(false);
        engine.setAuthorizationEnabled(true);
        engine.setGeneralResourceWhitelistPattern("[a-zA-Z0-9.-]+");
        return engine;
    }

    private static IntConsumer page(ProcessEngine engine, int tasks) {
        var mine = IntStream.range(0, DESKS_OF_THE_CLERK)
                .mapToObj(ClerkPageBenchmark::desk)
                .toList();
        var filter = engine.getFilterService().newTaskFilter("Việc của cơ quan, bộ phận tôi");
        filter.setQuery(engine.getTaskService()
                .createTaskQuery()
                .taskCandidateGroupInExpression("${currentUserGroups()}")
                .includeAssignedTasks()
                .orderByDueDate()
                .asc());
        var saved = engine.getFilterService().saveFilter(filter);
        var row = engine.getAuthorizationService().createNewAuthorization(0);
        row.setResource(Resources.FILTER);
        row.setResourceId(saved.getId());
        row.addPermission(Permissions.READ);
        engine.getAuthorizationService().saveAuthorization(row);
        return run -> {
            engine.getIdentityService().setAuthentication(CLERK, mine, List.of());
            try {
                open(engine, saved, tasks);
            } finally {
                engine.getIdentityService().clearAuthentication();
            }
        };
    }

    private static void open(ProcessEngine engine, Filter filter, int tasks) {
        var filters = engine.getFilterService();
        long count = filters.count(filter.getId());
        List<Task> first = filters.listPage(filter.getId(), 0, PAGE);
        assertThat(count).isEqualTo((long) tasks * DESKS_OF_THE_CLERK / DESKS);
        assertThat(first).hasSize(PAGE).isSortedAccordingTo((one, next) -> one.getDueDate()
                .compareTo(next.getDueDate()));
    }

    private static double[] times(IntConsumer page, int warmUp, int runs) {
        IntStream.range(0, warmUp).forEach(page);
        return IntStream.range(0, runs)
                .mapToDouble(run -> {
                    var start = System.nanoTime();
                    page.accept(run);
                    return (System.nanoTime() - start) / 1_000_000.0;
                })
                .sorted()
                .toArray();
    }

    private static double percentile(double[] sorted, int percent) {
        return sorted[Math.min(sorted.length - 1, (int) Math.ceil(percent / 100.0 * sorted.length) - 1)];
    }

    private static String desk(int number) {
        return "chu-tri-" + number;
    }

    private static void load(ProcessEngine engine, DataSource database, int tasks) {
        var deployment = engine.getRepositoryService()
                .createDeployment()
                .addModelInstance(
                        "congress-task.bpmn",
                        Bpmn.createExecutableProcess("congress-task")
                                .startEvent()
                                .userTask("UserTask_DraftReport")
                                .endEvent()
                                .done())
                .deploy();
        var definition = engine.getRepositoryService()
                .createProcessDefinitionQuery()
                .deploymentId(deployment.getId())
                .singleResult()
                .getId();
        var jdbc = new JdbcTemplate(database);
        var now = Instant.parse("2026-01-07T01:00:00Z");
        var numbers = IntStream.range(0, tasks).boxed().toList();
        jdbc.batchUpdate(
                "insert into ACT_RU_EXECUTION (ID_, REV_, PROC_INST_ID_, ROOT_PROC_INST_ID_, BUSINESS_KEY_, PROC_DEF_ID_,"
                        + " ACT_ID_, ACT_INST_ID_, IS_ACTIVE_, IS_CONCURRENT_, IS_SCOPE_, IS_EVENT_SCOPE_,"
                        + " SUSPENSION_STATE_, CACHED_ENT_STATE_, SEQUENCE_COUNTER_)"
                        + " values (?, 1, ?, ?, ?, ?, 'UserTask_DraftReport', ?, ?, ?, ?, ?, 1, 0, 1)",
                numbers,
                1_000,
                (row, number) -> {
                    var id = "e" + number;
                    var column = 1;
                    for (var value : Arrays.<Object>asList(
                            id, id, id, "NV-" + number, definition, id, true, false, true, false)) {
                        row.setObject(column++, value);
                    }
                });
        jdbc.batchUpdate(
                "insert into ACT_RU_TASK (ID_, REV_, EXECUTION_ID_, PROC_INST_ID_, PROC_DEF_ID_, NAME_, TASK_DEF_KEY_,"
                        + " ASSIGNEE_, PRIORITY_, CREATE_TIME_, DUE_DATE_, SUSPENSION_STATE_)"
                        + " values (?, 1, ?, ?, ?, 'Soạn thảo báo cáo', 'UserTask_DraftReport', ?, ?, ?, ?, 1)",
                numbers,
                1_000,
                (row, number) -> {
                    row.setString(1, "t" + number);
                    row.setString(2, "e" + number);
                    row.setString(3, "e" + number);
                    row.setString(4, definition);
                    row.setString(5, number % 3 == 0 ? CLERK : null);
                    row.setInt(6, 30 + 20 * (number % 3));
                    row.setTimestamp(7, Timestamp.from(now));
                    row.setTimestamp(8, Timestamp.from(now.plus(Duration.ofMinutes((long) number * 7919 % 100_000))));
                });
        jdbc.batchUpdate(
                "insert into ACT_RU_IDENTITYLINK (ID_, REV_, GROUP_ID_, TYPE_, TASK_ID_)"
                        + " values (?, 1, ?, 'candidate', ?)",
                numbers,
                1_000,
                (row, number) -> {
                    row.setString(1, "i" + number);
                    row.setString(2, desk(number % DESKS));
                    row.setString(3, "t" + number);
                });
        settle(jdbc, database);
    }

    /** As a database at rest would be: PostgreSQL's own vacuum has been by. */
    private static void settle(JdbcTemplate jdbc, DataSource database) {
        jdbc.execute(database instanceof JdbcConnectionPool ? "analyze" : "vacuum analyze");
    }

    /** READ and UPDATE for the candidate group of each task, as the engine's default provider would have written. */
    private static void letStockWriteItsRows(DataSource database) {
        var jdbc = new JdbcTemplate(database);
        jdbc.execute(
                "insert into ACT_RU_AUTHORIZATION (ID_, REV_, TYPE_, GROUP_ID_, RESOURCE_TYPE_, RESOURCE_ID_, PERMS_)"
                        + " select 'a' || ID_, 1, 1, GROUP_ID_, 7, TASK_ID_, 6 from ACT_RU_IDENTITYLINK");
        settle(jdbc, database);
    }
}
