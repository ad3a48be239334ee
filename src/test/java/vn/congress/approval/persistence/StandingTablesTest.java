package vn.congress.approval.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.congress.approval.domain.Actor;
import vn.congress.approval.domain.agency.Desk;
import vn.congress.approval.domain.authority.Level;
import vn.congress.approval.domain.board.Board;
import vn.congress.approval.domain.board.BoardDay;
import vn.congress.approval.domain.board.DayFigures;
import vn.congress.approval.domain.board.Mark;
import vn.congress.approval.domain.board.Standing;
import vn.congress.approval.domain.board.Standings;
import vn.congress.approval.domain.board.TaskStanding;
import vn.congress.approval.domain.calendar.OfficeHours;
import vn.congress.approval.domain.calendar.WorkingCalendar;
import vn.congress.approval.domain.calendar.WorkingTime;
import vn.congress.approval.domain.deadline.Deadlines;
import vn.congress.approval.domain.deadline.DueChange;
import vn.congress.approval.domain.escalation.Cause;
import vn.congress.approval.domain.escalation.Escalation;
import vn.congress.approval.domain.escalation.Escalations;
import vn.congress.approval.domain.escalation.Matter;
import vn.congress.approval.domain.task.CongressTasks;
import vn.congress.approval.domain.task.TaskCode;
import vn.congress.approval.domain.task.TaskState;
import vn.congress.approval.domain.task.WorkingDaysLeft;
import vn.congress.approval.domain.urging.Silences;
import vn.congress.approval.domain.wait.KnownLoop;
import vn.congress.approval.domain.wait.KnownLoops;
import vn.congress.approval.domain.wait.Loop;
import vn.congress.approval.domain.wait.Wait;
import vn.congress.approval.domain.wait.WaitEnd;
import vn.congress.approval.domain.wait.WaitNode;
import vn.congress.approval.domain.wait.WaitedOn;
import vn.congress.approval.domain.wait.Waits;
import vn.congress.approval.domain.wait.WhoWaits;
import vn.congress.approval.support.ATask;
import vn.congress.approval.support.Databases;
import vn.congress.approval.support.MovableClock;
import vn.congress.approval.support.SomeAgencies;
import vn.congress.approval.support.Tables;

@DisplayName("How tasks stood, in the tables")
class StandingTablesTest {

    private static final int TASKS = 8;

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

        private final MovableClock clock = MovableClock.at("2026-01-07T09:00");
        private final Tables tables;
        private final Standings standings;
        private final CongressTasks tasks;
        private final Deadlines deadlines;
        private final Escalations escalations;
        private final Waits waits;
        private final KnownLoops loops;
        private final Silences silences;

        private final Standings otherNode;
        private final JdbcBoardHistory history;
        private final DataSource database;
        private final WorkingDaysLeft threeDays =
                new WorkingDaysLeft(() -> new WorkingTime(WorkingCalendar.of(List.of()), OfficeHours.usual()), 3);

        Contract(DataSource database) {
            this.database = database;
            tables = new Tables(database, clock);
            otherNode = new Tables(database, clock).get(Standings.class);
            history = new JdbcBoardHistory(new JdbcTemplate(database), threeDays, clock);
            standings = tables.get(Standings.class);
            tasks = tables.get(CongressTasks.class);
            deadlines = tables.get(Deadlines.class);
            escalations = tables.get(Escalations.class);
            waits = tables.get(Waits.class);
            loops = tables.get(KnownLoops.class);
            silences = tables.get(Silences.class);
        }

        @Test
        void an_empty_register_has_no_past() {
            assertThat(standings.now()).isEmpty();
            assertThat(standings.knownSince()).isEmpty();
        }

        @Test
        void a_task_is_seen_as_it_was_entered_and_not_before() {
            enter("NV-001");
            var entered = clock.instant();
            clock.advance(Duration.ofHours(1));

            assertThat(standings.asOf(entered.minusSeconds(1))).isEmpty();
            assertThat(standings.asOf(entered)).singleElement().satisfies(task -> {
                assertThat(task.code()).isEqualTo(new TaskCode("NV-001"));
                assertThat(task.lead()).isEqualTo(SomeAgencies.VPTW);
                assertThat(task.level()).isEqualTo(Level.POLITBURO);
                assertThat(task.due()).isEqualTo(LocalDate.of(2026, 1, 15));
                assertThat(task.state()).isEqualTo(TaskState.PLANNED);
                assertThat(task.marks()).isEmpty();
            });
            assertThat(standings.now()).isEqualTo(standings.asOf(entered));
            assertThat(standings.knownSince()).contains(entered);
        }

