package vn.congress.approval.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.congress.approval.benchmark.RoundTrips.Count;
import vn.congress.approval.domain.agency.Desk;
import vn.congress.approval.domain.opinion.Opinions;
import vn.congress.approval.domain.opinion.Opinions.Filter;
import vn.congress.approval.domain.opinion.RoundKind;
import vn.congress.approval.domain.task.TaskCode;
import vn.congress.approval.support.Databases;
import vn.congress.approval.support.ProcessDriver;

/**
 * What an answer costs in a round of 20 and of 200 members: round trips to the database with the jobs an answer leaves
 * behind, exact, and how the time of the whole round grows. The second round of a program already warm is measured.
 */
@DisplayName("A round of 200 members")
class RoundBenchmark {

    private static final int FEW = 20;
    private static final int MANY = 200;

    /** Ten times the members may take this many times the time; 10 is linear. */
    private static final double GROWTH = 15;

    private static final String TEXT = "Đề nghị làm rõ nguồn kinh phí. ".repeat(60);

    private static final Path DIRECTORY = Path.of("target", "benchmark");
    private static final StringBuilder REPORT = new StringBuilder();

    @AfterAll
    static void report() throws IOException {
        System.out.println(REPORT);
        Files.createDirectories(DIRECTORY);
        Files.writeString(DIRECTORY.resolve("round.md"), REPORT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"h2", "postgres"})
    void costs_each_answer_the_same_however_many_are_asked(String make) {
        var few = measured(make, FEW);
        var many = measured(make, MANY);
        var growth = many.answersMillis() / few.answersMillis();

        REPORT.append(String.format(
                Locale.ROOT,
                "%n### A round on %s%n%n| members | opening: round trips | ms | per answer: round trips | statements | commits | ms | whole round ms |%n|--:|--:|--:|--:|--:|--:|--:|--:|%n%s%sTime of all answers, 200 to 20 members: **%.1f** (linear is 10).%n",
                make,
                few.row(),
                many.row(),
                growth));

        assertThat(many.tripsPerAnswer()).isCloseTo(few.tripsPerAnswer(), org.assertj.core.data.Offset.offset(1.0));
        assertThat(growth).as("growth of the time from 20 to 200 members").isLessThan(GROWTH);
    }

    private static Measured measured(String make, int members) {
        try (var wire = new RoundTrips(Databases.fresh(make));
                var office = OurOffice.open(wire.database(), "--congress.seats.subcommittee=" + members)) {
            var engine = office.getBean(ProcessEngine.class);
            var driver = office.getBean(ProcessDriver.class);
            var opinions = office.getBean(Opinions.class);
            round(engine, driver, wire, opinions, "NV-911", members);
            return round(engine, driver, wire, opinions, "NV-912", members);
        }
    }

    private static Measured round(
            ProcessEngine engine, ProcessDriver driver, RoundTrips wire, Opinions opinions, String code, int members) {
        driver.propose("code", code, "due", "2026-12-31");
        engine.getRuntimeService()
                .startProcessInstanceByKey(
                        "opinion-round",
                        code,
                        Variables.createVariables()
                                .putValue("roundKind", RoundKind.SUBCOMMITTEE.name())
                                .putValue("urgencyAsked", "NO")
                                .putValue("priority", "KEY"));
        var begun = System.nanoTime();
        var opening = OurOffice.jobs(engine, wire);
        var opened = System.nanoTime();
        var steps = driver.stepsByDesk(code, "UserTask_GiveOpinion");
        assertThat(steps).hasSize(members);

        var answers = new ArrayList<Count>();
        var nanos = 0L;
        for (var seat = 1; seat <= members; seat++) {
            var desk = Desk.subcommitteeMember(seat).id();
            var step = steps.get(desk).getId();
            var answering = System.nanoTime();
            engine.getIdentityService().setAuthentication("thanhvien" + seat, List.of(desk));
            var answer = wire.during(() -> engine.getTaskService()
                    .complete(
                            step, ProcessDriver.submission(Map.of("answer", "AGREE_WITH_COMMENTS", "content", TEXT))));
            engine.getIdentityService().clearAuthentication();
            answers.add(answer.plus(OurOffice.jobs(engine, wire)));
            nanos += System.nanoTime() - answering;
        }

        var round = opinions.last(new TaskCode(code), RoundKind.SUBCOMMITTEE).orElseThrow();
        assertThat(opinions.count(round.id(), Filter.IN_TIME)).isEqualTo(members);
        return new Measured(
                members, opening, (opened - begun) / 1e6, answers, nanos / 1e6, (System.nanoTime() - begun) / 1e6);
    }

    private record Measured(
            int members,
            Count opening,
            double openingMillis,
            List<Count> answers,
            double answersMillis,
            double wholeMillis) {

        double tripsPerAnswer() {
            return answers.stream().mapToInt(Count::trips).average().orElseThrow();
        }

        String row() {
            return String.format(
                    Locale.ROOT,
                    "| %d | %d | %.0f | %.1f | %.1f | %.1f | %.1f | %.0f |%n",
                    members,
                    opening.trips(),
                    openingMillis,
                    tripsPerAnswer(),
                    answers.stream().mapToInt(Count::statements).average().orElseThrow(),
                    answers.stream().mapToInt(Count::commits).average().orElseThrow(),
                    answersMillis / members,
                    wholeMillis);
        }
    }
}
