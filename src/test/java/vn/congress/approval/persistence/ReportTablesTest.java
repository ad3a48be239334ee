package vn.congress.approval.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import vn.congress.approval.domain.Actor;
import vn.congress.approval.domain.agency.Desk;
import vn.congress.approval.domain.authority.Level;
import vn.congress.approval.domain.report.DailyReport;
import vn.congress.approval.domain.report.DailyReports;
import vn.congress.approval.domain.report.DailyReports.Opened;
import vn.congress.approval.domain.report.KeptReport;
import vn.congress.approval.domain.report.Line;
import vn.congress.approval.domain.report.ReportFigures;
import vn.congress.approval.domain.report.ReportSources;
import vn.congress.approval.domain.report.ReportSources.Circle;
import vn.congress.approval.domain.report.ReportSources.DateAsked;
import vn.congress.approval.domain.report.ReportSources.Progress;
import vn.congress.approval.domain.report.ReportSources.ReportedUp;
import vn.congress.approval.domain.report.ReportState;
import vn.congress.approval.domain.report.Section;
import vn.congress.approval.domain.report.SectionKind;
import vn.congress.approval.domain.task.CongressTasks;
import vn.congress.approval.domain.task.TaskCode;
import vn.congress.approval.domain.wait.WaitNode;
import vn.congress.approval.support.ATask;
import vn.congress.approval.support.Databases;
import vn.congress.approval.support.MovableClock;
import vn.congress.approval.support.Tables;

