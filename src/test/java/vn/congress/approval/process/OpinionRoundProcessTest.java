package vn.congress.approval.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.community.process_test_coverage.spring_test.common.ProcessEngineCoverageProperties;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import vn.congress.approval.domain.Problem;
import vn.congress.approval.domain.Refused;
import vn.congress.approval.domain.opinion.Opinion;
import vn.congress.approval.domain.opinion.OpinionRound;
import vn.congress.approval.domain.opinion.Opinions;
import vn.congress.approval.domain.opinion.Opinions.Filter;
import vn.congress.approval.domain.opinion.Urgency;
import vn.congress.approval.domain.task.TaskCode;
import vn.congress.approval.support.MovableClock;
import vn.congress.approval.support.MovedClock;
import vn.congress.approval.support.ProcessDriver;
import vn.congress.approval.support.ProcessTest;

@ProcessTest
@DisplayName("Opinion round")
class OpinionRoundProcessTest {

    @Autowired
    ProcessDriver office;

    @Autowired
    Opinions opinions;

    @Autowired
    RuntimeService runtime;

    @Autowired
    MovableClock clock;

    @BeforeEach
    void setTheClock() {
        clock.moveTo(MovedClock.START);
    }

    @Test
    void a_round_everybody_has_answered_closes_when_the_guaranteed_days_are_over() {
        var asked = givenARoundAmong("NV-201", "BTCTW", "TBVK");
        office.complete(asked.get(0), "answer", "AGREE");
        office.complete(asked.get(1), "answer", "DISAGREE", "content", "Chưa rõ kinh phí.");

        // Sent on Friday the 9th: Saturday the 10th is worked, so three working days end on Tuesday the 13th.
        clock.moveTo("2026-01-13T16:59");
        office.runDueJobs();
        assertThat(office.openSteps("NV-201")).isEmpty();
        assertThat(round("NV-201").isOpen()).isTrue();
        clock.moveTo("2026-01-13T17:01");
        office.runDueJobs();

        assertThat(office.openSteps("NV-201")).containsExactly("UserTask_ConsolidateOpinions");
        assertThat(round("NV-201").closedAt()).contains(clock.instant());
        assertThat(answers("NV-201")).extracting(Opinion::content).containsExactly("", "Chưa rõ kinh phí.");
    }

    @Test
    void a_silent_agency_does_not_hold_the_lead_past_the_latest_day() {
        var asked = givenARoundAmong("NV-202", "BTCTW", "TBVK");
        office.complete(asked.get(0), "answer", "AGREE");
        office.runDueJobs();

        clock.moveTo("2026-01-15T16:59");
        office.runDueJobs();
        assertThat(office.openSteps("NV-202")).containsExactly("UserTask_GiveOpinion");
        clock.moveTo("2026-01-15T17:01");
        office.runDueJobs();

        assertThat(office.openSteps("NV-202")).containsExactly("UserTask_ConsolidateOpinions");
        assertThat(answers("NV-202")).hasSize(1);
        assertThat(opinions.tally(round("NV-202")).silent()).isEqualTo(1);
    }

    @Test
    void over_Tet_the_days_do_not_count() {
        clock.moveTo("2026-02-11T09:00");
        var asked = givenARoundAmong("NV-204", "BTCTW");
        office.complete(asked.get(0), "answer", "AGREE");

        clock.moveTo("2026-02-22T12:00");
        office.runDueJobs();
        assertThat(round("NV-204").isOpen()).isTrue();
        assertThat(round("NV-204").minimumEndsAt()).isEqualTo(MovableClock.moment("2026-02-23T17:00"));
        clock.moveTo("2026-02-23T17:01");
        office.runDueJobs();

        assertThat(office.openSteps("NV-204")).containsExactly("UserTask_ConsolidateOpinions");
    }

    @Test
    void an_answer_after_the_latest_day_is_late_even_when_nobody_has_closed_the_round_yet() {
        var asked = givenARoundAmong("NV-205", "BTCTW");
        clock.moveTo("2026-01-15T17:05");

        office.complete(asked.get(0), "answer", "AGREE");
        office.runDueJobs();

        assertThat(answers("NV-205")).extracting(Opinion::late).containsExactly(true);
        assertThat(opinions.tally(round("NV-205")).answered()).isZero();
        assertThat(office.openSteps("NV-205")).containsExactly("UserTask_ConsolidateOpinions");
    }

    @Test
    void the_working_time_a_respondent_had_is_kept() {
        var asked = givenARoundAmong("NV-206", "BTCTW");
        clock.moveTo("2026-01-10T10:00");

        office.complete(asked.get(0), "answer", "AGREE");

        // Friday 9:00 to 17:00 without lunch, Saturday 8:00 to 10:00.
        assertThat(answers("NV-206")).extracting(Opinion::studied).containsExactly(Duration.ofHours(9));
    }

