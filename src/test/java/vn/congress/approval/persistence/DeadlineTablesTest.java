package vn.congress.approval.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import vn.congress.approval.domain.Conflict;
import vn.congress.approval.domain.authority.Level;
import vn.congress.approval.domain.calendar.CalendarChanges;
import vn.congress.approval.domain.calendar.OpenRounds;
import vn.congress.approval.domain.deadline.DeadlineRequest;
import vn.congress.approval.domain.deadline.DeadlineRequest.Decision;
import vn.congress.approval.domain.deadline.DeadlineRequest.Outcome;
import vn.congress.approval.domain.deadline.Deadlines;
import vn.congress.approval.domain.deadline.DueChange;
import vn.congress.approval.domain.deadline.DueLink;
import vn.congress.approval.domain.task.CongressTask;
import vn.congress.approval.domain.task.CongressTasks;
import vn.congress.approval.domain.task.Phase;
import vn.congress.approval.domain.task.TaskCode;
import vn.congress.approval.support.ATask;
import vn.congress.approval.support.Databases;
import vn.congress.approval.support.MovableClock;
import vn.congress.approval.support.SomeAgencies;
import vn.congress.approval.support.Tables;

@DisplayName("Due dates in their tables")
class DeadlineTablesTest {

    private static final MovableClock CLOCK = MovableClock.at("2026-01-07T09:00");
    private static final TaskCode FIRST = new TaskCode("NV-001");
    private static final TaskCode SECOND = new TaskCode("NV-002");
    private static final LocalDate DUE = LocalDate.of(2026, 1, 15);
    private static final LocalDate LATER = LocalDate.of(2026, 2, 27);

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
        private final Deadlines deadlines;

        Contract(DataSource database) {
            tables = new Tables(database, CLOCK);
            deadlines = tables.get(Deadlines.class);
        }

        @BeforeEach
        void enterTasks() {
            tables.inTransaction(() -> tables.get(CongressTasks.class)
                    .add(List.of(ATask.planned("NV-001"), ATask.after("NV-002", "NV-001"))));
        }

        @Test
        void the_standing_board_has_set_the_date_of_a_task_and_the_level_of_a_conclusion_that_of_a_follow_up() {
            tables.sql()
                    .sql(
                            """
                            insert into conclusion (task, term, body, type, number, level, signed_for, signed_by, content,
                                issued_by, issued_at)
                            values ('NV-001', 'XIV', 'TW', 'NOTICE', 1, 'SECRETARIAT', 'T/M', 'TT', 'N', 'vanthu',
                                current_timestamp)
                            """)
                    .update();
            tables.inTransaction(() -> tables.get(CongressTasks.class)
                    .add(List.of(ATask.planned("NV-003").openedBy(FIRST))));

            assertThat(deadlines.find(FIRST).orElseThrow().dateSetBy()).isEqualTo(Level.STANDING_BOARD);
            assertThat(deadlines.find(new TaskCode("NV-003")).orElseThrow().dateSetBy())
                    .isEqualTo(Level.SECRETARIAT);
        }

        @Test
        void a_change_moves_the_date_keeps_the_first_one_and_names_the_level() {
            move(FIRST, DUE, LATER, Level.POLITBURO);
            move(FIRST, LATER, LATER.plusDays(3), Level.POLITBURO);

            var task = deadlines.find(FIRST).orElseThrow();
            assertThat(task.originalDue()).isEqualTo(DUE);
            assertThat(task.due()).isEqualTo(LATER.plusDays(3));
            assertThat(task.dateSetBy()).isEqualTo(Level.POLITBURO);
            assertThat(task.moved()).isEqualTo(2);
            assertThat(deadlines.changesOf(List.of(FIRST)))
                    .extracting(DueChange::to)
                    .containsExactly(LATER, LATER.plusDays(3));
            assertThat(deadlines.countEverMoved()).isEqualTo(1);
            assertThat(deadlines.everMoved(0, 10)).containsExactly(task);
            assertThat(deadlines.everMoved(1, 10)).isEmpty();
        }

        @Test
        void a_plan_that_names_another_date_sets_it_anew() {
            move(FIRST, DUE, LATER, Level.POLITBURO);

            tables.inTransaction(() -> tables.get(CongressTasks.class)
                    .reassign(List.of(ATask.assigned("NV-001", List.of(), false).dueOn(LATER))));
            assertThat(deadlines.find(FIRST).orElseThrow().dateSetBy()).isEqualTo(Level.POLITBURO);
            tables.inTransaction(() ->
                    tables.get(CongressTasks.class).reassign(List.of(ATask.assigned("NV-001", List.of(), false))));
            assertThat(deadlines.find(FIRST).orElseThrow().dateSetBy()).isEqualTo(Level.STANDING_BOARD);
        }

