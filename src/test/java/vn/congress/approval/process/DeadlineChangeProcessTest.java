package vn.congress.approval.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static vn.congress.approval.support.MovableClock.moment;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.community.process_test_coverage.spring_test.common.ProcessEngineCoverageProperties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import vn.congress.approval.application.RequestDeadlineChange;
import vn.congress.approval.application.RequestDeadlineChange.Asked;
import vn.congress.approval.application.ShowDossier;
import vn.congress.approval.domain.Actor;
import vn.congress.approval.domain.Conflict;
import vn.congress.approval.domain.NotFound;
import vn.congress.approval.domain.Problem;
import vn.congress.approval.domain.Refused;
import vn.congress.approval.domain.authority.Level;
import vn.congress.approval.domain.deadline.DeadlineRequest;
import vn.congress.approval.domain.deadline.Deadlines;
import vn.congress.approval.domain.deadline.DueChange;
import vn.congress.approval.domain.journal.Journal;
import vn.congress.approval.domain.journal.JournalEntry;
import vn.congress.approval.domain.task.CongressTasks;
import vn.congress.approval.domain.task.TaskCode;
import vn.congress.approval.support.Models;
import vn.congress.approval.support.MovableClock;
import vn.congress.approval.support.MovedClock;
import vn.congress.approval.support.ProcessDriver;
import vn.congress.approval.support.ProcessTest;

/** Asked on Friday 9 January 2026, before a Saturday that is worked: three working days end on Tuesday the 13th. */
@ProcessTest
@DisplayName("A due date somebody asks to change")
class DeadlineChangeProcessTest {

    private static final LocalDate ASKED = LocalDate.of(2026, 2, 27);

    @Autowired
    ProcessDriver office;

    @Autowired
    RuntimeService runtime;

    @Autowired
    TaskService engineTasks;

    @Autowired
    IdentityService identities;

    @Autowired
    RequestDeadlineChange requestDeadlineChange;

    @Autowired
    ShowDossier showDossier;

    @Autowired
    Deadlines deadlines;

    @Autowired
    CongressTasks tasks;

    @Autowired
    Journal journal;

    @Autowired
    MovableClock clock;

    @BeforeEach
    void setTheClock() {
        clock.moveTo(MovedClock.START);
    }

    @AfterEach
    void signOut() {
        identities.clearAuthentication();
    }

    @Test
    void moves_when_the_level_that_set_it_agrees_and_the_first_one_is_kept_for_ever() {
        given("NV-701", "2026-01-30");
        ask("NV-701", ASKED, "Chờ số liệu của các địa phương");

        var step = office.step("NV-701", "UserTask_DecideDeadlineChange");
        assertThat(office.deskOf(step)).isEqualTo("thuong-truc-tieu-ban");
        assertThat(step.getDueDate()).isEqualTo(moment("2026-01-13T17:00"));
        office.complete("NV-701", "UserTask_DecideDeadlineChange", "outcome", "APPROVED");

        var task = tasks.find(new TaskCode("NV-701")).orElseThrow();
        assertThat(task.assignment().due()).isEqualTo(ASKED);
        assertThat(task.originalDue()).isEqualTo(LocalDate.of(2026, 1, 30));
        assertThat(deadlines.changesOf(List.of(task.code())))
                .containsExactly(new DueChange(
                        task.code(),
                        LocalDate.of(2026, 1, 30),
                        ASKED,
                        "Chờ số liệu của các địa phương",
                        "chutri.vptw",
                        "thuong-truc-tieu-ban",
                        Level.STANDING_BOARD,
                        moment(MovedClock.START)));
        assertThat(journal.of(task.code()))
                .extracting(JournalEntry::step)
                .containsSubsequence(
                        "StartEvent_ChangeAsked", "UserTask_DecideDeadlineChange", "ServiceTask_MoveDueDate");
        assertThat(running("NV-701")).isZero();
    }

    @Test
    void may_become_another_than_was_asked_for() {
        given("NV-702", "2026-01-30");
        ask("NV-702", ASKED, "Chờ số liệu");

        office.complete(
                "NV-702",
                "UserTask_DecideDeadlineChange",
                "outcome",
                "APPROVED",
                "newDue",
                "2026-02-10",
                "reason",
                "Đủ rồi");

        assertThat(due("NV-702")).isEqualTo(LocalDate.of(2026, 2, 10));
    }

