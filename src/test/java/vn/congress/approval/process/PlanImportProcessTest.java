package vn.congress.approval.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
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
import vn.congress.approval.application.ReceivePlanFile;
import vn.congress.approval.domain.Actor;
import vn.congress.approval.domain.Refused;
import vn.congress.approval.domain.agency.Agencies;
import vn.congress.approval.domain.agency.AgencyCode;
import vn.congress.approval.domain.journal.Journal;
import vn.congress.approval.domain.journal.JournalEntry;
import vn.congress.approval.domain.plan.PlanCells;
import vn.congress.approval.domain.plan.PlanFileState;
import vn.congress.approval.domain.plan.PlanFiles;
import vn.congress.approval.domain.plan.PlanSheets;
import vn.congress.approval.domain.task.Assignment;
import vn.congress.approval.domain.task.CongressTasks;
import vn.congress.approval.domain.task.TaskCode;
import vn.congress.approval.domain.task.TaskState;
import vn.congress.approval.support.APlan;
import vn.congress.approval.support.ProcessDriver;
import vn.congress.approval.support.ProcessTest;

@ProcessTest
@DisplayName("Plan import")
class PlanImportProcessTest {

    private static final AtomicInteger PLANS = new AtomicInteger();

    @Autowired
    ProcessDriver office;

    @Autowired
    ReceivePlanFile receivePlanFile;

    @Autowired
    PlanSheets sheets;

    @Autowired
    Agencies agencies;

    @Autowired
    CongressTasks register;

    @Autowired
    PlanFiles planFiles;

    @Autowired
    Journal journal;

    @Autowired
    RuntimeService runtime;

    @Autowired
    ManagementService management;

    @Autowired
    IdentityService identity;

    @Autowired
    JdbcClient database;

    private final String group = "P" + (char) ('A' + PLANS.getAndIncrement());

    @Test
    void a_plan_is_entered_and_its_tasks_are_given_a_hundred_at_a_time() {
        var id = received(plan(130));

        var imported = handedIn(id);

        assertThat(imported).hasBusinessKey("KH-" + id).isWaitingAt("ServiceTask_ApplyPlan");
        executeNext(imported);
        assertThat(register.countPlanned()).isEqualTo(130);
        executeNext(imported);
        assertThat(imported).isWaitingAt("ServiceTask_OpenPlannedTasks");
        assertThat(planFiles.find(id)).hasValueSatisfying(file -> {
            assertThat(file.toOpen()).isEqualTo(130);
            assertThat(file.opened()).isEqualTo(100);
        });
        executeNext(imported);
        assertThat(imported).isEnded().hasPassed("EndEvent_PlanOpened");
        assertThat(register.countPlanned()).isZero();
        assertThat(office.openSteps(code(1))).containsExactly("UserTask_AcceptTask");
        assertThat(journal.of(new TaskCode(code(1))).get(0))
                .extracting(JournalEntry::account, JournalEntry::outcome)
                .containsExactly("tonghop", "ADDED");
    }

    @Test
    void a_task_waits_until_what_it_depends_on_is_concluded() {
        imported(List.of(assignment(1), changed(2, it -> withPrerequisites(it, List.of(new TaskCode(code(1)))))));

        assertThat(office.openSteps(code(1))).containsExactly("UserTask_AcceptTask");
        assertThat(office.openSteps(code(2))).isEmpty();
    }

    @Test
    void a_task_nobody_has_accepted_moves_to_the_desk_of_its_new_lead() {
        imported(plan(2));
        assertThat(office.deskOf(office.step(code(1), "UserTask_AcceptTask"))).isEqualTo("chu-tri-vptw");

        imported(List.of(changed(1, it -> withLead(it, "BNG")), assignment(2)));

        assertThat(office.deskOf(office.step(code(1), "UserTask_AcceptTask"))).isEqualTo("chu-tri-bng");
        assertThat(office.deskOf(office.step(code(2), "UserTask_AcceptTask"))).isEqualTo("chu-tri-vptw");
    }