    @Test
    void urgency_is_declared_by_the_standing_board_and_lets_the_round_close_when_all_have_answered() {
        office.propose("code", "NV-207", "coordinators", List.of("BTCTW"), "due", "2026-06-30");
        office.complete("NV-207", "UserTask_AcceptTask", "focalPoint", "Vụ Tổng hợp");
        draft("NV-207", "commentsDue", "2026-01-10", "urgencyReason", "Họp bất thường.");
        assertThat(office.openSteps("NV-207")).containsExactly("UserTask_ApproveUrgency");
        assertThat(office.deskOf(office.step("NV-207", "UserTask_ApproveUrgency")))
                .isEqualTo("thuong-truc-tieu-ban");

        office.complete("NV-207", "UserTask_ApproveUrgency", "outcome", "URGENT", "reason", "Đồng ý rút ngắn.");
        office.complete("NV-207", "UserTask_GiveOpinion", "answer", "AGREE");
        office.runDueJobs();

        assertThat(office.openSteps("NV-207")).containsExactly("UserTask_ConsolidateOpinions");
        assertThat(clock.instant()).isEqualTo(MovableClock.moment("2026-01-09T09:00"));
        assertThat(round("NV-207").urgency()).contains(new Urgency("thuong-truc-tieu-ban", "Đồng ý rút ngắn."));
    }

    @Test
    void a_round_asked_for_by_a_process_that_knows_of_no_urgency_is_opened_with_its_guaranteed_days() {
        office.propose("code", "NV-209", "coordinators", List.of("BTCTW"), "due", "2026-06-30");

        runtime.startProcessInstanceByKey(
                "opinion-round",
                "NV-209",
                Variables.createVariables().putValue("roundKind", "AGENCIES").putValue("priority", "KEY"));
        office.runDueJobs();

        assertThat(round("NV-209").closesAt()).isEqualTo(MovableClock.moment("2026-01-15T17:00"));
    }

    @Test
    void a_day_that_leaves_the_agencies_too_little_time_is_refused_without_urgency() {
        office.propose("code", "NV-208", "coordinators", List.of("BTCTW"), "due", "2026-06-30");
        office.complete("NV-208", "UserTask_AcceptTask", "focalPoint", "Vụ Tổng hợp");

        assertThatThrownBy(() -> draft("NV-208", "commentsDue", "2026-01-12"))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("ít nhất 3 ngày làm việc nghiên cứu; sớm nhất là ngày 13/01/2026");
        draft("NV-208", "commentsDue", "2026-01-20");

        assertThat(round("NV-208").closesAt()).isEqualTo(MovableClock.moment("2026-01-20T17:00"));
    }

    @Test
    void an_objection_without_its_reason_is_refused_and_can_be_given_again() {
        var asked = givenARoundAmong("NV-203", "BTCTW");

        assertThatThrownBy(() -> office.complete(asked.get(0), "answer", "DISAGREE", "content", " "))
                .isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.problems())
                        .extracting(Problem::field)
                        .containsExactly("content"));
        office.complete(asked.get(0), "answer", "AGREE_WITH_COMMENTS", "content", "Bổ sung phụ lục.");
        office.letTheGuaranteedDaysPass("NV-203");

        assertThat(office.openSteps("NV-203")).containsExactly("UserTask_ConsolidateOpinions");
    }

    private void draft(String code, Object... more) {
        var fields =
                new ArrayList<Object>(List.of("summary", "Trích yếu", "content", "Báo cáo", "proposal", "Đề xuất"));
        fields.addAll(List.of(more));
        office.complete(code, "UserTask_DraftReport", fields.toArray());
    }

    private List<Opinion> answers(String code) {
        return opinions.in(round(code).id(), Filter.ALL, 0, 10);
    }

    private List<Task> givenARoundAmong(String code, String... agencies) {
        office.propose("code", code, "coordinators", List.of(agencies), "due", "2026-06-30");
        office.complete(code, "UserTask_AcceptTask", "focalPoint", "Vụ Tổng hợp");
        draft(code);
        return List.copyOf(office.stepsByDesk(code, "UserTask_GiveOpinion").values());
    }

    private OpinionRound round(String code) {
        return opinions.of(new TaskCode(code)).get(0);
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Coverage {

        @Bean
        @Primary
        ProcessEngineCoverageProperties coverage() {
            return new ProcessEngineCoverageProperties.Builder()
                    .assertClassCoverageAtLeast(1.0)
                    .excludeProcessDefinitionKeys("congress-task", "politburo-review", "plan-import", "escalation")
                    .build();
        }
    }
}