        @Test
        void a_task_keeps_the_name_it_had_then() {
            enter("NV-001");
            var before = clock.instant();
            clock.advance(Duration.ofDays(1));
            var assignment = tasks.find(new TaskCode("NV-001")).orElseThrow().assignment();
            jdbcRename("NV-001", "Tên mới");
            tables.inTransaction(() -> tasks.settleLevel(assignment.code(), Level.SECRETARIAT));

            assertThat(standings.titlesAsOf(List.of(assignment.code(), new TaskCode("NV-404")), before))
                    .containsExactly(Map.entry(assignment.code(), assignment.title()));
            assertThat(standings.titlesAsOf(List.of(assignment.code()), clock.instant()))
                    .containsExactly(Map.entry(assignment.code(), "Tên mới"));
        }

        @Test
        void what_a_transaction_took_back_is_not_seen() {
            enter("NV-001");
            try {
                tables.inTransaction(() -> {
                    tasks.moveTo(new TaskCode("NV-001"), TaskState.WITHDRAWN);
                    throw new IllegalStateException("taken back");
                });
            } catch (IllegalStateException takenBack) {
                clock.advance(Duration.ofMinutes(1));
            }

            assertThat(standings.now()).extracting(TaskStanding::state).containsExactly(TaskState.PLANNED);
        }

        @Test
        void who_left_a_circle_that_goes_on_without_them_was_in_it_until_then() {
            enter("NV-001");
            enter("NV-002");
            enter("NV-003");
            var wait = declareWait("NV-001", WaitedOn.task(new TaskCode("NV-002")));
            var all = members("NV-001", "NV-002", "NV-003");
            var found = clock.instant();
            var known = loop(wait, all);
            clock.advance(Duration.ofDays(1));

            tables.inTransaction(() -> loops.shrink(
                    known,
                    new Loop(
                            members("NV-001", "NV-002"),
                            List.copyOf(members("NV-001", "NV-002")),
                            new WhoWaits.Declared(wait, found))));

            assertThat(looping(found)).containsExactlyInAnyOrder("NV-001", "NV-002", "NV-003");
            assertThat(looping(clock.instant())).containsExactlyInAnyOrder("NV-001", "NV-002");
            clock.advance(Duration.ofDays(1));
            var shrunk = clock.instant();
            clock.advance(Duration.ofDays(1));
            tables.inTransaction(() -> loops.close(loops.open(), clock.instant()));
            assertThat(looping(found)).containsExactlyInAnyOrder("NV-001", "NV-002", "NV-003");
            assertThat(looping(shrunk)).containsExactlyInAnyOrder("NV-001", "NV-002");
            assertThat(looping(clock.instant())).isEmpty();
        }

        @ParameterizedTest
        @ValueSource(longs = {1, 20260119, 42})
        void every_moment_of_the_past_comes_out_as_it_was_seen_then_whatever_happened_since(long seed) {
            var random = new Random(seed);
            IntStream.rangeClosed(1, TASKS).forEach(number -> enter("NV-%03d".formatted(number)));
            var seen = new LinkedHashMap<Instant, List<TaskStanding>>();
            var marks = new TreeSet<Mark>();

            var changes = new SomeChanges(random);
            for (var step = 0; step < 100; step++) {
                clock.advance(Duration.ofHours(5));
                changes.oneMore();
                var now = standings.now();
                assertThat(now).as("now and as of now, at step %d", step).isEqualTo(standings.asOf(clock.instant()));
                if (random.nextInt(4) == 0) {
                    assertThat(otherNode.now()).as("the other node").isEqualTo(now);
                    history.days(LocalDate.EPOCH, LocalDate.of(2026, 12, 31));
                }
                now.forEach(task -> marks.addAll(task.marks()));
                seen.put(clock.instant(), now);
            }
            clock.advance(Duration.ofDays(30));

            assertThat(marks).as("marks seen on the way").containsExactlyInAnyOrder(Mark.values());
            seen.forEach((moment, then) -> {
                assertThat(standings.asOf(moment)).as("at %s", moment).isEqualTo(then);
                assertThat(standings.asOf(moment.plus(Duration.ofHours(4))))
                        .as("between two changes, after %s", moment)
                        .isEqualTo(then);
            });
            assertDaysAreWhatTheyEndedWith(history.days(LocalDate.EPOCH, LocalDate.of(2026, 12, 31)));
            assertDaysAreWhatTheyEndedWith(new JdbcBoardHistory(new JdbcTemplate(database), threeDays, clock)
                    .days(LocalDate.EPOCH, LocalDate.of(2026, 12, 31)));
        }

