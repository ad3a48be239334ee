package vn.congress.approval.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.transaction.support.TransactionTemplate;
import vn.congress.approval.application.ShowWaitGraph;
import vn.congress.approval.domain.agency.Agencies;
import vn.congress.approval.domain.task.CongressTask;
import vn.congress.approval.domain.task.CongressTasks;
import vn.congress.approval.domain.task.TaskCode;
import vn.congress.approval.domain.wait.Wait;
import vn.congress.approval.domain.wait.WaitGraph;
import vn.congress.approval.domain.wait.WaitedOn;
import vn.congress.approval.domain.wait.Waits;
import vn.congress.approval.support.ATask;
import vn.congress.approval.support.Databases;

/**
 * 5,000 waits among 5,000 tasks, on tasks and agencies at random: reading them, finding every circle, row and
 * bottleneck, and the whole answer that the page gets. The fifth time of a program already warm is measured.
 */
@DisplayName("5,000 waits")
class WaitGraphBenchmark {

    private static final int WAITS = 5_000;
    private static final int TIMES = 5;
    private static final double LIMIT_MILLIS = 1_000;

    private static final Path DIRECTORY = Path.of("target", "benchmark");
    private static final StringBuilder REPORT = new StringBuilder();

    @AfterAll
    static void report() throws IOException {
        System.out.println(REPORT);
        Files.createDirectories(DIRECTORY);
        Files.writeString(DIRECTORY.resolve("wait-graph.md"), REPORT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"h2", "postgres"})
    void are_analysed_within_a_second(String make) {
        var database = Databases.fresh(make);
        try (var office = OurOffice.open(database)) {
            var waits = office.getBean(Waits.class);
            var graph = office.getBean(WaitGraph.class);
            office.getBean(TransactionTemplate.class)
                    .executeWithoutResult(transaction ->
                            enter(office.getBean(CongressTasks.class), waits, office.getBean(Agencies.class)));
            var millis = List.<String>of();
            var whole = 0.0;
            for (var time = 0; time < TIMES; time++) {
                var begun = System.nanoTime();
                var who = waits.whoWaits();
                var read = System.nanoTime();
                var loops = graph.loops(who);
                var looped = System.nanoTime();
                var chains = graph.chains(who, 3);
                var chained = System.nanoTime();
                var blockers = graph.blockers(who, 20);
                var done = System.nanoTime();
                whole = (done - begun) / 1e6;
                var page = System.nanoTime();
                office.getBean(ShowWaitGraph.class).show();
                millis = List.of(
                        ms(begun, read),
                        ms(read, looped),
                        ms(looped, chained),
                        ms(chained, done),
                        ms(begun, done),
                        ms(page, System.nanoTime()),
                        String.valueOf(loops.size()),
                        String.valueOf(chains.size()),
                        String.valueOf(blockers.get(0).tasks()));
            }
            REPORT.append(String.format(
                    Locale.ROOT,
                    "%n### 5,000 waits on %s%n%n| read ms | circles ms | rows ms | bottlenecks ms | together ms | page"
                            + " ms | circles | rows | worst |%n|--:|--:|--:|--:|--:|--:|--:|--:|--:|%n| %s |%n",
                    make,
                    String.join(" | ", millis)));
            assertThat(whole).as("milliseconds for all of it").isLessThan(LIMIT_MILLIS);
        }
    }

    private static void enter(CongressTasks tasks, Waits waits, Agencies agencies) {
        var chance = new Random(2026);
        var bodies = agencies.all();
        var planned = new ArrayList<CongressTask>();
        for (var number = 0; number < WAITS; number++) {
            planned.add(ATask.planned(code(number)));
        }
        tasks.add(planned);
        for (var number = 0; number < WAITS; number++) {
            var on = chance.nextInt(20) == 0
                    ? WaitedOn.agency(
                            bodies.get(1 + chance.nextInt(bodies.size() - 1)).code())
                    : WaitedOn.task(new TaskCode(code((number + 1 + chance.nextInt(WAITS - 1)) % WAITS)));
            waits.add(new Wait.Declared(
                    new TaskCode(code(number)),
                    "UserTask_DraftReport",
                    on,
                    "Cần số liệu",
                    LocalDate.of(2026, 1, 15),
                    "chutri.vptw",
                    Instant.ofEpochSecond(1_767_000_000L + number)));
        }
    }

    private static String code(int number) {
        return "NV-%05d".formatted(number);
    }

    private static String ms(long from, long to) {
        return String.format(Locale.ROOT, "%.0f", (to - from) / 1e6);
    }
}
