package vn.congress.approval.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.congress.approval.application.BuildDailyReport;
import vn.congress.approval.application.CollectReport;
import vn.congress.approval.application.OpenReportDays;
import vn.congress.approval.domain.Problem;
import vn.congress.approval.domain.Refused;
import vn.congress.approval.domain.authority.Level;
import vn.congress.approval.domain.board.Board;
import vn.congress.approval.domain.board.BoardDay;
import vn.congress.approval.domain.board.Milestones;
import vn.congress.approval.domain.board.Standing;
import vn.congress.approval.domain.board.Standings;
import vn.congress.approval.domain.calendar.DayKind;
import vn.congress.approval.domain.calendar.SpecialDay;
import vn.congress.approval.domain.calendar.SpecialDays;
import vn.congress.approval.domain.escalation.Cause;
import vn.congress.approval.domain.journal.Journal;
import vn.congress.approval.domain.report.DailyReport;
import vn.congress.approval.domain.report.DailyReports;
import vn.congress.approval.domain.report.Line;
import vn.congress.approval.domain.report.ReportFigures;
import vn.congress.approval.domain.report.ReportSources;
import vn.congress.approval.domain.report.ReportState;
import vn.congress.approval.domain.report.Section;
import vn.congress.approval.domain.report.SectionKind;
import vn.congress.approval.domain.task.CongressTasks;
import vn.congress.approval.domain.task.Priority;
import vn.congress.approval.domain.task.TaskCode;
import vn.congress.approval.domain.task.WorkingDaysLeft;
import vn.congress.approval.support.EscalationDriver;
import vn.congress.approval.support.MovableClock;
import vn.congress.approval.support.MovedClock;
import vn.congress.approval.support.ProcessDriver;
import vn.congress.approval.support.ProcessTest;

/**
 * Friday 9 January 2026; Saturday the 10th is worked. The first milestone is on the 15th, the last on the 23rd, so that the
 * peak is from 16 December to 23 January; 14 to 22 February are Tết.
 */
@ProcessTest
@Import(EscalationDriver.class)
abstract class DailyReportRounds {

    private static final LocalDate FRIDAY = LocalDate.of(2026, 1, 9);
    private static final LocalDate SATURDAY = LocalDate.of(2026, 1, 10);
    private static final LocalDate MONDAY = LocalDate.of(2026, 1, 12);
    private static final String APPROVE = "UserTask_ApproveDailyReport";
    private static final String ACKNOWLEDGE = "UserTask_AcknowledgeDailyReport";

    @Autowired
    ProcessDriver office;

    @Autowired
    EscalationDriver matters;

    @Autowired
    DailyReports reports;

    @Autowired
    OpenReportDays openReportDays;

    @Autowired
    BuildDailyReport buildDailyReport;

    @Autowired
    CollectReport collectReport;

    @Autowired
    Standings standings;

    @Autowired
    Milestones milestones;

    @Autowired
    WorkingDaysLeft dueSoon;

    @Autowired
    SpecialDays specialDays;

    @Autowired
    CongressTasks register;

    @Autowired
    Journal journal;

    @Autowired
    RuntimeService runtime;

    @Autowired
    ManagementService management;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient database;

    @Autowired
    FailingSources sources;

    @BeforeEach
    void beginAnew() {
        for (var instance :
                runtime.createProcessInstanceQuery().rootProcessInstances().list()) {
            runtime.deleteProcessInstance(instance.getId(), "test");
        }
        for (var table : List.of(
                "daily_report_directive",
                "daily_report_step",
                "daily_report",
                "notice",
                "digest",
                "task_wait",
                "escalation_climb",
                "escalation",
                "authority_finding",
                "due_change",
                "deadline_request",
                "journal",
                "task_standing",
                "task_coordinator",
                "task_prerequisite",
                "congress_task",
                "ACT_HI_TASKINST",
                "ACT_HI_PROCINST")) {
            database.sql("delete from " + table).update();
        }
        sources.fail = false;
        clock.moveTo(MovedClock.START);
        management
                .createJobQuery()
                .processDefinitionKey("daily-report")
                .timers()
                .list()
                .forEach(bell ->
                        management.setJobDuedate(bell.getId(), Date.from(MovableClock.moment("2026-01-09T00:05"))));
    }

