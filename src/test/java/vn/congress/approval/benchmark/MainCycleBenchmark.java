package vn.congress.approval.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.congress.approval.benchmark.RoundTrips.Count;
import vn.congress.approval.support.Databases;
import vn.congress.approval.support.ProcessDriver;

/**
 * What one task costs the database from acceptance to its issued conclusion, step by step, beside the same models on a
 * stock engine.
 *
 * <p>A step is what a person's completed form sets off, with the jobs it leaves behind. The clock stands and each side
 * has run the cycle once before, so the counts are the same in every run.
 */
@DisplayName("The main cycle")
class MainCycleBenchmark {

    private static final double TARGET = 1.0;
    private static final Path DIRECTORY = Path.of("target", "benchmark");
    private static final StringBuilder REPORT = new StringBuilder();

    @AfterAll
    static void report() throws IOException {
        System.out.println(REPORT);
        Files.createDirectories(DIRECTORY);
        Files.writeString(DIRECTORY.resolve("main-cycle.md"), REPORT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"h2", "postgres"})
    void costs_no_more_round_trips_than_on_a_stock_engine(String make) throws IOException {
        var ours = ours(make);
        var stock = stock(make);

        REPORT.append(table(make, ours, stock));
        Files.createDirectories(DIRECTORY);
        Files.writeString(DIRECTORY.resolve("main-cycle-" + make + "-ours.txt"), statements(ours));
        Files.writeString(DIRECTORY.resolve("main-cycle-" + make + "-stock.txt"), statements(stock));
        assertThat(ratio(ours, stock, Count::trips))
                .as("round trips, ours to stock")
                .isLessThanOrEqualTo(TARGET);
    }

    private static List<Count> ours(String make) {
        try (var wire = new RoundTrips(Databases.fresh(make));
                var office = OurOffice.open(wire.database())) {
            var engine = office.getBean(ProcessEngine.class);
            var driver = office.getBean(ProcessDriver.class);
            Cycle cycle = code -> {
                driver.propose(
                        "code",
                        code,
                        "plannedLevel",
                        "POLITBURO",
                        "coordinators",
                        List.of("BTCTW", "HN", "TBVK"),
                        "due",
                        "2026-12-31");
                return count(
                        engine,
                        wire,
                        code,
                        (task, act) -> ProcessDriver.submission(driver.fields(task, act.desk(), act.fields())),
                        () -> driver.moveToTheEndOfTheGuaranteedDays(code));
            };
            cycle.of("NV-901");
            return cycle.of("NV-902");
        }
    }

    private static List<Count> stock(String make) {
        try (var wire = new RoundTrips(Databases.fresh(make))) {
            var engine = StockOffice.open("stock-" + make, wire.database());
            try {
                Cycle cycle = code -> {
                    engine.getRuntimeService().startProcessInstanceByMessage("TaskOpened", code);
                    return count(engine, wire, code, (task, act) -> Variables.fromMap(act.fields()), () -> {});
                };
                cycle.of("NV-901");
                return cycle.of("NV-902");
            } finally {
                engine.close();
            }
        }
    }

    private static List<Count> count(
            ProcessEngine engine,
            RoundTrips wire,
            String code,
            BiFunction<Task, MainCycle.Act, Map<String, Object>> form,
            Runnable guaranteedDays) {
        var counts = new ArrayList<Count>();
        for (var act : MainCycle.ACTS) {
            var task = engine.getTaskService()
                    .createTaskQuery()
                    .processInstanceBusinessKey(code)
                    .taskDefinitionKey(act.step())
                    .taskCandidateGroup(act.desk())
                    .singleResult();
            assertThat(task).as(act.title()).isNotNull();
            var fields = form.apply(task, act);
            engine.getIdentityService().setAuthentication(act.desk(), List.of(act.desk()));
            var step = wire.during(() -> engine.getFormService().submitTaskForm(task.getId(), fields));
            engine.getIdentityService().clearAuthentication();
            var jobs = OurOffice.jobs(engine, wire);
            guaranteedDays.run();
            counts.add(step.plus(jobs).plus(OurOffice.jobs(engine, wire)));
        }
        assertThat(engine.getRuntimeService()
                        .createProcessInstanceQuery()
                        .processInstanceBusinessKey(code)
                        .count())
                .isZero();
        return counts;
    }

    private static String table(String make, List<Count> ours, List<Count> stock) {
        var table = new StringBuilder("\n### Main cycle on " + make + "\n\n"
                + "| step | statements ours | stock | round trips ours | stock | commits ours | stock |\n"
                + "|---|--:|--:|--:|--:|--:|--:|\n");
        for (var index = 0; index < ours.size(); index++) {
            table.append(row(MainCycle.ACTS.get(index).title(), ours.get(index), stock.get(index)));
        }
        table.append(row("**total of " + ours.size() + "**", sum(ours), sum(stock)));
        table.append(String.format(
                Locale.ROOT,
                "%nRound trips per step: ours %.1f, stock %.1f. Ours/stock: round trips **%.2f**, statements %.2f, commits %.2f.%n",
                (double) sum(ours).trips() / ours.size(),
                (double) sum(stock).trips() / stock.size(),
                ratio(ours, stock, Count::trips),
                ratio(ours, stock, Count::statements),
                ratio(ours, stock, Count::commits)));
        return table.toString();
    }

    private static String row(String title, Count ours, Count stock) {
        return "| %s | %d | %d | %d | %d | %d | %d |%n"
                .formatted(
                        title,
                        ours.statements(),
                        stock.statements(),
                        ours.trips(),
                        stock.trips(),
                        ours.commits(),
                        stock.commits());
    }

    private static String statements(List<Count> counts) {
        var text = new StringBuilder();
        for (var index = 0; index < counts.size(); index++) {
            text.append("## ").append(MainCycle.ACTS.get(index).title()).append('\n');
            counts.get(index).sent().forEach(sent -> text.append(sent).append('\n'));
        }
        return text.toString();
    }

    private static double ratio(List<Count> ours, List<Count> stock, Function<Count, Integer> what) {
        return (double) what.apply(sum(ours)) / what.apply(sum(stock));
    }

    private static Count sum(List<Count> counts) {
        return counts.stream().reduce(Count.NONE, Count::plus);
    }

    private interface Cycle {
        List<Count> of(String code);
    }
}
