package vn.congress.approval.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DuplicateKeyException;
import vn.congress.approval.domain.agency.Desk;
import vn.congress.approval.domain.journal.Journal;
import vn.congress.approval.domain.journal.JournalEntry;
import vn.congress.approval.domain.notice.Digests;
import vn.congress.approval.domain.notice.Digests.Digest;
import vn.congress.approval.domain.notice.Notice;
import vn.congress.approval.domain.notice.NoticeKind;
import vn.congress.approval.domain.notice.Notices;
import vn.congress.approval.domain.task.CongressTasks;
import vn.congress.approval.domain.task.TaskCode;
import vn.congress.approval.domain.urging.Reader;
import vn.congress.approval.domain.urging.Rung;
import vn.congress.approval.domain.urging.Silences;
import vn.congress.approval.domain.urging.Silences.Request;
import vn.congress.approval.domain.urging.UrgingAction;
import vn.congress.approval.domain.urging.Urgings;
import vn.congress.approval.domain.urging.Urgings.LookedAt;
import vn.congress.approval.domain.urging.Urgings.Urged;
import vn.congress.approval.domain.watch.Finding;
import vn.congress.approval.domain.watch.FindingKind;
import vn.congress.approval.domain.watch.Findings;
import vn.congress.approval.support.ATask;
import vn.congress.approval.support.Databases;
import vn.congress.approval.support.MovableClock;
import vn.congress.approval.support.Tables;

@DisplayName("Urging, notices and findings in their tables")
class UrgingTablesTest {

    private static final MovableClock CLOCK = MovableClock.at("2026-01-09T08:00");
    private static final LocalDate TODAY = LocalDate.of(2026, 1, 9);
    private static final TaskCode FIRST = new TaskCode("NV-001");
    private static final TaskCode SECOND = new TaskCode("NV-002");
    private static final Desk LEAD = new Desk("chu-tri-vptw");
    private static final Desk HEAD = new Desk("nguoi-dung-dau-vptw");
    private static final Rung LATE =
            new Rung(1, "Bậc 2: nhắc quá hạn", UrgingAction.REMIND_OVERDUE, List.of(Reader.LEAD));

    @Nested
    @DisplayName("on H2")
    class OnH2 extends Contract {
        OnH2() {
            super("h2");
        }
    }

    @Nested
    @DisplayName("on PostgreSQL")
    class OnPostgres extends Contract {
        OnPostgres() {
            super("postgres");
        }
    }

    abstract static class Contract {

        private final String make;
        private Tables tables;
        private Urgings urgings;
        private Silences silences;
        private Notices notices;
        private Digests digests;
        private Findings findings;

        Contract(String make) {
            this.make = make;
        }

        @BeforeEach
        void beginAnew() {
            DataSource database = Databases.fresh(make);
            tables = new Tables(database, CLOCK);
            urgings = tables.get(Urgings.class);
            silences = tables.get(Silences.class);
            notices = tables.get(Notices.class);
            digests = tables.get(Digests.class);
            findings = tables.get(Findings.class);
            tables.inTransaction(() -> tables.get(CongressTasks.class)
                    .add(List.of(ATask.planned("NV-001"), ATask.planned("NV-002"), ATask.planned("NV-003"))));
            state("IN_PROGRESS", "NV-001", "NV-002");
        }

        @Test
        void a_day_is_opened_once_however_many_bells_ring() throws Exception {
            assertThat(tables.inTransaction(() -> urgings.openDay(TODAY, CLOCK.instant())))
                    .isTrue();
            assertThat(tables.inTransaction(() -> urgings.openDay(TODAY, CLOCK.instant())))
                    .isFalse();
            assertThat(urgings.bellBefore(TODAY)).isEmpty();
            assertThat(urgings.bellBefore(TODAY.plusDays(1))).contains(CLOCK.instant());

            var opened =
                    atOnce(4, () -> tables.inTransaction(() -> urgings.openDay(TODAY.plusDays(3), CLOCK.instant())));

            assertThat(opened).containsOnlyOnce(true);
        }

