package vn.congress.approval.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.impl.persistence.StrongUuidGenerator;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.camunda.bpm.engine.spring.components.jobexecutor.SpringJobExecutor;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.transaction.support.TransactionTemplate;
import vn.congress.approval.domain.task.CongressTasks;
import vn.congress.approval.support.APlan;
import vn.congress.approval.support.Databases;
import vn.congress.approval.support.MovableClock;

/**
 * What is due after a stop, drained in one run: (a) 10,000 timers, one a task, on an engine as the starter sets it up;
 * (b) the same timers with the settings of this program; (c) 10,000 tasks whose rung has come, behind the one bell, with
 * their notices and digests written. Each fired once.
 */
@DisplayName("Ten thousand timers due at once")
class TimerBurstBenchmark {

    private static final int MANY = Integer.getInteger("timers", 10_000);
    private static final double GOAL = 5;

    /** Instances started in one transaction, before the measuring begins. */
    private static final int AT_A_TIME = 500;

    private static final Path DIRECTORY = Path.of("target", "benchmark");
    private static final StringBuilder REPORT = new StringBuilder();

    @AfterAll
    static void report() throws IOException {
        System.out.println(REPORT);
        Files.createDirectories(DIRECTORY);
        Files.writeString(DIRECTORY.resolve("timers.md"), REPORT);
    }

    /** {@code -Dtimers=3000} measures with fewer; what is reported is measured with ten thousand. */
    @ParameterizedTest
    @ValueSource(strings = {"h2", "postgres"})
    void are_drained_at_least_five_times_as_fast_behind_one_bell(String make) {
        var stock = stock(make);
        var ours = ours(make);
        var bell = bell(make);

        REPORT.append(String.format(
                Locale.ROOT,
                "%n### %,d due at once on %s, %d cores%n%n| | a second | to stock |%n|---|--:|--:|%n"
                        + "| (a) a timer a task, stock settings | %.0f | 1 |%n"
                        + "| (b) a timer a task, our settings | %.0f | %.1f |%n"
                        + "| (c) one bell, the whole sweep | %.0f | %.1f |%n"
                        + "| (c) one bell, until every task is urged | %.0f | %.1f |%n",
                MANY,
                make,
                Runtime.getRuntime().availableProcessors(),
                stock,
                ours,
                ours / stock,
                bell.whole(),
                bell.whole() / stock,
                bell.urging(),
                bell.urging() / stock));
        System.out.println(REPORT);
        assertThat(bell.whole() / stock).as("one bell to stock timers").isGreaterThanOrEqualTo(GOAL);
    }

