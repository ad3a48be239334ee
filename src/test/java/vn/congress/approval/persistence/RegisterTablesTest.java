package vn.congress.approval.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.congress.approval.support.APlan.inState;
import static vn.congress.approval.support.APlan.task;
import static vn.congress.approval.support.APlan.with;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import vn.congress.approval.application.ApplyPlanFile;
import vn.congress.approval.application.CongressProcess;
import vn.congress.approval.application.OpenPlannedTasks;
import vn.congress.approval.application.PlanOutcome;
import vn.congress.approval.application.ReceivePlanFile;
import vn.congress.approval.domain.Actor;
import vn.congress.approval.domain.NotFound;
import vn.congress.approval.domain.Refused;
import vn.congress.approval.domain.agency.Agencies;
import vn.congress.approval.domain.agency.Agency;
import vn.congress.approval.domain.authority.Level;
import vn.congress.approval.domain.journal.Journal;
import vn.congress.approval.domain.plan.PlanCells;
import vn.congress.approval.domain.plan.PlanColumn;
import vn.congress.approval.domain.plan.PlanFile;
import vn.congress.approval.domain.plan.PlanFileState;
import vn.congress.approval.domain.plan.PlanFiles;
import vn.congress.approval.domain.plan.PlanRow;
import vn.congress.approval.domain.plan.PlanSheets;
import vn.congress.approval.domain.task.Assignment;
import vn.congress.approval.domain.task.CongressTask;
import vn.congress.approval.domain.task.CongressTasks;
import vn.congress.approval.domain.task.TaskCode;
import vn.congress.approval.domain.task.TaskState;
import vn.congress.approval.support.APlan;
import vn.congress.approval.support.Databases;
import vn.congress.approval.support.MovableClock;
import vn.congress.approval.support.Tables;

@DisplayName("The register and plan files in their tables")
class RegisterTablesTest {

    private static final Instant NOW = MovableClock.moment("2026-01-07T09:00");
    private static final Actor CLERK = new Actor("tonghop");

    @Nested
    @DisplayName("on H2")
    class OnH2 extends OnBoth {
        OnH2() {
            super(Databases.h2());
        }
    }

    @Nested
    @DisplayName("on PostgreSQL")
    class OnPostgres extends OnBoth {
        OnPostgres() {
            super(Databases.postgres());
        }
    }

    abstract static class OnBoth {

        private final Tables tables;
        private final CongressTasks tasks;
        private final PlanFiles planFiles;
        private final ExecutorService people = Executors.newFixedThreadPool(2);
        private final Engine engine = new Engine();
        private List<PlanRow> sheet = List.of();

        OnBoth(DataSource database) {
            tables = new Tables(database, MovableClock.at("2026-01-07T09:00"));
            tasks = tables.get(CongressTasks.class);
            planFiles = tables.get(PlanFiles.class);
        }

        @BeforeEach
        void theEngineOpensTasksInTheRegister() {
            engine.tasks = tasks;
        }

        @AfterEach
        void goHome() {
            people.shutdownNow();
        }

        @Test
        void the_catalogue_has_the_agencies_of_the_plan() {
            var agencies = tables.get(Agencies.class).all();

            assertThat(agencies).hasSize(17);
            assertThat(agencies.get(0)).extracting(Agency::name).isEqualTo("Văn phòng Trung ương Đảng");
            assertThat(tables.get(Agencies.class).all()).isSameAs(agencies);
        }

        @Test
        void tasks_are_found_as_they_were_entered_in_the_order_of_the_plan() {
            var first = task("NV-002");
            var second = task("NV-001", "NV-002", "NV-003").openedBy(first.code());
            var third = task("NV-003");

            add(first, third, second);

            assertThat(tasks.all()).containsExactly(first, third, second);
            assertThat(tasks.codes()).containsExactly(first.code(), third.code(), second.code());
            assertThat(tasks.find(second.code())).contains(second);
            assertThat(tasks.find(new TaskCode("NV-404"))).isEmpty();
        }

