package vn.congress.approval.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.task.Task;
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
import vn.congress.approval.domain.conclusion.Conclusions;
import vn.congress.approval.domain.escalation.Cause;
import vn.congress.approval.domain.journal.Journal;
import vn.congress.approval.domain.journal.JournalEntry;
import vn.congress.approval.domain.task.CongressTasks;
import vn.congress.approval.domain.task.TaskCode;
import vn.congress.approval.domain.task.TaskState;
import vn.congress.approval.support.EscalationDriver;
import vn.congress.approval.support.Models;
import vn.congress.approval.support.MovableClock;
import vn.congress.approval.support.MovedClock;
import vn.congress.approval.support.ProcessDriver;
import vn.congress.approval.support.ProcessTest;

@ProcessTest
@Import(EscalationDriver.class)
@DisplayName("Congress task")
class CongressTaskProcessTest {

    @Autowired
    ProcessDriver office;

    @Autowired
    EscalationDriver reporting;

    @Autowired
    CongressTasks register;

    @Autowired
    Journal journal;

    @Autowired
    Conclusions conclusions;

    @Autowired
    RuntimeService runtime;

    @Autowired
    HistoryService history;

    @Autowired
    MovableClock clock;

    @BeforeEach
    void setTheClock() {
        clock.moveTo(MovedClock.START);
    }

    @Test
    void a_proposed_task_waits_on_the_desk_of_its_lead_agency_until_the_next_working_day() {
        var task = office.propose("code", "NV-101");

        assertThat(task).isWaitingAt("UserTask_AcceptTask");
        var step = office.step("NV-101", "UserTask_AcceptTask");
        assertThat(office.deskOf(step)).isEqualTo("chu-tri-vptw");
        assertThat(step.getName()).isEqualTo("NV-101 · Tiếp nhận nhiệm vụ");
        assertThat(step.getPriority()).isEqualTo(70);
        assertThat(dueOf(step)).isEqualTo("2026-01-10T17:00");
    }

    @Test
    void a_task_decided_below_the_politburo_goes_from_acceptance_to_an_issued_conclusion() {
        var task = office.propose("code", "NV-102", "coordinators", null);

        acceptAndDraft("NV-102");
        assertThat(office.openSteps("NV-102")).containsExactly("UserTask_SignOff");
        office.complete("NV-102", "UserTask_SignOff", "outcome", "SIGNED");
        office.complete("NV-102", "UserTask_Appraise", "outcome", "PASSED_WITH_EDITS", "findings", "Sửa lỗi thể thức.");
        assertThat(office.deskOf(office.step("NV-102", "UserTask_Decide"))).isEqualTo("thuong-truc-tieu-ban");
        office.complete("NV-102", "UserTask_Decide", "outcome", "APPROVED");
        office.complete("NV-102", "UserTask_IssueConclusion", "type", "NOTICE", "content", "Đồng ý chương trình.");

        assertThat(task).hasPassed("EndEvent_TaskConcluded").isEnded();
        assertThat(registered("NV-102").state()).isEqualTo(TaskState.CONCLUDED);
        assertThat(conclusions.on(new TaskCode("NV-102")).orElseThrow().level()).isEqualTo(Level.STANDING_BOARD);
    }

    @Test
    void the_coordinating_agencies_are_asked_before_the_head_signs() {
        office.propose("code", "NV-103", "coordinators", List.of("BTCTW", "TBVK"));
        acceptAndDraft("NV-103");

        var asked = office.stepsByDesk("NV-103", "UserTask_GiveOpinion");
        assertThat(asked).containsOnlyKeys("phoi-hop-btctw", "phoi-hop-tbvk");
        assertThat(dueOf(asked.get("phoi-hop-tbvk"))).isEqualTo("2026-01-15T17:00");

        asked.values().forEach(step -> office.complete(step, "answer", "AGREE"));
        office.letTheGuaranteedDaysPass("NV-103");
        assertThat(office.openSteps("NV-103")).containsExactly("UserTask_ConsolidateOpinions");
        office.complete(
                "NV-103", "UserTask_ConsolidateOpinions", "explanation", "Đã tiếp thu.", "content", "Báo cáo lần 2");
        assertThat(office.deskOf(office.step("NV-103", "UserTask_SignOff"))).isEqualTo("nguoi-dung-dau-vptw");
    }

