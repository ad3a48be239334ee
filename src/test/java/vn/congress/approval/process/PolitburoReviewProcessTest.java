package vn.congress.approval.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.camunda.community.process_test_coverage.spring_test.common.ProcessEngineCoverageProperties;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import vn.congress.approval.domain.Refused;
import vn.congress.approval.domain.opinion.OpinionRound;
import vn.congress.approval.domain.opinion.Opinions;
import vn.congress.approval.domain.opinion.RoundKind;
import vn.congress.approval.domain.opinion.Treated;
import vn.congress.approval.domain.opinion.Treatment;
import vn.congress.approval.domain.opinion.Treatments;
import vn.congress.approval.domain.opinion.Treatments.Part;
import vn.congress.approval.domain.opinion.Urgency;
import vn.congress.approval.domain.session.SessionKind;
import vn.congress.approval.domain.session.Sessions;
import vn.congress.approval.domain.session.Sessions.Planned;
import vn.congress.approval.domain.task.TaskCode;
import vn.congress.approval.support.MovableClock;
import vn.congress.approval.support.MovedClock;
import vn.congress.approval.support.ProcessDriver;
import vn.congress.approval.support.ProcessTest;

@ProcessTest
@DisplayName("Politburo review")
class PolitburoReviewProcessTest {

    @Autowired
    ProcessDriver office;

    @Autowired
    Opinions opinions;

    @Autowired
    Treatments treatments;

    @Autowired
    Sessions sessions;

    @Autowired
    MovableClock clock;

    @BeforeEach
    void setTheClock() {
        clock.moveTo(MovedClock.START);
    }

    @Test
    void a_day_that_leaves_too_little_time_to_study_is_refused_and_the_earliest_is_offered() {
        givenADossierBeforeThePolitburo("NV-301");

        assertThatThrownBy(() -> circulate("NV-301", "2026-01-14"))
                .isInstanceOf(Refused.class)
                .hasMessageStartingWith(
                        "Phải bảo đảm ít nhất 5 ngày làm việc nghiên cứu; sớm nhất là ngày 15/01/2026.");

        assertThat(office.openSteps("NV-301")).containsExactly("UserTask_CirculateDossier");
    }

    @Test
    void every_member_is_asked_on_a_desk_of_their_own() {
        givenADossierBeforeThePolitburo("NV-302");

        circulate("NV-302", "2026-01-15");

        assertThat(office.stepsByDesk("NV-302", "UserTask_GiveOpinion"))
                .containsOnlyKeys(IntStream.rangeClosed(1, 7)
                        .mapToObj(seat -> "bo-chinh-tri-" + seat)
                        .toList());
    }

    @Test
    void another_round_asks_about_the_changed_points_once_they_are_explained() {
        givenADossierBeforeThePolitburo("NV-303");
        circulate("NV-303", "2026-01-15");
        everyMemberAgrees("NV-303");
        conclude("NV-303", "ANOTHER_ROUND");
        assertThat(office.deskOf(office.step("NV-303", "UserTask_ExplainChanges")))
                .isEqualTo("chu-tri-vptw");

        assertThatThrownBy(() -> office.complete(
                        "NV-303", "UserTask_ExplainChanges", "changes", List.of(), "content", "Báo cáo lần 2"))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("ít nhất một điểm thay đổi");
        explainAChange("NV-303");
        circulate("NV-303", "2026-01-22");
        everyMemberAgrees("NV-303");
        conclude("NV-303", "APPROVED_WITH_CHANGES");

        assertThat(office.openSteps("NV-303")).containsExactly("UserTask_ReviseAfterComments");
        assertThat(opinions.of(new TaskCode("NV-303")))
                .extracting(OpinionRound::kind, OpinionRound::number)
                .containsExactly(tuple(RoundKind.POLITBURO, 1), tuple(RoundKind.POLITBURO, 2));
    }