    @Test
    void stays_when_it_is_refused_and_why_is_said() {
        given("NV-703", "2026-01-30");
        ask("NV-703", ASKED, "Chờ số liệu");

        assertRefused(() -> office.complete("NV-703", "UserTask_DecideDeadlineChange", "outcome", "REFUSED"), "reason");
        office.complete("NV-703", "UserTask_DecideDeadlineChange", "outcome", "REFUSED", "reason", "Không lùi");

        assertThat(due("NV-703")).isEqualTo(LocalDate.of(2026, 1, 30));
        assertThat(running("NV-703")).isZero();
        ask("NV-703", ASKED, "Xin xem lại");
        assertThat(running("NV-703")).isOne();
    }

    @Test
    void is_not_decided_by_who_asked() {
        given("NV-704", "2026-01-30");
        ask("NV-704", ASKED, "Chờ số liệu");

        var step = office.step("NV-704", "UserTask_DecideDeadlineChange");
        assertRefused(() -> office.completeAs("chutri.vptw", step, "outcome", "APPROVED"), "outcome");
        assertThat(due("NV-704")).isEqualTo(LocalDate.of(2026, 1, 30));
    }

    @Test
    void climbs_level_by_level_when_nobody_decides_and_stays_at_the_top() {
        given("NV-705", "2026-03-30");
        ask("NV-705", LocalDate.of(2026, 4, 28), "Chờ số liệu");

        letItBeOverdue("NV-705", "2026-01-13T17:01");
        assertThat(level("NV-705")).isEqualTo(Level.STANDING_SECRETARY);
        assertThat(office.deskOf(office.step("NV-705", "UserTask_DecideDeadlineChange")))
                .isEqualTo("thuong-truc-ban-bi-thu");
        letItBeOverdue("NV-705", "2026-01-16T17:01");
        assertThat(level("NV-705")).isEqualTo(Level.SECRETARIAT);
        letItBeOverdue("NV-705", "2026-01-21T17:01");
        assertThat(level("NV-705")).isEqualTo(Level.POLITBURO);
        letItBeOverdue("NV-705", "2026-01-26T17:01");
        assertThat(level("NV-705")).isEqualTo(Level.POLITBURO);
        assertThat(office.openSteps("NV-705")).contains("UserTask_DecideDeadlineChange");

        office.complete("NV-705", "UserTask_DecideDeadlineChange", "outcome", "APPROVED");
        assertThat(deadlines.find(new TaskCode("NV-705")).orElseThrow().dateSetBy())
                .isEqualTo(Level.POLITBURO);
    }

    @Test
    void waits_over_tet_without_climbing() {
        given("NV-706", "2026-03-30");
        clock.moveTo("2026-02-12T09:00");
        ask("NV-706", LocalDate.of(2026, 4, 28), "Chờ số liệu");

        letItBeOverdue("NV-706", "2026-02-22T12:00");
        assertThat(level("NV-706")).isEqualTo(Level.STANDING_BOARD);
        letItBeOverdue("NV-706", "2026-02-24T17:01");
        assertThat(level("NV-706")).isEqualTo(Level.STANDING_SECRETARY);
    }

    @Test
    void need_not_be_decided_when_the_task_has_ended() {
        office.propose("code", "NV-707", "trackOnly", true, "coordinators", null, "due", "2026-01-30");
        office.complete("NV-707", "UserTask_AcceptTask", "focalPoint", "Vụ Tổng hợp");
        ask("NV-707", ASKED, "Chờ xác nhận");

        office.complete("NV-707", "UserTask_ReportCompletion", "outcome", "DONE", "line", "Đã xong");

        assertThat(running("NV-707")).isZero();
        assertThat(deadlines.openOn(new TaskCode("NV-707"))).isEmpty();
        assertThat(journal.of(new TaskCode("NV-707")))
                .extracting(JournalEntry::outcome)
                .contains(DeadlineRequest.Outcome.LAPSED.name());
    }

    @Test
    void takes_the_step_along_that_has_as_long_as_its_task() {
        office.propose("code", "NV-708", "trackOnly", true, "coordinators", null, "due", "2026-01-30");
        office.complete("NV-708", "UserTask_AcceptTask", "focalPoint", "Vụ Tổng hợp");
        assertThat(office.step("NV-708", "UserTask_ReportCompletion").getDueDate())
                .isEqualTo(moment("2026-01-30T17:00"));
        ask("NV-708", ASKED, "Chờ xác nhận");

        office.complete("NV-708", "UserTask_DecideDeadlineChange", "outcome", "APPROVED");

        assertThat(office.step("NV-708", "UserTask_ReportCompletion").getDueDate())
                .isEqualTo(moment("2026-02-27T17:00"));
    }

