package vn.congress.approval.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.community.process_test_coverage.spring_test.common.ProcessEngineCoverageProperties;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import vn.congress.approval.domain.Problem;
import vn.congress.approval.domain.Refused;
import vn.congress.approval.domain.authority.Level;
import vn.congress.approval.domain.escalation.Cause;
import vn.congress.approval.domain.escalation.Climb;
import vn.congress.approval.domain.escalation.Escalation.State;
import vn.congress.approval.domain.journal.Journal;
import vn.congress.approval.domain.journal.JournalEntry;
import vn.congress.approval.domain.opinion.OpinionRound;
import vn.congress.approval.domain.opinion.Opinions;
import vn.congress.approval.domain.task.CongressTask;
import vn.congress.approval.domain.task.CongressTasks;
import vn.congress.approval.domain.task.TaskCode;
import vn.congress.approval.domain.task.TaskState;
import vn.congress.approval.support.EscalationDriver;
import vn.congress.approval.support.Models;
import vn.congress.approval.support.MovableClock;
import vn.congress.approval.support.ProcessDriver;
import vn.congress.approval.support.ProcessTest;

/** Friday 13 February 2026 is the last working day before Tết; Monday the 23rd is the next one. */
@ProcessTest
@Import(EscalationDriver.class)
@DisplayName("Escalation")
class EscalationProcessTest {

    private static final String ANSWER = "UserTask_AnswerEscalation";

    @Autowired
    ProcessDriver office;

    @Autowired
    EscalationDriver reporting;

    @Autowired
    CongressTasks register;

    @Autowired
    Opinions opinions;

    @Autowired
    Journal journal;

    @Autowired
    RuntimeService runtime;

    @Autowired
    HistoryService history;

    @Autowired
    MovableClock clock;

    @BeforeEach
    void beforeTet() {
        clock.moveTo("2026-02-13T09:00");
    }

    @Test
    void what_a_drafter_reports_waits_for_the_head_of_the_agency_over_tet_and_then_climbs() {
        givenADraft("NV-501");

        var number = reporting.report("NV-501", "UserTask_DraftReport");

        assertThat(office.openSteps("NV-501")).containsExactlyInAnyOrder("UserTask_DraftReport", ANSWER);
        assertThat(reporting.desk(number)).isEqualTo("nguoi-dung-dau-vptw");
        assertThat(dueOf(number)).isEqualTo("2026-02-23T17:00");
        clock.moveTo("2026-02-22T17:00");
        office.runDueJobs();
        assertThat(reporting.escalation(number).level()).isEqualTo(Level.AGENCY_HEAD);

        clock.moveTo("2026-02-23T17:01");
        office.runDueJobs();

        assertThat(reporting.escalation(number).level()).isEqualTo(Level.STANDING_BOARD);
        assertThat(reporting.desk(number)).isEqualTo("thuong-truc-tieu-ban");
        assertThat(dueOf(number)).isEqualTo("2026-02-24T17:00");
        assertThat(office.openSteps("NV-501")).containsExactlyInAnyOrder("UserTask_DraftReport", ANSWER);
    }

    @Test
    void nobody_answers_what_they_reported_themselves() {
        givenADraft("NV-520");
        var number = reporting.report("NV-520", "UserTask_DraftReport");
        var answering = office.step("NV-520", ANSWER);

        assertThatThrownBy(() -> office.completeAs("chu-tri-vptw", answering, "outcome", "ACKNOWLEDGED"))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("do đồng chí gửi");
        assertThat(reporting.escalation(number).acknowledgement()).isEmpty();
    }

    @Test
    void who_acknowledges_has_three_working_days_from_the_day_it_was_laid_before_them() {
        givenADraft("NV-502");
        var number = reporting.report("NV-502", "UserTask_DraftReport");

        reporting.answer(number, "outcome", "ACKNOWLEDGED");

        assertThat(dueOf(number)).isEqualTo("2026-02-25T17:00");
        assertThat(reporting.escalation(number).acknowledgement().orElseThrow().by())
                .isEqualTo("nguoi-dung-dau-vptw");
        assertThatThrownBy(() -> reporting.answer(number, "outcome", "ACKNOWLEDGED"))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("đã được tiếp nhận");
        reporting.letTheTimePass(number);
        assertThat(reporting.escalation(number).level()).isEqualTo(Level.STANDING_BOARD);
        assertThat(reporting.escalation(number).acknowledgement()).isEmpty();
    }