    @Test
    void what_has_no_majority_cannot_be_recorded_as_approved() {
        givenADossierBeforeThePolitburo("NV-305");
        circulate("NV-305", "2026-01-15");
        answer("NV-305", 2, 3);

        assertThatThrownBy(() -> conclude("NV-305", "APPROVED"))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("Chưa đủ đa số thống nhất: trả lời 5/7 (cần 5), thống nhất 2 (cần 4)");
        conclude("NV-305", "ANOTHER_ROUND");

        assertThat(office.openSteps("NV-305")).containsExactly("UserTask_ExplainChanges");
    }

    @Test
    void without_a_quorum_silence_does_not_approve() {
        givenADossierBeforeThePolitburo("NV-306");
        circulate("NV-306", "2026-01-15");
        answer("NV-306", 4, 0);

        assertThatThrownBy(() -> conclude("NV-306", "APPROVED_WITH_CHANGES"))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("Chưa đủ số người cho ý kiến: trả lời 4/7 (cần 5)");
    }

    @Test
    void a_tie_goes_to_the_chair_and_what_the_chair_decides_counts() {
        givenADossierBeforeThePolitburo("NV-307");
        circulate("NV-307", "2026-01-15");
        answer("NV-307", 3, 3);

        assertThat(office.deskOf(office.step("NV-307", "UserTask_SettleTie"))).isEqualTo("chu-tri-bo-chinh-tri");
        office.complete("NV-307", "UserTask_SettleTie", "outcome", "IN_FAVOUR", "reason", "Phương án đã đủ rõ.");
        conclude("NV-307", "APPROVED");

        assertThat(office.openSteps("NV-307")).containsExactly("UserTask_IssueConclusion");
    }

    @Test
    void a_tie_the_chair_decides_against_is_not_approved() {
        givenADossierBeforeThePolitburo("NV-308");
        circulate("NV-308", "2026-01-15");
        answer("NV-308", 3, 3);

        office.complete("NV-308", "UserTask_SettleTie", "outcome", "AGAINST", "reason", "Cần thêm số liệu.");

        assertThatThrownBy(() -> conclude("NV-308", "APPROVED")).isInstanceOf(Refused.class);
    }

    @Test
    void a_matter_declared_urgent_closes_as_soon_as_everybody_has_answered() {
        givenADossierBeforeThePolitburo("NV-309");
        circulateUrgently("NV-309", "2026-01-12");
        assertThat(office.deskOf(office.step("NV-309", "UserTask_ApproveUrgency")))
                .isEqualTo("thuong-truc-ban-bi-thu");
        office.complete("NV-309", "UserTask_ApproveUrgency", "outcome", "URGENT", "reason", "Phiên họp bất thường.");

        assertThat(lastRound("NV-309").closesAt()).isEqualTo(MovableClock.moment("2026-01-12T17:00"));
        everyMemberAnswers("NV-309");
        office.runDueJobs();

        assertThat(office.openSteps("NV-309")).containsExactly("UserTask_ConsolidateComments");
        assertThat(clock.instant()).isEqualTo(MovableClock.moment("2026-01-09T09:00"));
        assertThat(lastRound("NV-309").urgency())
                .contains(new Urgency("thuong-truc-ban-bi-thu", "Phiên họp bất thường."));
    }

    @Test
    void urgency_that_is_not_declared_leaves_the_guaranteed_days() {
        givenADossierBeforeThePolitburo("NV-310");
        circulateUrgently("NV-310", "2026-01-12");

        office.complete("NV-310", "UserTask_ApproveUrgency", "outcome", "NOT_URGENT", "reason", "Chưa đến mức khẩn.");

        assertThat(lastRound("NV-310").closesAt()).isEqualTo(MovableClock.moment("2026-01-15T17:00"));
        assertThat(lastRound("NV-310").urgency()).isEmpty();
    }

