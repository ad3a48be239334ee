package vn.congress.approval.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import vn.congress.approval.domain.authority.Level;
import vn.congress.approval.domain.situation.RouteKind;
import vn.congress.approval.domain.situation.Severity;
import vn.congress.approval.domain.situation.Situation;
import vn.congress.approval.domain.situation.SituationRoute;
import vn.congress.approval.domain.situation.SituationState;
import vn.congress.approval.domain.situation.Situations;
import vn.congress.approval.domain.task.CongressTasks;
import vn.congress.approval.domain.task.TaskCode;
import vn.congress.approval.support.ATask;
import vn.congress.approval.support.Databases;
import vn.congress.approval.support.MovableClock;
import vn.congress.approval.support.Tables;

@DisplayName("Situations in their table")
class SituationTablesTest {

    private static final MovableClock CLOCK = MovableClock.at("2026-01-07T09:00");
    private static final SituationRoute WAY =
            new SituationRoute(RouteKind.PROPOSED, Level.STANDING_BOARD, "P0DT4H", "P0DT16H", "P1D", 3, "Rule_Serious");

    @Nested
    @DisplayName("on H2")
    class OnH2 extends Contract {
        OnH2() {
            super(Databases.h2());
        }
    }

    @Nested
    @DisplayName("on PostgreSQL")
    class OnPostgres extends Contract {
        OnPostgres() {
            super(Databases.postgres());
        }
    }

    abstract static class Contract {

        private final Tables tables;
        private final Situations situations;
        private final CongressTasks tasks;

        Contract(DataSource database) {
            tables = new Tables(database, CLOCK);
            situations = tables.get(Situations.class);
            tasks = tables.get(CongressTasks.class);
        }

        @BeforeEach
        void enterATask() {
            tables.inTransaction(() -> tasks.add(List.of(ATask.planned("NV-001"))));
        }

        @Test
        void a_situation_comes_out_as_it_was_entered_and_as_it_goes_on() {
            var reported = added("PS-001", Severity.SERIOUS, 0);
            assertThat(situations.find(reported.code())).contains(reported);

            var sent = saved(reported.sent(WAY, CLOCK.instant().plus(Duration.ofHours(4))));
            assertThat(situations.find(reported.code())).contains(sent);
            assertThat(sent.state()).isEqualTo(SituationState.DECIDING);

            var climbed = saved(
                    sent.decidedAt(Level.STANDING_SECRETARY, CLOCK.instant().plus(Duration.ofHours(8))));
            var closed = saved(climbed.closed());
            assertThat(tables.inTransaction(
                            () -> situations.hold(reported.code()).orElseThrow()))
                    .isEqualTo(closed);
            assertThat(closed.route()).contains(WAY);
            assertThat(closed.due()).isEmpty();
            assertThat(situations.find(new TaskCode("PS-404"))).isEmpty();
        }

        @Test
        void those_still_open_come_first_then_the_gravest_then_the_newest() {
            added("PS-001", Severity.MINOR, 0);
            added("PS-002", Severity.CRITICAL, 1);
            added("PS-003", Severity.CRITICAL, 2);
            saved(added("PS-004", Severity.CRITICAL, 3)
                    .sent(WAY, CLOCK.instant())
                    .closed());
            added("PS-005", Severity.SERIOUS, 4);

            assertThat(codes(Optional.empty(), 0, 10))
                    .containsExactly("PS-003", "PS-002", "PS-005", "PS-001", "PS-004");
            assertThat(codes(Optional.empty(), 2, 2)).containsExactly("PS-005", "PS-001");
            assertThat(codes(Optional.of(SituationState.CLOSED), 0, 10)).containsExactly("PS-004");
            assertThat(situations.count(Optional.empty())).isEqualTo(5);
            assertThat(situations.count(Optional.of(SituationState.REPORTED))).isEqualTo(4);
        }

        @Test
        void what_happened_may_be_told_in_four_thousand_characters() {
            var told = "đ".repeat(4_000);
            tables.inTransaction(() -> tables.sql()
                    .sql("update congress_task set note = ? where code = 'NV-001'")
                    .param(told)
                    .update());

            assertThat(tasks.find(new TaskCode("NV-001"))
                            .orElseThrow()
                            .assignment()
                            .note())
                    .isEqualTo(told);
        }

        @Test
        void two_who_report_at_the_same_moment_get_two_codes_of_the_series() throws Exception {
            var bothAsk = new CountDownLatch(2);
            Supplier<TaskCode> report = () -> tables.inTransaction(() -> {
                bothAsk.countDown();
                await(bothAsk);
                var code = tasks.nextSituationCode();
                tasks.add(List.of(ATask.planned(code.value())));
                return code;
            });
            var people = Executors.newFixedThreadPool(2);
            try {
                var one = people.submit(report::get);
                var other = people.submit(report::get);

                assertThat(List.of(one.get().value(), other.get().value()))
                        .containsExactlyInAnyOrder("PS-001", "PS-002");
                assertThat(tables.inTransaction(tasks::nextCode)).isEqualTo(new TaskCode("NV-002"));
            } finally {
                people.shutdownNow();
            }
        }

        private Situation added(String code, Severity severity, int minutesLater) {
            var situation = new Situation(
                    new TaskCode(code),
                    severity,
                    24,
                    true,
                    false,
                    Optional.of(new TaskCode("NV-001")),
                    "thutruong.hn",
                    CLOCK.instant().plus(Duration.ofMinutes(minutesLater)),
                    Optional.empty(),
                    Level.AGENCY_HEAD,
                    SituationState.REPORTED,
                    Optional.empty());
            tables.inTransaction(() -> {
                tasks.add(List.of(ATask.planned(code)));
                situations.add(situation);
            });
            return situation;
        }

        private Situation saved(Situation situation) {
            tables.inTransaction(() -> situations.save(situation));
            return situation;
        }

        private List<String> codes(Optional<SituationState> state, int offset, int limit) {
            return situations.page(state, offset, limit).stream()
                    .map(it -> it.code().value())
                    .toList();
        }

        private static void await(CountDownLatch both) {
            try {
                both.await();
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(interrupted);
            }
        }
    }
}