    @Test
    void every_day_of_the_peak_has_a_report_and_after_it_working_days_have() {
        var opened = new ArrayList<String>();
        for (var day = LocalDate.of(2026, 1, 16); day.isBefore(LocalDate.of(2026, 1, 28)); day = day.plusDays(1)) {
            clock.moveTo(day + "T00:05:30");
            var before = reports.count();
            office.runReports();
            if (reports.count() > before) {
                opened.add(day.toString().substring(5));
            }
        }
        clock.moveTo("2026-02-13T00:05:30");
        office.runReports();
        for (var day = LocalDate.of(2026, 2, 14); day.isBefore(LocalDate.of(2026, 2, 24)); day = day.plusDays(1)) {
            clock.moveTo(day + "T00:05:30");
            office.runReports();
        }

        assertThat(opened)
                .as("17, 18 and 24, 25 are weekends, the peak ends on the 23rd")
                .containsExactly(
                        "01-16", "01-17", "01-18", "01-19", "01-20", "01-21", "01-22", "01-23", "01-26", "01-27");
        assertThat(reports.page(0, 2))
                .extracting(it -> it.day().toString())
                .containsExactly("2026-02-23", "2026-02-13");
    }

    @Test
    void it_is_built_after_the_cut_off_approved_sent_at_five_and_its_directives_become_tasks() {
        office.propose("code", "NV-901", "due", "2026-01-30");
        var report = opened(FRIDAY);
        assertThat(report).isWaitingAt("Event_FiguresCutOff");
        assertThat(office.openSteps("BC-2026-01-09")).isEmpty();
        clock.moveTo("2026-01-09T16:30:30");
        office.runReports();
        assertThat(report).isWaitingAt("Event_FiguresCutOff");

        clock.moveTo("2026-01-09T16:31");
        office.runReports();

        var approve = office.step("BC-2026-01-09", APPROVE);
        assertThat(approve.getName()).isEqualTo("BC-2026-01-09 · Duyệt báo cáo hằng ngày");
        assertThat(office.deskOf(approve)).isEqualTo("van-phong-tong-hop");
        assertThat(approve.getDueDate()).isEqualTo(moment("2026-01-09T17:00"));
        assertThat(state(FRIDAY)).isEqualTo(ReportState.BUILT);

        office.complete(approve, "outcome", "APPROVED", "remark", "Đề nghị chú ý NV-901.");

        assertThat(report).isWaitingAt("Event_SendingHour");
        assertThat(state(FRIDAY)).isEqualTo(ReportState.APPROVED);
        clock.moveTo("2026-01-09T17:00:01");
        office.runReports();
        assertThat(state(FRIDAY)).isEqualTo(ReportState.SENT);
        assertThat(told("thuong-truc-ban-bi-thu"))
                .containsExactly("Đã có báo cáo hằng ngày ngày 09/01/2026. Xem ở trang Báo cáo.");
        var acknowledge = office.step("BC-2026-01-09", ACKNOWLEDGE);
        assertThat(office.deskOf(acknowledge)).isEqualTo("thuong-truc-ban-bi-thu");
        assertThat(acknowledge.getDueDate()).as("not the hour of sending").isAfter(moment("2026-01-09T18:00"));

        office.completeAs(
                "ttbbt",
                acknowledge,
                "note",
                "Đã xem.",
                "directives",
                List.of(
                        directive("Rà soát phương án y tế.", "BYT", "2026-01-12"),
                        directive("Bảo đảm điện tại hội trường.", "VPTW", "2026-01-13")));

        assertThat(report).isEnded().hasPassed("EndEvent_ReportAcknowledged");
        var kept = reports.find(FRIDAY).orElseThrow();
        assertThat(kept.state()).isEqualTo(ReportState.ACKNOWLEDGED);
        assertThat(kept.remark()).isEqualTo("Đề nghị chú ý NV-901.");
        assertThat(kept.directives()).isEqualTo(2);
        assertThat(kept.lateAt()).isEmpty();
        var codes = reports.directives(FRIDAY);
        var first = register.find(codes.get(0)).orElseThrow().assignment();
        assertThat(first.title()).isEqualTo("Rà soát phương án y tế.");
        assertThat(first.lead().value()).isEqualTo("BYT");
        assertThat(first.due()).isEqualTo(LocalDate.of(2026, 1, 12));
        assertThat(first.plannedLevel()).isEqualTo(Level.STANDING_SECRETARY);
        assertThat(first.basis()).isEqualTo("Báo cáo hằng ngày ngày 09/01/2026");
        assertThat(first.priority()).isEqualTo(Priority.URGENT);
        assertThat(first.deliverable()).isEqualTo("Báo cáo kết quả thực hiện chỉ đạo");
        assertThat(office.openSteps(codes.get(0).value())).containsExactly("UserTask_AcceptTask");
        assertThat(office.openSteps(codes.get(1).value())).containsExactly("UserTask_AcceptTask");
        assertThat(journal.last(codes.get(0), ACKNOWLEDGE)).hasValueSatisfying(entry -> {
            assertThat(entry.account()).isEqualTo("ttbbt");
            assertThat(entry.outcome()).isEqualTo("DIRECTIVE");
        });
        assertThat(told("chu-tri-byt"))
                .containsExactly(codes.get(0) + ": chỉ đạo của Thường trực Ban Bí thư, hạn 12/01/2026.");
        assertThat(reports.steps(FRIDAY))
                .extracting(DailyReports.Done::step)
                .containsExactly("ServiceTask_BuildDailyReport", APPROVE, "ServiceTask_SendDailyReport", ACKNOWLEDGE);
    }

