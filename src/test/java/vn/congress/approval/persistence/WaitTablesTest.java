package vn.congress.approval.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;
import vn.congress.approval.domain.Refused;
import vn.congress.approval.domain.agency.AgencyCode;
import vn.congress.approval.domain.authority.Level;
import vn.congress.approval.domain.task.CongressTasks;
import vn.congress.approval.domain.task.TaskCode;
import vn.congress.approval.domain.wait.KnownLoop;
import vn.congress.approval.domain.wait.KnownLoops;
import vn.congress.approval.domain.wait.Loop;
import vn.congress.approval.domain.wait.Wait;
import vn.congress.approval.domain.wait.WaitEnd;
import vn.congress.approval.domain.wait.WaitLine;
import vn.congress.approval.domain.wait.WaitNode;
import vn.congress.approval.domain.wait.WaitState;
import vn.congress.approval.domain.wait.WaitedOn;
import vn.congress.approval.domain.wait.Waits;
import vn.congress.approval.domain.wait.WhoWaits;
import vn.congress.approval.support.ATask;
import vn.congress.approval.support.Databases;
import vn.congress.approval.support.MovableClock;
import vn.congress.approval.support.SomeAgencies;
import vn.congress.approval.support.Tables;

@DisplayName("Waits in their tables")
class WaitTablesTest {

    private static final MovableClock CLOCK = MovableClock.at("2026-01-07T09:00");
    private static final LocalDate TODAY = LocalDate.of(2026, 1, 7);
    private static final TaskCode FIRST = new TaskCode("NV-001");
    private static final TaskCode SECOND = new TaskCode("NV-002");
    private static final TaskCode AFTER_FIRST = new TaskCode("NV-003");
    private static final AgencyCode FOREIGN_OFFICE = new AgencyCode("BNG");

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
        private final Waits waits;
        private final KnownLoops loops;
        private final CongressTasks tasks;

        Contract(DataSource database) {
            tables = new Tables(database, CLOCK);
            waits = tables.get(Waits.class);
            loops = tables.get(KnownLoops.class);
            tasks = tables.get(CongressTasks.class);
        }

        @BeforeEach
        void enterTasks() {
            tables.inTransaction(() -> tasks.add(
                    List.of(ATask.planned("NV-001"), ATask.planned("NV-002"), ATask.after("NV-003", "NV-001"))));
        }

        @Test
        void a_wait_comes_out_as_it_was_entered_whatever_it_is_on() {
            var onTask = add(FIRST, WaitedOn.task(SECOND));
            var onAgency = add(FIRST, WaitedOn.agency(FOREIGN_OFFICE));
            var onEvent = add(FIRST, WaitedOn.event("Hội nghị Trung ương 15"));

            assertThat(waits.openOf(FIRST))
                    .extracting(Wait::id, Wait::on)
                    .containsExactly(
                            org.assertj.core.groups.Tuple.tuple(onTask, WaitedOn.task(SECOND)),
                            org.assertj.core.groups.Tuple.tuple(onAgency, WaitedOn.agency(FOREIGN_OFFICE)),
                            org.assertj.core.groups.Tuple.tuple(onEvent, WaitedOn.event("Hội nghị Trung ương 15")));
            var line = waits.find(onTask).orElseThrow();
            assertThat(line.entry())
                    .isEqualTo(new Wait(
                            onTask,
                            FIRST,
                            "UserTask_DraftReport",
                            WaitedOn.task(SECOND),
                            "Cần số liệu",
                            LocalDate.of(2026, 1, 15),
                            "chutri.vptw",
                            CLOCK.instant(),
                            Optional.empty(),
                            Optional.empty()));
            assertThat(line.waitedOn()).contains(SomeAgencies.VPTW);
            assertThat(line.decidingLevel()).isEqualTo(Level.POLITBURO);
            assertThat(line.inLoop()).isFalse();
            assertThat(waits.find(404)).isEmpty();
        }