        @Test
        void a_task_given_otherwise_keeps_its_first_due_date_and_its_state() {
            add(inState(task("NV-001", "NV-002"), TaskState.IN_PROGRESS), task("NV-002"));
            var given = changed("NV-001");

            tasks.reassign(List.of(given));

            var task = find("NV-001");
            assertThat(task.assignment()).isEqualTo(given);
            assertThat(task.originalDue()).isEqualTo(task("NV-001").originalDue());
            assertThat(task.state()).isEqualTo(TaskState.IN_PROGRESS);
            assertThat(task.decidingLevel()).isEqualTo(Level.POLITBURO);
        }

        @Test
        void the_deciding_level_follows_the_plan_until_the_task_is_given() {
            add(task("NV-001"));

            tasks.reassign(List.of(changed("NV-001")));

            assertThat(find("NV-001").decidingLevel()).isEqualTo(Level.SECRETARIAT);
        }

        @Test
        void a_task_goes_through_its_life() {
            add(task("NV-001"));
            var code = new TaskCode("NV-001");

            assertThat(tasks.beginOnce(code)).isTrue();
            assertThat(tasks.beginOnce(code)).isFalse();
            assertThat(find("NV-001").state()).isEqualTo(TaskState.ASSIGNED);

            tasks.accept(code, "Vụ Tổng hợp");
            assertThat(find("NV-001")).satisfies(task -> {
                assertThat(task.state()).isEqualTo(TaskState.IN_PROGRESS);
                assertThat(task.focalPoint()).contains("Vụ Tổng hợp");
            });

            tasks.moveTo(code, TaskState.RETURNED);
            tasks.settleLevel(code, Level.SECRETARIAT);
            tasks.conclude(code, NOW);
            assertThat(find("NV-001")).satisfies(task -> {
                assertThat(task.state()).isEqualTo(TaskState.CONCLUDED);
                assertThat(task.decidingLevel()).isEqualTo(Level.SECRETARIAT);
                assertThat(task.concludedAt()).contains(NOW);
            });
            assertThatThrownBy(() -> tasks.moveTo(new TaskCode("NV-404"), TaskState.ASSIGNED))
                    .isInstanceOf(NotFound.class);
        }

        @Test
        void a_task_is_held_back_until_its_last_prerequisite_is_concluded() {
            add(task("NV-001"), task("NV-002"), task("NV-003", "NV-001", "NV-002"));
            tasks.beginOnce(new TaskCode("NV-003"));

            assertThat(conclude("NV-001")).isEmpty();
            assertThat(tasks.isHeldBack(new TaskCode("NV-003"))).isTrue();
            assertThat(conclude("NV-002")).containsExactly(new TaskCode("NV-003"));
            assertThat(tasks.isHeldBack(new TaskCode("NV-003"))).isFalse();
        }

        @Test
        void a_task_not_given_yet_is_not_released() {
            add(task("NV-001"), task("NV-002", "NV-001"));

            assertThat(conclude("NV-001")).isEmpty();
        }

        @Test
        void two_prerequisites_concluded_at_the_same_moment_release_the_task_once() throws Exception {
            add(task("NV-001"), task("NV-002"), task("NV-003", "NV-001", "NV-002"));
            tasks.beginOnce(new TaskCode("NV-003"));
            var bothConcluded = new CountDownLatch(2);

            var one = concludeAtOnce("NV-001", bothConcluded);
            var other = concludeAtOnce("NV-002", bothConcluded);

            var released = new ArrayList<>(one.get(20, TimeUnit.SECONDS));
            released.addAll(other.get(20, TimeUnit.SECONDS));
            assertThat(released).containsExactly(new TaskCode("NV-003"));
        }

