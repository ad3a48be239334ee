package vn.congress.approval.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static vn.congress.approval.support.MovableClock.moment;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.congress.approval.application.Escalating;
import vn.congress.approval.application.ExpectHolidays;
import vn.congress.approval.application.PlanSession;
import vn.congress.approval.application.ReviseCalendar;
import vn.congress.approval.application.ReviseCalendar.Revised;
import vn.congress.approval.application.ReviseCalendar.Revision;
import vn.congress.approval.application.ShowCalendar;
import vn.congress.approval.domain.Actor;
import vn.congress.approval.domain.Conflict;
import vn.congress.approval.domain.Problem;
import vn.congress.approval.domain.Refused;
import vn.congress.approval.domain.authority.Level;
import vn.congress.approval.domain.calendar.CalendarChange;
import vn.congress.approval.domain.calendar.CalendarChange.Clear;
import vn.congress.approval.domain.calendar.CalendarChange.Mark;
import vn.congress.approval.domain.calendar.DayKind;
import vn.congress.approval.domain.calendar.SpecialDays;
import vn.congress.approval.domain.escalation.Cause;
import vn.congress.approval.domain.escalation.Escalations;
import vn.congress.approval.domain.escalation.Matter;
import vn.congress.approval.domain.journal.Journal;
import vn.congress.approval.domain.journal.JournalEntry;
import vn.congress.approval.domain.opinion.Opinions;
import vn.congress.approval.domain.session.SessionKind;
import vn.congress.approval.domain.task.CongressTasks;
import vn.congress.approval.domain.task.TaskCode;
import vn.congress.approval.support.MovableClock;
import vn.congress.approval.support.MovedClock;
import vn.congress.approval.support.ProcessDriver;
import vn.congress.approval.support.ProcessTest;

/** On Friday 9 January 2026, before a Saturday that is worked, Monday the 12th is made a day off. */
@ProcessTest
@DisplayName("A change of the calendar")
class CalendarChangeProcessTest {

    private static final Actor ADMINISTRATOR = new Actor("quantri");
    private static final LocalDate MONDAY = LocalDate.of(2026, 1, 12);
    private static final LocalDate SATURDAY = LocalDate.of(2026, 1, 17);
    private static final Mark MONDAY_OFF = new Mark(MONDAY, DayKind.HOLIDAY, "Nghỉ đột xuất", "", true);

    @Autowired
    ProcessDriver office;

    @Autowired
    RuntimeService runtime;

    @Autowired
    ManagementService management;

    @Autowired
    ReviseCalendar reviseCalendar;

    @Autowired
    ShowCalendar showCalendar;

    @Autowired
    ExpectHolidays expectHolidays;

    @Autowired
    PlanSession planSession;

    @Autowired
    SpecialDays specialDays;

    @Autowired
    Opinions opinions;

    @Autowired
    CongressTasks tasks;

    @Autowired
    Journal journal;

    @Autowired
    Escalating escalating;

    @Autowired
    Escalations escalations;

    @Autowired
    MovableClock clock;

    @BeforeEach
    void setTheClock() {
        clock.moveTo(MovedClock.START);
    }

    @AfterEach
    void takeTheChangesBack() {
        clock.moveTo(MovedClock.START);
        var clears = new ArrayList<CalendarChange>();
        for (var day : List.of(MONDAY, SATURDAY)) {
            if (specialDays.on(day).isPresent()) {
                clears.add(new Clear(day));
            }
        }
        if (!clears.isEmpty()) {
            change(clears);
        }
    }

    @Test
    void moves_a_step_by_the_working_days_it_was_given_and_taking_it_back_moves_it_back() {
        office.propose("code", "NV-801", "priority", "KEY", "coordinators", null, "due", "2026-02-27");
        assertThat(due("NV-801", "UserTask_AcceptTask")).isEqualTo(moment("2026-01-12T17:00"));

        change(List.of(MONDAY_OFF));
        assertThat(due("NV-801", "UserTask_AcceptTask")).isEqualTo(moment("2026-01-13T17:00"));
        assertThat(journal.of(new TaskCode("NV-801")))
                .extracting(JournalEntry::step)
                .contains("CalendarChanged");

        change(List.of(new Clear(MONDAY)));
        assertThat(due("NV-801", "UserTask_AcceptTask")).isEqualTo(moment("2026-01-12T17:00"));
    }