        @Test
        void one_task_waits_on_one_thing_once_at_a_time_and_again_later() {
            var first = add(FIRST, WaitedOn.event("Hội nghị Trung ương"));

            assertThatExceptionOfType(Refused.class)
                    .isThrownBy(() -> add(FIRST, WaitedOn.event("hội nghị  trung ương")));
            add(SECOND, WaitedOn.event("Hội nghị Trung ương"));
            assertThat(end(first)).isTrue();
            assertThat(end(first)).as("ended twice").isFalse();

            assertThat(add(FIRST, WaitedOn.event("Hội nghị Trung ương"))).isGreaterThan(first);
        }

        @Test
        void of_two_who_enter_the_same_at_once_one_is_told() throws Exception {
            var entered = atOnce(
                    () -> {
                        try {
                            add(FIRST, WaitedOn.task(SECOND));
                            return true;
                        } catch (Refused told) {
                            return false;
                        }
                    },
                    2);

            assertThat(entered).containsExactlyInAnyOrder(true, false);
        }

        @Test
        void a_wait_on_nothing_or_on_itself_does_not_get_in() {
            assertThatExceptionOfType(DataIntegrityViolationException.class)
                    .isThrownBy(() -> add(FIRST, WaitedOn.task(FIRST)));
            assertThatExceptionOfType(DataIntegrityViolationException.class)
                    .isThrownBy(() -> add(FIRST, WaitedOn.task(new TaskCode("NV-404"))));
        }

        @Test
        void a_deadline_stands_still_from_one_moment_on_while_the_wait_is_open() {
            var wait = add(FIRST, WaitedOn.task(SECOND));
            var still = new Wait.Standstill("thuongtruc", CLOCK.instant(), "Khách quan");

            assertThat(stop(wait, still)).isTrue();
            assertThat(stop(wait, still)).isFalse();
            assertThat(waits.find(wait).orElseThrow().entry().standstill()).contains(still);
            var late = add(SECOND, WaitedOn.agency(FOREIGN_OFFICE));
            end(late);
            assertThat(stop(late, still)).isFalse();
        }

        @Test
        void with_a_task_end_the_waits_on_it_and_its_own_and_no_others() {
            var onIt = add(SECOND, WaitedOn.task(FIRST));
            var its = add(FIRST, WaitedOn.agency(FOREIGN_OFFICE));
            var other = add(SECOND, WaitedOn.agency(FOREIGN_OFFICE));

            var ended = tables.inTransaction(() -> waits.endAllWith(FIRST, "he-thong", CLOCK.instant()));

            assertThat(ended).extracting(Wait::id).containsExactly(onIt, its);
            assertThat(ended)
                    .extracting(it -> it.ended().orElseThrow().how())
                    .containsExactly(WaitEnd.TASK_DONE, WaitEnd.WAITING_TASK_DONE);
            assertThat(waits.openOf(SECOND)).extracting(Wait::id).containsExactly(other);
            assertThat(tables.inTransaction(() -> waits.endAllWith(FIRST, "he-thong", CLOCK.instant())))
                    .isEmpty();
        }

        @Test
        void tasks_that_are_over_and_still_waited_on_are_found() {
            add(SECOND, WaitedOn.task(FIRST));
            assertThat(waits.endedTasksWithWaits(10)).isEmpty();

            tables.inTransaction(() -> tasks.conclude(FIRST, CLOCK.instant()));

            assertThat(waits.endedTasksWithWaits(10)).containsExactly(FIRST);
            assertThat(waits.whoWaits().links()).isEmpty();
        }

        @Test
        void who_waits_is_told_by_open_waits_agencies_and_prerequisites() {
            add(FIRST, WaitedOn.agency(SomeAgencies.VPTW));
            end(add(SECOND, WaitedOn.task(FIRST)));
            add(SECOND, WaitedOn.event("Hội nghị"));

            var who = waits.whoWaits();

            assertThat(who.links().stream().map(link -> link.from() + ">" + link.to()))
                    .containsExactly("NV-001>VPTW", "NV-003>NV-001", "VPTW>NV-001", "VPTW>NV-002");
            assertThat(who.leads()).containsOnlyKeys(FIRST, SECOND, AFTER_FIRST);
        }