    @Test
    void a_dossier_sent_for_a_session_too_early_leaves_its_agenda_when_nobody_declares_urgency() {
        var session = givenASession("2026-01-12");
        givenADossierBeforeThePolitburo("NV-312");
        circulateFor("NV-312", session, "Phiên họp bất thường.");
        assertThat(sessions.find(session).orElseThrow().agenda()).hasSize(1);

        office.complete("NV-312", "UserTask_ApproveUrgency", "outcome", "NOT_URGENT", "reason", "Chưa đến mức khẩn.");

        assertThat(sessions.find(session).orElseThrow().agenda()).isEmpty();
        assertThat(lastRound("NV-312").closesAt()).isEqualTo(MovableClock.moment("2026-01-15T17:00"));
    }

    @Test
    void a_dossier_sent_for_a_session_is_answered_until_the_session_is_over() {
        var session = givenASession("2026-01-20");
        givenADossierBeforeThePolitburo("NV-313");

        circulateFor("NV-313", session, null);

        assertThat(lastRound("NV-313").closesAt()).isEqualTo(MovableClock.moment("2026-01-20T17:00"));
        assertThat(sessions.find(session).orElseThrow().item(new TaskCode("NV-313")))
                .hasValueSatisfying(item -> assertThat(item.roundFollows()).isTrue());
    }

    private long givenASession(String day) {
        return sessions.plan(new Planned(
                        SessionKind.POLITBURO,
                        LocalDate.parse(day),
                        LocalTime.of(8, 0),
                        "",
                        "",
                        "tonghop",
                        clock.instant()))
                .id();
    }

    private void circulateFor(String code, long session, @Nullable String urgencyReason) {
        office.complete(
                code,
                "UserTask_CirculateDossier",
                "mode",
                "IN_SESSION",
                "session",
                session,
                "urgencyReason",
                urgencyReason,
                "question",
                "Xin ý kiến.");
    }

    @Test
    void a_dossier_without_its_papers_does_not_go_out() {
        givenADossierBeforeThePolitburo("NV-311", "documents", List.of());

        assertThatThrownBy(() -> circulate("NV-311", "2026-01-15"))
                .isInstanceOf(Refused.class)
                .hasMessage("Hồ sơ còn thiếu «Tờ trình», «Dự thảo văn bản». Hãy bổ sung rồi gửi lại.");
    }

    @Test
    void what_the_politburo_gives_back_returns_to_the_drafters() {
        givenADossierBeforeThePolitburo("NV-304");
        circulate("NV-304", "2026-01-15");
        everyMemberAgrees("NV-304");

        assertThatThrownBy(() -> conclude("NV-304", "RETURNED")).isInstanceOf(Refused.class);
        office.complete(
                "NV-304",
                "UserTask_RecordConclusion",
                "outcome",
                "RETURNED",
                "conclusion",
                "Chuẩn bị thêm phương án.",
                "resubmitBy",
                "2026-01-30");

        assertThat(office.step("NV-304", "UserTask_DraftReport").getDescription())
                .startsWith("Trả lại");
        assertThat(office.step("NV-304", "UserTask_DraftReport").getDueDate())
                .isEqualTo(Date.from(MovableClock.moment("2026-01-30T17:00")));
    }

    private void givenADossierBeforeThePolitburo(String code, Object... draft) {
        office.propose("code", code, "coordinators", null, "plannedLevel", "POLITBURO");
        office.complete(code, "UserTask_AcceptTask", "focalPoint", "Vụ Tổng hợp");
        var fields =
                new ArrayList<Object>(List.of("summary", "Trích yếu", "content", "Báo cáo", "proposal", "Đề xuất"));
        fields.addAll(List.of(draft));
        office.complete(code, "UserTask_DraftReport", fields.toArray());
        office.complete(code, "UserTask_SignOff", "outcome", "SIGNED");
        office.complete(code, "UserTask_Appraise", "outcome", "PASSED", "findings", "Đủ điều kiện trình.");
    }

    private void circulate(String code, String commentsDue) {
        office.complete(
                code,
                "UserTask_CirculateDossier",
                "mode",
                "IN_WRITING",
                "commentsDue",
                commentsDue,
                "question",
                "Xin ý kiến.");
    }