        @Test
        void a_task_proposed_while_its_prerequisite_is_being_concluded_is_not_overlooked() throws Exception {
            add(task("NV-001"));
            var added = new CountDownLatch(1);

            var heldBack = people.submit(() -> tables.inTransaction(() -> {
                add(task("NV-002", "NV-001"));
                tasks.beginOnce(new TaskCode("NV-002"));
                added.countDown();
                waitUntilSomebodyIsBlockedOr(300);
                return tasks.isHeldBack(new TaskCode("NV-002"));
            }));
            var released = people.submit(() -> {
                await(added);
                return tables.inTransaction(() -> conclude("NV-001"));
            });

            assertThat(heldBack.get(20, TimeUnit.SECONDS)).isTrue();
            assertThat(released.get(20, TimeUnit.SECONDS)).containsExactly(new TaskCode("NV-002"));
        }

        @Test
        void codes_are_given_in_order_past_those_the_plan_uses() {
            add(task("NV-001"), task("NV-002"), task("NV-004"), task("KH-7"));

            assertThat(IntStream.range(0, 3).mapToObj(ignored -> nextCode()).toList())
                    .extracting(TaskCode::value)
                    .containsExactly("NV-003", "NV-005", "NV-006");
        }

        @Test
        void two_who_ask_for_a_code_at_the_same_moment_get_two() throws Exception {
            var bothAsk = new CountDownLatch(2);
            Supplier<TaskCode> ask = () -> tables.inTransaction(() -> {
                bothAsk.countDown();
                await(bothAsk);
                var code = tasks.nextCode();
                add(task(code.value()));
                return code;
            });

            var one = people.submit(ask::get);
            var other = people.submit(ask::get);

            assertThat(one.get(20, TimeUnit.SECONDS)).isNotEqualTo(other.get(20, TimeUnit.SECONDS));
        }

        @Test
        void two_who_open_planned_tasks_at_the_same_moment_open_each_once() throws Exception {
            add(IntStream.rangeClosed(1, 30)
                    .mapToObj(number -> task("NV-%03d".formatted(number)))
                    .toArray(CongressTask[]::new));
            var bothAsk = new CountDownLatch(2);
            Supplier<List<TaskCode>> open = () -> tables.inTransaction(() -> {
                bothAsk.countDown();
                await(bothAsk);
                var codes = tasks.planned(20);
                codes.forEach(tasks::beginOnce);
                return codes;
            });

            var one = people.submit(open::get);
            var other = people.submit(open::get);

            var opened = new ArrayList<>(one.get(20, TimeUnit.SECONDS));
            opened.addAll(other.get(20, TimeUnit.SECONDS));
            assertThat(opened).doesNotHaveDuplicates();
            assertThat(tasks.countPlanned()).isEqualTo(30 - opened.size());
        }

        @Test
        void a_plan_file_goes_into_the_register_and_is_opened() {
            var id = receive(APlan.of("NV-001", "NV-002"));
            assertThat(tasks.all()).isEmpty();

            assertThat(apply(id)).isEqualTo(new PlanOutcome.Applied(2, 0));

            assertThat(tasks.codes()).extracting(TaskCode::value).containsExactly("NV-001", "NV-002");
            assertThat(file(id)).satisfies(file -> {
                assertThat(file.state()).isEqualTo(PlanFileState.APPLIED);
                assertThat(file.appliedAt()).contains(NOW);
                assertThat(file.rows()).isEqualTo(2);
                assertThat(file.toOpen()).isEqualTo(2);
                assertThat(file.opened()).isZero();
                assertThat(file.uploadedBy()).isEqualTo("tonghop");
            });
            assertThat(tables.get(Journal.class).of(new TaskCode("NV-001")))
                    .singleElement()
                    .satisfies(entry -> {
                        assertThat(entry.account()).isEqualTo("tonghop");
                        assertThat(entry.reason()).contains("ke-hoach.xlsx");
                    });

            assertThat(open()).isZero();
            assertThat(engine.begun).extracting(TaskCode::value).containsExactly("NV-001", "NV-002");
            assertThat(file(id).opened()).isEqualTo(2);
        }

        @Test
        void a_plan_applied_twice_is_applied_once() {
            var id = receive(APlan.of("NV-001"));

            apply(id);

            assertThat(apply(id)).isEqualTo(new PlanOutcome.Applied(1, 0));
            assertThat(tasks.codes()).hasSize(1);
        }

