package vn.congress.approval.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import vn.congress.approval.application.BoardAsked;
import vn.congress.approval.application.CollectReport;
import vn.congress.approval.application.ListBoard;
import vn.congress.approval.application.Person;
import vn.congress.approval.application.ShowBoard;
import vn.congress.approval.application.ShowTimeline;
import vn.congress.approval.application.ShowTrend;
import vn.congress.approval.domain.Actor;
import vn.congress.approval.domain.agency.Role;
import vn.congress.approval.domain.board.Board;
import vn.congress.approval.domain.board.BoardDay;
import vn.congress.approval.domain.board.Standings;
import vn.congress.approval.domain.task.CongressTasks;
import vn.congress.approval.domain.task.TaskCode;
import vn.congress.approval.domain.task.TaskState;
import vn.congress.approval.domain.task.WorkingDaysLeft;
import vn.congress.approval.support.Databases;
import vn.congress.approval.support.MovableClock;

/**
 * The board over 10,000 and 100,000 tasks, with ten rows of journal and ten of standings for each: the use cases as the
 * controller calls them, their answers written as JSON. Before each call some task changes, as in an office at work.
 *
 * <p>It fails on a wrong answer, not on a slow one: what it prints is read on a machine that does nothing else.
 */
@DisplayName("The board")
class BoardBenchmark {

    private static final int WARM_UP = 100;
    private static final int RUNS = 200;
    private static final int FEW = 10;
    private static final int SMALL = 10_000;
    private static final int LARGE = 100_000;
    private static final int ROWS_EACH = 10;
    private static final Path DIRECTORY = Path.of("target", "benchmark");
    private static final StringBuilder REPORT = new StringBuilder();

    private static final Person MANAGER = new Person(new Actor("tonghop"), Set.of(Role.CENTRAL_OFFICE.groupId()));
    private static final Person LEAD = new Person(new Actor("chutri.vptw"), Set.of("chu-tri-vptw"));

    @AfterAll
    static void report() throws IOException {
        System.out.println(REPORT);
        Files.createDirectories(DIRECTORY);
        Files.writeString(DIRECTORY.resolve("board.md"), REPORT);
    }

    /**
     * Milliseconds, sorted.
     *
     * @param processor those that the thread that asked had a processor: the same on a machine that does much else
     */
    private record Times(double[] millis, double[] processor) {

        double percentile(int percent) {
            return of(millis, percent);
        }

        double processorPercentile(int percent) {
            return of(processor, percent);
        }

        private static double of(double[] sorted, int percent) {
            return sorted[Math.max(0, (int) Math.ceil(percent / 100.0 * sorted.length) - 1)];
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"h2", "postgres"})
    void answers_over_many_tasks_as_fast_as_over_few(String make) throws IOException {
        var small = measure(make, SMALL);
        var large = measure(make, LARGE);
        REPORT.append(String.format(
                Locale.ROOT,
                "%n### The board on %s (load of the machine %.1f)%n%n| | 10,000 p50 ms | p95 | 100,000 p50 ms | p95 |"
                        + " p95 ratio | processor p95, 10,000 | 100,000 |%n|--|--:|--:|--:|--:|--:|--:|--:|%n",
                make,
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage()));
        small.forEach((what, few) -> {
            var many = large.get(what);
            REPORT.append(String.format(
                    Locale.ROOT,
                    "| %s | %.1f | %.1f | %.1f | %.1f | %.2f | %.1f | %.1f |%n",
                    what,
                    few.percentile(50),
                    few.percentile(95),
                    many.percentile(50),
                    many.percentile(95),
                    many.percentile(95) / few.percentile(95),
                    few.processorPercentile(95),
                    many.processorPercentile(95)));
        });
    }

    private static Map<String, Times> measure(String make, int tasks) throws IOException {
        var directory = Files.createTempDirectory("board");
        try (var database = database(make, directory);
                var office = OurOffice.open(database)) {
            generate(new JdbcTemplate(database), make, tasks);
            return measure(office, tasks);
        } finally {
            try (var files = Files.list(directory)) {
                for (var file : files.toList()) {
                    Files.delete(file);
                }
            }
            Files.delete(directory);
        }
    }