    private void circulateUrgently(String code, String commentsDue) {
        office.complete(
                code,
                "UserTask_CirculateDossier",
                "mode",
                "IN_WRITING",
                "commentsDue",
                commentsDue,
                "urgencyReason",
                "Phục vụ phiên họp bất thường.",
                "question",
                "Xin ý kiến.");
    }

    private void explainAChange(String code) {
        office.complete(
                code,
                "UserTask_ExplainChanges",
                "changes",
                List.of(Map.of("point", "Mục 2", "change", "Bổ sung kinh phí", "why", "Theo ý kiến của Ủy viên")),
                "content",
                "Báo cáo lần 2");
    }

    @Test
    void a_consolidation_waits_until_every_comment_in_time_has_its_result() {
        givenADossierBeforeThePolitburo("NV-321");
        circulate("NV-321", "2026-01-15");
        var steps =
                List.copyOf(office.stepsByDesk("NV-321", "UserTask_GiveOpinion").values());
        office.complete(steps.get(0), "answer", "AGREE", "content", "Đề nghị bổ sung kinh phí.");
        office.complete(steps.get(1), "answer", "AGREE");
        clock.moveTo("2026-01-15T17:01");
        office.runDueJobs();

        assertThatThrownBy(() -> office.complete("NV-321", "UserTask_ConsolidateComments", "consolidation", "Xong."))
                .isInstanceOf(Refused.class)
                .hasMessage("Còn 1 ý kiến chưa ghi kết quả tiếp thu.");
        assertThat(office.openSteps("NV-321")).containsExactly("UserTask_ConsolidateComments");

        everyCommentIsTreated("NV-321");
        office.complete("NV-321", "UserTask_ConsolidateComments", "consolidation", "Xong.");

        assertThat(office.openSteps("NV-321")).doesNotContain("UserTask_ConsolidateComments");
    }

    private void everyMemberAnswers(String code) {
        office.stepsByDesk(code, "UserTask_GiveOpinion")
                .values()
                .forEach(step -> office.complete(step, "answer", "AGREE"));
    }

    private void everyMemberAgrees(String code) {
        everyMemberAnswers(code);
        office.letTheGuaranteedDaysPass(code);
        office.complete(code, "UserTask_ConsolidateComments", "consolidation", "7/7 thống nhất.");
    }

    /** So many agree, so many do not, the others are silent until the latest day is over. */
    private void answer(String code, int agree, int disagree) {
        var steps = List.copyOf(office.stepsByDesk(code, "UserTask_GiveOpinion").values());
        steps.subList(0, agree).forEach(step -> office.complete(step, "answer", "AGREE"));
        steps.subList(agree, agree + disagree)
                .forEach(step -> office.complete(step, "answer", "DISAGREE", "content", "Chưa rõ."));
        clock.moveTo("2026-01-15T17:01");
        office.runDueJobs();
        everyCommentIsTreated(code);
        office.complete(code, "UserTask_ConsolidateComments", "consolidation", "Đã tổng hợp.");
    }

    private void everyCommentIsTreated(String code) {
        assertThat(treatments.set(
                        treatments.page(lastRound(code).id(), Treatments.Filter.of(Part.UNRESOLVED), 0, 100).stream()
                                .map(it -> new Treated(
                                        it.opinion().id(),
                                        it.opinion().version(),
                                        0,
                                        Treatment.TAKEN_IN,
                                        "Đã làm rõ.",
                                        "tonghop",
                                        clock.instant()))
                                .toList()))
                .isTrue();
    }

    private OpinionRound lastRound(String code) {
        return opinions.last(new TaskCode(code), RoundKind.POLITBURO).orElseThrow();
    }

    private void conclude(String code, String outcome) {
        office.complete(code, "UserTask_RecordConclusion", "outcome", outcome, "conclusion", "Nội dung kết luận.");
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Coverage {

        @Bean
        @Primary
        ProcessEngineCoverageProperties coverage() {
            return new ProcessEngineCoverageProperties.Builder()
                    .assertClassCoverageAtLeast(1.0)
                    .excludeProcessDefinitionKeys("congress-task", "opinion-round", "plan-import", "escalation")
                    .build();
        }
    }
}