        @Test
        void the_same_plan_again_changes_nothing() {
            apply(receive(APlan.of("NV-001", "NV-002")));

            assertThat(apply(receive(APlan.of("NV-001", "NV-002")))).isEqualTo(new PlanOutcome.Applied(0, 0));
        }

        @Test
        void a_changed_due_date_is_entered_with_the_first_one_kept_and_the_change_in_the_journal() {
            apply(receive(APlan.of("NV-001")));

            apply(receive(with(APlan.of("NV-001"), "NV-001", PlanColumn.DUE, "20/11/2025")));

            assertThat(find("NV-001")).satisfies(task -> {
                assertThat(task.assignment().due()).hasToString("2025-11-20");
                assertThat(task.originalDue()).hasToString("2025-11-14");
            });
            assertThat(tables.get(Journal.class)
                            .of(new TaskCode("NV-001"))
                            .get(1)
                            .reason())
                    .contains("Thời hạn hoàn thành: «14/11/2025» → «20/11/2025»");
        }

        @Test
        void a_task_given_but_not_accepted_that_gets_another_lead_is_taken_back_and_given_anew() {
            apply(receive(APlan.of("NV-001", "NV-002")));
            open();
            engine.begun.clear();

            var id = receive(with(APlan.of("NV-001", "NV-002"), "NV-001", PlanColumn.LEAD, "Bộ Ngoại giao"));
            apply(id);

            assertThat(engine.takenBack).containsExactly(new TaskCode("NV-001"));
            assertThat(file(id).toOpen()).isEqualTo(1);
            open();
            assertThat(engine.begun).containsExactly(new TaskCode("NV-001"));
            assertThat(find("NV-001").assignment().lead().value()).isEqualTo("BNG");
        }

        @Test
        void a_plan_that_somebody_else_has_overtaken_is_refused_whole() {
            apply(receive(APlan.of("NV-001")));
            var overtaken = receive(with(APlan.of("NV-001", "NV-002"), "NV-001", PlanColumn.LEAD, "Bộ Ngoại giao"));
            tasks.accept(new TaskCode("NV-001"), "Vụ Tổng hợp");

            var outcome = apply(overtaken);

            assertThat(outcome.state()).isEqualTo(PlanFileState.REFUSED);
            assertThat(tasks.codes()).hasSize(1);
            assertThat(find("NV-001").assignment().lead().value()).isEqualTo("VPTW");
            assertThat(file(overtaken)).satisfies(file -> {
                assertThat(file.state()).isEqualTo(PlanFileState.REFUSED);
                assertThat(file.problems())
                        .extracting(problem -> problem.column())
                        .containsExactly(PlanColumn.LEAD);
            });
        }

