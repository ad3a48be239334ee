package vn.congress.approval.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DuplicateKeyException;
import vn.congress.approval.domain.Actor;
import vn.congress.approval.domain.agency.AgencyCode;
import vn.congress.approval.domain.agency.Desk;
import vn.congress.approval.domain.authority.Level;
import vn.congress.approval.domain.escalation.Cause;
import vn.congress.approval.domain.escalation.Escalation;
import vn.congress.approval.domain.escalation.Escalations;
import vn.congress.approval.domain.escalation.Escalations.Open;
import vn.congress.approval.domain.escalation.GivenMandates;
import vn.congress.approval.domain.escalation.Mandate;
import vn.congress.approval.domain.escalation.Matter;
import vn.congress.approval.domain.escalation.Ruling;
import vn.congress.approval.domain.task.CongressTasks;
import vn.congress.approval.domain.task.TaskCode;
import vn.congress.approval.domain.task.TaskState;
import vn.congress.approval.support.ATask;
import vn.congress.approval.support.Databases;
import vn.congress.approval.support.MovableClock;
import vn.congress.approval.support.Tables;

@DisplayName("Escalations and mandates")
class EscalationTablesTest {

    @Nested
    class OnH2 extends OnEither {
        OnH2() {
            super("h2");
        }
    }

    @Nested
    class OnPostgres extends OnEither {
        OnPostgres() {
            super("postgres");
        }
    }

    abstract static class OnEither {

        private static final TaskCode CODE = new TaskCode("NV-001");
        private static final Instant MONDAY = MovableClock.moment("2026-02-23T08:00");

        private final Tables tables;
        private final Escalations escalations;
        private final GivenMandates mandates;
        private final CongressTasks tasks;

        OnEither(String make) {
            tables = new Tables(Databases.fresh(make), MovableClock.at("2026-02-13T09:00"));
            escalations = tables.get(Escalations.class);
            mandates = tables.get(GivenMandates.class);
            tasks = tables.get(CongressTasks.class);
        }

        @BeforeEach
        void a_task_is_in_the_register() {
            tables.inTransaction(() -> tasks.add(List.of(ATask.planned("NV-001"), ATask.after("NV-002", "NV-001"))));
        }

        @Test
        void an_escalation_is_read_as_it_was_kept_climbs_and_answer_included() {
            var number = add("UserTask_DraftReport", Cause.EXCEEDS_AUTHORITY, Optional.of(new Desk("chu-tri-vptw")));
            var asked = found(number)
                    .acknowledged("ai-do", MONDAY)
                    .asked("Bao nhiêu?", "ai-do", MONDAY, MONDAY.plusSeconds(60))
                    .waitingUntil(MONDAY.plusSeconds(90));
            escalations.save(asked);
            assertThat(found(number)).isEqualTo(asked);
            var climbed = asked.laidAnew(MONDAY)
                    .climbed(MONDAY.plusSeconds(100), "Một")
                    .climbed(MONDAY.plusSeconds(200), "Hai");
            escalations.save(climbed);
            assertThat(found(number)).isEqualTo(climbed);

            var answered = climbed.answered(new Escalation.Answer(
                    Ruling.REASSIGNED,
                    "x".repeat(4_000),
                    Optional.of(new AgencyCode("HN")),
                    Optional.of(LocalDate.of(2026, 3, 1)),
                    "thuongtruc",
                    MONDAY));
            escalations.save(answered);

            assertThat(found(number)).isEqualTo(answered);
            assertThat(escalations.of(CODE)).containsExactly(answered);
        }

        @Test
        void the_same_step_is_open_once_for_the_same_cause_and_may_be_reported_again_when_that_has_ended() {
            var number = add("UserTask_SignOff", Cause.LATE, Optional.empty());
            add("UserTask_SignOff", Cause.STALLED, Optional.empty());
            assertThatThrownBy(() -> add("UserTask_SignOff", Cause.LATE, Optional.empty()))
                    .isInstanceOf(DuplicateKeyException.class);
            assertThat(escalations.openOn(CODE, "UserTask_SignOff", Cause.LATE)).contains(number);

            escalations.save(found(number).closedByItself());
            assertThat(escalations.openOn(CODE, "UserTask_SignOff", Cause.LATE)).isEmpty();
            var again = add("UserTask_SignOff", Cause.LATE, Optional.empty());
            escalations.save(found(again).closedByItself());

            assertThat(escalations.openOf(CODE)).extracting(Open::step).containsExactly("UserTask_SignOff");
        }