    @Test
    void what_is_urgent_is_counted_in_working_hours() {
        givenADraft("NV-503");
        clock.moveTo("2026-02-13T16:00");

        var number = reporting
                .report(office.step("NV-503", "UserTask_DraftReport"), true)
                .number();

        assertThat(dueOf(number)).isEqualTo("2026-02-23T09:00");
        reporting.answer(number, "outcome", "ACKNOWLEDGED");
        assertThat(dueOf(number)).isEqualTo("2026-02-23T16:00");
    }

    @Test
    void unanswered_it_climbs_level_by_level_to_the_politburo_and_stays_there() {
        givenADraft("NV-504");
        var number = reporting.report("NV-504", "UserTask_DraftReport");

        var desks = new ArrayList<String>();
        for (var level = 0; level < 4; level++) {
            reporting.letTheTimePass(number);
            desks.add(reporting.desk(number));
        }

        assertThat(desks)
                .containsExactly(
                        "thuong-truc-tieu-ban",
                        "thuong-truc-ban-bi-thu",
                        "thuong-truc-ban-bi-thu",
                        "chu-tri-bo-chinh-tri");
        assertThat(reporting.escalation(number).climbs())
                .extracting(Climb::from, Climb::to)
                .containsExactly(
                        tuple(Level.AGENCY_HEAD, Level.STANDING_BOARD),
                        tuple(Level.STANDING_BOARD, Level.STANDING_SECRETARY),
                        tuple(Level.STANDING_SECRETARY, Level.SECRETARIAT),
                        tuple(Level.SECRETARIAT, Level.POLITBURO));
        assertThat(reporting.escalation(number).unansweredSince()).isEmpty();

        var over = reporting.escalation(number).waitsUntil();
        reporting.letTheTimePass(number);
        reporting.letTheTimePass(number);

        var atTop = reporting.escalation(number);
        assertThat(atTop.level()).isEqualTo(Level.POLITBURO);
        assertThat(atTop.state()).isEqualTo(State.OPEN);
        assertThat(atTop.climbs()).hasSize(4);
        assertThat(atTop.unansweredSince()).contains(over.plusSeconds(1));
        assertThat(reporting.desk(number)).isEqualTo("chu-tri-bo-chinh-tri");
        assertThat(stepsOf("NV-504"))
                .filteredOn("ServiceTask_StayAtTop"::equals)
                .hasSize(2);

        reporting.answer(number, "outcome", "DECIDED", "text", "Cho phép thực hiện.");
        assertThat(reporting.escalation(number).state()).isEqualTo(State.ANSWERED);
        assertThat(task("NV-504").decidingLevel()).isEqualTo(Level.POLITBURO);
    }

    @Test
    void who_reported_is_asked_for_more_and_what_they_tell_gives_the_level_its_whole_time_again() {
        givenADraft("NV-505");
        var number = reporting.report("NV-505", "UserTask_DraftReport");

        reporting.answer(number, "outcome", "NEEDS_MORE", "text", "Chi bao nhiêu?");

        assertThat(reporting.step(number).getTaskDefinitionKey()).isEqualTo("UserTask_SupplyMore");
        assertThat(reporting.desk(number)).isEqualTo("chu-tri-vptw");
        assertThat(dueOf(number)).isEqualTo("2026-02-23T17:00");
        assertThat(reporting.escalation(number).question()).contains("Chi bao nhiêu?");
        clock.moveTo("2026-02-23T10:00");
        reporting.answer(number, "text", "Ba mươi triệu.");
        assertThat(reporting.step(number).getTaskDefinitionKey()).isEqualTo(ANSWER);
        assertThat(reporting.desk(number)).isEqualTo("nguoi-dung-dau-vptw");
        assertThat(dueOf(number)).isEqualTo("2026-02-26T17:00");
        assertThat(reporting.escalation(number).question()).isEmpty();
    }