    @Test
    void moves_what_is_reported_up_with_its_step_its_clock_and_the_moment_it_shows() {
        office.propose("code", "NV-808", "coordinators", null, "due", "2026-02-27");
        clock.moveTo("2026-01-10T09:00");
        var number = escalating.raise(new Matter(
                new TaskCode("NV-808"),
                Cause.STALLED,
                "",
                Level.STANDING_BOARD,
                "Không có tiến triển.",
                "",
                false,
                Actor.OFFICE));
        assertThat(waitsUntil(number)).containsOnly(moment("2026-01-12T17:00"));

        change(List.of(MONDAY_OFF));
        assertThat(waitsUntil(number)).containsOnly(moment("2026-01-13T17:00"));

        change(List.of(new Clear(MONDAY)));
        assertThat(waitsUntil(number)).containsOnly(moment("2026-01-12T17:00"));
    }

    @Test
    void moves_what_runs_into_a_year_whose_holidays_become_known_and_says_so_in_the_journal() {
        var year = Year.of(2029);
        specialDays.between(year.atDay(1), year.atDay(year.length())).forEach(day -> specialDays.remove(day.date()));
        clock.moveTo("2028-12-29T09:00");
        office.propose("code", "NV-809", "priority", "KEY", "coordinators", null, "due", "2029-06-29");
        assertThat(due("NV-809", "UserTask_AcceptTask")).isEqualTo(moment("2029-01-02T17:00"));

        expectHolidays.in(year);

        assertThat(due("NV-809", "UserTask_AcceptTask")).isEqualTo(moment("2029-01-03T17:00"));
        assertThat(journal.of(new TaskCode("NV-809")))
                .extracting(JournalEntry::step)
                .contains("CalendarChanged");
        assertThat(showCalendar.changes(0, 1)).singleElement().satisfies(change -> assertThat(change.steps())
                .isEqualTo(1));
    }

    /** What the register, the step and its clock say. */
    private List<Instant> waitsUntil(long number) {
        var clocks = management
                .createJobQuery()
                .timers()
                .processDefinitionKey("escalation")
                .list();
        assertThat(clocks).hasSize(1);
        return List.of(
                escalations.find(number).orElseThrow().waitsUntil(),
                due("NV-808", "UserTask_AnswerEscalation"),
                clocks.get(0).getDuedate().toInstant());
    }

    @Test
    void moves_a_step_that_has_as_long_as_its_task_to_the_next_working_day_and_leaves_the_task_s_day() {
        office.propose("code", "NV-802", "trackOnly", true, "coordinators", null, "due", "2026-01-12");
        office.complete("NV-802", "UserTask_AcceptTask", "focalPoint", "Vụ Tổng hợp");
        assertThat(due("NV-802", "UserTask_ReportCompletion")).isEqualTo(moment("2026-01-12T17:00"));

        var revised = change(List.of(MONDAY_OFF));

        assertThat(due("NV-802", "UserTask_ReportCompletion")).isEqualTo(moment("2026-01-13T17:00"));
        assertThat(tasks.find(new TaskCode("NV-802")).orElseThrow().assignment().due())
                .isEqualTo(MONDAY);
        assertThat(revised.tasksOnDaysOff()).anySatisfy(line -> assertThat(line).startsWith("NV-802"));
        change(List.of(new Clear(MONDAY)));
        assertThat(due("NV-802", "UserTask_ReportCompletion")).isEqualTo(moment("2026-01-12T17:00"));
    }

