package vn.congress.approval.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.camunda.bpm.engine.task.Task;
import org.camunda.community.process_test_coverage.spring_test.common.ProcessEngineCoverageProperties;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import vn.congress.approval.domain.Problem;
import vn.congress.approval.domain.Refused;
import vn.congress.approval.domain.opinion.Opinion;
import vn.congress.approval.domain.opinion.Opinions;
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
    MovableClock clock;

    @BeforeEach
    void setTheClock() {
        clock.moveTo(MovedClock.START);
    }

    @Test
    void a_round_closes_when_everybody_has_answered() {
        var asked = givenARoundAmong("NV-201", "BTCTW", "TBVK");

        office.complete(asked.get(0), "answer", "AGREE");
        office.runDueJobs();
        assertThat(office.openSteps("NV-201")).containsExactly("UserTask_GiveOpinion");
        office.complete(asked.get(1), "answer", "DISAGREE", "content", "Chưa rõ kinh phí.");
        office.runDueJobs();

        assertThat(office.openSteps("NV-201")).containsExactly("UserTask_ConsolidateOpinions");
        assertThat(round("NV-201").closedAt()).contains(clock.instant());
        assertThat(opinions.givenOn(new TaskCode("NV-201")))
                .extracting(Opinion::content)
                .containsExactly("", "Chưa rõ kinh phí.");
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
        assertThat(opinions.givenOn(new TaskCode("NV-202"))).hasSize(1);
    }

    @Test
    void an_objection_without_its_reason_is_refused_and_can_be_given_again() {
        var asked = givenARoundAmong("NV-203", "BTCTW");

        assertThatThrownBy(() -> office.complete(asked.get(0), "answer", "DISAGREE", "content", " "))
                .isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.problems())
                        .extracting(Problem::field)
                        .containsExactly("content"));
        office.complete(asked.get(0), "answer", "AGREE_WITH_COMMENTS", "content", "Bổ sung phụ lục.");
        office.runDueJobs();

        assertThat(office.openSteps("NV-203")).containsExactly("UserTask_ConsolidateOpinions");
    }

    private List<Task> givenARoundAmong(String code, String... agencies) {
        office.propose("code", code, "coordinators", List.of(agencies));
        office.complete(code, "UserTask_AcceptTask", "focalPoint", "Vụ Tổng hợp");
        office.complete(
                code, "UserTask_DraftReport", "summary", "Trích yếu", "content", "Báo cáo", "proposal", "Đề xuất");
        return List.copyOf(office.stepsByDesk(code, "UserTask_GiveOpinion").values());
    }

    private vn.congress.approval.domain.opinion.OpinionRound round(String code) {
        return opinions.of(new TaskCode(code)).get(0);
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Coverage {

        @Bean
        ProcessEngineCoverageProperties coverage() {
            return new ProcessEngineCoverageProperties.Builder()
                    .assertClassCoverageAtLeast(1.0)
                    .excludeProcessDefinitionKeys("congress-task", "politburo-review", "plan-import")
                    .build();
        }
    }
}
