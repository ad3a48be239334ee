package vn.congress.approval.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import vn.congress.approval.domain.Conflict;
import vn.congress.approval.domain.opinion.OpinionRound;
import vn.congress.approval.domain.opinion.Opinions;
import vn.congress.approval.domain.opinion.RoundKind;
import vn.congress.approval.domain.session.AgendaItem;
import vn.congress.approval.domain.session.Session;
import vn.congress.approval.domain.session.SessionKind;
import vn.congress.approval.domain.session.Sessions;
import vn.congress.approval.domain.task.CongressTasks;
import vn.congress.approval.domain.task.TaskCode;
import vn.congress.approval.support.ARound;
import vn.congress.approval.support.ATask;
import vn.congress.approval.support.Databases;
import vn.congress.approval.support.MovableClock;
import vn.congress.approval.support.Tables;

@DisplayName("Sessions in their tables")
class SessionTablesTest {

    private static final MovableClock CLOCK = MovableClock.at("2026-01-07T09:00");
    private static final LocalDateTime NOW = LocalDateTime.parse("2026-01-07T09:00");
    private static final TaskCode FIRST = new TaskCode("NV-001");
    private static final TaskCode SECOND = new TaskCode("NV-002");

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
        private final Sessions sessions;

        Contract(DataSource database) {
            tables = new Tables(database, CLOCK);
            sessions = tables.get(Sessions.class);
        }

        @BeforeEach
        void enterTasks() {
            tables.inTransaction(() -> tables.get(CongressTasks.class)
                    .add(List.of(ATask.planned("NV-001"), ATask.planned("NV-002"), ATask.trackOnly("NV-003"))));
        }

        @Test
        void a_session_comes_out_as_it_was_entered() {
            var session = planned(SessionKind.SECRETARIAT, "2026-01-15T07:30");

            assertThat(session.starts()).isEqualTo("2026-01-15T07:30");
            assertThat(session.title()).isEqualTo("Phiên thường kỳ");
            assertThat(session.version()).isEqualTo(1);
            assertThat(sessions.find(session.id())).contains(session);
            assertThat(sessions.find(404)).isEmpty();
            assertThat(sessions.hold(404)).isEmpty();
        }

        @Test
        void an_agenda_is_kept_in_its_order_with_what_is_known_of_each_dossier() {
            var waiting = AgendaItem.notYetCirculated(SECOND, 5);
            var sent = AgendaItem.circulatedForSession(FIRST, CLOCK.instant(), 3);

            var saved = save(planned(SessionKind.POLITBURO, "2026-01-15T08:00")
                    .with(waiting)
                    .with(sent));

            assertThat(saved.version()).isEqualTo(2);
            assertThat(saved.agenda()).containsExactly(waiting, sent);
            assertThat(sessions.find(saved.id())).contains(saved);
            assertThat(save(saved.without(SECOND)).agenda()).containsExactly(sent);
        }

        @Test
        void a_session_moved_or_cancelled_keeps_its_agenda() {
            var item = AgendaItem.notYetCirculated(FIRST, 5);
            var session =
                    save(planned(SessionKind.POLITBURO, "2026-01-15T08:00").with(item));

            var moved = save(session.movedTo(LocalDate.of(2026, 2, 23), LocalTime.of(14, 0)));
            var off = save(moved.calledOff());

            assertThat(moved.starts()).isEqualTo("2026-02-23T14:00");
            assertThat(off.cancelled()).isTrue();
            assertThat(off.version()).isEqualTo(4);
            assertThat(off.agenda()).containsExactly(item);
        }

        @Test
        void who_saves_an_older_version_changes_nothing() {
            var session = planned(SessionKind.POLITBURO, "2026-01-15T08:00");
            var moved = save(session.movedTo(LocalDate.of(2026, 1, 16), LocalTime.of(8, 0)));

            assertThatExceptionOfType(Conflict.class)
                    .isThrownBy(() -> save(session.with(AgendaItem.notYetCirculated(FIRST, 5))));

            assertThat(sessions.find(session.id())).contains(moved);
        }

        @Test
        void of_two_who_save_at_once_one_is_told() throws Exception {
            var session = planned(SessionKind.POLITBURO, "2026-01-15T08:00");

            var saved = atOnce(
                    session.movedTo(LocalDate.of(2026, 1, 16), LocalTime.of(8, 0)),
                    session.movedTo(LocalDate.of(2026, 1, 17), LocalTime.of(8, 0)));

            assertThat(saved).containsExactlyInAnyOrder(true, false);
            assertThat(sessions.find(session.id()).orElseThrow().version()).isEqualTo(2);
        }

        @Test
        void one_dossier_put_on_two_agendas_at_once_comes_on_one() throws Exception {
            var one = planned(SessionKind.POLITBURO, "2026-01-15T08:00");
            var other = planned(SessionKind.POLITBURO, "2026-01-16T08:00");
            var item = AgendaItem.notYetCirculated(FIRST, 5);

            var put = each(
                    one,
                    other,
                    session -> tables.inTransaction(() -> {
                        var held = sessions.hold(session.id()).orElseThrow();
                        if (sessions.upcomingWith(FIRST, NOW).isPresent()) {
                            return false;
                        }
                        sessions.save(held.with(item));
                        return true;
                    }));

            assertThat(put).containsExactlyInAnyOrder(true, false);
        }