    @Test
    void a_plan_that_was_overtaken_goes_to_the_central_office_and_ends_refused() {
        imported(plan(1));
        var overtaken = received(List.of(changed(1, it -> withLead(it, "BNG")), assignment(2)));
        var instance = handedIn(overtaken);
        office.complete(code(1), "UserTask_AcceptTask", "focalPoint", "Vụ Tổng hợp");

        executeNext(instance);

        var key = "KH-" + overtaken;
        assertThat(office.deskOf(office.step(key, "UserTask_ReviewRefusedPlan")))
                .isEqualTo("van-phong-tong-hop");
        assertThat(office.step(key, "UserTask_ReviewRefusedPlan").getDueDate()).isNotNull();
        assertThat(register.find(new TaskCode(code(2)))).isEmpty();
        assertThat(planFiles.find(overtaken)).hasValueSatisfying(file -> {
            assertThat(file.state()).isEqualTo(PlanFileState.REFUSED);
            assertThat(file.problems()).isNotEmpty();
        });

        var review = office.step(key, "UserTask_ReviewRefusedPlan");
        office.completeAs("tonghop", review, "note", "Đã báo nơi lập kế hoạch.");

        assertThat(instance).isEnded().hasPassed("EndEvent_PlanRefused").hasNotPassed("EndEvent_PlanOpened");
        assertThat(database.sql("select reviewed_by || ': ' || review_note from plan_file where id = ?")
                        .param(overtaken)
                        .query(String.class)
                        .single())
                .isEqualTo("tonghop: Đã báo nơi lập kế hoạch.");
    }

    @Test
    void a_file_is_handed_in_once_and_only_one_that_was_received() {
        var id = imported(plan(1));

        for (var wrong : List.of(id, 404_404L)) {
            assertThatThrownBy(() -> handedIn(wrong))
                    .isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.problems())
                            .singleElement()
                            .satisfies(problem -> assertThat(problem.field()).isEqualTo("planFile")));
        }
        assertThat(register.find(new TaskCode(code(1))))
                .hasValueSatisfying(task -> assertThat(task.state()).isEqualTo(TaskState.ASSIGNED));
    }

    /** Takes a plan all the way. */
    private long imported(List<Assignment> assignments) {
        var id = received(assignments);
        var instance = handedIn(id);
        executeNext(instance);
        executeNext(instance);
        assertThat(instance).isEnded();
        return id;
    }

    private long received(List<Assignment> assignments) {
        var file = new ByteArrayOutputStream();
        sheets.write(assignments, new PlanCells(agencies.all()), file);
        return receivePlanFile
                .receive(new ByteArrayInputStream(file.toByteArray()), "ke-hoach.xlsx", new Actor("tonghop"))
                .id();
    }

    private ProcessInstance handedIn(long planFile) {
        return asTheCentralOffice(() -> runtime.startProcessInstanceByKey(
                "plan-import", ProcessDriver.submission(Map.of("planFile", planFile))));
    }

    private <T> T asTheCentralOffice(Supplier<T> work) {
        identity.setAuthentication("tonghop", List.of("van-phong-tong-hop"));
        try {
            return work.get();
        } finally {
            identity.clearAuthentication();
        }
    }

    private void executeNext(ProcessInstance instance) {
        management.executeJob(management
                .createJobQuery()
                .processInstanceId(instance.getId())
                .singleResult()
                .getId());
    }

    private String code(int number) {
        return group + "-%03d".formatted(number);
    }

    private Assignment assignment(int number) {
        return APlan.task(code(number)).assignment();
    }

    private Assignment changed(int number, UnaryOperator<Assignment> change) {
        return change.apply(assignment(number));
    }

    private List<Assignment> plan(int size) {
        return new ArrayList<>(
                IntStream.rangeClosed(1, size).mapToObj(this::assignment).toList());
    }

    private static Assignment withLead(Assignment of, String lead) {
        return with(of, new AgencyCode(lead), of.prerequisites());
    }

    private static Assignment withPrerequisites(Assignment of, List<TaskCode> prerequisites) {
        return with(of, of.lead(), prerequisites);
    }

    private static Assignment with(Assignment of, AgencyCode lead, List<TaskCode> prerequisites) {
        return new Assignment(
                of.code(),
                of.title(),
                of.workGroup(),
                of.phase(),
                of.priority(),
                lead,
                of.coordinators(),
                of.accountableHead(),
                of.due(),
                of.deliverable(),
                of.plannedLevel(),
                of.basis(),
                prerequisites,
                of.trackOnly(),
                of.note());
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Coverage {

        @Bean
        @Primary
        ProcessEngineCoverageProperties coverage() {
            return new ProcessEngineCoverageProperties.Builder()
                    .assertClassCoverageAtLeast(1.0)
                    .excludeProcessDefinitionKeys("congress-task", "opinion-round", "politburo-review", "escalation")
                    .build();
        }
    }
}