        @Test
        void waits_are_looked_for_by_state_and_by_either_side_of_them() {
            var overdue = add(FIRST, WaitedOn.agency(FOREIGN_OFFICE));
            tables.sql()
                    .sql("update task_wait set wait_until = ?")
                    .param(TODAY.minusDays(1))
                    .update();
            var later = add(SECOND, WaitedOn.event("Hội nghị"));
            var ended = add(SECOND, WaitedOn.task(FIRST));
            end(ended);

            assertThat(found(EnumSet.of(WaitState.WAITING, WaitState.OVERDUE), Optional.empty(), Optional.empty()))
                    .containsExactly(overdue, later);
            assertThat(found(EnumSet.of(WaitState.OVERDUE), Optional.empty(), Optional.empty()))
                    .containsExactly(overdue);
            assertThat(found(EnumSet.allOf(WaitState.class), Optional.empty(), Optional.empty()))
                    .containsExactly(overdue, later, ended);
            assertThat(found(EnumSet.allOf(WaitState.class), Optional.of(Set.of(FOREIGN_OFFICE)), Optional.empty()))
                    .containsExactly(overdue);
            assertThat(found(EnumSet.allOf(WaitState.class), Optional.of(Set.of()), Optional.empty()))
                    .isEmpty();
            assertThat(found(
                            EnumSet.allOf(WaitState.class),
                            Optional.empty(),
                            Optional.of(WaitedOn.agency(FOREIGN_OFFICE))))
                    .containsExactly(overdue);
            assertThat(found(EnumSet.allOf(WaitState.class), Optional.empty(), Optional.of(WaitedOn.task(FIRST))))
                    .containsExactly(overdue, ended);
            assertThat(found(EnumSet.allOf(WaitState.class), Optional.empty(), Optional.of(WaitedOn.event("HỘI nghị"))))
                    .containsExactly(later);
            var everything = new Waits.Search(Optional.empty(), EnumSet.allOf(WaitState.class), Optional.empty());
            assertThat(waits.page(everything, TODAY, 1, 1))
                    .extracting(it -> it.entry().id())
                    .containsExactly(later);
            assertThat(waits.count(everything, TODAY)).isEqualTo(3);
            assertThat(waits.around(FIRST, 10))
                    .extracting(it -> it.entry().id())
                    .containsExactly(overdue, ended);
            assertThat(waits.waitingAmong(List.of(FIRST, SECOND, AFTER_FIRST)))
                    .containsExactlyInAnyOrder(FIRST, SECOND);
            assertThat(waits.waitingAmong(List.of())).isEmpty();
        }

        @Test
        void a_circle_is_kept_with_its_members_until_it_is_closed() {
            var oldest = add(FIRST, WaitedOn.task(SECOND));
            var back = add(SECOND, WaitedOn.task(FIRST));
            var first = WaitNode.of(FIRST);
            var second = WaitNode.of(SECOND);
            var agency = WaitNode.of(FOREIGN_OFFICE);

            var id = tables.inTransaction(() -> loops.add(new KnownLoop(
                    0,
                    new TreeSet<>(List.of(first, second, agency)),
                    List.of(second, first),
                    back,
                    Level.STANDING_BOARD,
                    7,
                    CLOCK.instant())));

            var known = loops.open().get(0);
            assertThat(known.id()).isEqualTo(id);
            assertThat(known.members()).containsExactly(first, second, agency);
            assertThat(known.named()).containsExactly(second, first);
            assertThat(known.escalation()).isEqualTo(7);
            assertThat(loops.holds(FIRST)).isTrue();
            assertThat(loops.tasks()).containsExactlyInAnyOrder(FIRST, SECOND);
            assertThat(waits.find(oldest).map(WaitLine::inLoop)).contains(true);

            tables.inTransaction(() -> loops.shrink(
                    known,
                    new Loop(
                            new TreeSet<>(List.of(first, second)),
                            List.of(first, second),
                            new WhoWaits.Declared(oldest, CLOCK.instant()))));
            assertThat(loops.open().get(0).members()).containsExactly(first, second);
            assertThat(loops.open().get(0).oldestWait()).isEqualTo(oldest);

            tables.inTransaction(() -> loops.close(List.of(known), CLOCK.instant()));
            assertThat(loops.open()).isEmpty();
            assertThat(loops.holds(FIRST)).isFalse();
            assertThat(waits.find(oldest).map(WaitLine::inLoop)).contains(false);
        }