        private void assertDaysAreWhatTheyEndedWith(List<DayFigures> days) {
            assertThat(days).extracting(DayFigures::day).isSorted().hasSizeGreaterThan(40);
            for (var figures : days) {
                var end = figures.day()
                        .plusDays(1)
                        .atStartOfDay(MovableClock.OFFICE)
                        .toInstant()
                        .minusNanos(1_000);
                var then = standings.asOf(end);
                var counts = Board.of(then, BoardDay.at(end, threeDays)).all();
                assertThat(figures)
                        .isEqualTo(new DayFigures(
                                figures.day(),
                                then.size(),
                                counts.open(),
                                then.size()
                                        - standings
                                                .asOf(end.minus(Duration.ofDays(1)))
                                                .size(),
                                (int) then.stream()
                                        .filter(task -> task.state() == TaskState.CONCLUDED)
                                        .filter(task -> task.concludedAt()
                                                .map(at -> at.atZone(MovableClock.OFFICE)
                                                        .toLocalDate())
                                                .equals(Optional.of(figures.day())))
                                        .count(),
                                counts.of(Standing.OVERDUE),
                                counts.of(Mark.ESCALATED)));
            }
        }

        @Test
        void a_row_that_is_committed_after_a_later_one_is_not_lost() throws Exception {
            enter("NV-001");
            enter("NV-002");
            assertThat(standings.now()).hasSize(2);
            try (var slow = database.getConnection()) {
                slow.setAutoCommit(false);
                try (var statement = slow.createStatement()) {
                    statement.executeUpdate("update congress_task set state = 'ASSIGNED' where code = 'NV-001'");
                    statement.executeUpdate(
                            """
                            insert into task_standing (task, at, title, lead_agency, work_group, phase, priority,
                                deciding_level, original_due, due, state, track_only)
                            select code, current_timestamp, title, lead_agency, work_group, phase, priority,
                                deciding_level, original_due, due, state, track_only
                            from congress_task where code = 'NV-001'
                            """);
                }
                tables.inTransaction(() -> tasks.moveTo(new TaskCode("NV-002"), TaskState.IN_PROGRESS));
                assertThat(states(standings)).containsExactly("NV-001 PLANNED", "NV-002 IN_PROGRESS");
                tables.inTransaction(() -> tasks.moveTo(new TaskCode("NV-002"), TaskState.RETURNED));
                assertThat(states(standings)).containsExactly("NV-001 PLANNED", "NV-002 RETURNED");
                assertThat(states(otherNode)).as("a node that starts meanwhile").isEqualTo(states(standings));

                slow.commit();
            }

            assertThat(states(standings)).containsExactly("NV-001 ASSIGNED", "NV-002 RETURNED");
            assertThat(states(otherNode)).containsExactly("NV-001 ASSIGNED", "NV-002 RETURNED");
        }

        @Test
        void what_a_transaction_may_still_take_back_is_seen_by_nobody() {
            enter("NV-001");
            tables.inTransaction(() -> {
                tasks.moveTo(new TaskCode("NV-001"), TaskState.ASSIGNED);
                assertThat(states(standings)).containsExactly("NV-001 PLANNED");
            });
            assertThat(states(standings)).containsExactly("NV-001 ASSIGNED");
        }

        private static List<String> states(Standings standings) {
            return standings.now().stream()
                    .map(task -> task.code() + " " + task.state())
                    .toList();
        }

        private void enter(String code) {
            tables.inTransaction(() -> tasks.add(List.of(ATask.planned(code))));
        }

        private void jdbcRename(String code, String title) {
            tables.sql()
                    .sql("update congress_task set title = ? where code = ?")
                    .params(title, code)
                    .update();
        }

        private List<String> looping(Instant moment) {
            return standings.asOf(moment).stream()
                    .filter(task -> task.marks().contains(Mark.LOOPING))
                    .map(task -> task.code().value())
                    .toList();
        }

        private long declareWait(String task, WaitedOn on) {
            return tables.inTransaction(() -> waits.add(new Wait.Declared(
                    new TaskCode(task),
                    "",
                    on,
                    "Cần số liệu",
                    LocalDate.of(2026, 1, 15),
                    "chutri.vptw",
                    clock.instant())));
        }