    private static Map<String, Times> measure(ConfigurableApplicationContext office, int tasks) {
        var json = office.getBean(ObjectMapper.class);
        var showBoard = office.getBean(ShowBoard.class);
        var listBoard = office.getBean(ListBoard.class);
        var showTimeline = office.getBean(ShowTimeline.class);
        var showTrend = office.getBean(ShowTrend.class);
        var collectReport = office.getBean(CollectReport.class);
        var standings = office.getBean(Standings.class);
        var register = office.getBean(CongressTasks.class);
        var transaction = office.getBean(TransactionTemplate.class);
        var clock = office.getBean(MovableClock.class);
        var dueSoon = office.getBean(WorkingDaysLeft.class);
        Runnable nothing = () -> {};
        var next = new int[] {0};
        Runnable change = () -> {
            clock.advance(Duration.ofMillis(100));
            var number = 1 + (next[0]++ * 7919) % tasks;
            var state = next[0] % 2 == 0 ? TaskState.RETURNED : TaskState.IN_PROGRESS;
            transaction.executeWithoutResult(it -> register.moveTo(new TaskCode("NV-" + number), state));
        };
        var overdue = new BoardAsked(
                "OVERDUE", null, "VPTW", null, null, null, null, BoardAsked.Day.NONE, BoardAsked.Day.NONE);
        var times = new LinkedHashMap<String, Times>();

        System.out.println("BOARD generated " + tasks);
        times.put("first question after a start", times(nothing, 1, 0, run -> showBoard.show(BoardAsked.ALL, MANAGER)));
        assertThat(showBoard.show(BoardAsked.ALL, MANAGER).total()).isEqualTo(tasks);
        assertThat(standings.now()).isEqualTo(standings.asOf(clock.instant()));
        times.put("board", times(change, RUNS, WARM_UP, run -> write(json, showBoard.show(BoardAsked.ALL, MANAGER))));
        times.put("board of one agency", times(change, RUNS, WARM_UP, run -> write(json, showBoard.own(LEAD))));
        times.put(
                "list, 20 of all",
                times(change, RUNS, WARM_UP, run -> write(json, listBoard.page(BoardAsked.ALL, 0, 20, MANAGER))));
        times.put(
                "list, 20 of one agency's overdue",
                times(change, RUNS, WARM_UP, run -> write(json, listBoard.page(overdue, 0, 20, MANAGER))));
        times.put(
                "time line, 50 of all",
                times(change, RUNS, WARM_UP, run -> write(json, showTimeline.page(BoardAsked.ALL, 0, 50, MANAGER))));
        Supplier<Object> burnDown = () -> showTrend.burnDown(BoardAsked.Day.NONE, BoardAsked.Day.NONE);
        times.put("burn-down, first after a start", times(nothing, 1, 0, run -> write(json, burnDown.get())));
        times.put("burn-down", times(change, RUNS, WARM_UP, run -> write(json, burnDown.get())));
        times.put("as of a past day, read and counted", times(nothing, FEW, 2, run -> {
            var moment = clock.instant().minus(Duration.ofDays(20L + run));
            var then = standings.asOf(moment);
            assertThat(then).hasSize(tasks);
            return Board.of(then, BoardDay.at(moment, dueSoon));
        }));
        times.put("daily report", times(nothing, FEW, 2, run -> {
            var cutOff = clock.instant().minus(Duration.ofDays(run));
            var report = collectReport.collect(
                    BoardDay.at(cutOff, dueSoon).day(), cutOff.minus(Duration.ofDays(1)), cutOff, Optional.empty());
            assertThat(report.isComplete()).isTrue();
            return write(json, report);
        }));
        assertThat(standings.board(BoardDay.at(clock.instant(), dueSoon)).all())
                .isEqualTo(Board.of(standings.asOf(clock.instant()), BoardDay.at(clock.instant(), dueSoon))
                        .all());
        times.forEach((what, it) -> System.out.printf(
                Locale.ROOT,
                "BOARD %,d %s: p50 %.1f ms, p95 %.1f ms; processor p50 %.1f ms, p95 %.1f ms (load %.1f)%n",
                tasks,
                what,
                it.percentile(50),
                it.percentile(95),
                it.processorPercentile(50),
                it.processorPercentile(95),
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage()));
        return times;
    }

