package vn.congress.approval.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.community.process_test_coverage.spring_test.common.ProcessEngineCoverageProperties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import vn.congress.approval.application.AbsenceView;
import vn.congress.approval.application.EndAbsence;
import vn.congress.approval.application.EnterAbsence;
import vn.congress.approval.domain.Actor;
import vn.congress.approval.domain.absence.Absence;
import vn.congress.approval.domain.absence.Absences;
import vn.congress.approval.domain.absence.Substitutions;
import vn.congress.approval.domain.agency.Desk;
import vn.congress.approval.domain.calendar.OpenTimers;
import vn.congress.approval.domain.journal.Journal;
import vn.congress.approval.domain.journal.JournalEntry;
import vn.congress.approval.domain.notice.Notice;
import vn.congress.approval.domain.notice.Notices;
import vn.congress.approval.domain.task.TaskCode;
import vn.congress.approval.support.Models;
import vn.congress.approval.support.MovableClock;
import vn.congress.approval.support.MovedClock;
import vn.congress.approval.support.ProcessDriver;
import vn.congress.approval.support.ProcessTest;

/** Entered on Friday 9/1/2026, for Monday 12/1 to Friday 16/1. */
@ProcessTest
@DisplayName("An absence and its clocks")
class AbsenceProcessTest {

    private static final Actor ABSENTEE = new Actor("lan.vptw");
    private static final String SUBSTITUTE = "minh.vptw";
    private static final Desk LEAD = new Desk("chu-tri-vptw");

    @Autowired
    ProcessDriver office;

    @Autowired
    RuntimeService runtime;

    @Autowired
    TaskService tasks;

    @Autowired
    IdentityService identities;

    @Autowired
    EnterAbsence enterAbsence;

    @Autowired
    EndAbsence endAbsence;

    @Autowired
    Absences absences;

    @Autowired
    Substitutions substitutions;

    @Autowired
    Journal journal;

    @Autowired
    OpenTimers openTimers;

    @Autowired
    Told told;

    @Autowired
    MovableClock clock;

    @BeforeEach
    void two_colleagues_sit_in_one_agency() {
        clock.moveTo(MovedClock.START);
        told.all.clear();
        seat(ABSENTEE.account(), LEAD.id());
        seat(SUBSTITUTE, "phoi-hop-vptw");
    }

    @AfterEach
    void back_at_work() {
        absences.of(List.of(SUBSTITUTE), LocalDate.EPOCH, LocalDate.parse("2030-01-01"))
                .forEach(absence -> endAbsence.end(absence.id(), ABSENTEE));
    }

    @Test
    void what_was_taken_goes_over_on_the_first_day_and_back_after_the_last() {
        var step = givenATakenStep("NV-701");
        var absence = enter();
        office.runDueJobs();

        assertThat(process(absence)).isWaitingAt("Event_FirstDayBegun");
        assertThat(assigneeOf(step)).isEqualTo(ABSENTEE.account());
        assertThat(substitutions.of(SUBSTITUTE)).isEmpty();

        clock.moveTo("2026-01-12T00:00");
        office.runDueJobs();

        assertThat(process(absence)).isWaitingAt("Event_LastDayOver");
        assertThat(assigneeOf(step)).isEqualTo(SUBSTITUTE);
        assertThat(substitutions.of(SUBSTITUTE)).containsOnlyKeys(LEAD);
        assertThat(told.all).extracting(Notice::to).contains(LEAD, new Desk("phoi-hop-vptw"));

        clock.moveTo("2026-01-16T23:59");
        office.runDueJobs();
        assertThat(assigneeOf(step)).isEqualTo(SUBSTITUTE);

        var running = process(absence);
        clock.moveTo("2026-01-17T00:00");
        assertThat(substitutions.of(SUBSTITUTE))
                .as("by the clock, before any timer rings")
                .isEmpty();
        office.runDueJobs();

        assertThat(running).isEnded().hasPassed("EndEvent_SubstitutionOver");
        assertThat(assigneeOf(step)).isEqualTo(ABSENTEE.account());
        assertThat(absences.find(absence.id()).orElseThrow().ended().map(Absence.Ended::by))
                .contains(Actor.OFFICE.account());
        assertThat(handings("NV-701")).containsExactly("HANDED_OVER", "HANDED_BACK");
    }

