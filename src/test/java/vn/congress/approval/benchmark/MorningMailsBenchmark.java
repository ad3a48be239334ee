package vn.congress.approval.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;
import vn.congress.approval.application.SendDigests;
import vn.congress.approval.domain.agency.Agencies;
import vn.congress.approval.domain.agency.Desk;
import vn.congress.approval.domain.notice.Notice;
import vn.congress.approval.domain.notice.NoticeKind;
import vn.congress.approval.domain.notice.Notices;
import vn.congress.approval.domain.task.CongressTasks;
import vn.congress.approval.domain.task.TaskCode;
import vn.congress.approval.support.APlan;
import vn.congress.approval.support.Databases;
import vn.congress.approval.support.MovableClock;

/** What mails add to the morning's digests: questions to the database, and time, with few people and with many. */
@DisplayName("Mails of a morning")
class MorningMailsBenchmark {

    private static final Logger LOG = LoggerFactory.getLogger(MorningMailsBenchmark.class);
    private static final int TASKS = 1_000;

    @ParameterizedTest
    @ValueSource(strings = {"h2", "postgres"})
    void cost_a_fixed_number_of_questions(String make) {
        var server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        try {
            var without = sweep(make, 150);
            var few = sweep(make, 15, withMail(server));
            var many = sweep(make, 150, withMail(server));

            LOG.info("{}: without mail {}; 15 people {}; 150 people {}", make, without, few, many);
            assertThat(many.questions()).isEqualTo(few.questions());
        } finally {
            server.stop();
        }
    }

    private static String[] withMail(GreenMail server) {
        return new String[] {
            "--spring.mail.host=127.0.0.1",
            "--spring.mail.port=" + server.getSmtp().getPort(),
            "--congress.mail.from=khong-tra-loi@example.org",
            "--congress.mail.base-url=https://dieuhanh.example.org"
        };
    }

    /** A thousand tasks' notices to the lead and the head of twenty agencies, with so many people in all. */
    private static Cost sweep(String make, int people, String... settings) {
        try (var wire = new RoundTrips(Databases.empty(make));
                var office = OurOffice.open(wire.database(), settings)) {
            var clock = office.getBean(MovableClock.class);
            clock.moveTo("2026-01-09T08:00");
            seat(office, people);
            tell(office);
            var began = System.nanoTime();
            var count = wire.during(() -> office.getBean(SendDigests.class).send(LocalDate.of(2026, 1, 9)));
            var took = Duration.ofNanos(System.nanoTime() - began);
            count.sent().forEach(sql -> LOG.debug("{}", sql));
            return new Cost(
                    count.sent().stream()
                            .filter(sql -> !sql.contains("ACT_"))
                            .toList()
                            .size(),
                    (int) count.sent().stream()
                            .filter(sql -> sql.replaceFirst("^\\d+ × ", "").startsWith("select"))
                            .count(),
                    count.trips(),
                    count.statements(),
                    took.toMillis());
        }
    }

    private static void seat(ConfigurableApplicationContext office, int people) {
        var identities = office.getBean(IdentityService.class);
        var desks = desks(office);
        IntStream.range(0, people).forEach(number -> {
            var user = identities.newUser("nguoi" + number);
            user.setEmail("nguoi" + number + "@example.org");
            identities.saveUser(user);
            identities.createMembership(
                    user.getId(), desks.get(number % desks.size()).id());
        });
    }

    private static List<Desk> desks(ConfigurableApplicationContext office) {
        var desks = new ArrayList<Desk>();
        office.getBean(Agencies.class).all().stream().limit(15).forEach(agency -> {
            desks.add(Desk.leadOf(agency.code()));
        });
        return desks;
    }

    private static void tell(ConfigurableApplicationContext office) {
        var desks = desks(office);
        office.getBean(TransactionTemplate.class).executeWithoutResult(status -> {
            office.getBean(CongressTasks.class)
                    .add(IntStream.range(0, TASKS)
                            .mapToObj(number -> APlan.task("NV-%04d".formatted(number)))
                            .toList());
            office.getBean(Notices.class)
                    .addAll(IntStream.range(0, TASKS)
                            .mapToObj(number -> new Notice(
                                    desks.get(number % desks.size()),
                                    NoticeKind.REMINDER,
                                    Optional.of(new TaskCode("NV-%04d".formatted(number))),
                                    "Nhắc",
                                    false,
                                    office.getBean(MovableClock.class).instant()))
                            .toList());
        });
    }

    /**
     * What the sweep cost.
     *
     * @param ours round trips about our own tables alone
     * @param questions selects
     * @param trips round trips in all; a batch is one
     */
    private record Cost(int ours, int questions, int trips, int statements, long milliseconds) {}
}