@DisplayName("Daily reports and what they are made of, in the tables")
class ReportTablesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 1, 9);
    private static final TaskCode TASK = new TaskCode("NV-001");
    private static final Instant MORNING = MovableClock.moment("2026-01-09T08:00");
    private static final Instant NOON = MovableClock.moment("2026-01-09T12:00");
    private static final Instant EVENING = MovableClock.moment("2026-01-09T17:00");

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

        private final MovableClock clock = MovableClock.at("2026-01-09T07:00");
        private final Tables tables;
        private final ReportSources sources;
        private final DailyReports reports;

        Contract(DataSource database) {
            tables = new Tables(database, clock);
            sources = tables.get(ReportSources.class);
            reports = tables.get(DailyReports.class);
            tables.inTransaction(() -> tables.get(CongressTasks.class)
                    .add(List.of(ATask.planned("NV-001"), ATask.after("NV-002", "NV-001"), ATask.planned("NV-003"))));
        }

        @Test
        void what_is_reported_up_lies_before_the_level_it_lay_before_then() {
            sql(
                    """
                    insert into escalation (task, cause, step, reason, proposal, urgent, raised_by, raised_at, level,
                        laid_at, waits_until, state, ended_at)
                    values ('NV-001', 'LATE', '', 'x', '', false, 'x', ?, 'SECRETARIAT', ?, ?, 'ANSWERED', ?)
                    """,
                    MORNING,
                    EVENING,
                    EVENING,
                    EVENING);
            climbed(1, "STANDING_BOARD", "STANDING_SECRETARY", MORNING.plusSeconds(60));
            climbed(2, "STANDING_SECRETARY", "SECRETARIAT", NOON);

            assertThat(level(MORNING)).contains(Level.STANDING_BOARD);
            assertThat(level(NOON.minusSeconds(1))).contains(Level.STANDING_SECRETARY);
            assertThat(level(NOON)).contains(Level.SECRETARIAT);
            assertThat(level(EVENING)).isEmpty();
            assertThat(level(MORNING.minusSeconds(1))).isEmpty();
        }

        private Optional<Level> level(Instant at) {
            return sources.reportedUp(at).stream().map(ReportedUp::level).findFirst();
        }

        private void climbed(int position, String from, String to, Instant at) {
            tables.sql()
                    .sql(
                            """
                            insert into escalation_climb (escalation, position, from_level, to_level, at, why)
                            select max(number), :position, :from, :to, cast(:at as timestamp with time zone), 'x'
                            from escalation
                            """)
                    .param("position", position)
                    .param("from", from)
                    .param("to", to)
                    .param("at", offset(at))
                    .update();
        }

        @Test
        void another_due_date_lies_before_the_level_it_lay_before_then() {
            sql(
                    """
                    insert into deadline_request (task, from_due, new_due, reason, effects, level, asked_by, asked_at)
                    values ('NV-001', date '2026-01-15', date '2026-01-20', 'x', '[]', 'STANDING_SECRETARY', 'x', ?)
                    """,
                    MORNING);
            journal("NV-001", NOON, "he-thong", "ServiceTask_AskLevelAbove", "STANDING_SECRETARY");

            assertThat(sources.datesAsked(MORNING)).extracting(DateAsked::level).containsExactly(Level.STANDING_BOARD);
            assertThat(sources.datesAsked(EVENING))
                    .extracting(DateAsked::level)
                    .containsExactly(Level.STANDING_SECRETARY);
        }

        @Test
        void who_has_not_answered_yet_is_who_had_not_answered_then_even_if_the_answer_was_replaced() {
            sql(
                    """
                    insert into opinion_round (task, kind, number, opened_at, minimum_ends_at, closes_at)
                    values ('NV-001', 'AGENCIES', 1, ?, ?, ?)
                    """,
                    MORNING,
                    MORNING,
                    EVENING);
            for (var desk : List.of("phoi-hop-byt", "phoi-hop-hn")) {
                tables.sql()
                        .sql(
                                """
                                insert into round_respondent (round, respondent, position)
                                select max(id), :desk, 1 from opinion_round
                                """)
                        .param("desk", desk)
                        .update();
            }
            tables.sql()
                    .sql(
                            """
                            insert into opinion (round, respondent, answer, content, account, at, version)
                            select max(id), 'phoi-hop-byt', 'AGREE', '', 'x', cast(:at as timestamp with time zone), 2
                            from opinion_round
                            """)
                    .param("at", offset(EVENING))
                    .update();
            tables.sql()
                    .sql(
                            """
                            insert into opinion_version (opinion, version, answer, content, account, at, late,
                                studied_seconds)
                            select max(id), 1, 'AGREE', '', 'x', cast(:at as timestamp with time zone), false, 0
                            from opinion
                            """)
                    .param("at", offset(NOON))
                    .update();

            assertThat(sources.notAnswered(MORNING).get(TASK))
                    .containsExactlyInAnyOrder(new Desk("phoi-hop-byt"), new Desk("phoi-hop-hn"));
            assertThat(sources.notAnswered(NOON).get(TASK)).containsExactly(new Desk("phoi-hop-hn"));
        }

        @Test
        void a_circle_has_the_members_it_had_then() {
            sql(
                    """
                    insert into task_wait (task, step, on_agency, reason, wait_until, declared_by, declared_at)
                    values ('NV-001', '', 'BYT', 'x', date '2026-01-20', 'x', ?)
                    """,
                    MORNING);
            tables.sql()
                    .sql(
                            """
                            insert into wait_loop (oldest_wait, level, escalation, found_at)
                            select max(id), 'STANDING_BOARD', 1, cast(:at as timestamp with time zone) from task_wait
                            """)
                    .param("at", offset(MORNING))
                    .update();
            member("wait_loop_member (loop_id, kind, code, place, since)", "'TASK', 'NV-001', 0", MORNING);
            member("wait_loop_member (loop_id, kind, code, place, since)", "'AGENCY', 'BYT', 1", MORNING);
            tables.sql()
                    .sql(
                            """
                            insert into wait_loop_left (loop_id, kind, code, since, left_at)
                            select max(id), 'TASK', 'NV-003', cast(:since as timestamp with time zone),
                                cast(:left as timestamp with time zone) from wait_loop
                            """)
                    .param("since", offset(MORNING))
                    .param("left", offset(NOON))
                    .update();

            assertThat(sources.circles(MORNING))
                    .extracting(Circle::members)
                    .containsExactly(List.of(
                            new WaitNode(WaitNode.Kind.TASK, "NV-001"),
                            new WaitNode(WaitNode.Kind.AGENCY, "BYT"),
                            new WaitNode(WaitNode.Kind.TASK, "NV-003")));
            assertThat(sources.circles(NOON))
                    .extracting(circle -> circle.members().size())
                    .containsExactly(2);
        }

        private void member(String into, String values, Instant since) {
            tables.sql()
                    .sql("insert into " + into + " select max(id), " + values
                            + ", cast(:since as timestamp with time zone) from wait_loop")
                    .param("since", offset(since))
                    .update();
        }

        @Test
        void of_what_was_done_the_last_of_a_task_counts_and_what_the_office_did_does_not() {
            journal("NV-001", MORNING, "chutri.vptw", "UserTask_DraftReport", "");
            journal("NV-001", NOON, "thutruong.vptw", "UserTask_SignOff", "RETURNED");
            journal("NV-001", NOON, "he-thong", "ServiceTask_X", "");
            journal("NV-003", EVENING, "chutri.vptw", "UserTask_AcceptTask", "");

            assertThat(sources.progress(MORNING, NOON))
                    .extracting(Progress::task, Progress::step)
                    .containsExactly(tuple(TASK, "UserTask_SignOff"));
            assertThat(sources.returned(MORNING, EVENING)).isEqualTo(Map.of(TASK, 1));
            assertThat(sources.returned(NOON, EVENING)).isEmpty();
        }

        @Test
        void a_date_moved_to_an_earlier_day_is_not_postponed() {
            due("2026-01-15", "2026-01-20", MORNING.plusSeconds(1));
            due("2026-01-20", "2026-01-18", NOON);

            assertThat(sources.postponed(MORNING, EVENING)).isEqualTo(Map.of(TASK, 1));
            assertThat(sources.prerequisites(List.of(new TaskCode("NV-002"), TASK)))
                    .isEqualTo(Map.of(new TaskCode("NV-002"), List.of(TASK)));
        }

        private void due(String from, String to, Instant at) {
            sql(
                    """
                    insert into due_change (task, from_due, to_due, reason, asked_by, decided_by, level, at)
                    values ('NV-001', date '%s', date '%s', 'x', 'x', 'x', 'STANDING_BOARD', ?)
                    """
                            .formatted(from, to),
                    at);
        }

        @Test
        void a_day_is_opened_once_and_what_its_report_says_comes_back_as_it_was_kept() {
            var opened = new Opened(DAY, MORNING.minusSeconds(60), MORNING, NOON, MORNING);
            assertThat(reports.open(opened)).isTrue();
            assertThat(reports.open(opened)).isFalse();
            assertThat(reports.said(DAY)).isEmpty();
            var report = report();

            reports.keep(report, NOON);

            assertThat(reports.said(DAY)).contains(report);
            assertThat(reports.find(DAY).orElseThrow().state()).isEqualTo(ReportState.BUILT);
            assertThat(reports.find(DAY).orElseThrow().complete()).isFalse();
            assertThat(reports.before(DAY)).isEmpty();
            assertThat(reports.before(DAY.plusDays(1))).map(KeptReport::day).contains(DAY);
            assertThat(reports.late(DAY, NOON)).isTrue();
            assertThat(reports.late(DAY, EVENING)).isFalse();
        }

        @Test
        void it_goes_its_way_and_the_tasks_it_opened_are_its() {
            reports.open(new Opened(DAY, MORNING.minusSeconds(60), MORNING, NOON, MORNING));
            reports.keep(report(), MORNING);
            reports.approve(DAY, new Actor("tonghop"), NOON, "Nhận xét.");
            assertThat(reports.find(DAY).orElseThrow().state()).isEqualTo(ReportState.APPROVED);
            reports.sent(DAY, NOON);
            reports.acknowledge(DAY, new Actor("ttbbt"), EVENING, "Đã xem.");
            reports.opened(DAY, new TaskCode("NV-003"));
            reports.opened(DAY, TASK);
            reports.add(
                    DAY, new DailyReports.Done(NOON, new Actor("b", Optional.of("a")), "UserTask_X", "APPROVED", ""));

            var kept = reports.page(0, 5).get(0);
            assertThat(kept.state()).isEqualTo(ReportState.ACKNOWLEDGED);
            assertThat(kept.acknowledged()).contains(new KeptReport.Done("ttbbt", EVENING));
            assertThat(kept.directives()).isEqualTo(2);
            assertThat(reports.directives(DAY)).containsExactly(TASK, new TaskCode("NV-003"));
            assertThat(reports.steps(DAY))
                    .singleElement()
                    .satisfies(it -> assertThat(it.by().onBehalfOf()).contains("a"));
            assertThat(reports.lastDay()).contains(DAY);
            assertThat(reports.count()).isEqualTo(1);
        }

        private static DailyReport report() {
            var line = new Line(
                    "Nhóm",
                    "NV-001",
                    "Tên «việc»",
                    "VPTW",
                    Optional.of(DAY),
                    "Đang ở bước",
                    "Bàn",
                    "",
                    Optional.of(MORNING),
                    Optional.of(java.time.Duration.ofHours(9)));
            return new DailyReport(
                    DAY,
                    MORNING.minusSeconds(60),
                    MORNING,
                    Optional.of(new DailyReport.Upcoming("Khai mạc", DAY.plusDays(3), 3, 2)),
                    Optional.of(new ReportFigures(
                            2,
                            1,
                            List.of(new ReportFigures.Count("OVERDUE", "Quá hạn", 2, 1)),
                            List.of(),
                            List.of(new ReportFigures.AgencyCounts("VPTW", 2, Map.of("OVERDUE", 2))))),
                    List.of(
                            Section.of(SectionKind.DECISIONS, List.of(line, line), 1),
                            Section.failed(SectionKind.LOOPS)));
        }

        private void journal(String task, Instant at, String account, String step, String outcome) {
            tables.sql()
                    .sql(
                            """
                            insert into journal (task, at, account, step, outcome, reason, content)
                            values (:task, :at, :account, :step, :outcome, '', '{}')
                            """)
                    .param("task", task)
                    .param("at", offset(at))
                    .param("account", account)
                    .param("step", step)
                    .param("outcome", outcome)
                    .update();
        }

        private void sql(String statement, Instant... moments) {
            var insert = tables.sql().sql(statement);
            for (var moment : moments) {
                insert = insert.param(offset(moment));
            }
            insert.update();
        }

        private static OffsetDateTime offset(Instant moment) {
            return moment.atOffset(ZoneOffset.UTC);
        }
    }
}