    private static Times times(Runnable before, int runs, int warmUp, IntFunction<Object> work) {
        var thread = ManagementFactory.getThreadMXBean();
        var millis = new ArrayList<Double>();
        var processor = new ArrayList<Double>();
        for (var run = -warmUp; run < runs; run++) {
            before.run();
            var begun = System.nanoTime();
            var used = thread.getCurrentThreadCpuTime();
            assertThat(work.apply(Math.abs(run))).isNotNull();
            if (run >= 0) {
                millis.add((System.nanoTime() - begun) / 1e6);
                processor.add((thread.getCurrentThreadCpuTime() - used) / 1e6);
            }
        }
        return new Times(sorted(millis), sorted(processor));
    }

    private static double[] sorted(List<Double> millis) {
        return millis.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    }

    private static Object write(ObjectMapper json, Object answer) {
        try {
            return json.writeValueAsBytes(answer);
        } catch (JsonProcessingException notWritten) {
            throw new UncheckedIOException(notWritten);
        }
    }

    private static HikariDataSource database(String make, Path directory) {
        var settings = new HikariConfig();
        if (make.equals("h2")) {
            settings.setJdbcUrl("jdbc:h2:file:" + directory.resolve("office") + ";CACHE_SIZE=262144");
            settings.setUsername("sa");
            settings.setPassword("");
        } else {
            settings.setJdbcUrl(Databases.postgresUrl());
            settings.setUsername("postgres");
        }
        settings.setMaximumPoolSize(20);
        return new HikariDataSource(settings);
    }

    /** Tasks numbered from 1, each with its past from June on: planned, given, worked on, and half of them done. */
    private static void generate(JdbcTemplate jdbc, String make, int tasks) {
        for (var statement : statements(tasks)) {
            jdbc.execute(statement);
        }
        jdbc.execute(make.equals("h2") ? "analyze" : "vacuum analyze");
        assertThat(jdbc.queryForObject("select count(*) from task_standing", Integer.class))
                .isEqualTo(tasks * ROWS_EACH);
        assertThat(jdbc.queryForObject("select count(*) from journal", Integer.class))
                .isEqualTo(tasks * ROWS_EACH);
    }