        @Test
        void one_request_is_open_on_a_task_until_it_is_settled() {
            var asked = ask();
            assertThat(deadlines.openOn(FIRST)).contains(asked);
            assertThatExceptionOfType(Conflict.class).isThrownBy(this::ask);

            tables.inTransaction(() -> deadlines.layBefore(asked.id(), Level.STANDING_SECRETARY));
            var decision = new Decision(Outcome.APPROVED, Optional.of(LATER), "", "ttbbt", CLOCK.instant());
            tables.inTransaction(() -> deadlines.settle(asked.id(), decision));
            tables.inTransaction(() -> deadlines.settle(
                    asked.id(), new Decision(Outcome.LAPSED, Optional.empty(), "", "he-thong", CLOCK.instant())));

            var settled = deadlines.request(asked.id()).orElseThrow();
            assertThat(settled.level()).isEqualTo(Level.STANDING_SECRETARY);
            assertThat(settled.decision()).contains(decision);
            assertThat(settled.effects()).containsExactly("một", "hai");
            assertThat(deadlines.openOn(FIRST)).isEmpty();
            assertThat(ask().id()).isNotEqualTo(asked.id());
        }

        @Test
        void who_waits_for_whom_is_found_both_ways_as_long_as_neither_is_over() {
            var link = new DueLink(FIRST, DUE, SECOND, DUE);
            assertThat(deadlines.dependantsOf(List.of(FIRST))).containsExactly(link);
            assertThat(deadlines.prerequisitesOf(List.of(SECOND))).containsExactly(link);
            assertThat(deadlines.dependantsOf(List.of())).isEmpty();

            tables.inTransaction(() -> tables.get(CongressTasks.class).conclude(FIRST, CLOCK.instant()));
            assertThat(deadlines.dependantsOf(List.of(FIRST))).isEmpty();
        }

        @Test
        void a_group_is_found_by_agency_work_group_and_phase() {
            assertThat(deadlines.notOver(SomeAgencies.VPTW, "", null, 10)).hasSize(2);
            assertThat(deadlines.notOver(null, "Nội dung", Phase.BEFORE, 1)).hasSize(1);
            assertThat(deadlines.notOver(SomeAgencies.HN, "", null, 10)).isEmpty();
            assertThat(deadlines.notOver(null, "", Phase.AFTER, 10)).isEmpty();
            assertThat(deadlines.dueOn(List.of(DUE), 10)).hasSize(2);
            assertThat(deadlines.sessionsOn(List.of(DUE), LocalDateTime.of(2026, 1, 7, 9, 0)))
                    .isEmpty();
            assertThat(deadlines.sessionsWith(List.of(FIRST), LocalDateTime.of(2026, 1, 7, 9, 0)))
                    .isEmpty();
            assertThat(deadlines.roundsOf(List.of(FIRST))).isEmpty();
            assertThat(tables.get(OpenRounds.class).all()).isEmpty();
        }

        @Test
        void ten_thousand_tasks_are_held_and_moved_in_seconds() {
            var many = IntStream.range(0, 10_000)
                    .mapToObj(number -> ATask.planned("NV-X%05d".formatted(number)))
                    .toList();
            tables.inTransaction(() -> tables.get(CongressTasks.class).add(many));
            var codes = many.stream().map(CongressTask::code).toList();

            var from = System.nanoTime();
            tables.inTransaction(() -> {
                deadlines.holdStill(codes);
                deadlines.move(codes.stream()
                        .map(code -> change(code, DUE, LATER, Level.STANDING_BOARD))
                        .toList());
            });

            assertThat(System.nanoTime() - from).isLessThan(20_000_000_000L);
            assertThat(deadlines.countEverMoved()).isEqualTo(10_000);
        }

        @Test
        void a_change_of_the_calendar_is_kept_the_latest_first() {
            var changes = tables.get(CalendarChanges.class);
            var one = new CalendarChanges.Entry("quantri", CLOCK.instant(), "Thông báo 1", "[]", 1, 2, 3);
            var other = new CalendarChanges.Entry("quantri", CLOCK.instant(), "Thông báo 2", "[]", 0, 0, 0);
            tables.inTransaction(() -> {
                changes.holdStill();
                changes.add(one);
                changes.add(other);
            });

            assertThat(changes.count()).isEqualTo(2);
            assertThat(changes.page(0, 10)).containsExactly(other, one);
        }

        private DeadlineRequest ask() {
            return tables.inTransaction(() -> deadlines.ask(new Deadlines.NewRequest(
                    FIRST,
                    DUE,
                    LATER,
                    "Chờ số liệu",
                    List.of("một", "hai"),
                    Level.STANDING_BOARD,
                    "chutri.vptw",
                    CLOCK.instant())));
        }

        private void move(TaskCode task, LocalDate from, LocalDate to, Level level) {
            tables.inTransaction(() -> deadlines.move(List.of(change(task, from, to, level))));
        }

        private static DueChange change(TaskCode task, LocalDate from, LocalDate to, Level level) {
            return new DueChange(task, from, to, "Lý do", "a", "b", level, CLOCK.instant());
        }
    }
}
