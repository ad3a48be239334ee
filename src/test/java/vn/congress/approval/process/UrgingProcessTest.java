package vn.congress.approval.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.community.process_test_coverage.spring_test.common.ProcessEngineCoverageProperties;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.congress.approval.application.Escalating;
import vn.congress.approval.application.MoveDueDate;
import vn.congress.approval.application.Step;
import vn.congress.approval.domain.Actor;
import vn.congress.approval.domain.agency.Desk;
import vn.congress.approval.domain.authority.Level;
import vn.congress.approval.domain.escalation.Cause;
import vn.congress.approval.domain.escalation.Matter;
import vn.congress.approval.domain.notice.Digests;
import vn.congress.approval.domain.notice.NoticeKind;
import vn.congress.approval.domain.task.CongressTasks;
import vn.congress.approval.domain.task.TaskCode;
import vn.congress.approval.domain.urging.Silences;
import vn.congress.approval.support.APlan;
import vn.congress.approval.support.Models;
import vn.congress.approval.support.MovableClock;
import vn.congress.approval.support.MovedClock;
import vn.congress.approval.support.ProcessDriver;
import vn.congress.approval.support.ProcessTest;
import vn.congress.approval.support.SomeAgencies;

/** Friday 9 January 2026; Saturday the 10th is worked, 14 to 22 February are Tết. */
@ProcessTest
@DisplayName("Urging")
class UrgingProcessTest {

    private static final Desk LEAD = Desk.leadOf(SomeAgencies.VPTW);

    @Autowired
    ProcessDriver office;

    @Autowired
    CongressTasks register;

    @Autowired
    Digests digests;

    @Autowired
    MoveDueDate moveDueDate;

    @Autowired
    RuntimeService runtime;

    @Autowired
    TaskService steps;

    @Autowired
    ManagementService management;

    @Autowired
    HistoryService history;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient database;

    @Autowired
    Silences silences;

    @Autowired
    RecordedEscalations escalated;

    @BeforeEach
    void beginAnew() {
        for (var instance :
                runtime.createProcessInstanceQuery().rootProcessInstances().list()) {
            runtime.deleteProcessInstance(instance.getId(), "test");
        }
        for (var table : List.of(
                "digest_read",
                "notice",
                "digest",
                "urging_day",
                "urging_rung",
                "task_urging",
                "update_request",
                "watch_finding",
                "task_wait",
                "journal",
                "task_standing",
                "document_version",
                "congress_task")) {
            for (var child : table.equals("congress_task")
                    ? List.of("task_coordinator", "task_prerequisite")
                    : List.<String>of()) {
                database.sql("delete from " + child).update();
            }
            database.sql("delete from " + table).update();
        }
        escalated.matters.clear();
        clock.moveTo(MovedClock.START);
        management
                .createJobQuery()
                .processDefinitionKey("urging")
                .timers()
                .list()
                .forEach(bell ->
                        management.setJobDuedate(bell.getId(), Date.from(MovableClock.moment("2026-01-09T08:00"))));
    }

    @Test
    void the_bell_rings_when_the_office_opens_and_not_on_days_off() {
        var rang = new ArrayList<String>();
        for (var day = LocalDate.of(2026, 2, 11); day.isBefore(LocalDate.of(2026, 2, 26)); day = day.plusDays(1)) {
            clock.moveTo(day + "T08:00:30");
            var before = days();
            office.ringTheBell();
            if (days() > before) {
                rang.add(day.toString().substring(5));
            }
        }

        assertThat(rang).containsExactly("02-11", "02-12", "02-13", "02-23", "02-24", "02-25");
    }

    @Test
    void a_task_climbs_its_ladder_over_the_saturday_that_is_worked() {
        given("NV-101", "KEY", "2026-01-12");

        assertThat(urgedFrom("2026-01-09", "2026-01-23"))
                .containsExactly(
                        "01-09 REMINDER NV-101 còn 2 ngày làm việc đến hạn 12/01/2026.",
                        "01-10 REMINDER NV-101 còn 1 ngày làm việc đến hạn 12/01/2026.",
                        "01-12 REMINDER NV-101 đến hạn hôm nay, 12/01/2026.",
                        "01-13 OVERDUE NV-101 quá hạn 1 ngày làm việc (hạn 12/01/2026). Đề nghị xử lý ngay, báo cáo nếu vượt thẩm quyền.",
                        "01-15 URGING_LETTER NV-101 quá hạn 3 ngày làm việc (hạn 12/01/2026). Văn phòng đang soạn công văn đôn đốc.",
                        "01-21 ESCALATION NV-101 quá hạn 7 ngày làm việc (hạn 12/01/2026). Đã báo cáo cấp trên.");
        assertThat(escalated.matters).singleElement().satisfies(matter -> {
            assertThat(matter.cause()).isEqualTo(Cause.LATE);
            assertThat(matter.to()).isEqualTo(Level.STANDING_BOARD);
            assertThat(matter.urgent()).isFalse();
            assertThat(matter.by()).isEqualTo(Actor.OFFICE);
        });
        office.runDueJobs();
        assertThat(office.openSteps("NV-101")).contains("UserTask_IssueUrgingLetter");
    }

