package vn.congress.approval.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;
import vn.congress.approval.domain.absence.Absence;
import vn.congress.approval.domain.absence.Absences;
import vn.congress.approval.domain.agency.Desk;
import vn.congress.approval.domain.journal.Journal;
import vn.congress.approval.domain.journal.JournalEntry;
import vn.congress.approval.domain.journal.StepDone;
import vn.congress.approval.domain.task.CongressTasks;
import vn.congress.approval.domain.task.TaskCode;
import vn.congress.approval.support.ATask;
import vn.congress.approval.support.Databases;
import vn.congress.approval.support.MovableClock;
import vn.congress.approval.support.Tables;

@DisplayName("Absences in their tables")
class AbsenceTablesTest {

    private static final MovableClock CLOCK = MovableClock.at("2026-01-09T09:00");
    private static final LocalDate MONDAY = LocalDate.parse("2026-01-12");
    private static final LocalDate FRIDAY = LocalDate.parse("2026-01-16");
    private static final Desk LEAD = new Desk("chu-tri-vptw");

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
        private final Absences absences;

        Contract(DataSource database) {
            tables = new Tables(database, CLOCK);
            absences = tables.get(Absences.class);
        }

        @BeforeEach
        void empty() {
            tables.inTransaction(() -> {
                for (var table : List.of("absence_step", "absence_desk", "absence")) {
                    tables.sql().sql("delete from " + table).update();
                }
            });
        }

        @Test
        void an_absence_comes_out_as_it_was_entered() {
            var absence = entered("a", "b", MONDAY, FRIDAY, LEAD);

            assertThat(absences.find(absence.id())).contains(absence);
            assertThat(absence.desks()).containsExactly(LEAD);
            assertThat(absence.withAuthority()).isTrue();
            assertThat(absence.reason()).isEqualTo("nghỉ phép");
            assertThat(absence.enteredAt()).isEqualTo(CLOCK.instant());
            assertThat(absences.find(404)).isEmpty();
        }

        @Test
        void both_days_count_and_what_was_ended_does_not() {
            var absence = entered("a", "b", MONDAY, FRIDAY);

            assertThat(absences.between(FRIDAY, FRIDAY)).containsExactly(absence);
            assertThat(absences.between(FRIDAY.plusDays(1), FRIDAY.plusDays(9))).isEmpty();
            assertThat(absences.isInForce(absence.id(), MONDAY.minusDays(1))).isFalse();
            assertThat(absences.isInForce(absence.id(), MONDAY)).isTrue();

            tables.inTransaction(() -> absences.end(absence.id(), new Absence.Ended("a", CLOCK.instant())));
            tables.inTransaction(() -> absences.end(absence.id(), new Absence.Ended("later", CLOCK.instant())));

            assertThat(absences.isInForce(absence.id(), MONDAY)).isFalse();
            assertThat(absences.between(MONDAY, FRIDAY)).isEmpty();
            assertThat(absences.of(List.of("a", "b"), MONDAY, FRIDAY)).isEmpty();
            assertThat(absences.find(absence.id()).orElseThrow().ended())
                    .contains(new Absence.Ended("a", CLOCK.instant()));
        }

        @Test
        void whoever_takes_part_on_one_of_the_days_is_found() {
            var absence = entered("a", "b", MONDAY, FRIDAY);

            assertThat(absences.of(List.of("b", "x"), FRIDAY, FRIDAY.plusDays(3)))
                    .containsExactly(absence);
            assertThat(absences.of(List.of("x"), MONDAY, FRIDAY)).isEmpty();
        }

        @Test
        void one_sees_the_own_absences_those_stood_in_for_and_those_managed_latest_first() {
            var own = entered("a", "b", MONDAY, FRIDAY);
            var later = entered("c", "a", MONDAY, FRIDAY.plusDays(1));
            var managed = entered("d", "b", MONDAY, FRIDAY.minusDays(1));
            entered("e", "b", MONDAY, FRIDAY);

            assertThat(absences.page("a", List.of("d"), 0, 10)).containsExactly(later, own, managed);
            assertThat(absences.page("a", List.of("d"), 1, 1)).containsExactly(own);
            assertThat(absences.count("a", List.of("d"))).isEqualTo(3);
            assertThat(absences.count("a", List.of())).isEqualTo(2);
        }

        @Test
        void the_table_itself_refuses_standing_in_for_oneself_and_days_out_of_order() {
            for (var values : List.of(
                    "'a', 'a', date '2026-01-12', date '2026-01-16'",
                    "'a', 'b', date '2026-01-16', date '2026-01-12'")) {
                assertThatThrownBy(() -> tables.sql()
                                .sql(
                                        "insert into absence (absentee, substitute, from_day, to_day, with_authority, reason,"
                                                + " entered_by, entered_at) values (" + values
                                                + ", false, 'x', 'x', current_timestamp)")
                                .update())
                        .isInstanceOf(DataIntegrityViolationException.class);
            }
        }

        @Test
        void what_was_handed_over_is_remembered() {
            var absence = entered("a", "b", MONDAY, FRIDAY);

            tables.inTransaction(() -> absences.noteHandedOver(absence.id(), List.of("2", "1")));
            tables.inTransaction(() -> absences.noteHandedOver(absence.id(), List.of()));

            assertThat(absences.handedOver(absence.id())).containsExactly("1", "2");
        }

        @Test
        void one_enters_at_a_time() throws Exception {
            var held = new CountDownLatch(1);
            var mayGo = new CountDownLatch(1);
            var other = Executors.newSingleThreadExecutor();
            try {
                var first = other.submit(() -> tables.inTransaction(() -> {
                    absences.holdStill();
                    held.countDown();
                    await(mayGo);
                    enter("a", "b", MONDAY, FRIDAY);
                }));
                held.await();
                mayGo.countDown();

                var seen = tables.inTransaction(() -> {
                    absences.holdStill();
                    return absences.of(List.of("a"), MONDAY, FRIDAY);
                });

                first.get();
                assertThat(seen).hasSize(1);
            } finally {
                other.shutdownNow();
            }
        }

        @Test
        void the_journal_keeps_for_whom_somebody_acted() {
            var code = new TaskCode("NV-" + (900 + (tables.hashCode() & 63)));
            tables.inTransaction(() -> tables.get(CongressTasks.class).add(List.of(ATask.planned(code.value()))));
            var journal = tables.get(Journal.class);
            var entry = new JournalEntry(
                    code, CLOCK.instant(), "b", "UserTask_SignOff", "SIGNED", "", "{}", Optional.of("a"));

            tables.inTransaction(() -> journal.add(entry));

            assertThat(journal.of(code)).containsExactly(entry);
            assertThat(journal.recent(code, 5, 10)).containsExactly(entry);
            assertThat(journal.last(code, "UserTask_SignOff")).contains(entry);
            assertThat(journal.stepsOf(code))
                    .containsExactly(
                            new StepDone("UserTask_SignOff", "SIGNED", "b", CLOCK.instant(), Optional.of("a")));
        }

        private Absence entered(String absentee, String substitute, LocalDate from, LocalDate to, Desk... desks) {
            return tables.inTransaction(() -> enter(absentee, substitute, from, to, desks));
        }

        private Absence enter(String absentee, String substitute, LocalDate from, LocalDate to, Desk... desks) {
            return absences.enter(new Absences.Entered(
                    absentee, substitute, from, to, Set.of(desks), true, "nghỉ phép", absentee, CLOCK.instant()));
        }

        private static void await(CountDownLatch latch) {
            try {
                latch.await();
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(interrupted);
            }
        }
    }
}