    @Test
    void an_absence_ended_early_gives_back_at_once() {
        var step = givenATakenStep("NV-702");
        var absence = enter();
        clock.moveTo("2026-01-12T00:00");
        office.runDueJobs();
        var running = process(absence);

        clock.moveTo("2026-01-13T10:00");
        var ended = endAbsence.end(absence.id(), ABSENTEE);

        assertThat(running).isEnded().hasPassed("EndEvent_OverEarly");
        assertThat(assigneeOf(step)).isEqualTo(ABSENTEE.account());
        assertThat(substitutions.of(SUBSTITUTE)).isEmpty();
        assertThat(ended.endedBy()).contains(ABSENTEE.account());
        assertThat(ended.state().code()).isEqualTo("ENDED_EARLY");
    }

    @Test
    void an_absence_may_be_called_off_before_it_begins() {
        var absence = enter();
        var waiting = process(absence);

        endAbsence.end(absence.id(), ABSENTEE);
        clock.moveTo("2026-01-13T10:00");
        office.runDueJobs();

        assertThat(waiting).isEnded();
        assertThat(substitutions.of(SUBSTITUTE)).isEmpty();
    }

    @Test
    void after_a_stop_of_weeks_both_clocks_ring_and_nothing_goes_over() {
        var step = givenATakenStep("NV-703");
        var absence = enter();
        var waiting = process(absence);

        clock.moveTo("2026-02-02T08:00");
        office.runDueJobs();

        assertThat(waiting).isEnded().hasPassed("EndEvent_SubstitutionOver");
        assertThat(assigneeOf(step)).isEqualTo(ABSENTEE.account());
        assertThat(handings("NV-703")).isEmpty();
    }

    @Test
    void what_the_substitute_took_at_the_absent_person_s_desk_goes_back_too_and_what_is_done_stays_done() {
        var absence = enter();
        clock.moveTo("2026-01-12T00:00");
        office.runDueJobs();
        office.propose("code", "NV-704", "coordinators", null);
        var taken = office.step("NV-704", "UserTask_AcceptTask").getId();
        tasks.setAssignee(taken, SUBSTITUTE);

        clock.moveTo("2026-01-17T00:00");
        office.runDueJobs();

        assertThat(assigneeOf(taken)).isEqualTo(ABSENTEE.account());
        assertThat(absences.handedOver(absence.id())).isEmpty();
    }

    @Test
    void a_change_of_the_calendar_leaves_both_clocks_where_they_are() {
        var absence = enter();

        assertThat(openTimers.countAnew()).noneMatch(moved -> moved.toString().contains("vang-mat"));
        assertThat(process(absence)).isWaitingAt("Event_FirstDayBegun");
    }

    private String givenATakenStep(String code) {
        office.propose("code", code, "coordinators", null);
        var step = office.step(code, "UserTask_AcceptTask").getId();
        tasks.setAssignee(step, ABSENTEE.account());
        return step;
    }

    private AbsenceView enter() {
        return enterAbsence.enter(
                new EnterAbsence.Asked(
                        null,
                        SUBSTITUTE,
                        LocalDate.parse("2026-01-12"),
                        LocalDate.parse("2026-01-16"),
                        null,
                        false,
                        "nghỉ phép"),
                ABSENTEE);
    }

    private ProcessInstance process(AbsenceView absence) {
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey("vang-mat-" + absence.id())
                .singleResult();
    }

    private String assigneeOf(String step) {
        return tasks.createTaskQuery().taskId(step).singleResult().getAssignee();
    }

    private List<String> handings(String code) {
        return journal.of(new TaskCode(code)).stream()
                .filter(entry -> entry.step().equals("Substitution"))
                .map(JournalEntry::outcome)
                .toList();
    }

    private void seat(String account, String desk) {
        if (identities.createUserQuery().userId(account).count() == 0) {
            identities.saveUser(identities.newUser(account));
            identities.createMembership(account, desk);
        }
    }

    /** What was told to whom. */
    static final class Told implements Notices {

        private final List<Notice> all = new CopyOnWriteArrayList<>();

        @Override
        public void addAll(Collection<Notice> notices) {
            all.addAll(new ArrayList<>(notices));
        }
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Coverage {

        @Bean
        @Primary
        Told told() {
            return new Told();
        }

        @Bean
        @Primary
        ProcessEngineCoverageProperties coverage() {
            return new ProcessEngineCoverageProperties.Builder()
                    .assertClassCoverageAtLeast(1.0)
                    .excludeProcessDefinitionKeys(Models.except("absence"))
                    .build();
        }
    }
}