    @Test
    void an_urgent_task_climbs_faster_and_is_reported_up_as_urgent() {
        given("NV-102", "URGENT", "2026-01-12");

        urgedFrom("2026-01-12", "2026-01-16");

        assertThat(escalated.matters).singleElement().satisfies(matter -> assertThat(matter.urgent())
                .isTrue());
    }

    @Test
    void after_tet_a_task_is_urged_once_not_for_every_rung_it_has_passed() {
        given("NV-103", "KEY", "2026-02-12");
        wroteAbout("NV-103", "2026-02-10T10:00");
        urgedFrom("2026-02-11", "2026-02-12");
        clock.moveTo("2026-02-24T09:30");
        office.ringTheBell();

        assertThat(told(LEAD)).hasSize(3).last().asString().startsWith("02-24 URGING_LETTER NV-103 quá hạn 3");
    }

    @Test
    void a_second_bell_on_the_same_day_reminds_nobody_twice() {
        given("NV-104", "KEY", "2026-01-12");
        ring("2026-01-10");
        assertThat(told(LEAD)).hasSize(1);

        var second = runtime.startProcessInstanceByKey("urging");
        office.ringTheBell();

        assertThat(second).isEnded().hasPassed("EndEvent_AlreadyUrged").hasNotPassed("ServiceTask_UrgeTasks");
        assertThat(told(LEAD)).hasSize(1);
        assertThat(digests.count(List.of(LEAD))).isEqualTo(1);
    }

    @Test
    void a_due_date_that_moves_lets_the_ladder_begin_anew() {
        given("NV-105", "KEY", "2026-01-12");
        ring("2026-01-10");
        moveDueDate.move(
                new Step(new TaskCode("NV-105"), "Test", Actor.OFFICE), LocalDate.of(2026, 1, 20), "Được gia hạn");
        wroteAbout("NV-105", "2026-01-13T10:00");

        assertThat(urgedFrom("2026-01-12", "2026-01-16"))
                .containsExactly(
                        "01-10 REMINDER NV-105 còn 1 ngày làm việc đến hạn 12/01/2026.",
                        "01-10 DEADLINE NV-105: hạn chuyển từ 12/01/2026 sang 20/01/2026, do Thường trực Tiểu ban quyết định.",
                        "01-12 REMINDER NV-105 còn 6 ngày làm việc đến hạn 20/01/2026.",
                        "01-15 REMINDER NV-105 còn 3 ngày làm việc đến hạn 20/01/2026.");
    }

    @Test
    void nobody_is_urged_while_an_approver_lets_the_deadline_stand_still() {
        given("NV-107", "KEY", "2026-01-12");
        database.sql(
                        """
                        insert into task_wait (task, step, on_event, reason, wait_until, declared_by, declared_at,
                            still_by, still_since, open_key)
                        values ('NV-107', '', 'Hội nghị', 'Chờ số liệu', date '2026-01-30', 'chutri.vptw', current_timestamp,
                            'thuongtruc', current_timestamp, 'NV-107 Hội nghị')
                        """)
                .update();
        wroteAbout("NV-107", "2026-01-13T10:00");

        assertThat(urgedFrom("2026-01-10", "2026-01-15")).isEmpty();

        database.sql("update task_wait set ended_at = current_timestamp, open_key = null where task = 'NV-107'")
                .update();
        assertThat(urgedFrom("2026-01-16", "2026-01-16"))
                .singleElement()
                .asString()
                .contains("NV-107");
    }

    @Test
    void many_tasks_are_urged_a_thousand_at_a_time_and_make_one_digest_a_desk() {
        register.add(IntStream.rangeClosed(1, 1_200)
                .mapToObj(number -> APlan.task("NV-%04d".formatted(number)))
                .toList());
        database.sql("update congress_task set state = 'IN_PROGRESS', due = date '2026-01-09', lead_agency = 'VPTW'")
                .update();

        var batchesBefore = batches();

        ring("2026-01-10");

        assertThat(batches() - batchesBefore).isEqualTo(2);
        assertThat(digests.count(List.of(LEAD))).isEqualTo(1);
        assertThat(digests.of(List.of(LEAD), "chutri.vptw", 0, 10).get(0).lines())
                .isEqualTo(1_200);
        assertThat(database.sql("select count(*) from urging_rung")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1_200);
    }