        @Test
        void what_is_to_come_is_listed_soonest_first_and_then_what_is_over_latest_first() {
            var over = planned(SessionKind.POLITBURO, "2026-01-06T08:00");
            var thisMorning = planned(SessionKind.POLITBURO, "2026-01-07T08:00");
            var now = planned(SessionKind.POLITBURO, "2026-01-07T09:00");
            var afternoon = planned(SessionKind.POLITBURO, "2026-01-07T14:00");
            var later = planned(SessionKind.SECRETARIAT, "2026-01-15T08:00");
            var sooner = save(planned(SessionKind.POLITBURO, "2026-01-14T20:00").calledOff());
            var next = planned(SessionKind.POLITBURO, "2026-01-15T07:00");

            assertThat(sessions.page(NOW, 0, 10))
                    .containsExactly(afternoon, sooner, next, later, now, thisMorning, over);
            assertThat(sessions.page(NOW, 2, 3)).containsExactly(next, later, now);
            assertThat(sessions.count()).isEqualTo(7);
            assertThat(sessions.upcoming(SessionKind.POLITBURO, NOW, 10)).containsExactly(afternoon, next);
            assertThat(sessions.upcoming(SessionKind.POLITBURO, NOW, 1)).containsExactly(afternoon);
        }

        @Test
        void a_dossier_is_looked_for_among_sessions_to_come_only() {
            var item = AgendaItem.notYetCirculated(FIRST, 5);
            save(planned(SessionKind.POLITBURO, "2026-01-06T08:00").with(item));
            save(save(planned(SessionKind.POLITBURO, "2026-01-14T08:00").with(item))
                    .calledOff());
            assertThat(inTransaction(FIRST)).isEmpty();
            assertThat(sessions.waitingFor(SessionKind.POLITBURO, "", NOW, 10)).containsExactly(FIRST, SECOND);

            var session =
                    save(planned(SessionKind.POLITBURO, "2026-01-15T08:00").with(item));

            assertThat(inTransaction(FIRST)).containsExactly(session);
            assertThat(sessions.waitingFor(SessionKind.POLITBURO, "", NOW, 10)).containsExactly(SECOND);
        }

        @Test
        void dossiers_that_may_come_are_found_by_code_and_title_of_the_right_level() {
            assertThat(sessions.waitingFor(SessionKind.POLITBURO, "nv-002", NOW, 10))
                    .containsExactly(SECOND);
            assertThat(sessions.waitingFor(SessionKind.POLITBURO, "KẾ HOẠCH tổ chức", NOW, 10))
                    .containsExactly(FIRST, SECOND);
            assertThat(sessions.waitingFor(SessionKind.POLITBURO, "kế hoạch", NOW, 1))
                    .containsExactly(FIRST);
            assertThat(sessions.waitingFor(SessionKind.POLITBURO, "%", NOW, 10)).isEmpty();
            assertThat(sessions.waitingFor(SessionKind.POLITBURO, "!_", NOW, 10))
                    .isEmpty();
            assertThat(sessions.waitingFor(SessionKind.SECRETARIAT, "", NOW, 10))
                    .isEmpty();
        }

        @Test
        void an_open_round_closes_at_another_moment_and_a_closed_one_stays() {
            var opinions = tables.get(Opinions.class);
            var open = openRound(opinions);
            var closed = openRound(opinions);
            opinions.close(closed.id(), CLOCK.instant());
            var later = MovableClock.moment("2026-01-22T17:00");

            opinions.moveClose(open.id(), later);
            opinions.moveClose(closed.id(), later);

            assertThat(opinions.find(open.id()).orElseThrow().closesAt()).isEqualTo(later);
            assertThat(opinions.find(closed.id()).orElseThrow().closesAt()).isEqualTo(closed.closesAt());
        }

        private static OpinionRound openRound(Opinions opinions) {
            return opinions.open(ARound.among(
                    FIRST, RoundKind.POLITBURO, List.of(), CLOCK.instant(), MovableClock.moment("2026-01-15T17:00")));
        }

        private List<Session> inTransaction(TaskCode task) {
            return tables.inTransaction(
                    () -> sessions.upcomingWith(task, NOW).stream().toList());
        }

        private Session planned(SessionKind kind, String starts) {
            var moment = LocalDateTime.parse(starts);
            return sessions.plan(new Sessions.Planned(
                    kind,
                    moment.toLocalDate(),
                    moment.toLocalTime(),
                    "Phiên thường kỳ",
                    "Phòng họp A",
                    "tonghop",
                    CLOCK.instant()));
        }

        private Session save(Session session) {
            return tables.inTransaction(() -> sessions.save(session));
        }

        private List<Boolean> atOnce(Session one, Session other) throws Exception {
            return each(one, other, session -> {
                try {
                    save(session);
                    return true;
                } catch (Conflict told) {
                    return false;
                }
            });
        }

        private static List<Boolean> each(Session one, Session other, java.util.function.Predicate<Session> work)
                throws Exception {
            var ready = new CountDownLatch(2);
            var pool = Executors.newFixedThreadPool(2);
            try {
                var running = Stream.of(one, other)
                        .map(session -> pool.submit(() -> {
                            ready.countDown();
                            ready.await();
                            return work.test(session);
                        }))
                        .toList();
                return List.of(running.get(0).get(), running.get(1).get());
            } finally {
                pool.shutdownNow();
            }
        }
    }
}