    @Test
    void moves_a_returned_step_from_the_day_that_was_named_for_it() {
        office.propose("code", "NV-803", "priority", "KEY", "coordinators", null, "due", "2026-02-27");
        office.complete("NV-803", "UserTask_AcceptTask", "focalPoint", "Vụ Tổng hợp");
        office.complete("NV-803", "UserTask_DraftReport", "summary", "S", "content", "C", "proposal", "P");
        office.complete("NV-803", "UserTask_SignOff", "outcome", "SIGNED");
        office.complete("NV-803", "UserTask_Appraise", "outcome", "PASSED", "findings", "Đạt.");
        office.complete(
                "NV-803", "UserTask_Decide", "outcome", "RETURNED", "opinion", "Làm lại", "resubmitBy", "2026-01-12");
        assertThat(due("NV-803", "UserTask_DraftReport")).isEqualTo(moment("2026-01-12T17:00"));

        change(List.of(MONDAY_OFF));
        assertThat(due("NV-803", "UserTask_DraftReport")).isEqualTo(moment("2026-01-13T17:00"));
        change(List.of(new Clear(MONDAY)));
        assertThat(due("NV-803", "UserTask_DraftReport")).isEqualTo(moment("2026-01-12T17:00"));
    }

    @Test
    void moves_a_round_with_its_timers_its_answers_and_the_day_it_shows() {
        givenARound("NV-804", "");
        assertThat(closes("NV-804")).isEqualTo(moment("2026-01-15T17:00"));

        var foreseen = reviseCalendar.preview(new Revision(List.of(MONDAY_OFF), "Công điện 01", null));
        assertThat(closes("NV-804")).as("after the dry run").isEqualTo(moment("2026-01-15T17:00"));
        assertThat(specialDays.on(MONDAY)).isEmpty();
        var done = change(List.of(MONDAY_OFF));

        assertThat(done).usingRecursiveComparison().ignoringFields("applied").isEqualTo(foreseen);
        assertThat(done.roundCount()).isEqualTo(1);
        assertThat(closes("NV-804")).isEqualTo(moment("2026-01-16T17:00"));
        assertThat(opinions.of(new TaskCode("NV-804")).get(0).minimumEndsAt()).isEqualTo(moment("2026-01-16T17:00"));
        assertThat(timer("NV-804")).isEqualTo(moment("2026-01-16T17:00"));
        assertThat(office.stepsByDesk("NV-804", "UserTask_GiveOpinion").values())
                .hasSize(7)
                .allSatisfy(step -> assertThat(step.getDueDate()).isEqualTo(moment("2026-01-16T17:00")));

        change(List.of(new Clear(MONDAY)));
        assertThat(closes("NV-804")).isEqualTo(moment("2026-01-15T17:00"));
        assertThat(timer("NV-804")).isEqualTo(moment("2026-01-15T17:00"));
    }

    @Test
    void keeps_the_day_somebody_named_for_a_round_while_it_leaves_the_guaranteed_days() {
        givenARound("NV-805", moment("2026-01-22T17:00").toString());

        change(List.of(MONDAY_OFF));

        assertThat(closes("NV-805")).isEqualTo(moment("2026-01-22T17:00"));
        assertThat(opinions.of(new TaskCode("NV-805")).get(0).minimumEndsAt()).isEqualTo(moment("2026-01-16T17:00"));
    }

    @Test
    void brings_a_due_date_forward_when_a_saturday_is_worked_to_make_up() {
        clock.moveTo("2026-01-15T09:00");
        office.propose("code", "NV-806", "priority", "KEY", "coordinators", null, "due", "2026-02-27");
        assertThat(due("NV-806", "UserTask_AcceptTask")).isEqualTo(moment("2026-01-19T17:00"));

        change(List.of(new Mark(SATURDAY, DayKind.MAKE_UP_WORKING_DAY, "Làm bù", "", true)));

        assertThat(due("NV-806", "UserTask_AcceptTask")).isEqualTo(moment("2026-01-17T17:00"));
    }

    @Test
    void leaves_alone_what_is_overdue_already() {
        office.propose("code", "NV-807", "priority", "KEY", "coordinators", null, "due", "2026-02-27");
        clock.moveTo("2026-01-14T09:00");

        change(List.of(new Mark(SATURDAY, DayKind.MAKE_UP_WORKING_DAY, "Làm bù", "", true)));

        assertThat(due("NV-807", "UserTask_AcceptTask")).isEqualTo(moment("2026-01-12T17:00"));
    }