    private static List<String> statements(int tasks) {
        var statements = new ArrayList<>(List.of("create table n (i int primary key)", "insert into n values (1)"));
        for (var size = 1; size < tasks; size *= 2) {
            statements.add("insert into n select i + " + size + " from n where i + " + size + " <= " + tasks);
        }
        var day = "cast(date '2026-01-09' + interval '1' day * %s as date)";
        var values =
                """
                'Nhiệm vụ số ' || n.i, a.code, 'Mảng việc ' || mod(n.i, 12),
                case mod(n.i, 3) when 0 then 'BEFORE' when 1 then 'DURING' else 'AFTER' end,
                case mod(n.i / 3, 3) when 0 then 'URGENT' when 1 then 'KEY' else 'ROUTINE' end,
                case mod(n.i / 5, 5) when 0 then 'AGENCY_HEAD' when 1 then 'STANDING_BOARD'
                    when 2 then 'STANDING_SECRETARY' when 3 then 'SECRETARIAT' else 'POLITBURO' end,
                """
                        + day.formatted("(mod(n.i * 13, 300) - 120)") + ", "
                        + day.formatted("(mod(n.i * 13, 300) - 120 + 20 * (mod(n.i, 6) / 5))");
        var last = "case mod(n.i, 10) when 9 then 'WITHDRAWN' when 8 then 'PLANNED' when 7 then 'ASSIGNED' when 6 then"
                + " 'IN_PROGRESS' when 5 then 'IN_PROGRESS' when 4 then 'RETURNED' else 'CONCLUDED' end";
        var moment = "timestamp with time zone '2025-06-01 09:00:00+07:00' + interval '1' day * (%s)";
        var done = moment.formatted("mod(n.i, 30) + 9 * 20");
        statements.add(
                """
                insert into congress_task (title, lead_agency, work_group, phase, priority, deciding_level, original_due, due,
                    code, accountable_head, deliverable, planned_level, basis, track_only, note, state, concluded_at)
                select %s, 'NV-' || n.i, 'Người đứng đầu', 'Báo cáo', 'POLITBURO', 'Kế hoạch', false, '', %s,
                    case when mod(n.i, 10) < 4 then %s end
                from n join agency a on a.position = 1 + mod(n.i, 17) order by n.i
                """
                        .formatted(values, last, done));
        for (var step = 0; step < ROWS_EACH; step++) {
            var at = moment.formatted("mod(n.i, 30) + " + step * 20);
            var isLast = step == ROWS_EACH - 1;
            var state =
                    switch (step) {
                        case 0 -> "'PLANNED'";
                        case 1 -> "'ASSIGNED'";
                        case ROWS_EACH - 1 -> last;
                        default -> step % 2 == 0 ? "'IN_PROGRESS'" : "'RETURNED'";
                    };
            statements.add(
                    """
                    insert into task_standing (title, lead_agency, work_group, phase, priority, deciding_level, original_due,
                        due, task, at, state, track_only, concluded_at)
                    select %s, 'NV-' || n.i, %s, %s, false, case when %b and mod(n.i, 10) < 4 then %s end
                    from n join agency a on a.position = 1 + mod(n.i, 17)
                    """
                            .formatted(values, at, state, isLast, done));
            statements.add(
                    """
                    insert into journal (task, at, account, step, outcome, reason, content)
                    select 'NV-' || n.i, %s, 'chutri.vptw', 'UserTask_DraftReport', 'DONE', '', '{}' from n
                    """
                            .formatted(at));
        }
        statements.add(
                """
                insert into escalation (task, cause, step, open_task, reason, proposal, urgent, raised_by, raised_at, level,
                    laid_at, waits_until, state, ended_at)
                select 'NV-' || n.i, 'LATE', '', case when mod(n.i, 50) = 6 then 'NV-' || n.i end, 'Quá hạn', '', false,
                    'he-thong', %1$s, 'STANDING_BOARD', %1$s, %1$s,
                    case when mod(n.i, 50) = 6 then 'OPEN' else 'CLOSED_BY_ITSELF' end,
                    case when mod(n.i, 50) <> 6 then %2$s end
                from n where mod(n.i, 10) = 6
                """
                        .formatted(moment.formatted("mod(n.i, 150)"), moment.formatted("mod(n.i, 150) + 5")));
        statements.add(
                """
                insert into task_wait (task, step, on_event, reason, wait_until, declared_by, declared_at, open_key, ended_at,
                    ended_how, ended_by, ended_note)
                select 'NV-' || n.i, '', 'Hội nghị', 'Chờ', date '2026-02-01', 'chutri.vptw', %1$s,
                    case when mod(n.i, 30) = 5 then 'NV-' || n.i end, case when mod(n.i, 30) <> 5 then %2$s end,
                    case when mod(n.i, 30) <> 5 then 'ANSWERED' end, case when mod(n.i, 30) <> 5 then 'x' end, ''
                from n where mod(n.i, 10) = 5
                """
                        .formatted(moment.formatted("mod(n.i, 150)"), moment.formatted("mod(n.i, 150) + 9")));
        statements.add(
                """
                insert into update_request (task, silent_since, asked_on, asked_at)
                select 'NV-' || n.i, %1$s, date '2025-12-01', %1$s from n where mod(n.i, 100) = 4
                """
                        .formatted(moment.formatted("mod(n.i, 150)")));
        statements.add("drop table n");
        return Arrays.asList(statements.toArray(String[]::new));
    }
}