    private static double stock(String make) {
        var fired = new Fired();
        try (var pool = new HikariDataSource()) {
            pool.setDataSource(Databases.fresh(make));
            var threads = new ThreadPoolTaskExecutor();
            threads.setCorePoolSize(3);
            threads.setMaxPoolSize(10);
            threads.setQueueCapacity(3);
            threads.initialize();
            var executor = new SpringJobExecutor();
            executor.setTaskExecutor(threads);
            var configuration = new SpringProcessEngineConfiguration();
            configuration.setProcessEngineName("stock-timers-" + make);
            configuration.setDataSource(pool);
            configuration.setTransactionManager(new DataSourceTransactionManager(pool));
            configuration.setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_TRUE);
            configuration.setHistory(ProcessEngineConfiguration.HISTORY_FULL);
            configuration.setIdGenerator(new StrongUuidGenerator());
            configuration.setJobExecutor(executor);
            configuration.setJobExecutorActivate(false);
            configuration.setBeans(new HashMap<>(Map.of("fired", fired)));
            var engine = configuration.buildProcessEngine();
            try {
                return drain(engine, new TransactionTemplate(configuration.getTransactionManager()), fired);
            } finally {
                engine.close();
                threads.shutdown();
            }
        }
    }

    private static double ours(String make) {
        var fired = new Fired();
        try (var pool = pool(make);
                var office = OurOffice.openAtWork(pool)) {
            office.getBeanFactory().registerSingleton("fired", fired);
            return drain(office.getBean(ProcessEngine.class), office.getBean(TransactionTemplate.class), fired);
        }
    }

    private static double drain(ProcessEngine engine, TransactionTemplate transaction, Fired fired) {
        executor(engine).shutdown();
        engine.getRepositoryService()
                .createDeployment()
                .addModelInstance("timer.bpmn", oneTimer())
                .deploy();
        for (var from = 0; from < MANY; from += AT_A_TIME) {
            var codes = IntStream.range(from, Math.min(from + AT_A_TIME, MANY));
            transaction.executeWithoutResult(status -> codes.forEach(
                    code -> engine.getRuntimeService().startProcessInstanceByKey("one-timer", "T-" + code)));
        }
        var timers = engine.getManagementService().createJobQuery().timers().processDefinitionKey("one-timer");
        assertThat(timers.count()).isEqualTo(MANY);

        var begun = System.nanoTime();
        executor(engine).start();
        fired.await();
        until(() -> timers.count() == 0);
        var seconds = (System.nanoTime() - begun) / 1e9;
        executor(engine).shutdown();

        assertThat(fired.times).hasSize(MANY).allSatisfy((key, times) -> assertThat(times.get())
                .isEqualTo(1));
        return MANY / seconds;
    }

    private static Rates bell(String make) {
        try (var pool = pool(make);
                var office = OurOffice.openAtWork(pool)) {
            var engine = office.getBean(ProcessEngine.class);
            executor(engine).shutdown();
            enterLateTasks(office);
            office.getBean(MovableClock.class).moveTo("2026-01-12T08:00:30");
            var sql = office.getBean(JdbcClient.class);
            var bells = engine.getHistoryService()
                    .createHistoricProcessInstanceQuery()
                    .processDefinitionKey("urging")
                    .finished();

            var begun = System.nanoTime();
            executor(engine).start();
            until(() -> count(sql, "urging_rung") == MANY);
            var urged = (System.nanoTime() - begun) / 1e9;
            until(() -> bells.count() == 1);
            var whole = (System.nanoTime() - begun) / 1e9;
            executor(engine).shutdown();

            assertThat(count(sql, "urging_rung")).isEqualTo(MANY);
            assertThat(count(sql, "notice where kind = 'OVERDUE'")).isEqualTo(3 * MANY);
            assertThat(count(sql, "notice where digest is null")).isZero();
            assertThat(count(sql, "digest")).isEqualTo(3);
            return new Rates(MANY / whole, MANY / urged);
        }
    }

    /** Tasks under way that are due on a Friday; on the Monday after the Saturday that is worked, rung +1 has passed. */
    private static void enterLateTasks(ConfigurableApplicationContext office) {
        var register = office.getBean(CongressTasks.class);
        office.getBean(TransactionTemplate.class)
                .executeWithoutResult(status -> register.add(IntStream.range(0, MANY)
                        .mapToObj(number -> APlan.task("NV-" + number))
                        .toList()));
        office.getBean(JdbcClient.class)
                .sql("update congress_task set state = 'IN_PROGRESS', priority = 'KEY', due = ?")
                .param(LocalDate.of(2026, 1, 9))
                .update();
    }

    private static HikariDataSource pool(String make) {
        var pool = new HikariDataSource();
        pool.setDataSource(Databases.fresh(make));
        pool.setMaximumPoolSize(20);
        return pool;
    }

    private static int count(JdbcClient sql, String rows) {
        return sql.sql("select count(*) from " + rows).query(Integer.class).single();
    }

    private static BpmnModelInstance oneTimer() {
        return Bpmn.createExecutableProcess("one-timer")
                .camundaHistoryTimeToLiveString("P1D")
                .startEvent()
                .intermediateCatchEvent("wait")
                .timerWithDate("2020-01-01T00:00:00")
                .serviceTask("fire")
                .camundaDelegateExpression("${fired}")
                .endEvent()
                .done();
    }

    private static JobExecutor executor(ProcessEngine engine) {
        return ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getJobExecutor();
    }

    private static void until(BooleanSupplier done) {
        var patience = System.nanoTime() + Duration.ofMinutes(5).toNanos();
        while (!done.getAsBoolean()) {
            assertThat(System.nanoTime()).as("patience").isLessThan(patience);
            LockSupport.parkNanos(20_000_000);
        }
    }

    private record Rates(double whole, double urging) {}

    /** Counts how often each instance was here. */
    public static final class Fired implements JavaDelegate {

        final Map<String, AtomicInteger> times = new ConcurrentHashMap<>();
        private final CountDownLatch left = new CountDownLatch(MANY);

        @Override
        public void execute(DelegateExecution execution) {
            times.computeIfAbsent(execution.getProcessBusinessKey(), key -> new AtomicInteger())
                    .incrementAndGet();
            left.countDown();
        }

        void await() {
            try {
                assertThat(left.await(5, TimeUnit.MINUTES)).as("all fired").isTrue();
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(interrupted);
            }
        }
    }
}