        @Test
        void open_tasks_are_looked_at_once_and_again_when_something_has_changed() {
            assertThat(look("rules")).extracting(Urged::task).containsExactly(FIRST, SECOND);
            assertThat(look("rules").get(0).known()).isFalse();

            record(look("rules"), Optional.empty(), Optional.of(TODAY.plusDays(1)));

            assertThat(look("rules")).isEmpty();
            assertThat(urgings.toLookAt(TODAY.plusDays(1), "rules", 10))
                    .hasSize(2)
                    .allMatch(Urged::known);
            assertThat(look("other rules")).hasSize(2);
            tables.sql()
                    .sql("update congress_task set due = date '2026-02-02' where code = 'NV-001'")
                    .update();
            assertThat(look("rules")).extracting(Urged::task).containsExactly(FIRST);
            tables.sql()
                    .sql("update congress_task set priority = 'URGENT' where code = 'NV-002'")
                    .update();
            assertThat(look("rules")).hasSize(2);
            state("CONCLUDED", "NV-001", "NV-002");
            assertThat(look("rules")).isEmpty();
        }

        @Test
        void the_rung_reached_is_known_for_the_due_date_it_was_reached_for() {
            record(look("rules"), Optional.of(LATE), Optional.empty());
            assertThat(look("rules")).isEmpty();
            assertThat(look("new").get(0).reached()).isEqualTo(OptionalInt.of(1));
            assertThat(urgings.reachedBy(FIRST, 5)).singleElement().satisfies(it -> assertThat(it.action())
                    .isEqualTo(UrgingAction.REMIND_OVERDUE));

            tables.sql().sql("update congress_task set due = date '2026-02-02'").update();
            assertThat(look("rules").get(0).reached()).isEmpty();
            tables.sql().sql("update congress_task set due = date '2026-01-15'").update();
            assertThat(look("new").get(0).reached()).isEqualTo(OptionalInt.of(1));
        }

        @Test
        void nobody_acts_on_a_rung_twice() throws Exception {
            var seen = look("rules");
            record(seen, Optional.of(LATE), Optional.empty());

            assertThatExceptionOfType(DuplicateKeyException.class)
                    .isThrownBy(() -> record(seen, Optional.of(LATE), Optional.empty()));

            tables.sql().sql("delete from urging_rung").update();
            tables.sql().sql("delete from task_urging").update();
            var done = atOnce(2, () -> {
                record(seen, Optional.of(LATE), Optional.empty());
                return true;
            });
            assertThat(done).containsOnlyOnce(true);
            assertThat(tables.sql()
                            .sql("select count(*) from urging_rung")
                            .query(Integer.class)
                            .single())
                    .isEqualTo(2);
        }

        @Test
        void notices_of_a_morning_make_one_digest_a_desk_and_a_pressing_one_stands_alone() {
            tables.inTransaction(() -> {
                notices.addAll(
                        List.of(notice(LEAD, "Một", false), notice(LEAD, "Hai", false), notice(HEAD, "Ba", false)));
                notices.addAll(List.of(notice(LEAD, "Gấp", true)));
            });
            assertThat(page(LEAD)).singleElement().satisfies(it -> assertThat(it.day())
                    .isEmpty());

            gather();
            gather();

            assertThat(page(LEAD)).extracting(Digest::day).containsExactly(Optional.of(TODAY), Optional.empty());
            assertThat(page(LEAD)).extracting(Digest::lines).containsExactly(2, 1);
            assertThat(page(HEAD)).hasSize(1);
            assertThat(digests.lines(List.of(page(LEAD).get(0).id()), 1))
                    .singleElement()
                    .satisfies(line -> assertThat(line.text()).isEqualTo("Một"));
            assertThat(digests.linesOf(page(LEAD).get(0).id(), 1, 5)).hasSize(1);

            tables.inTransaction(() -> notices.addAll(List.of(notice(LEAD, "Sau", false))));
            gather();
            assertThat(page(LEAD)).extracting(Digest::lines).containsExactly(3, 1);
            assertThat(tables.sql()
                            .sql("select count(*) from digest where sent_at is null")
                            .query(Integer.class)
                            .single())
                    .isEqualTo(3);
        }

