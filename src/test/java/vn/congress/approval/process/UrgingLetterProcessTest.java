package vn.congress.approval.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.community.process_test_coverage.spring_test.common.ProcessEngineCoverageProperties;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.congress.approval.application.ConcludeTask;
import vn.congress.approval.application.Step;
import vn.congress.approval.application.UrgingLetters;
import vn.congress.approval.application.UrgingLetters.Wanted;
import vn.congress.approval.domain.Actor;
import vn.congress.approval.domain.Problem;
import vn.congress.approval.domain.Refused;
import vn.congress.approval.domain.agency.Desk;
import vn.congress.approval.domain.journal.Journal;
import vn.congress.approval.domain.notice.Digests;
import vn.congress.approval.domain.task.CongressTask;
import vn.congress.approval.domain.task.CongressTasks;
import vn.congress.approval.domain.task.Priority;
import vn.congress.approval.domain.task.TaskCode;
import vn.congress.approval.support.ATask;
import vn.congress.approval.support.Models;
import vn.congress.approval.support.ProcessDriver;
import vn.congress.approval.support.ProcessTest;
import vn.congress.approval.support.SomeAgencies;

@ProcessTest
@DisplayName("Urging letter")
class UrgingLetterProcessTest {

    private static final String ISSUE = "UserTask_IssueUrgingLetter";
    private static final AtomicInteger CODES = new AtomicInteger(200);

    @Autowired
    ProcessDriver office;

    @Autowired
    UrgingLetters letters;

    @Autowired
    ConcludeTask concludeTask;

    @Autowired
    CongressTasks register;

    @Autowired
    Journal journal;

    @Autowired
    Digests digests;

    @Autowired
    RuntimeService runtime;

    @Autowired
    JdbcClient database;

    private final String code = "NV-" + CODES.incrementAndGet();

    @Test
    void the_central_office_issues_it_and_lead_and_head_are_told_at_once() {
        var letter = wanted(ATask.planned(code));
        assertThat(office.deskOf(office.step(code, ISSUE))).isEqualTo("van-phong-tong-hop");
        assertThat(office.step(code, ISSUE).getDueDate()).isNotNull();
        var before = count("chu-tri-vptw");

        office.complete(code, ISSUE, "outcome", "ISSUED", "number", "128-CV/VPTW", "content", "Đề nghị khẩn trương.");

        assertThat(letter).isEnded().hasPassed("EndEvent_LetterIssued");
        assertThat(journal.last(new TaskCode(code), ISSUE)).hasValueSatisfying(entry -> {
            assertThat(entry.outcome()).isEqualTo("ISSUED");
            assertThat(entry.reason()).isEqualTo("Công văn số 128-CV/VPTW.\nĐề nghị khẩn trương.");
        });
        assertThat(count("chu-tri-vptw")).isEqualTo(before + 1);
        assertThat(database.sql("select text from notice where desk = 'nguoi-dung-dau-vptw' and task = ?")
                        .param(code)
                        .query(String.class)
                        .single())
                .contains("128-CV/VPTW")
                .contains(code);
    }

    @Test
    void none_is_needed_only_with_a_reason() {
        var letter = wanted(ATask.planned(code));

        refused("reason", "outcome", "NOT_NEEDED");
        assertThat(letter).isWaitingAt(ISSUE);
        office.complete(code, ISSUE, "outcome", "NOT_NEEDED", "reason", "Đã họp trực tiếp.");

        assertThat(letter).isEnded().hasPassed("EndEvent_LetterNotNeeded").hasNotPassed("EndEvent_LetterIssued");
    }

    @Test
    void a_letter_without_number_or_text_is_refused() {
        wanted(ATask.planned(code));

        assertThatThrownBy(() -> office.complete(code, ISSUE, "outcome", "ISSUED"))
                .isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.problems())
                        .extracting(Problem::field)
                        .containsExactlyInAnyOrder("number", "content"));
    }

    @Test
    void it_closes_by_itself_when_the_task_ends_meanwhile() {
        var letter = wanted(ATask.planned(code));

        concludeTask.conclude(new Step(new TaskCode(code), "ServiceTask_ConcludeTask", Actor.OFFICE));

        assertThat(letter).isEnded().hasPassed("EndEvent_LetterMoot");
        assertThat(office.openSteps(code)).isEmpty();
    }

    @Test
    void a_second_one_is_not_laid_beside_the_first() {
        wanted(ATask.planned(code));

        letters.draft(List.of(new Wanted(new TaskCode(code), Priority.KEY)));
        office.runDueJobs();

        assertThat(office.openSteps(code)).containsExactly(ISSUE);
    }

    @Test
    void of_a_task_that_is_only_tracked_it_says_what_the_draft_says_and_one_line_of_reason() {
        wanted(ATask.trackOnly(code));
        refused("reason", "outcome", "NOT_NEEDED", "reason", "Một.\nHai.");

        office.complete(code, ISSUE, "outcome", "ISSUED", "number", "9-CV/VPTW", "content", "Nội dung cụ thể là …");

        assertThat(journal.last(new TaskCode(code), ISSUE).orElseThrow().content())
                .doesNotContain("cụ thể")
                .contains("Kính gửi: Văn phòng Trung ương Đảng");
    }

    private int count(String desk) {
        return digests.count(List.of(new Desk(desk)));
    }

    private void refused(String field, Object... handedIn) {
        assertThatThrownBy(() -> office.complete(code, ISSUE, handedIn))
                .isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.problems())
                        .extracting(Problem::field)
                        .containsExactly(field));
    }

    private ProcessInstance wanted(CongressTask task) {
        assertThat(task.assignment().lead()).isEqualTo(SomeAgencies.VPTW);
        register.add(List.of(task));
        letters.draft(List.of(new Wanted(task.code(), Priority.KEY)));
        office.runDueJobs();
        return runtime.createProcessInstanceQuery()
                .processDefinitionKey("urging-letter")
                .processInstanceBusinessKey(code)
                .singleResult();
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Coverage {

        @Bean
        @Primary
        ProcessEngineCoverageProperties coverage() {
            return new ProcessEngineCoverageProperties.Builder()
                    .assertClassCoverageAtLeast(1.0)
                    .excludeProcessDefinitionKeys(Models.except("urging-letter"))
                    .build();
        }
    }
}