        @Test
        void of_two_waits_that_close_a_circle_at_once_the_second_sees_the_first() throws Exception {
            var pairs = List.of(List.of(FIRST, SECOND), List.of(SECOND, FIRST)).iterator();

            var seen = atOnce(
                    () -> {
                        List<TaskCode> pair;
                        synchronized (pairs) {
                            pair = pairs.next();
                        }
                        return tables.inTransaction(() -> {
                            waits.holdStill();
                            waits.add(declared(pair.get(0), WaitedOn.task(pair.get(1))));
                            return waits.openOf(pair.get(1)).size() == 1;
                        });
                    },
                    2);

            assertThat(seen).containsExactlyInAnyOrder(true, false);
        }

        @Test
        void a_wait_entered_just_before_its_task_is_concluded_ends_with_it() throws Exception {
            var held = new CountDownLatch(1);
            var people = Executors.newFixedThreadPool(2);
            try {
                var entering = people.submit(() -> tables.inTransaction(() -> {
                    waits.holdTasks(List.of(FIRST, SECOND));
                    held.countDown();
                    return waits.add(declared(SECOND, WaitedOn.task(FIRST)));
                }));
                var concluding = people.submit(() -> {
                    held.await();
                    return tables.inTransaction(() -> {
                        tasks.conclude(FIRST, CLOCK.instant());
                        return waits.endAllWith(FIRST, "he-thong", CLOCK.instant());
                    });
                });

                var wait = entering.get();

                assertThat(concluding.get()).extracting(Wait::id).containsExactly(wait);
            } finally {
                people.shutdownNow();
            }
        }

        private List<Long> found(Set<WaitState> states, Optional<Set<AgencyCode>> agencies, Optional<WaitedOn> about) {
            var search = new Waits.Search(agencies, states, about);
            var page = waits.page(search, TODAY, 0, 10);
            assertThat(waits.count(search, TODAY)).isEqualTo(page.size());
            return page.stream().map(it -> it.entry().id()).toList();
        }

        private long add(TaskCode task, WaitedOn on) {
            return tables.inTransaction(() -> waits.add(declared(task, on)));
        }

        private static Wait.Declared declared(TaskCode task, WaitedOn on) {
            return new Wait.Declared(
                    task,
                    "UserTask_DraftReport",
                    on,
                    "Cần số liệu",
                    LocalDate.of(2026, 1, 15),
                    "chutri.vptw",
                    CLOCK.instant());
        }

        private boolean end(long wait) {
            return tables.inTransaction(() ->
                    waits.end(wait, new Wait.Ended("chutri.vptw", CLOCK.instant(), WaitEnd.NO_LONGER_NEEDED, "")));
        }

        private boolean stop(long wait, Wait.Standstill still) {
            return tables.inTransaction(() -> waits.letDeadlineStandStill(wait, still));
        }

        private static List<Boolean> atOnce(java.util.concurrent.Callable<Boolean> work, int people) throws Exception {
            var ready = new CountDownLatch(people);
            var pool = Executors.newFixedThreadPool(people);
            try {
                var running = Stream.generate(() -> work)
                        .limit(people)
                        .map(one -> pool.submit(() -> {
                            ready.countDown();
                            ready.await();
                            return one.call();
                        }))
                        .toList();
                return List.of(running.get(0).get(), running.get(1).get());
            } finally {
                pool.shutdownNow();
            }
        }
    }
}