        private KnownLoop loop(long wait, TreeSet<WaitNode> members) {
            var loop = new KnownLoop(0, members, List.copyOf(members), wait, Level.STANDING_BOARD, 1, clock.instant());
            var id = tables.inTransaction(() -> loops.add(loop));
            return new KnownLoop(id, members, loop.named(), wait, loop.level(), loop.escalation(), loop.foundAt());
        }

        private static TreeSet<WaitNode> members(String... codes) {
            var members = new TreeSet<WaitNode>();
            for (var code : codes) {
                members.add(new WaitNode(WaitNode.Kind.TASK, code));
            }
            return members;
        }

        /** Changes of everything a standing is made of, by the ports the office changes it with. */
        private final class SomeChanges {

            private final Random random;
            private final Map<Long, Escalation> open = new HashMap<>();
            private final List<Long> waiting = new ArrayList<>();
            private final Set<TaskCode> asked = new TreeSet<>();
            private int events;

            SomeChanges(Random random) {
                this.random = random;
            }

            void oneMore() {
                var task = new TaskCode("NV-%03d".formatted(1 + random.nextInt(TASKS)));
                switch (random.nextInt(12)) {
                    case 0 -> change(() -> tasks.moveTo(task, TaskState.RETURNED));
                    case 1 -> change(() -> tasks.accept(task, "Đầu mối"));
                    case 2 ->
                        change(() -> tasks.settleLevel(task, Level.values()[random.nextInt(Level.values().length)]));
                    case 3 -> change(() -> tasks.conclude(task, clock.instant()));
                    case 4 -> change(() -> tasks.moveTo(task, TaskState.WITHDRAWN));
                    case 5 -> change(() -> deadlines.move(List.of(moved(task))));
                    case 6 ->
                        change(() -> tasks.reassign(List.of(
                                ATask.assigned(task.value(), List.of(), false).ledBy(SomeAgencies.HN, "Bí thư"))));
                    case 7 -> raise(task);
                    case 8 -> close();
                    case 9 -> wait(task);
                    case 10 -> ask(task);
                    default -> circle(task);
                }
            }

            private void change(Runnable work) {
                tables.inTransaction(work);
            }

            private DueChange moved(TaskCode task) {
                var from = tasks.find(task).orElseThrow().assignment().due();
                return new DueChange(
                        task,
                        from,
                        from.plusDays(random.nextInt(9) - 3),
                        "Chờ số liệu",
                        "chutri.vptw",
                        "thuongtruc",
                        Level.STANDING_BOARD,
                        clock.instant());
            }

            private void raise(TaskCode task) {
                events++;
                var raised = Escalation.raised(
                        new Matter(
                                task,
                                Cause.EXCEEDS_AUTHORITY,
                                "UserTask_DraftReport" + events,
                                Level.STANDING_BOARD,
                                "Vượt thẩm quyền",
                                "Cho ý kiến",
                                false,
                                new Actor("chutri.vptw")),
                        Optional.of(Desk.leadOf(SomeAgencies.VPTW)),
                        clock.instant());
                var number = tables.inTransaction(() -> escalations.add(raised));
                open.put(number, escalations.find(number).orElseThrow());
            }

            private void close() {
                open.keySet().stream().findFirst().ifPresent(number -> {
                    var closed = open.remove(number).closedByItself();
                    change(() -> escalations.save(closed));
                });
            }

            private void wait(TaskCode task) {
                if (waiting.size() > 3) {
                    var id = waiting.remove(0);
                    change(() ->
                            waits.end(id, new Wait.Ended("chutri.vptw", clock.instant(), WaitEnd.values()[0], "")));
                } else {
                    events++;
                    waiting.add(declareWait(task.value(), WaitedOn.event("Hội nghị " + events)));
                }
            }

            private void ask(TaskCode task) {
                if (asked.remove(task)) {
                    change(() -> silences.answered(List.of(task), clock.instant()));
                } else {
                    asked.add(task);
                    change(() -> silences.ask(List.of(
                            new Silences.Request(task, clock.instant(), LocalDate.of(2026, 1, 7), clock.instant()))));
                }
            }

            private void circle(TaskCode task) {
                var known = loops.open();
                if (known.size() > 1) {
                    change(() -> loops.close(known.subList(0, 1), clock.instant()));
                } else {
                    events++;
                    var wait = declareWait(task.value(), WaitedOn.event("Vòng " + events));
                    loop(wait, members(task.value(), "NV-001"));
                }
            }
        }
    }
}