        @Test
        void what_an_account_has_read_stays_read_and_what_comes_later_is_new() {
            tables.inTransaction(() -> notices.addAll(List.of(notice(LEAD, "Gấp", true), notice(HEAD, "Gấp", true))));
            var newest = page(LEAD).get(0).id();
            assertThat(digests.unread(List.of(LEAD), "chutri.vptw")).isEqualTo(1);

            tables.inTransaction(() -> digests.read(List.of(LEAD), "chutri.vptw", newest, CLOCK.instant()));
            tables.inTransaction(() -> digests.read(List.of(LEAD), "chutri.vptw", newest, CLOCK.instant()));

            assertThat(digests.unread(List.of(LEAD), "chutri.vptw")).isZero();
            assertThat(digests.unread(List.of(LEAD), "other")).isEqualTo(1);
            assertThat(digests.unread(List.of(LEAD, HEAD), "chutri.vptw")).isEqualTo(1);
            tables.inTransaction(() -> notices.addAll(List.of(notice(LEAD, "Nữa", true))));
            assertThat(digests.unread(List.of(LEAD), "chutri.vptw")).isEqualTo(1);
            assertThat(digests.find(newest, List.of(HEAD), "chutri.vptw")).isEmpty();
            assertThat(digests.unread(List.of(), "chutri.vptw")).isZero();
        }

        @Test
        void the_last_word_of_a_person_counts_not_what_the_office_writes() {
            wrote(FIRST, "chutri.vptw", CLOCK.instant().minus(Duration.ofDays(9)));
            wrote(FIRST, "he-thong", CLOCK.instant().minus(Duration.ofDays(1)));
            wrote(SECOND, "he-thong", CLOCK.instant().minus(Duration.ofDays(5)));

            var underWay = silences.underWay(Long.MIN_VALUE, 10);

            assertThat(underWay)
                    .extracting(Silences.UnderWay::lastProgress)
                    .containsExactly(
                            CLOCK.instant().minus(Duration.ofDays(9)),
                            CLOCK.instant().minus(Duration.ofDays(5)));
            assertThat(silences.underWay(underWay.get(0).position(), 10))
                    .extracting(Silences.UnderWay::task)
                    .containsExactly(SECOND);
        }

        @Test
        void one_request_a_silence_until_it_is_answered() {
            wrote(FIRST, "chutri.vptw", CLOCK.instant().minus(Duration.ofDays(9)));
            var since = silences.underWay(Long.MIN_VALUE, 1).get(0).lastProgress();
            var request = new Request(FIRST, since, TODAY, CLOCK.instant());
            tables.inTransaction(() -> silences.ask(List.of(request)));

            assertThatExceptionOfType(DuplicateKeyException.class)
                    .isThrownBy(() -> tables.inTransaction(() -> silences.ask(List.of(request))));
            assertThat(silences.underWay(Long.MIN_VALUE, 1).get(0).open()).hasValueSatisfying(open -> {
                assertThat(open.silentSince()).isEqualTo(since);
                assertThat(open.escalated()).isFalse();
            });
            tables.inTransaction(() -> silences.escalated(List.of(FIRST), CLOCK.instant()));
            assertThat(silences.stalled(0, 10)).singleElement().matches(Silences.Stalled::escalated);
            assertThat(silences.countStalled()).isEqualTo(1);

            state("CONCLUDED", "NV-001");
            assertThat(silences.stalled(0, 10)).isEmpty();
            assertThat(silences.noLongerUnderWay()).containsExactly(FIRST);
            tables.inTransaction(() -> silences.answered(List.of(FIRST), CLOCK.instant()));
            assertThat(silences.noLongerUnderWay()).isEmpty();
        }

