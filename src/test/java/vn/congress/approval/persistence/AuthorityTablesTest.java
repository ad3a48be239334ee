package vn.congress.approval.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import vn.congress.approval.domain.Conflict;
import vn.congress.approval.domain.authority.AppliedTables;
import vn.congress.approval.domain.authority.AppliedTables.Applied;
import vn.congress.approval.domain.authority.AuthorityTable.Finding;
import vn.congress.approval.domain.authority.AuthorityTable.Rule;
import vn.congress.approval.domain.authority.AuthorityTable.Source;
import vn.congress.approval.domain.authority.AuthorityTrail;
import vn.congress.approval.domain.authority.Figures;
import vn.congress.approval.domain.authority.Inputs;
import vn.congress.approval.domain.authority.Level;
import vn.congress.approval.domain.authority.TrailEntry;
import vn.congress.approval.domain.authority.TrailEntry.Why;
import vn.congress.approval.domain.task.CongressTasks;
import vn.congress.approval.domain.task.Phase;
import vn.congress.approval.domain.task.Priority;
import vn.congress.approval.domain.task.TaskCode;
import vn.congress.approval.support.ATask;
import vn.congress.approval.support.Databases;
import vn.congress.approval.support.MovableClock;
import vn.congress.approval.support.Tables;

@DisplayName("Authority in its tables")
class AuthorityTablesTest {

    private static final MovableClock CLOCK = MovableClock.at("2026-01-07T09:00");
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
        private final AuthorityTrail trail;
        private final CongressTasks tasks;
        private final AppliedTables applied;

        Contract(DataSource database) {
            tables = new Tables(database, CLOCK);
            trail = tables.get(AuthorityTrail.class);
            tasks = tables.get(CongressTasks.class);
            applied = tables.get(AppliedTables.class);
        }

        @BeforeEach
        void enterTasks() {
            tables.inTransaction(() -> tasks.add(List.of(ATask.planned("NV-001"), ATask.planned("NV-002"))));
        }

        @Test
        void the_trail_comes_out_as_it_was_written_newest_first() {
            var looked = entry(FIRST, Why.TABLE, Figures.NONE, "");
            var decided = entry(FIRST, Why.DECIDED, Figures.of(1200, null, 3), "APPROVED");
            tables.inTransaction(() -> {
                trail.add(looked);
                trail.add(decided);
                trail.add(entry(SECOND, Why.TABLE, Figures.NONE, ""));
            });

            assertThat(trail.recent(FIRST, 10)).containsExactly(decided, looked);
            assertThat(trail.recent(FIRST, 1)).containsExactly(decided);
            assertThat(trail.last(FIRST)).contains(decided);
            assertThat(trail.last(new TaskCode("NV-404"))).isEmpty();
        }

        @Test
        void inputs_are_kept_by_name_texts_as_texts_and_figures_as_numbers() {
            tables.inTransaction(() -> trail.add(entry(FIRST, Why.FIGURES, Figures.of(1200, null, 3), "")));

            assertThat(tables.sql()
                            .sql("select inputs from authority_finding")
                            .query(String.class)
                            .single())
                    .isEqualTo(
                            "{\"priority\":\"URGENT\",\"workGroup\":\"Hậu cần\",\"phase\":\"DURING\",\"budgetMillions\":1200,\"people\":null,\"agencies\":3}");
        }

        @Test
        void of_open_tasks_the_last_entry_is_read_at_once() {
            var last = entry(FIRST, Why.DECIDED, Figures.NONE, "RETURNED");
            tables.inTransaction(() -> {
                trail.add(entry(FIRST, Why.TABLE, Figures.NONE, ""));
                trail.add(last);
                trail.add(entry(SECOND, Why.TABLE, Figures.NONE, ""));
                tasks.conclude(SECOND, CLOCK.instant());
            });

            assertThat(trail.lastOfOpenTasks()).hasSize(1).containsEntry(FIRST, last);
        }

        @Test
        void figures_stay_with_their_task_and_can_be_taken_back() {
            assertThat(tasks.find(FIRST).orElseThrow().figures()).isEqualTo(Figures.NONE);

            tables.inTransaction(() -> tasks.declare(FIRST, Figures.of(Figures.MOST, 0, null)));
            assertThat(tasks.find(FIRST).orElseThrow().figures()).isEqualTo(Figures.of(Figures.MOST, 0, null));
            assertThat(tasks.find(SECOND).orElseThrow().figures()).isEqualTo(Figures.NONE);

            tables.inTransaction(() -> tasks.declare(FIRST, Figures.NONE));
            assertThat(tables.inTransaction(() -> tasks.hold(FIRST))
                            .orElseThrow()
                            .figures())
                    .isEqualTo(Figures.NONE);
            assertThat(tables.inTransaction(() -> tasks.hold(new TaskCode("NV-404"))))
                    .isEmpty();
        }

        @Test
        void a_version_is_put_in_force_once() {
            var first = new Applied(2, "ttbbt", CLOCK.instant(), "Quyết định 12-QĐ/TW");
            tables.inTransaction(() -> applied.add(first));

            assertThatExceptionOfType(Conflict.class)
                    .isThrownBy(() -> tables.inTransaction(
                            () -> applied.add(new Applied(2, "tonghop", CLOCK.instant(), "Khác"))));

            assertThat(applied.version(2)).contains(first);
            assertThat(applied.version(1)).isEmpty();
        }

        @Test
        void the_highest_level_that_something_was_reported_up_to_is_remembered() {
            tables.inTransaction(() -> {
                trail.add(entry(FIRST, Why.REFERRED_UP, Figures.NONE, ""));
                trail.add(entry(FIRST, Why.TABLE, Figures.NONE, ""));
                trail.add(entry(SECOND, Why.TABLE, Figures.NONE, ""));
            });

            assertThat(trail.reportedUp(FIRST)).contains(Level.STANDING_BOARD);
            assertThat(trail.reportedUp(SECOND)).isEmpty();
            assertThat(trail.reportedUpOfOpenTasks()).hasSize(1).containsEntry(FIRST, Level.STANDING_BOARD);
        }

        private static TrailEntry entry(TaskCode task, Why why, Figures figures, String outcome) {
            return new TrailEntry(
                    task,
                    CLOCK.instant(),
                    "UserTask_Decide",
                    "thuongtruc",
                    new Finding(
                            Level.STANDING_BOARD,
                            new Source("competent-level", 3, "competent-level:3:abc"),
                            new Rule("Rule_Urgent", "Việc cấp thiết"),
                            new Inputs(Priority.URGENT, "Hậu cần", Phase.DURING, figures)),
                    Level.AGENCY_HEAD,
                    Level.AGENCY_HEAD,
                    Level.STANDING_BOARD,
                    why,
                    outcome);
        }
    }
}