        @Test
        void whoever_raises_the_same_at_once_holds_the_task_one_after_the_other() throws Exception {
            var people = Executors.newFixedThreadPool(4);
            var together = new CyclicBarrier(4);
            try {
                var numbers = IntStream.range(0, 4)
                        .mapToObj(each -> people.submit(() -> {
                            together.await();
                            return tables.inTransaction(() -> {
                                escalations.hold(CODE);
                                return escalations
                                        .openOn(CODE, "", Cause.LATE)
                                        .orElseGet(() -> add("", Cause.LATE, Optional.empty()));
                            });
                        }))
                        .toList();
                var given = new HashSet<Long>();
                for (var number : numbers) {
                    given.add(number.get());
                }
                assertThat(given).hasSize(1);
            } finally {
                people.shutdownNow();
            }
        }

        @Test
        void those_unanswered_at_the_top_come_first_and_then_whose_time_is_over_first() {
            var late = add("UserTask_SignOff", Cause.LATE, Optional.empty());
            var soon = add("UserTask_SignOff", Cause.STALLED, Optional.empty());
            var red = add("UserTask_SignOff", Cause.WAIT_LOOP, Optional.empty());
            var ended = add("UserTask_SignOff", Cause.SITUATION, Optional.empty());
            escalations.save(found(late).waitingUntil(MONDAY.plusSeconds(100)));
            escalations.save(found(soon).waitingUntil(MONDAY));
            var top = found(red);
            while (!top.isAtTop()) {
                top = top.climbed(MONDAY, "Quá thời gian.");
            }
            escalations.save(top.stayed(MONDAY).waitingUntil(MONDAY.plusSeconds(999)));
            escalations.save(found(ended).closedByItself());

            assertThat(escalations.page(true, 0, 10))
                    .extracting(Escalation::number)
                    .containsExactly(red, soon, late);
            assertThat(escalations.page(true, 1, 1))
                    .extracting(Escalation::number)
                    .containsExactly(soon);
            assertThat(escalations.page(false, 0, 10))
                    .extracting(Escalation::number)
                    .containsExactly(ended);
            assertThat(escalations.count(true)).isEqualTo(3);
            assertThat(escalations.page(true, 0, 10).get(0).climbs()).isNotEmpty();
        }

        @Test
        void a_mandate_is_kept_and_ends() {
            var number = add("", Cause.LATE, Optional.empty());
            var mandate = new Mandate(
                    CODE,
                    Level.STANDING_BOARD,
                    Level.SECRETARIAT,
                    "Trong mức 30 triệu.",
                    Optional.of(LocalDate.of(2026, 3, 1)),
                    "ttbbt",
                    MONDAY,
                    number);

            mandates.add(mandate);
            assertThat(mandates.of(CODE)).containsExactly(mandate);
            mandates.end(CODE);

            assertThat(mandates.of(CODE)).isEmpty();
            assertThat(tables.sql()
                            .sql("select count(*) from mandate")
                            .query(Integer.class)
                            .single())
                    .isEqualTo(1);
        }

        @Test
        void a_withdrawn_task_holds_nobody_back() {
            tasks.beginOnce(new TaskCode("NV-002"));
            assertThat(tasks.isHeldBack(new TaskCode("NV-002"))).isTrue();

            tasks.moveTo(CODE, TaskState.WITHDRAWN);

            assertThat(tasks.isHeldBack(new TaskCode("NV-002"))).isFalse();
            assertThat(tables.inTransaction(() -> tasks.releasedBy(CODE))).containsExactly(new TaskCode("NV-002"));
            assertThat(tasks.find(CODE).orElseThrow().state()).isEqualTo(TaskState.WITHDRAWN);
        }

        private long add(String step, Cause cause, Optional<Desk> from) {
            return escalations.add(Escalation.raised(
                    new Matter(
                            CODE, cause, step, Level.AGENCY_HEAD, "Lý do", "Đề xuất", true, new Actor("chutri.vptw")),
                    from,
                    MONDAY));
        }

        private Escalation found(long number) {
            return escalations.find(number).orElseThrow();
        }
    }
}