        @Test
        void a_plan_with_a_problem_is_not_kept() {
            assertThatThrownBy(() -> receive(APlan.of("NV-001", "NV-001")))
                    .isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.problems())
                            .singleElement()
                            .satisfies(problem -> {
                                assertThat(problem.field()).isEqualTo("R5:Mã nhiệm vụ");
                                assertThat(problem.message())
                                        .isEqualTo("Dòng 5, cột «Mã nhiệm vụ»: mã NV-001 đã dùng ở dòng 4.");
                            }));
            assertThat(tables.sql()
                            .sql("select count(*) from plan_file")
                            .query(Integer.class)
                            .single())
                    .isZero();
        }

        @Test
        void more_problems_than_a_person_can_mend_are_counted() {
            var rows = IntStream.range(0, 1_100)
                    .mapToObj(number -> APlan.row(4 + number, "nv"))
                    .toList();

            assertThatThrownBy(() -> receive(rows)).isInstanceOfSatisfying(Refused.class, refused -> {
                assertThat(refused.problems()).hasSize(1_001);
                assertThat(refused.problems().get(1_000).message()).contains("Còn 100 lỗi");
            });
        }

        private long receive(List<PlanRow> rows) {
            sheet = rows;
            var receive = new ReceivePlanFile(
                    new OneSheet(), tables.get(Agencies.class), tasks, planFiles, MovableClock.at("2026-01-07T09:00"));
            return tables.inTransaction(
                    () -> receive.receive(java.io.InputStream.nullInputStream(), "ke-hoach.xlsx", CLERK)
                            .id());
        }

        private PlanOutcome apply(long id) {
            var apply = new ApplyPlanFile(
                    tables.get(Agencies.class),
                    tasks,
                    planFiles,
                    engine,
                    tables.get(Journal.class),
                    MovableClock.at("2026-01-07T09:00"));
            return tables.inTransaction(() -> apply.apply(id, CLERK));
        }

        private int open() {
            return tables.inTransaction(() -> new OpenPlannedTasks(tasks, engine).openNext());
        }

        private PlanFile file(long id) {
            return planFiles.find(id).orElseThrow();
        }

        private void add(CongressTask... added) {
            tasks.add(List.of(added));
        }

        private CongressTask find(String code) {
            return tasks.find(new TaskCode(code)).orElseThrow();
        }

        private TaskCode nextCode() {
            return tables.inTransaction(tasks::nextCode);
        }

        private List<TaskCode> conclude(String code) {
            tasks.conclude(new TaskCode(code), NOW);
            return tasks.releasedBy(new TaskCode(code));
        }

        private Future<List<TaskCode>> concludeAtOnce(String code, CountDownLatch bothConcluded) {
            return people.submit(() -> tables.inTransaction(() -> {
                tasks.conclude(new TaskCode(code), NOW);
                bothConcluded.countDown();
                await(bothConcluded);
                return tasks.releasedBy(new TaskCode(code));
            }));
        }

        /** Gives the other the time to run into the lock; without a lock the test fails, with one it never flickers. */
        private static void waitUntilSomebodyIsBlockedOr(int milliseconds) {
            await(new CountDownLatch(1), milliseconds);
        }

        private static void await(CountDownLatch latch) {
            await(latch, 10_000);
        }

        private static void await(CountDownLatch latch, int milliseconds) {
            try {
                if (!latch.await(milliseconds, TimeUnit.MILLISECONDS) && milliseconds >= 10_000) {
                    throw new IllegalStateException("Nobody came");
                }
            } catch (InterruptedException interrupted) {
                throw new IllegalStateException(interrupted);
            }
        }

        private static Assignment changed(String code) {
            var of = task(code).assignment();
            return new Assignment(
                    of.code(),
                    "Tên mới",
                    of.workGroup(),
                    of.phase(),
                    of.priority(),
                    of.lead(),
                    List.of(),
                    of.accountableHead(),
                    of.due().plusDays(6),
                    of.deliverable(),
                    Level.SECRETARIAT,
                    of.basis(),
                    List.of(),
                    of.trackOnly(),
                    "ghi chú");
        }

        /** A workbook that has whatever the test put on it. */
        private final class OneSheet implements PlanSheets {

            @Override
            public List<PlanRow> read(java.io.InputStream content) {
                return sheet;
            }

            @Override
            public void write(List<Assignment> assignments, PlanCells cells, java.io.OutputStream out) {}
        }
    }

    /** The engine's part in it: to begin is to be assigned. */
    private static final class Engine implements CongressProcess {

        private final List<TaskCode> begun = new ArrayList<>();
        private final List<TaskCode> takenBack = new ArrayList<>();
        private @org.jspecify.annotations.Nullable CongressTasks tasks;

        @Override
        public void begin(TaskCode code) {
            assertThat(Objects.requireNonNull(tasks).beginOnce(code)).isTrue();
            begun.add(code);
        }

        @Override
        public void release(TaskCode code) {}

        @Override
        public void takeBack(TaskCode code) {
            takenBack.add(code);
        }

        @Override
        public void recall(TaskCode code, Recalled why) {}

        @Override
        public void findLevelAnew(TaskCode code) {}
    }
}