    @Test
    void nobody_waits_for_ever_for_what_was_asked_for() {
        givenADraft("NV-506");
        var number = reporting.raise("NV-506", Cause.LATE, "UserTask_DraftReport", Level.STANDING_BOARD);
        reporting.answer(number, "outcome", "NEEDS_MORE", "text", "Vì sao chậm?");
        assertThat(reporting.desk(number)).isEqualTo("chu-tri-vptw");

        reporting.letTheTimePass(number);

        assertThat(reporting.desk(number)).isEqualTo("thuong-truc-tieu-ban");
        assertThat(dueOf(number)).isEqualTo("2026-02-26T17:00");
        assertThat(reporting.escalation(number).question()).isEmpty();
        assertThat(journal.last(new TaskCode("NV-506"), "ServiceTask_LayBeforeLevel")
                        .orElseThrow()
                        .outcome())
                .isEqualTo("NOT_SUPPLIED");
    }

    @Test
    void the_level_that_decides_in_its_place_has_the_decision_on_its_own_desk() {
        givenADecision("NV-507", "AGENCY_HEAD");
        assertThat(office.deskOf(office.step("NV-507", "UserTask_Decide"))).isEqualTo("nguoi-dung-dau-vptw");
        var number = reporting.report("NV-507", "UserTask_Decide");
        assertThat(reporting.desk(number)).isEqualTo("thuong-truc-tieu-ban");

        reporting.answer(number, "outcome", "DECIDED", "text", "Thường trực Tiểu ban quyết định.");

        assertThat(task("NV-507").decidingLevel()).isEqualTo(Level.STANDING_BOARD);
        assertThat(office.deskOf(office.step("NV-507", "UserTask_Decide"))).isEqualTo("thuong-truc-tieu-ban");
        assertThat(reporting.found(number)).isEmpty();
        assertThat(journal.last(new TaskCode("NV-507"), "ServiceTask_CarryOutAnswer")
                        .orElseThrow())
                .satisfies(entry -> assertThat(entry.account()).isEqualTo("thuong-truc-tieu-ban"))
                .satisfies(entry -> assertThat(entry.reason()).contains("do nguoi-dung-dau-vptw gửi"));
    }

    @Test
    void a_mandate_lets_the_lower_level_decide_until_it_reports_up_itself() {
        givenADecision("NV-508", "STANDING_SECRETARY");
        assertThat(office.deskOf(office.step("NV-508", "UserTask_Decide"))).isEqualTo("thuong-truc-ban-bi-thu");
        var number = reporting.raise("NV-508", Cause.LATE, "UserTask_Decide", Level.STANDING_SECRETARY);

        reporting.answer(number, "outcome", "MANDATED", "text", "Trong mức chi 30 triệu.", "until", "2026-02-24");

        assertThat(office.deskOf(office.step("NV-508", "UserTask_Decide"))).isEqualTo("thuong-truc-tieu-ban");
        assertThat(task("NV-508").decidingLevel()).isEqualTo(Level.STANDING_BOARD);
        office.complete(
                "NV-508",
                "UserTask_Decide",
                "outcome",
                "REFERRED_UP",
                "opinion",
                "Vượt 30 triệu.",
                "proposal",
                "Cho phép 40 triệu.");
        assertThat(office.deskOf(office.step("NV-508", "UserTask_Decide"))).isEqualTo("thuong-truc-ban-bi-thu");
    }