    @Test
    void a_batch_that_fails_is_done_again_and_nothing_is_lost_or_told_twice() {
        given("NV-106", "URGENT", "2026-01-08");
        escalated.failing = true;
        clock.moveTo("2026-01-14T08:01");
        runtime.startProcessInstanceByKey("urging");
        var job = management
                .createJobQuery()
                .processDefinitionKey("urging")
                .messages()
                .singleResult();
        management.executeJob(job.getId());
        var urging = management
                .createJobQuery()
                .processDefinitionKey("urging")
                .messages()
                .singleResult();

        assertThatThrownBy(() -> management.executeJob(urging.getId()))
                .hasStackTraceContaining("cannot report up just now");
        assertThat(database.sql("select count(*) from notice")
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(database.sql("select count(*) from urging_rung")
                        .query(Integer.class)
                        .single())
                .isZero();

        escalated.failing = false;
        office.ringTheBell();

        assertThat(told(LEAD)).singleElement().asString().contains("ESCALATION NV-106");
        assertThat(escalated.matters).hasSize(1);
    }

    @Test
    void a_silent_task_is_asked_about_once_then_reported_up_and_progress_ends_the_silence() {
        given("NV-107", "KEY", "2026-03-31");
        wroteAbout("NV-107", "2026-01-09T09:00");

        urgedFrom("2026-01-10", "2026-01-14");
        assertThat(told(LEAD)).isEmpty();
        ring("2026-01-15");
        assertThat(told(LEAD)).singleElement().asString().startsWith("01-15 UPDATE_ASKED NV-107");
        urgedFrom("2026-01-16", "2026-01-19");
        assertThat(escalated.matters).isEmpty();
        urgedFrom("2026-01-20", "2026-01-30");

        assertThat(told(LEAD)).hasSize(1);
        assertThat(escalated.matters).singleElement().satisfies(matter -> assertThat(matter.cause())
                .isEqualTo(Cause.STALLED));

        wroteAbout("NV-107", "2026-01-30T10:00");
        urgedFrom("2026-01-31", "2026-02-05");
        assertThat(told(LEAD)).hasSize(1);
        ring("2026-02-06");
        assertThat(told(LEAD)).hasSize(2);
    }

    @Test
    void the_open_steps_of_a_silent_task_are_in_the_list_of_that_name_until_somebody_writes() {
        office.propose("code", "NV-108", "due", "2026-06-30");
        office.complete("NV-108", "UserTask_AcceptTask", "focalPoint", "Vụ Tổng hợp");
        urgedFrom("2026-01-10", "2026-01-26");

        assertThat(steps.createTaskQuery()
                        .followUpBefore(Date.from(clock.instant()))
                        .list())
                .extracting(Task::getTaskDefinitionKey)
                .containsExactly("UserTask_DraftReport");

        wroteAbout("NV-108", "2026-01-26T10:00");
        ring("2026-01-27");
        assertThat(steps.createTaskQuery()
                        .followUpBefore(Date.from(clock.instant()))
                        .count())
                .isZero();
    }

    @Test
    void who_completes_a_step_ends_the_silence_at_once() {
        office.propose("code", "NV-110", "coordinators", null, "due", "2026-06-30");
        office.complete("NV-110", "UserTask_AcceptTask", "focalPoint", "Vụ Tổng hợp");
        urgedFrom("2026-01-10", "2026-01-26");
        assertThat(silences.countStalled()).isEqualTo(1);

        clock.moveTo("2026-01-26T10:00");
        office.complete(
                "NV-110", "UserTask_DraftReport", "summary", "Trích yếu", "content", "Nội dung", "proposal", "Đề xuất");

        assertThat(silences.countStalled()).isZero();
        assertThat(steps.createTaskQuery()
                        .processInstanceBusinessKey("NV-110")
                        .followUpBefore(Date.from(clock.instant()))
                        .count())
                .as("the next steps bear no mark")
                .isZero();
    }

    @Test
    void a_mark_nobody_took_away_is_gone_the_next_morning() {
        office.propose("code", "NV-111", "priority", "KEY", "due", "2026-06-30");
        office.complete("NV-111", "UserTask_AcceptTask", "focalPoint", "Vụ Tổng hợp");
        clock.moveTo("2026-01-10T10:00");
        var left = office.step("NV-111", "UserTask_DraftReport");
        left.setFollowUpDate(Date.from(clock.instant()));
        steps.saveTask(left);

        ring("2026-01-12");

        assertThat(office.step("NV-111", "UserTask_DraftReport").getFollowUpDate())
                .isNull();
    }

    @Test
    void steps_that_are_due_or_late_are_in_the_digest_of_their_desk() {
        office.propose("code", "NV-109", "due", "2026-06-30");

        urgedFrom("2026-01-10", "2026-01-14");

        assertThat(told(LEAD)).hasSizeGreaterThanOrEqualTo(3);
        assertThat(told(LEAD).get(0)).contains("REMINDER NV-109 · Tiếp nhận nhiệm vụ: đến hạn hôm nay");
        assertThat(told(LEAD).get(1)).contains("OVERDUE NV-109 · Tiếp nhận nhiệm vụ: quá hạn từ");
        assertThat(told(LEAD).get(2)).contains("OVERDUE 1 bước đã quá hạn từ trước");
    }

    @Test
    void what_fell_through_is_told_to_the_central_office_with_what_to_do() {
        office.propose("code", "NV-110", "coordinators", null, "due", "2026-06-30");
        register.add(List.of(APlan.task("NV-111"), APlan.task("NV-112")));
        database.sql("update congress_task set state = 'IN_PROGRESS', due = date '2026-06-30' where code = 'NV-112'")
                .update();
        ring("2026-01-14");

        var told = told(Desk.REGISTRY);
        assertThat(told).anySatisfy(it -> assertThat(it).contains("NV-110: Quá hạn tiếp nhận"));
        assertThat(told).anySatisfy(it -> assertThat(it).contains("NV-111: Có trong kế hoạch nhưng chưa được mở"));
        assertThat(told).anySatisfy(it -> assertThat(it).contains("NV-112: Nhiệm vụ đang mở nhưng không có quy trình"));
        assertThat(told).anySatisfy(it -> assertThat(it).contains("chu-tri-").contains("không có tài khoản nào"));

        var before = told.size();
        ring("2026-01-15");
        assertThat(told(Desk.REGISTRY).subList(before, told(Desk.REGISTRY).size()))
                .filteredOn(it -> it.contains("FELL_THROUGH"))
                .singleElement()
                .asString()
                .contains("nêu từ trước vẫn chưa được xử lý");
    }

    private long batches() {
        return history.createHistoricActivityInstanceQuery()
                .activityId("ServiceTask_UrgeTasks")
                .finished()
                .count();
    }

    private int days() {
        return database.sql("select count(*) from urging_day")
                .query(Integer.class)
                .single();
    }

    private void given(String code, String priority, String due) {
        register.add(List.of(APlan.task(code)));
        database.sql(
                        """
                        update congress_task set state = 'IN_PROGRESS', priority = ?, due = ?, lead_agency = 'VPTW'
                        where code = ?
                        """)
                .params(priority, LocalDate.parse(due), code)
                .update();
        wroteAbout(code, MovedClock.START);
    }

    private void wroteAbout(String code, String moment) {
        database.sql(
                        """
                        insert into journal (task, at, account, step, outcome, reason, content)
                        values (?, ?, 'chutri.vptw', 'StepAction_ReportProgress', '', '', '{}')
                        """)
                .params(code, MovableClock.moment(moment).atOffset(ZoneOffset.UTC))
                .update();
    }

    private void ring(String day) {
        clock.moveTo(day + "T08:00:30");
        office.ringTheBell();
    }

    /** Lets the bell ring on each day, and tells what the lead's desk has been told until then. */
    private List<String> urgedFrom(String first, String last) {
        LocalDate.parse(first).datesUntil(LocalDate.parse(last).plusDays(1)).forEach(day -> ring(day.toString()));
        return told(LEAD);
    }

    /** Day, kind and text of each line, oldest first. */
    private List<String> told(Desk desk) {
        return database.sql("select at, kind, text from notice where desk = ? and digest is not null order by id")
                .param(desk.id())
                .query((row, index) -> row.getObject("at", OffsetDateTime.class)
                                .atZoneSameInstant(MovableClock.OFFICE)
                                .toLocalDate()
                                .toString()
                                .substring(5)
                        + " " + NoticeKind.valueOf(row.getString("kind")) + " " + row.getString("text"))
                .list();
    }

    /** Remembers what is reported up; fails when told to. */
    static final class RecordedEscalations implements Escalating {

        final List<Matter> matters = new ArrayList<>();
        boolean failing;

        @Override
        public long raise(Matter matter) {
            if (failing) {
                throw new IllegalStateException("cannot report up just now");
            }
            matters.add(matter);
            return matters.size();
        }
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Coverage {

        @Bean
        @Primary
        RecordedEscalations recordedEscalations() {
            return new RecordedEscalations();
        }

        @Bean
        @Primary
        ProcessEngineCoverageProperties coverage() {
            return new ProcessEngineCoverageProperties.Builder()
                    .assertClassCoverageAtLeast(1.0)
                    .excludeProcessDefinitionKeys(Models.except("urging"))
                    .build();
        }
    }
}