    @Test
    void what_the_head_gives_back_returns_to_the_drafters_with_the_reason() {
        office.propose("code", "NV-104", "coordinators", null);
        acceptAndDraft("NV-104");

        office.complete("NV-104", "UserTask_SignOff", "outcome", "RETURNED", "reason", "Thiếu số liệu kinh phí.");

        var step = office.step("NV-104", "UserTask_DraftReport");
        assertThat(step.getDescription()).startsWith("Trả lại");
        assertThat(registered("NV-104").state()).isEqualTo(TaskState.RETURNED);
        assertThat(journal.of(new TaskCode("NV-104")))
                .extracting(JournalEntry::step, JournalEntry::outcome, JournalEntry::reason)
                .contains(
                        org.assertj.core.groups.Tuple.tuple("UserTask_SignOff", "RETURNED", "Thiếu số liệu kinh phí."));
        draft("NV-104");
        assertThat(office.step("NV-104", "UserTask_SignOff").getDescription()).isNull();
        assertThat(registered("NV-104").state()).isEqualTo(TaskState.IN_PROGRESS);
    }

    @Test
    void a_dossier_that_fails_appraisal_returns_with_a_date_to_resubmit() {
        office.propose("code", "NV-105", "coordinators", null);
        acceptAndDraft("NV-105");
        office.complete("NV-105", "UserTask_SignOff", "outcome", "SIGNED");

        assertThatThrownBy(() -> office.complete(
                        "NV-105", "UserTask_Appraise", "outcome", "RETURNED", "findings", "Chưa đủ hồ sơ."))
                .isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.problems())
                        .extracting(Problem::field)
                        .containsExactly("resubmitBy"));
        office.complete(
                "NV-105",
                "UserTask_Appraise",
                "outcome",
                "RETURNED",
                "findings",
                "Chưa đủ hồ sơ.",
                "resubmitBy",
                "2026-01-15");

        assertThat(office.openSteps("NV-105")).containsExactly("UserTask_DraftReport");
    }

    @Test
    void a_dossier_moved_past_the_signature_is_not_appraised_and_the_missing_step_is_named() {
        var task = office.propose("code", "NV-119", "coordinators", null);
        acceptAndDraft("NV-119");
        runtime.createProcessInstanceModification(task.getId())
                .cancelAllForActivity("UserTask_SignOff")
                .startBeforeActivity("UserTask_Appraise")
                .execute();

        assertThatThrownBy(() -> office.complete(
                        "NV-119", "UserTask_Appraise", "outcome", "PASSED", "findings", "Đủ điều kiện trình."))
                .isInstanceOf(Refused.class)
                .hasMessageStartingWith("Chưa có bước «Ký duyệt báo cáo» nên chưa thể");
        assertThat(task).isWaitingAt("UserTask_Appraise");
    }

    @Test
    void nothing_is_issued_that_was_moved_past_the_decision() {
        var task = office.propose("code", "NV-120", "coordinators", null);
        untilDecision("NV-120");
        runtime.createProcessInstanceModification(task.getId())
                .cancelAllForActivity("UserTask_Decide")
                .startBeforeActivity("UserTask_IssueConclusion")
                .execute();

        assertThatThrownBy(() -> office.complete(
                        "NV-120", "UserTask_IssueConclusion", "type", "NOTICE", "content", "Thông báo."))
                .isInstanceOf(Refused.class)
                .hasMessageStartingWith("Chưa có bước «Quyết định theo thẩm quyền»");
        assertThat(conclusions.on(new TaskCode("NV-120"))).isEmpty();
    }

    @Test
    void who_drafted_neither_signs_nor_appraises_whatever_desk_they_sit_at() {
        office.propose("code", "NV-121", "coordinators", null);
        acceptAndDraft("NV-121");
        var drafter = "chu-tri-vptw";

        var signing = office.step("NV-121", "UserTask_SignOff");
        assertThatThrownBy(() -> office.completeAs(drafter, signing, "outcome", "SIGNED"))
                .isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.problems())
                        .extracting(Problem::field)
                        .containsExactly("outcome"));
        office.complete(signing, "outcome", "SIGNED");

        var appraising = office.step("NV-121", "UserTask_Appraise");
        for (var account : List.of(drafter, "nguoi-dung-dau-vptw")) {
            assertThatThrownBy(() ->
                            office.completeAs(account, appraising, "outcome", "PASSED", "findings", "Đủ điều kiện."))
                    .isInstanceOf(Refused.class)
                    .hasMessageContaining("người khác thẩm định");
        }
        office.complete(appraising, "outcome", "PASSED", "findings", "Đủ điều kiện.");
    }

    @Test
    void a_draft_handed_in_again_without_saying_what_changed_is_refused() {
        office.propose("code", "NV-122", "coordinators", null);
        acceptAndDraft("NV-122");
        office.complete("NV-122", "UserTask_SignOff", "outcome", "RETURNED", "reason", "Thiếu số liệu.");

        assertThatThrownBy(() -> office.complete(
                        "NV-122", "UserTask_DraftReport", "summary", "S", "content", "C", "proposal", "P"))
                .isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.problems())
                        .extracting(Problem::field)
                        .containsExactly("changes"));
        draft("NV-122");
        assertThat(office.openSteps("NV-122")).containsExactly("UserTask_SignOff");
    }

    @Test
    void what_exceeds_the_authority_of_a_level_is_decided_one_level_up() {
        office.propose("code", "NV-106", "coordinators", null, "priority", "ROUTINE", "plannedLevel", "AGENCY_HEAD");
        untilDecision("NV-106");
        assertThat(office.deskOf(office.step("NV-106", "UserTask_Decide"))).isEqualTo("nguoi-dung-dau-vptw");

        office.complete(
                "NV-106",
                "UserTask_Decide",
                "outcome",
                "REFERRED_UP",
                "opinion",
                "Vượt mức chi được quyết định.",
                "proposal",
                "Đề nghị Thường trực Tiểu ban cho phép chi.");

        assertThat(office.deskOf(office.step("NV-106", "UserTask_Decide"))).isEqualTo("thuong-truc-tieu-ban");
        assertThat(registered("NV-106").decidingLevel()).isEqualTo(Level.STANDING_BOARD);
    }

    @Test
    void an_urgent_task_is_decided_by_the_standing_board_even_where_the_plan_says_the_agency_head() {
        office.propose("code", "NV-107", "coordinators", null, "plannedLevel", "AGENCY_HEAD");
        untilDecision("NV-107");

        assertThat(office.deskOf(office.step("NV-107", "UserTask_Decide"))).isEqualTo("thuong-truc-tieu-ban");
        assertThat(journal.of(new TaskCode("NV-107")))
                .filteredOn(entry -> entry.step().equals("BusinessRuleTask_FindCompetentLevel"))
                .singleElement()
                .satisfies(entry -> assertThat(entry.reason()).startsWith("Bảng thẩm quyền phiên bản 1: Cấp thiết"));
    }

    @Test
    void a_level_that_approves_with_changes_has_the_report_revised_before_it_is_concluded() {
        office.propose("code", "NV-108", "coordinators", null);
        untilDecision("NV-108");
        office.complete(
                "NV-108", "UserTask_Decide", "outcome", "APPROVED_WITH_CHANGES", "opinion", "Bổ sung phương án 2.");

        office.complete(
                "NV-108",
                "UserTask_ReviseAfterComments",
                "explanation",
                "Đã bổ sung phương án 2.",
                "content",
                "Báo cáo lần 3");

        assertThat(office.openSteps("NV-108")).containsExactly("UserTask_IssueConclusion");
    }

    @Test
    void a_level_that_does_not_agree_gives_the_dossier_back() {
        office.propose("code", "NV-109", "coordinators", null);
        untilDecision("NV-109");

        office.complete(
                "NV-109",
                "UserTask_Decide",
                "outcome",
                "RETURNED",
                "opinion",
                "Cần chuẩn bị thêm.",
                "resubmitBy",
                "2026-01-20");

        assertThat(office.step("NV-109", "UserTask_DraftReport").getDescription())
                .startsWith("Trả lại");
    }

    @Test
    void what_the_plan_gives_to_the_politburo_is_put_before_its_members() {
        office.propose("code", "NV-110", "coordinators", null, "plannedLevel", "POLITBURO");
        untilDecision("NV-110");

        assertThat(office.openSteps("NV-110")).containsExactly("UserTask_CirculateDossier");
        office.complete(
                "NV-110",
                "UserTask_CirculateDossier",
                "mode",
                "IN_WRITING",
                "commentsDue",
                "2026-01-16",
                "question",
                "Xin ý kiến về chương trình.");
        office.stepsByDesk("NV-110", "UserTask_GiveOpinion")
                .values()
                .forEach(step -> office.complete(step, "answer", "AGREE"));
        office.letTheGuaranteedDaysPass("NV-110");
        office.complete("NV-110", "UserTask_ConsolidateComments", "consolidation", "7/7 thống nhất.");
        office.complete("NV-110", "UserTask_RecordConclusion", "outcome", "APPROVED", "conclusion", "Đồng ý.");

        assertThat(office.openSteps("NV-110")).containsExactly("UserTask_IssueConclusion");
    }

    @Test
    void the_standing_board_asks_the_subcommittee_in_writing_before_it_decides() {
        office.propose("code", "NV-160", "coordinators", null, "plannedLevel", "STANDING_BOARD", "due", "2026-06-30");
        untilDecision("NV-160");

        office.complete("NV-160", "UserTask_Decide", "outcome", "CONSULTED", "opinion", "Xin ý kiến thành viên.");
        assertThat(office.stepsByDesk("NV-160", "UserTask_GiveOpinion"))
                .containsOnlyKeys(IntStream.rangeClosed(1, 5)
                        .mapToObj(seat -> "thanh-vien-tieu-ban-" + seat)
                        .toList());
        office.stepsByDesk("NV-160", "UserTask_GiveOpinion")
                .values()
                .forEach(step -> office.complete(step, "answer", "AGREE"));
        office.letTheGuaranteedDaysPass("NV-160");

        assertThat(office.deskOf(office.step("NV-160", "UserTask_Decide"))).isEqualTo("thuong-truc-tieu-ban");
        office.complete("NV-160", "UserTask_Decide", "outcome", "APPROVED");
        assertThat(office.openSteps("NV-160")).containsExactly("UserTask_IssueConclusion");
    }

    @Test
    void nobody_but_the_standing_board_asks_the_subcommittee_and_it_too_leaves_its_members_their_days() {
        office.propose("code", "NV-161", "coordinators", null, "plannedLevel", "STANDING_SECRETARY");
        untilDecision("NV-161");
        office.propose("code", "NV-162", "coordinators", null, "plannedLevel", "STANDING_BOARD");
        untilDecision("NV-162");

        assertThatThrownBy(() -> office.complete(
                        "NV-161", "UserTask_Decide", "outcome", "CONSULTED", "opinion", "Xin ý kiến thành viên."))
                .hasMessage("Chỉ Thường trực Tiểu ban xin ý kiến thành viên Tiểu ban.");
        assertThatThrownBy(() -> office.complete(
                        "NV-162",
                        "UserTask_Decide",
                        "outcome",
                        "CONSULTED",
                        "opinion",
                        "Xin ý kiến thành viên.",
                        "commentsDue",
                        "2026-01-12"))
                .hasMessageContaining("sớm nhất là ngày 13/01/2026");
    }

    @Test
    void what_is_given_back_is_due_on_the_day_that_was_named_and_without_one_by_the_service_level() {
        office.propose("code", "NV-163", "coordinators", null, "due", "2026-06-30");
        acceptAndDraft("NV-163");
        office.complete("NV-163", "UserTask_SignOff", "outcome", "SIGNED");
        office.complete(
                "NV-163",
                "UserTask_Appraise",
                "outcome",
                "RETURNED",
                "findings",
                "Thiếu phụ lục.",
                "resubmitBy",
                "2026-01-13");
        assertThat(dueOf(office.step("NV-163", "UserTask_DraftReport"))).isEqualTo("2026-01-13T17:00");

        office.complete(
                "NV-163",
                "UserTask_DraftReport",
                "summary",
                "Trích yếu",
                "content",
                "Báo cáo lần 2",
                "proposal",
                "Đề xuất",
                "changes",
                "Thêm phụ lục.");
        office.complete("NV-163", "UserTask_SignOff", "outcome", "RETURNED", "reason", "Xem lại mục 3.");

        assertThat(dueOf(office.step("NV-163", "UserTask_DraftReport"))).isNotEqualTo("2026-01-13T17:00");
    }

    @Test
    void a_track_only_task_is_closed_by_one_line() {
        var task = office.propose("code", "NV-111", "coordinators", null, "trackOnly", true);
        office.complete("NV-111", "UserTask_AcceptTask", "focalPoint", "Vụ Tổng hợp");
        assertThat(dueOf(office.step("NV-111", "UserTask_ReportCompletion"))).isEqualTo("2026-01-30T17:00");

        office.complete("NV-111", "UserTask_ReportCompletion", "outcome", "DONE", "line", "Đã báo cáo.");

        assertThat(task).hasPassed("EndEvent_CompletionReported").isEnded();
        assertThat(registered("NV-111").state()).isEqualTo(TaskState.CONCLUDED);
    }

    @Test
    void a_track_only_task_is_done_late_only_when_it_is_due_and_what_is_behind_stays_open() {
        var task = office.propose("code", "NV-196", "coordinators", null, "trackOnly", true);
        office.complete("NV-196", "UserTask_AcceptTask", "focalPoint", "Vụ Tổng hợp");

        assertThatThrownBy(() ->
                        office.complete("NV-196", "UserTask_ReportCompletion", "outcome", "LATE", "line", "Chậm."))
                .isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.problems())
                        .extracting(Problem::field)
                        .containsExactly("outcome"));
        assertThat(task).isWaitingAt("UserTask_ReportCompletion");

        clock.moveTo("2026-02-02T08:00");
        office.complete("NV-196", "UserTask_ReportCompletion", "outcome", "LATE", "line", "Đã xong, chậm.");
        assertThat(task).isEnded();
        assertThat(registered("NV-196").state()).isEqualTo(TaskState.CONCLUDED);
    }

    @Test
    void a_task_waits_until_the_last_of_its_prerequisites_is_concluded() {
        office.propose("code", "NV-112", "coordinators", null, "trackOnly", true);
        office.propose("code", "NV-113", "coordinators", null, "trackOnly", true);
        var waiting = office.propose("code", "NV-114", "prerequisites", List.of("NV-112", "NV-113"));
        assertThat(waiting).isWaitingAt("Event_PrerequisitesConcluded");

        reportDone("NV-112");
        assertThat(waiting).isWaitingAt("Event_PrerequisitesConcluded");
        reportDone("NV-113");

        assertThat(waiting).isWaitingAt("UserTask_AcceptTask");
    }

    @Test
    void the_orders_of_a_conclusion_become_tasks_of_their_own() {
        office.propose("code", "NV-115", "coordinators", null);
        untilDecision("NV-115");
        office.complete("NV-115", "UserTask_Decide", "outcome", "APPROVED");

        office.complete(
                "NV-115",
                "UserTask_IssueConclusion",
                "type",
                "CONCLUSION",
                "content",
                "Giao các cơ quan thực hiện.",
                "followUps",
                List.of(Map.of(
                        "title", "In chương trình",
                        "lead", "KHCN",
                        "due", "2026-01-25",
                        "deliverable", "Chương trình in")));

        var followUp = register.all().stream()
                .filter(task -> task.origin().equals(java.util.Optional.of(new TaskCode("NV-115"))))
                .findFirst()
                .orElseThrow();
        assertThat(followUp.assignment().basis()).matches("Kết luận số \\d\\d-KL/TBTCPV");
        assertThat(office.deskOf(office.step(followUp.code().value(), "UserTask_AcceptTask")))
                .isEqualTo("chu-tri-khcn");
    }

    @Test
    void a_task_can_be_opened_once_only() {
        office.propose("code", "NV-116");

        assertThatThrownBy(() -> runtime.startProcessInstanceByMessage("TaskOpened", "NV-116"))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("đã được mở");
    }

    @Test
    void an_assignment_that_lacks_any_of_the_six_is_refused_naming_each() {
        assertThatThrownBy(() -> office.propose(
                        "code",
                        "NV-117",
                        "lead",
                        null,
                        "title",
                        " ",
                        "due",
                        "2026-02-31",
                        "deliverable",
                        null,
                        "accountableHead",
                        null,
                        "plannedLevel",
                        null,
                        "basis",
                        null,
                        "extra",
                        1))
                .isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.problems())
                        .extracting(Problem::field)
                        .containsExactlyInAnyOrder(
                                "lead",
                                "title",
                                "due",
                                "deliverable",
                                "accountableHead",
                                "plannedLevel",
                                "basis",
                                "extra"));
        assertThat(register.find(new TaskCode("NV-117"))).isEmpty();
    }

    @Test
    void a_report_of_nine_hundred_thousand_characters_is_taken_and_leaves_no_variable_behind() {
        office.propose("code", "NV-118", "coordinators", null);
        office.complete("NV-118", "UserTask_AcceptTask", "focalPoint", "Vụ Tổng hợp");
        var long_ = "Nội dung dài. ".repeat(40_000);

        office.complete(
                "NV-118", "UserTask_DraftReport", "summary", "Trích yếu", "content", long_, "proposal", "Đề xuất");

        assertThat(journal.of(new TaskCode("NV-118")).get(2).content()).contains(long_);
        assertThat(history.createHistoricVariableInstanceQuery()
                        .variableName("submission")
                        .count())
                .isZero();
    }

    @Test
    void a_step_that_exceeds_the_authority_of_who_sits_at_it_stays_open_while_it_is_reported_up() {
        var task = office.propose("code", "NV-131", "coordinators", null);

        var number = reporting.report("NV-131", "UserTask_AcceptTask");

        assertThat(task).hasPassed("EndEvent_ReportedUp").isWaitingAt("UserTask_AcceptTask");
        assertThat(reporting.escalation(number).level()).isEqualTo(Level.AGENCY_HEAD);
        office.complete("NV-131", "UserTask_AcceptTask", "focalPoint", "Vụ Tổng hợp");
        assertThat(task).isWaitingAt("UserTask_DraftReport");
    }

    @Test
    void a_decision_comes_to_the_desk_of_the_level_that_decides_in_its_place() {
        var task = office.propose("code", "NV-132", "coordinators", null);
        untilDecision("NV-132");
        var number = reporting.report("NV-132", "UserTask_Decide");

        reporting.answer(number, "outcome", "DECIDED", "text", "Do cấp trên quyết định.");

        assertThat(task).hasPassed("Event_LevelChanged").isWaitingAt("UserTask_Decide");
        assertThat(office.deskOf(office.step("NV-132", "UserTask_Decide"))).isEqualTo("thuong-truc-ban-bi-thu");
    }

    @Test
    void a_task_that_is_taken_away_ends_as_withdrawn_or_as_given_to_another_agency() {
        var withdrawn = office.propose("code", "NV-133");
        var given = office.propose("code", "NV-134");

        reporting.answer(
                reporting.raise("NV-133", Cause.STALLED, "", Level.STANDING_BOARD),
                "outcome",
                "WITHDRAWN",
                "text",
                "Không còn cần thiết.");
        reporting.answer(
                reporting.raise("NV-134", Cause.STALLED, "", Level.STANDING_BOARD),
                "outcome",
                "REASSIGNED",
                "text",
                "Đúng chức năng hơn.",
                "lead",
                "TBVK");

        assertThat(withdrawn).hasPassed("EndEvent_TaskWithdrawn").isEnded();
        assertThat(given).hasPassed("EndEvent_TaskReassigned").isEnded();
        assertThat(office.deskOf(office.step("NV-134", "UserTask_AcceptTask"))).isEqualTo("chu-tri-tbvk");
    }

    private void acceptAndDraft(String code) {
        office.complete(code, "UserTask_AcceptTask", "focalPoint", "Vụ Tổng hợp");
        draft(code);
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
                "Trình xem xét, quyết định",
                "changes",
                "Đã sửa theo lý do trả lại.");
    }

    private void untilDecision(String code) {
        acceptAndDraft(code);
        office.complete(code, "UserTask_SignOff", "outcome", "SIGNED");
        office.complete(code, "UserTask_Appraise", "outcome", "PASSED", "findings", "Đủ điều kiện trình.");
    }

    private void reportDone(String code) {
        office.complete(code, "UserTask_AcceptTask", "focalPoint", "Vụ Tổng hợp");
        office.complete(code, "UserTask_ReportCompletion", "outcome", "DONE", "line", "Đã xong.");
    }

    private vn.congress.approval.domain.task.CongressTask registered(String code) {
        return register.find(new TaskCode(code)).orElseThrow();
    }

    private static String dueOf(Task step) {
        return Instant.ofEpochMilli(step.getDueDate().getTime())
                .atZone(ZoneId.of("Asia/Ho_Chi_Minh"))
                .toLocalDateTime()
                .toString();
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Coverage {

        @Bean
        @Primary
        ProcessEngineCoverageProperties coverage() {
            return new ProcessEngineCoverageProperties.Builder()
                    .assertClassCoverageAtLeast(1.0)
                    .excludeProcessDefinitionKeys(Models.except("congress-task"))
                    .build();
        }
    }
}