    @Test
    void another_agency_that_is_given_the_task_accepts_it_anew_and_nobody_is_asked_any_more() {
        office.propose("code", "NV-509", "due", "2026-03-30");
        office.complete("NV-509", "UserTask_AcceptTask", "focalPoint", "Vụ Tổng hợp");
        draft("NV-509");
        assertThat(office.openSteps("NV-509")).containsExactly("UserTask_GiveOpinion");
        var number = reporting.raise("NV-509", Cause.STALLED, "", Level.STANDING_BOARD);
        var other = reporting.raise("NV-509", Cause.LATE, "", Level.STANDING_BOARD);

        reporting.answer(number, "outcome", "REASSIGNED", "text", "Phù hợp chức năng hơn.", "lead", "BTCTW");

        assertThat(office.openSteps("NV-509")).containsExactly("UserTask_AcceptTask");
        assertThat(office.deskOf(office.step("NV-509", "UserTask_AcceptTask"))).isEqualTo("chu-tri-btctw");
        assertThat(task("NV-509").assignment().lead().value()).isEqualTo("BTCTW");
        assertThat(task("NV-509").assignment().coordinators()).isEmpty();
        assertThat(task("NV-509").state()).isEqualTo(TaskState.ASSIGNED);
        assertThat(opinions.of(new TaskCode("NV-509"))).noneMatch(OpinionRound::isOpen);
        assertThat(stepsOf("NV-509")).contains("UserTask_DraftReport");
        assertThat(reporting.escalation(other).state()).isEqualTo(State.CLOSED_BY_ITSELF);
        assertThat(history.createHistoricActivityInstanceQuery()
                        .activityId("EndEvent_TaskReassigned")
                        .count())
                .isEqualTo(1);
        office.complete("NV-509", "UserTask_AcceptTask", "focalPoint", "Vụ 1");
        assertThat(office.openSteps("NV-509")).containsExactly("UserTask_DraftReport");
    }