    @Test
    void warns_of_sessions_that_lie_on_a_day_off_and_leaves_them() {
        planSession.plan(
                new PlanSession.NewSession(SessionKind.POLITBURO, MONDAY, LocalTime.of(8, 0), null, null),
                new Actor("tonghop"));

        var revised = change(List.of(MONDAY_OFF));

        assertThat(revised.sessionsOnDaysOff())
                .anySatisfy(line -> assertThat(line).contains("08:00 thứ Hai 12/01/2026"));
    }

    @Test
    void is_made_of_several_days_or_of_none_and_every_problem_is_named_with_its_day() {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> reviseCalendar.apply(
                        new Revision(
                                List.of(
                                        MONDAY_OFF,
                                        new Mark(SATURDAY, DayKind.COMPENSATION, "Nghỉ bù", "", true),
                                        new Clear(LocalDate.of(2026, 1, 20)),
                                        MONDAY_OFF,
                                        new Mark(LocalDate.of(2026, 1, 8), DayKind.HOLIDAY, "Hôm qua", "", true)),
                                " ",
                                reviseCalendar.version()),
                        ADMINISTRATOR))
                .satisfies(refused -> assertThat(refused.problems())
                        .extracting(Problem::field)
                        .contains("basis", "changes[1].kind", "changes[2].date", "changes[3].date"));
        assertThat(specialDays.on(MONDAY)).isEmpty();
    }

    @Test
    void does_not_turn_a_day_that_is_over_into_a_day_off() {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(
                        () -> change(List.of(new Mark(LocalDate.of(2026, 1, 8), DayKind.HOLIDAY, "Hôm qua", "", true))))
                .satisfies(refused -> assertThat(refused.problems())
                        .extracting(Problem::field)
                        .containsExactly("changes[0].date"));
    }

    @Test
    void is_not_made_on_a_calendar_somebody_else_has_changed_meanwhile() {
        var seen = reviseCalendar.version();
        change(List.of(MONDAY_OFF));

        assertThatExceptionOfType(Conflict.class)
                .isThrownBy(() -> reviseCalendar.apply(
                        new Revision(
                                List.of(new Mark(SATURDAY, DayKind.MAKE_UP_WORKING_DAY, "Làm bù", "", true)),
                                "Thông báo",
                                seen),
                        ADMINISTRATOR));
        assertThat(specialDays.on(SATURDAY)).isEmpty();
    }

    @Test
    void is_kept_with_who_made_it_and_what_it_rests_on() {
        change(List.of(MONDAY_OFF));

        var last = showCalendar.changes(0, 1).get(0);
        assertThat(last.account()).isEqualTo("quantri");
        assertThat(last.basis()).isEqualTo("Công điện 01");
        assertThat(last.days()).contains("2026-01-12", "Ngày thường", "Nghỉ đột xuất");
        assertThat(specialDays.on(MONDAY).orElseThrow().basis()).isEqualTo("Công điện 01");
    }

    private Revised change(List<? extends CalendarChange> changes) {
        return reviseCalendar.apply(
                new Revision(List.copyOf(changes), "Công điện 01", reviseCalendar.version()), ADMINISTRATOR);
    }

    private void givenARound(String code, String latest) {
        office.propose("code", code, "coordinators", null, "plannedLevel", "POLITBURO", "due", "2026-02-27");
        runtime.startProcessInstanceByKey(
                "opinion-round",
                code,
                Variables.createVariables()
                        .putValue("roundKind", "POLITBURO")
                        .putValue("priority", "KEY")
                        .putValue("urgencyAsked", "NO")
                        .putValue("latest", latest));
        office.runDueJobs();
    }

    private Instant due(String code, String step) {
        return office.step(code, step).getDueDate().toInstant();
    }

    private Instant closes(String code) {
        return opinions.of(new TaskCode(code)).get(0).closesAt();
    }

    private Instant timer(String code) {
        var round = runtime.createProcessInstanceQuery()
                .processDefinitionKey("opinion-round")
                .processInstanceBusinessKey(code)
                .singleResult();
        return management
                .createJobQuery()
                .processInstanceId(round.getId())
                .activityId("Event_LatestDayOver")
                .singleResult()
                .getDuedate()
                .toInstant();
    }
}