        @Test
        void findings_are_replaced_and_what_stays_keeps_its_moment() {
            var one = new Finding(FindingKind.INCIDENT, "NV-001", "ServiceTask_CloseRound, 1 lỗi");
            var two = new Finding(FindingKind.EMPTY_DESK, "chu-tri-bng", "3 việc");
            assertThat(replace(CLOCK.instant(), one, two)).containsExactly(one, two);

            assertThat(replace(CLOCK.instant().plusSeconds(60), one)).isEmpty();

            assertThat(findings.all(0, 10)).singleElement().satisfies(known -> {
                assertThat(known.finding()).isEqualTo(one);
                assertThat(known.foundAt()).isEqualTo(CLOCK.instant());
            });
            assertThat(findings.count()).isEqualTo(1);
        }

        @Test
        void planned_tasks_left_lying_and_tasks_waiting_for_a_withdrawn_one_are_found() {
            tables.inTransaction(() -> tables.get(CongressTasks.class).add(List.of(ATask.after("NV-004", "NV-001"))));
            state("WITHDRAWN", "NV-001");
            state("ASSIGNED", "NV-004");
            wrote(new TaskCode("NV-003"), "tonghop", CLOCK.instant());

            assertThat(findings.inTheRegister(CLOCK.instant().minusSeconds(1)))
                    .extracting(Finding::kind, Finding::subject)
                    .containsExactly(tuple(FindingKind.PREREQUISITE_WITHDRAWN, "NV-004"));
            assertThat(findings.inTheRegister(CLOCK.instant().plusSeconds(1)))
                    .extracting(Finding::subject)
                    .containsExactly("NV-003", "NV-004");
        }

        @Test
        void late_tasks_are_listed_with_the_rung_they_reached() {
            record(look("rules"), Optional.of(LATE), Optional.empty());

            assertThat(findings.countOverdue(LocalDate.of(2026, 1, 15))).isZero();
            assertThat(findings.overdue(LocalDate.of(2026, 1, 16), 0, 1))
                    .singleElement()
                    .satisfies(it -> assertThat(it.rung()).isEqualTo("Bậc 2: nhắc quá hạn"));
            assertThat(findings.countOverdue(LocalDate.of(2026, 1, 16))).isEqualTo(2);
        }

        private List<Finding> replace(Instant at, Finding... found) {
            return tables.inTransaction(() -> findings.replace(List.of(found), at));
        }

        private List<Urged> look(String rules) {
            return urgings.toLookAt(TODAY, rules, 10);
        }

        private void record(List<Urged> seen, Optional<Rung> rung, Optional<LocalDate> next) {
            tables.inTransaction(() -> urgings.record(
                    seen.stream().map(it -> new LookedAt(it, rung, next)).toList(), "rules", TODAY, CLOCK.instant()));
        }

        private void gather() {
            tables.inTransaction(() -> digests.gather(TODAY, CLOCK.instant()));
        }

        private List<Digest> page(Desk desk) {
            return digests.of(List.of(desk), "chutri.vptw", 0, 10);
        }

        private static Notice notice(Desk to, String text, boolean immediate) {
            return new Notice(to, NoticeKind.REMINDER, Optional.of(FIRST), text, immediate, CLOCK.instant());
        }

        private void wrote(TaskCode task, String account, Instant at) {
            tables.inTransaction(() -> tables.get(Journal.class)
                    .add(new JournalEntry(task, at, account, "StepAction_ReportProgress", "", "", "{}")));
        }

        private void state(String state, String... codes) {
            tables.sql()
                    .sql("update congress_task set state = :state where code in (:codes)")
                    .param("state", state)
                    .param("codes", List.of(codes))
                    .update();
        }

        /** What came of it; empty where it failed. */
        private static List<Boolean> atOnce(int many, Callable<Boolean> work) throws Exception {
            var gate = new CyclicBarrier(many);
            var pool = Executors.newFixedThreadPool(many);
            try {
                List<Future<Boolean>> all = IntStream.range(0, many)
                        .mapToObj(it -> pool.submit(() -> {
                            gate.await();
                            try {
                                return work.call();
                            } catch (DataAccessException beaten) {
                                return false;
                            }
                        }))
                        .toList();
                var done = new ArrayList<Boolean>();
                for (var one : all) {
                    done.add(one.get());
                }
                return done;
            } finally {
                pool.shutdown();
            }
        }
    }
}
