package vn.congress.approval.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.IntStream;
import org.camunda.community.process_test_coverage.spring_test.common.ProcessEngineCoverageProperties;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import vn.congress.approval.domain.Refused;
import vn.congress.approval.domain.opinion.OpinionRound;
import vn.congress.approval.domain.opinion.Opinions;
import vn.congress.approval.domain.opinion.RoundKind;
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
                .hasMessage("Phải bảo đảm ít nhất 5 ngày làm việc nghiên cứu; sớm nhất là ngày 15/01/2026.");

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
    void another_round_is_circulated_anew_and_what_is_concluded_then_counts() {
        givenADossierBeforeThePolitburo("NV-303");
        circulate("NV-303", "2026-01-15");
        everyMemberAgrees("NV-303");
        conclude("NV-303", "ANOTHER_ROUND");
        assertThat(office.openSteps("NV-303")).containsExactly("UserTask_CirculateDossier");

        circulate("NV-303", "2026-01-20");
        everyMemberAgrees("NV-303");
        conclude("NV-303", "APPROVED_WITH_CHANGES");

        assertThat(office.openSteps("NV-303")).containsExactly("UserTask_ReviseAfterComments");
        assertThat(opinions.of(new TaskCode("NV-303")))
                .extracting(OpinionRound::kind, OpinionRound::number)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(RoundKind.POLITBURO, 1),
                        org.assertj.core.groups.Tuple.tuple(RoundKind.POLITBURO, 2));
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
    }

    private void givenADossierBeforeThePolitburo(String code) {
        office.propose("code", code, "coordinators", null, "plannedLevel", "POLITBURO");
        office.complete(code, "UserTask_AcceptTask", "focalPoint", "Vụ Tổng hợp");
        office.complete(
                code, "UserTask_DraftReport", "summary", "Trích yếu", "content", "Báo cáo", "proposal", "Đề xuất");
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

    private void everyMemberAgrees(String code) {
        office.stepsByDesk(code, "UserTask_GiveOpinion")
                .values()
                .forEach(step -> office.complete(step, "answer", "AGREE"));
        office.runDueJobs();
        office.complete(code, "UserTask_ConsolidateComments", "consolidation", "7/7 thống nhất.");
    }

    private void conclude(String code, String outcome) {
        office.complete(code, "UserTask_RecordConclusion", "outcome", outcome, "conclusion", "Nội dung kết luận.");
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Coverage {

        @Bean
        ProcessEngineCoverageProperties coverage() {
            return new ProcessEngineCoverageProperties.Builder()
                    .assertClassCoverageAtLeast(1.0)
                    .excludeProcessDefinitionKeys("congress-task", "opinion-round", "plan-import")
                    .build();
        }
    }
}