    @Test
    void a_deadline_is_moved_to_a_day_after_today_and_the_original_one_is_kept() {
        givenADraft("NV-510");
        var number = reporting.report("NV-510", "UserTask_DraftReport");
        assertThatThrownBy(() -> reporting.answer(
                        number, "outcome", "DEADLINE_MOVED", "text", "Chờ số liệu.", "due", "2026-02-13"))
                .isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.problems())
                        .extracting(Problem::field)
                        .containsExactly("due"));

        reporting.answer(number, "outcome", "DEADLINE_MOVED", "text", "Chờ số liệu.", "due", "2026-04-15");

        assertThat(task("NV-510").assignment().due()).isEqualTo(LocalDate.of(2026, 4, 15));
        assertThat(task("NV-510").originalDue()).isEqualTo(LocalDate.of(2026, 3, 30));
        assertThat(office.openSteps("NV-510")).containsExactly("UserTask_DraftReport");
    }

    @Test
    void a_withdrawn_task_ends_and_those_that_waited_for_it_go_on() {
        givenADraft("NV-511");
        office.propose("code", "NV-512", "due", "2026-03-30", "prerequisites", List.of("NV-511"));
        assertThat(office.openSteps("NV-512")).isEmpty();
        var number = reporting.raise("NV-511", Cause.LATE, "UserTask_DraftReport", Level.STANDING_BOARD);

        reporting.answer(number, "outcome", "WITHDRAWN", "text", "Kết luận 12-KL/TW.");

        assertThat(office.openSteps("NV-511")).isEmpty();
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey("NV-511")
                        .count())
                .isZero();
        assertThat(task("NV-511").state()).isEqualTo(TaskState.WITHDRAWN);
        assertThat(task("NV-511").concludedAt()).isEmpty();
        assertThat(office.openSteps("NV-512")).containsExactly("UserTask_AcceptTask");
        assertThat(register.isHeldBack(new TaskCode("NV-512"))).isFalse();
        assertThat(reporting.raise("NV-511", Cause.LATE, "", Level.STANDING_BOARD))
                .isZero();
    }

    @Test
    void the_head_of_an_agency_takes_nothing_away_that_a_higher_level_gave() {
        givenADraft("NV-513");
        var number = reporting.report("NV-513", "UserTask_DraftReport");

        for (var ruling : List.of("WITHDRAWN", "REASSIGNED", "MANDATED")) {
            assertThatThrownBy(() -> reporting.answer(number, "outcome", ruling, "text", "Lý do", "lead", "HN"))
                    .isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.problems())
                            .extracting(Problem::field)
                            .containsExactly("outcome"));
        }

        assertThat(reporting.escalation(number).state()).isEqualTo(State.OPEN);
    }

    @Test
    void everything_that_is_missing_in_an_answer_is_named_at_once() {
        givenADraft("NV-514");
        var number = reporting.raise("NV-514", Cause.LATE, "", Level.STANDING_BOARD);

        assertThatThrownBy(() -> reporting.answer(number, "outcome", "REASSIGNED"))
                .isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.problems())
                        .extracting(Problem::field)
                        .containsExactlyInAnyOrder("text", "lead"));
        assertThatThrownBy(() -> reporting.answer(number, "outcome", "REASSIGNED", "text", "Lý do", "lead", "VPTW"))
                .hasMessageContaining("đang chủ trì");
        assertThatThrownBy(() -> reporting.answer(number, "outcome", "REASSIGNED", "text", "Lý do", "lead", "XYZ"))
                .hasMessageContaining("Không có cơ quan này");
    }

    @Test
    void the_lead_can_still_finish_meanwhile_and_the_report_closes_itself() {
        givenADraft("NV-515");
        var number = reporting.report("NV-515", "UserTask_DraftReport");
        var aboutTheTask = reporting.raise("NV-515", Cause.STALLED, "", Level.STANDING_BOARD);

        draft("NV-515");

        assertThat(reporting.escalation(number).state()).isEqualTo(State.CLOSED_BY_ITSELF);
        assertThat(reporting.found(number)).isEmpty();
        assertThat(reporting.escalation(aboutTheTask).state()).isEqualTo(State.OPEN);
        assertThat(journal.last(new TaskCode("NV-515"), "ServiceTask_CloseEscalation")
                        .orElseThrow())
                .satisfies(entry -> assertThat(entry.account()).isEqualTo("chu-tri-vptw"))
                .satisfies(entry -> assertThat(entry.reason()).contains("Soạn dự thảo báo cáo"));
        assertThat(history.createHistoricVariableInstanceQuery()
                        .variableName("settled")
                        .count())
                .isZero();
    }

    @Test
    void a_task_that_ends_settles_all_that_was_reported_about_it() {
        office.propose("code", "NV-516", "due", "2026-03-30", "trackOnly", true);
        var number = reporting.raise("NV-516", Cause.STALLED, "", Level.STANDING_BOARD);
        office.complete("NV-516", "UserTask_AcceptTask", "focalPoint", "Vụ Tổng hợp");
        assertThat(reporting.escalation(number).state()).isEqualTo(State.OPEN);

        office.complete("NV-516", "UserTask_ReportCompletion", "outcome", "DONE", "line", "Đã xong.");

        assertThat(reporting.escalation(number).state()).isEqualTo(State.CLOSED_BY_ITSELF);
        assertThat(reporting.found(number)).isEmpty();
    }

    @Test
    void who_is_asked_for_an_opinion_reports_to_their_own_head_and_only_their_answer_settles_it() {
        office.propose("code", "NV-517", "due", "2026-03-30", "coordinators", List.of("BTCTW", "HN"));
        office.complete("NV-517", "UserTask_AcceptTask", "focalPoint", "Vụ Tổng hợp");
        draft("NV-517");
        var asked = office.stepsByDesk("NV-517", "UserTask_GiveOpinion");

        var number = reporting.report(asked.get("phoi-hop-hn"), false).number();

        assertThat(reporting.desk(number)).isEqualTo("nguoi-dung-dau-hn");
        assertThat(office.stepsByDesk("NV-517", "UserTask_GiveOpinion"))
                .containsOnlyKeys("phoi-hop-btctw", "phoi-hop-hn");
        office.complete(asked.get("phoi-hop-btctw"), "answer", "AGREE");
        assertThat(reporting.escalation(number).state()).isEqualTo(State.OPEN);
        office.complete(office.stepsByDesk("NV-517", "UserTask_GiveOpinion").get("phoi-hop-hn"), "answer", "AGREE");
        assertThat(reporting.escalation(number).state()).isEqualTo(State.CLOSED_BY_ITSELF);
        office.letTheGuaranteedDaysPass("NV-517");
        assertThat(office.openSteps("NV-517")).containsExactly("UserTask_ConsolidateOpinions");
    }

    @Test
    void a_step_deep_in_the_politburo_s_review_can_be_reported_and_leaves_nothing_behind() {
        givenADecision("NV-518", "POLITBURO");

        var number = reporting.report("NV-518", "UserTask_CirculateDossier");

        assertThat(office.openSteps("NV-518")).containsExactlyInAnyOrder("UserTask_CirculateDossier", ANSWER);
        assertThat(reporting.desk(number)).isEqualTo("thuong-truc-tieu-ban");
        assertThat(history.createHistoricVariableInstanceQuery()
                        .variableNameLike("reported%")
                        .count())
                .isZero();
        assertThat(runtime.createVariableInstanceQuery()
                        .variableNameLike("reported%")
                        .count())
                .isZero();
        office.complete(
                "NV-518",
                "UserTask_CirculateDossier",
                "mode",
                "IN_WRITING",
                "question",
                "Xin ý kiến",
                "commentsDue",
                "2026-03-10");
        assertThat(reporting.escalation(number).state()).isEqualTo(State.CLOSED_BY_ITSELF);
    }

    @Test
    void the_same_step_is_reported_once_for_the_same_cause() {
        givenADraft("NV-519");
        var number = reporting.report("NV-519", "UserTask_DraftReport");

        assertThatThrownBy(() -> reporting.report("NV-519", "UserTask_DraftReport"))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("đã được báo cáo");
        var late = reporting.raise("NV-519", Cause.LATE, "UserTask_DraftReport", Level.STANDING_BOARD);
        assertThat(reporting.raise("NV-519", Cause.LATE, "UserTask_DraftReport", Level.STANDING_BOARD))
                .isEqualTo(late)
                .isNotEqualTo(number);
    }

    private void givenADraft(String code) {
        office.propose("code", code, "due", "2026-03-30", "coordinators", null);
        office.complete(code, "UserTask_AcceptTask", "focalPoint", "Vụ Tổng hợp");
    }

    private void givenADecision(String code, String level) {
        office.propose(
                "code", code, "due", "2026-03-30", "coordinators", null, "priority", "ROUTINE", "plannedLevel", level);
        office.complete(code, "UserTask_AcceptTask", "focalPoint", "Vụ Tổng hợp");
        draft(code);
        office.complete(code, "UserTask_SignOff", "outcome", "SIGNED");
        office.complete(code, "UserTask_Appraise", "outcome", "PASSED", "findings", "Đủ điều kiện trình.");
    }

    private void draft(String code) {
        office.complete(
                code,
                "UserTask_DraftReport",
                "summary",
                "Về chương trình làm việc",
                "content",
                "Báo cáo lần 1",
                "proposal",
                "Trình xem xét, quyết định");
    }

    private CongressTask task(String code) {
        return register.find(new TaskCode(code)).orElseThrow();
    }

    private List<String> stepsOf(String code) {
        return journal.of(new TaskCode(code)).stream().map(JournalEntry::step).toList();
    }

    private String dueOf(long number) {
        var due = LocalDateTime.ofInstant(reporting.step(number).getDueDate().toInstant(), MovableClock.OFFICE);
        assertThat(LocalDateTime.ofInstant(reporting.escalation(number).waitsUntil(), MovableClock.OFFICE))
                .isEqualTo(due);
        return due.toString();
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Coverage {

        @Bean
        @Primary
        ProcessEngineCoverageProperties coverage() {
            return new ProcessEngineCoverageProperties.Builder()
                    .assertClassCoverageAtLeast(1.0)
                    .excludeProcessDefinitionKeys(Models.except("escalation"))
                    .build();
        }
    }
}