    @Test
    void is_asked_for_once_by_the_lead_agency_alone_and_with_a_day_that_can_be_kept() {
        given("NV-709", "2026-01-30");
        var step = firstStep("NV-709");
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> as(
                        "chutri.bca",
                        "chu-tri-bca",
                        () -> requestDeadlineChange.ask(step, new Asked(ASKED, "Chờ"), new Actor("chutri.bca"))));
        assertRefused(() -> ask("NV-709", LocalDate.of(2026, 1, 30), "Chờ"), "newDue");
        assertRefused(() -> ask("NV-709", LocalDate.of(2026, 2, 17), "Tết"), "newDue");
        assertRefused(() -> ask("NV-709", LocalDate.of(2026, 1, 9), "Hôm nay"), "newDue");
        assertRefused(() -> ask("NV-709", LocalDate.of(2126, 1, 9), "Gõ nhầm"), "newDue");
        assertRefused(() -> ask("NV-709", null, " "), "reason", "newDue");
        ask("NV-709", LocalDate.of(2026, 8, 22), "Một thứ Bảy làm bù");

        assertThatExceptionOfType(Conflict.class).isThrownBy(() -> ask("NV-709", ASKED, "Lần nữa"));
    }

    @Test
    void shows_what_it_brings_about_before_asking_and_before_deciding() {
        given("NV-710", "2026-01-30");
        office.propose("code", "NV-711", "due", "2026-02-10", "prerequisites", List.of("NV-710"));

        var foreseen = as(
                "chutri.vptw",
                "chu-tri-vptw",
                () -> requestDeadlineChange.preview(
                        firstStep("NV-710"), new Asked(ASKED, null), new Actor("chutri.vptw")));
        assertThat(foreseen.effects())
                .anySatisfy(
                        effect -> assertThat(effect.text()).startsWith("NV-711").contains("không còn kịp"));
        assertThat(running("NV-710")).isZero();

        ask("NV-710", ASKED, "Chờ số liệu");
        var step = office.step("NV-710", "UserTask_DecideDeadlineChange");
        var shown = as(
                        "thuongtruc",
                        "thuong-truc-tieu-ban",
                        () -> showDossier.at(step.getId(), new Actor("thuongtruc")))
                .deadlineAsked()
                .orElseThrow();
        assertThat(shown.effects()).isEqualTo(foreseen.effects());
        assertThat(shown.newDue()).isEqualTo(ASKED);
    }

    private void given(String code, String due) {
        office.propose(
                "code", code, "coordinators", null, "plannedLevel", "STANDING_BOARD", "priority", "KEY", "due", due);
    }

    private void ask(String code, LocalDate day, String reason) {
        var step = firstStep(code);
        as(
                "chutri.vptw",
                "chu-tri-vptw",
                () -> requestDeadlineChange.ask(step, new Asked(day, reason), new Actor("chutri.vptw")));
    }

    private String firstStep(String code) {
        return engineTasks.createTaskQuery().processInstanceBusinessKey(code).list().stream()
                .filter(it -> !it.getTaskDefinitionKey().equals("UserTask_DecideDeadlineChange"))
                .findFirst()
                .orElseThrow()
                .getId();
    }

    private <T> T as(String account, String group, Supplier<T> work) {
        identities.setAuthentication(account, List.of(group));
        try {
            return work.get();
        } finally {
            identities.clearAuthentication();
        }
    }

    private void letItBeOverdue(String code, String moment) {
        clock.moveTo(moment);
        office.runDueJobs();
        assertThat(office.openSteps(code)).contains("UserTask_DecideDeadlineChange");
    }

    private Level level(String code) {
        return deadlines.openOn(new TaskCode(code)).orElseThrow().level();
    }

    private LocalDate due(String code) {
        return tasks.find(new TaskCode(code)).orElseThrow().assignment().due();
    }

    private long running(String code) {
        return runtime.createProcessInstanceQuery()
                .processDefinitionKey("deadline-change")
                .processInstanceBusinessKey(code)
                .count();
    }

    private static void assertRefused(org.assertj.core.api.ThrowableAssert.ThrowingCallable call, String... fields) {
        assertThatExceptionOfType(Refused.class).isThrownBy(call).satisfies(refused -> assertThat(refused.problems())
                .extracting(Problem::field)
                .containsExactly(fields));
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Coverage {

        @Bean
        @Primary
        ProcessEngineCoverageProperties coverage() {
            return new ProcessEngineCoverageProperties.Builder()
                    .assertClassCoverageAtLeast(1.0)
                    .excludeProcessDefinitionKeys(Models.except("deadline-change"))
                    .build();
        }
    }
}