    @Test
    void a_directive_without_a_lead_or_in_the_past_is_refused_at_its_field_and_nothing_is_half_done() {
        var report = sent(FRIDAY);

        assertThatThrownBy(() -> office.complete(
                        "BC-2026-01-09",
                        ACKNOWLEDGE,
                        "directives",
                        List.of(
                                directive("Việc một.", "VPTW", "2026-01-12"),
                                Map.of("text", "Việc hai.", "due", "2026-01-12", "level", "STANDING_SECRETARY"))))
                .isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.problems())
                        .extracting(Problem::field)
                        .containsExactly("directives[1].lead"));
        assertThatThrownBy(() -> office.complete(
                        "BC-2026-01-09",
                        ACKNOWLEDGE,
                        "directives",
                        List.of(
                                directive("Việc một.", "VPTW", "2026-01-12"),
                                directive("Việc hai.", "XYZ", "2026-01-12"),
                                directive("Việc ba.", "VPTW", "2026-01-08"))))
                .isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.problems())
                        .extracting(Problem::field)
                        .containsExactly("directives[1].lead", "directives[2].due"));

        assertThat(report).isWaitingAt(ACKNOWLEDGE);
        assertThat(state(FRIDAY)).isEqualTo(ReportState.SENT);
        assertThat(count("congress_task")).isZero();
        office.complete("BC-2026-01-09", ACKNOWLEDGE);
        assertThat(report).isEnded();
        assertThat(count("congress_task")).isZero();
    }

    @Test
    void figures_are_collected_again_with_a_reason_and_never_typed() {
        var report = built(FRIDAY);

        assertThatThrownBy(() -> office.complete("BC-2026-01-09", APPROVE, "outcome", "COLLECT_AGAIN"))
                .isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.problems())
                        .extracting(Problem::field)
                        .containsExactly("remark"));
        assertThatThrownBy(() -> office.complete("BC-2026-01-09", APPROVE, "outcome", "APPROVED", "tasks", 5))
                .isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.problems())
                        .extracting(Problem::field)
                        .containsExactly("tasks"));
        office.complete("BC-2026-01-09", APPROVE, "outcome", "COLLECT_AGAIN", "remark", "Thiếu số liệu.");
        office.runReports();

        assertThat(report).isWaitingAt(APPROVE);
        assertThat(office.step("BC-2026-01-09", APPROVE).getDescription()).isNull();
        assertThat(reports.steps(FRIDAY))
                .extracting(DailyReports.Done::step, DailyReports.Done::outcome)
                .containsExactly(
                        tuple("ServiceTask_BuildDailyReport", ""),
                        tuple(APPROVE, "COLLECT_AGAIN"),
                        tuple("ServiceTask_BuildDailyReport", ""));
    }

    @Test
    void not_approved_by_five_it_is_noted_as_late_the_office_told_once_and_it_is_sent_as_soon_as_it_is() {
        var report = built(FRIDAY);
        clock.moveTo("2026-01-09T17:00:01");
        office.runReports();

        assertThat(report).hasPassed("ServiceTask_RemindLateApproval").isWaitingAt(APPROVE);
        assertThat(reports.find(FRIDAY).orElseThrow().lateAt()).isPresent();
        office.complete("BC-2026-01-09", APPROVE, "outcome", "COLLECT_AGAIN", "remark", "Xem lại.");
        office.runReports();
        assertThat(told("van-phong-tong-hop")).hasSize(1);

        clock.moveTo("2026-01-09T18:20");
        office.complete("BC-2026-01-09", APPROVE, "outcome", "APPROVED");
        office.runReports();

        assertThat(report).isWaitingAt(ACKNOWLEDGE);
        assertThat(reports.find(FRIDAY).orElseThrow().sentAt()).contains(MovableClock.moment("2026-01-09T18:20"));
    }

    @Test
    void not_acknowledged_within_its_working_day_it_is_noted_both_desks_are_told_once_and_it_stays_open() {
        var report = sent(FRIDAY);
        var acknowledge = office.step("BC-2026-01-09", ACKNOWLEDGE);
        assertThat(acknowledge.getDueDate()).as("the Saturday is worked").isEqualTo(moment("2026-01-10T17:00"));
        clock.moveTo("2026-01-10T16:59");
        office.runReports();
        assertThat(reports.find(FRIDAY).orElseThrow().unreadAt()).isEmpty();

        clock.moveTo("2026-01-10T17:00:01");
        office.runReports();
        clock.moveTo("2026-01-11T09:00");
        office.runReports();

        assertThat(report).hasPassed("ServiceTask_RemindLateAcknowledgement").isWaitingAt(ACKNOWLEDGE);
        assertThat(reports.find(FRIDAY).orElseThrow().unreadAt()).contains(MovableClock.moment("2026-01-10T17:00:01"));
        var reminder = "Báo cáo hằng ngày ngày 09/01/2026 đã quá hạn xem, chưa có ý kiến của Thường trực Ban Bí thư.";
        assertThat(told("thuong-truc-ban-bi-thu")).filteredOn(reminder::equals).hasSize(1);
        assertThat(told("van-phong-tong-hop")).filteredOn(reminder::equals).hasSize(1);

        office.completeAs("ttbbt", acknowledge, "note", "Đã xem.");

        assertThat(report).isEnded();
        assertThat(reports.steps(FRIDAY))
                .extracting(DailyReports.Done::step)
                .containsSubsequence("ServiceTask_RemindLateAcknowledgement", ACKNOWLEDGE);
    }

    @Test
    void a_report_acknowledged_in_time_reminds_nobody() {
        var report = sent(FRIDAY);
        office.complete("BC-2026-01-09", ACKNOWLEDGE);

        clock.moveTo("2026-01-10T17:00:01");
        office.runReports();

        assertThat(report).isEnded();
        assertThat(reports.find(FRIDAY).orElseThrow().unreadAt()).isEmpty();
        assertThat(told("thuong-truc-ban-bi-thu")).hasSize(1);
    }

    @Test
    void days_missed_while_the_program_stood_still_are_made_up_for_each_as_of_its_own_cut_off() {
        opened(FRIDAY);
        clock.moveTo("2026-01-10T10:00");
        office.propose("code", "NV-911", "due", "2026-01-30");
        clock.moveTo("2026-01-11T20:00");
        office.propose("code", "NV-912", "due", "2026-01-30");

        clock.moveTo("2026-01-12T09:00");
        office.runReports();

        assertThat(reports.page(0, 9))
                .extracting(it -> it.day().getDayOfMonth(), it -> it.state(), it -> it.isCaughtUp(MovableClock.OFFICE))
                .containsExactly(
                        tuple(12, ReportState.OPENED, false),
                        tuple(11, ReportState.BUILT, true),
                        tuple(10, ReportState.BUILT, true),
                        tuple(9, ReportState.BUILT, true));
        assertThat(List.of(9, 10, 11))
                .extracting(day -> figures(said(LocalDate.of(2026, 1, day))).tasks())
                .containsExactly(0, 1, 1);
        assertThat(reports.find(SATURDAY).orElseThrow().since()).isEqualTo(MovableClock.moment("2026-01-09T16:30"));
    }

    @Test
    void two_nodes_ring_and_one_report_is_made() throws Exception {
        var start = new CyclicBarrier(2);
        Callable<Integer> ring = () -> {
            start.await();
            try {
                return openReportDays.open().size();
            } catch (DuplicateKeyException theOtherWasFaster) {
                return 0;
            }
        };
        var nodes = Executors.newFixedThreadPool(2);
        try {
            var rang = List.of(nodes.submit(ring), nodes.submit(ring));
            assertThat(rang.get(0).get() + rang.get(1).get()).isEqualTo(1);
        } finally {
            nodes.shutdownNow();
        }

        office.runReports();

        assertThat(reports.count()).isEqualTo(1);
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey("BC-2026-01-09")
                        .count())
                .isEqualTo(1);
    }

    /** Counted by hand: five tasks, one concluded before, one overdue since, one reported up, one waiting, one new. */
    @Test
    void it_says_what_a_person_counts_and_the_board_too_and_the_past_comes_out_the_same_later() {
        clock.moveTo("2026-01-09T09:00");
        office.propose("code", "NV-901", "due", "2026-01-09", "trackOnly", true);
        office.propose("code", "NV-902", "due", "2026-01-09", "lead", "BNG", "coordinators", List.of());
        office.propose("code", "NV-903", "due", "2026-01-14", "lead", "BYT");
        office.propose("code", "NV-904", "due", "2026-01-30", "lead", "BYT", "prerequisites", List.of("NV-903"));
        office.complete("NV-901", "UserTask_AcceptTask", "focalPoint", "Vụ Tổng hợp");
        office.complete("NV-901", "UserTask_ReportCompletion", "outcome", "DONE", "line", "Đã xong.");
        built(FRIDAY);
        clock.moveTo("2026-01-10T10:00");
        office.propose("code", "NV-905", "due", "2026-03-30", "lead", "HN");
        office.complete("NV-903", "UserTask_AcceptTask", "focalPoint", "Cục Quản lý khám, chữa bệnh");
        waits("NV-902", "BYT", "2026-01-10T11:00");
        var matter = matters.raise("NV-903", Cause.LATE, "UserTask_DraftReport", Level.STANDING_BOARD);

        clock.moveTo("2026-01-10T16:31");
        office.runReports();

        var said = said(SATURDAY);
        assertThat(said.isComplete()).isTrue();
        assertThat(said.milestone()).hasValueSatisfying(it -> {
            assertThat(it.day()).isEqualTo(LocalDate.of(2026, 1, 15));
            assertThat(it.daysLeft()).isEqualTo(5);
            assertThat(it.workingDaysLeft()).isEqualTo(4);
        });
        var figures = figures(said);
        assertThat(figures.tasks()).isEqualTo(5);
        assertThat(figures.before()).isEqualTo(4);
        assertThat(figures.statuses())
                .extracting(ReportFigures.Count::id, ReportFigures.Count::tasks, ReportFigures.Count::before)
                .containsExactly(
                        tuple("PLANNED", 0, 0),
                        tuple("NOT_ACCEPTED", 2, 3),
                        tuple("ON_SCHEDULE", 0, 0),
                        tuple("DUE_SOON", 1, 0),
                        tuple("OVERDUE", 1, 0),
                        tuple("COMPLETED_ON_TIME", 1, 1),
                        tuple("COMPLETED_LATE", 0, 0),
                        tuple("WITHDRAWN", 0, 0));
        assertThat(section(said, SectionKind.NEWLY_OVERDUE).lines())
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.code()).isEqualTo("NV-902");
                    assertThat(line.title()).isEqualTo("Hoàn thiện chương trình làm việc của Đại hội");
                    assertThat(line.what()).isEqualTo("Đang ở bước Tiếp nhận nhiệm vụ");
                    assertThat(line.who()).isEqualTo("Đầu mối chủ trì – Bộ Ngoại giao");
                    assertThat(line.waitsFor()).isEqualTo("Bộ Y tế");
                });
        assertThat(section(said, SectionKind.ESCALATIONS).lines())
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.group()).isEqualTo("Thường trực Tiểu ban");
                    assertThat(line.what()).isEqualTo("Quá hạn (mới)");
                    assertThat(line.waited().orElseThrow()).hasHours(5);
                });
        assertThat(section(said, SectionKind.DECISIONS).lines())
                .extracting(Line::code, Line::group)
                .containsExactly(tuple("NV-903", "Thường trực Tiểu ban"));
        assertThat(section(said, SectionKind.MOVED).lines())
                .extracting(Line::code, Line::group)
                .containsExactly(
                        tuple("NV-905", "Mới vào sổ"), tuple("NV-903", "Chuyển thành: Đang thực hiện, sắp đến hạn"));
        assertThat(section(said, SectionKind.DUE_BEFORE_MILESTONE).lines())
                .extracting(Line::code, Line::what)
                .containsExactly(tuple("NV-902", "quá hạn 1 ngày làm việc"), tuple("NV-903", ""));
        assertThat(section(said, SectionKind.LOOPS).total()).isZero();

        var cutOff = MovableClock.moment("2026-01-10T16:30");
        var board = Board.of(standings.asOf(cutOff), BoardDay.at(cutOff, dueSoon));
        for (var standing : Standing.values()) {
            assertThat(figures.statuses())
                    .filteredOn(it -> it.id().equals(standing.name()))
                    .extracting(ReportFigures.Count::tasks)
                    .containsExactly(board.all().of(standing));
        }

        clock.moveTo("2026-01-12T10:00");
        database.sql(
                        "update task_wait set ended_at = :at, ended_by = 'x', ended_how = 'ANSWERED', ended_note = '', open_key = null")
                .param("at", clock.instant().atOffset(java.time.ZoneOffset.UTC))
                .update();
        matters.answer(matter, "outcome", "DECIDED", "text", "Đồng ý.");
        office.complete("NV-902", "UserTask_AcceptTask", "focalPoint", "Vụ Tổng hợp");
        office.propose("code", "NV-906", "due", "2026-01-13");
        clock.moveTo("2026-01-20T10:00");
        var worked = specialDays.on(SATURDAY).orElseThrow();
        specialDays.remove(SATURDAY);
        specialDays.save(new SpecialDay(MONDAY, DayKind.HOLIDAY, "Nghỉ đột xuất", "Thông báo", true));
        try {
            assertThat(collectReport.collect(
                            SATURDAY, MovableClock.moment("2026-01-09T16:30"), cutOff, milestones.next(SATURDAY)))
                    .isEqualTo(said);
        } finally {
            specialDays.save(worked);
            specialDays.remove(MONDAY);
        }
    }

    @Test
    void where_a_source_fails_the_report_says_so_and_all_the_rest_is_there() {
        office.propose("code", "NV-901", "due", "2026-01-30");
        sources.fail = true;

        built(FRIDAY);

        var said = said(FRIDAY);
        assertThat(said.isComplete()).isFalse();
        assertThat(section(said, SectionKind.LOOPS).failure()).isEqualTo("Không lấy được số liệu: Chờ nhau thành vòng");
        assertThat(said.sections()).filteredOn(it -> !it.isComplete()).hasSize(1);
        assertThat(figures(said).tasks()).isEqualTo(1);
        assertThat(reports.find(FRIDAY).orElseThrow().complete()).isFalse();

        sources.fail = false;
        office.complete("BC-2026-01-09", APPROVE, "outcome", "COLLECT_AGAIN", "remark", "Thiếu vòng chờ.");
        office.runReports();

        assertThat(said(FRIDAY).isComplete()).isTrue();
        assertThat(reports.find(FRIDAY).orElseThrow().complete()).isTrue();
    }

    private void waits(String task, String agency, String since) {
        database.sql(
                        """
                        insert into task_wait (task, step, on_agency, reason, wait_until, declared_by, declared_at, open_key)
                        values (:task, '', :agency, 'Chờ ý kiến.', date '2026-01-20', 'x', :since, :task)
                        """)
                .param("task", task)
                .param("agency", agency)
                .param("since", MovableClock.moment(since).atOffset(java.time.ZoneOffset.UTC))
                .update();
    }

    private static Map<String, Object> directive(String text, String lead, String due) {
        return Map.of("text", text, "lead", lead, "due", due, "level", "STANDING_SECRETARY");
    }

    private ProcessInstance sent(LocalDate day) {
        var report = built(day);
        office.complete("BC-" + day, APPROVE, "outcome", "APPROVED");
        clock.moveTo(day + "T17:00:01");
        office.runReports();
        return report;
    }

    private ProcessInstance built(LocalDate day) {
        var report = opened(day);
        clock.moveTo(day + "T16:31");
        office.runReports();
        return report;
    }

    private ProcessInstance opened(LocalDate day) {
        office.runReports();
        return runtime.createProcessInstanceQuery()
                .processDefinitionKey("daily-report")
                .processInstanceBusinessKey("BC-" + day)
                .singleResult();
    }

    private DailyReport said(LocalDate day) {
        return reports.said(day).orElseThrow();
    }

    private static ReportFigures figures(DailyReport report) {
        return report.figures().orElseThrow();
    }

    private static Section section(DailyReport report, SectionKind kind) {
        return report.sections().stream()
                .filter(it -> it.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    private ReportState state(LocalDate day) {
        return reports.find(day).orElseThrow().state();
    }

    private static Date moment(String local) {
        return Date.from(MovableClock.moment(local));
    }

    private List<String> told(String desk) {
        return database.sql("select text from notice where desk = ? and kind = 'DAILY_REPORT' order by id")
                .param(desk)
                .query(String.class)
                .list();
    }

    private int count(String table) {
        return database.sql("select count(*) from " + table)
                .query(Integer.class)
                .single();
    }

    /** The real sources, one of which can be made to fail as a database does: the statement itself is wrong. */
    static final class FailingSources implements ReportSources {

        private final ReportSources real;
        private final JdbcClient database;
        private volatile boolean fail;

        FailingSources(ReportSources real, JdbcClient database) {
            this.real = real;
            this.database = database;
        }

        @Override
        public List<Circle> circles(Instant at) {
            return fail
                    ? database.sql("select no_such_column from wait_loop")
                            .query((row, index) -> new Circle(List.of(), Level.POLITBURO, at))
                            .list()
                    : real.circles(at);
        }

        @Override
        public List<ReportedUp> reportedUp(Instant at) {
            return real.reportedUp(at);
        }

        @Override
        public List<Waiting> waiting(Instant at) {
            return real.waiting(at);
        }

        @Override
        public List<Arisen> situations(Instant at) {
            return real.situations(at);
        }

        @Override
        public List<DateAsked> datesAsked(Instant at) {
            return real.datesAsked(at);
        }

        @Override
        public Map<TaskCode, List<vn.congress.approval.domain.agency.Desk>> notAnswered(Instant at) {
            return real.notAnswered(at);
        }

        @Override
        public List<Progress> progress(Instant after, Instant until) {
            return real.progress(after, until);
        }

        @Override
        public Map<TaskCode, Integer> postponed(Instant after, Instant until) {
            return real.postponed(after, until);
        }

        @Override
        public Map<TaskCode, Integer> returned(Instant after, Instant until) {
            return real.returned(after, until);
        }

        @Override
        public Map<TaskCode, List<TaskCode>> prerequisites(java.util.Collection<TaskCode> tasks) {
            return real.prerequisites(tasks);
        }
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Sources {

        @Bean
        @Primary
        FailingSources failingSources(@Qualifier("jdbcReportSources") ReportSources real, JdbcClient database) {
            return new FailingSources(real, database);
        }
    }
}
