package vn.congress.approval.process.planimport;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.complete;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.execute;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.identityService;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.job;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.runtimeService;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.task;
import static vn.congress.approval.process.planimport.PlanImportModel.Element.APPLY_PLAN;
import static vn.congress.approval.process.planimport.PlanImportModel.Element.OPEN_PLANNED_TASKS;
import static vn.congress.approval.process.planimport.PlanImportModel.Element.PLAN_OPENED;
import static vn.congress.approval.process.planimport.PlanImportModel.Element.PLAN_REFUSED;
import static vn.congress.approval.process.planimport.PlanImportModel.Element.REVIEW_REFUSED_PLAN;

import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.bpm.engine.test.mock.Mocks;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.community.process_test_coverage.engine.platform7.ProcessCoverageInMemProcessEngineConfiguration;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.camunda.spin.plugin.variable.SpinValues;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.congress.approval.application.ApplyPlanFile;
import vn.congress.approval.application.CongressProcess;
import vn.congress.approval.application.HandInPlan;
import vn.congress.approval.application.OpenPlannedTasks;
import vn.congress.approval.application.ReceivePlanFile;
import vn.congress.approval.application.ReviewRefusedPlan;
import vn.congress.approval.domain.Actor;
import vn.congress.approval.domain.agency.Agencies;
import vn.congress.approval.domain.journal.Journal;
import vn.congress.approval.domain.plan.PlanCells;
import vn.congress.approval.domain.plan.PlanColumn;
import vn.congress.approval.domain.plan.PlanFiles;
import vn.congress.approval.domain.plan.PlanRow;
import vn.congress.approval.domain.plan.PlanSheets;
import vn.congress.approval.domain.task.Assignment;
import vn.congress.approval.domain.task.CongressTasks;
import vn.congress.approval.domain.task.TaskCode;
import vn.congress.approval.support.APlan;
import vn.congress.approval.support.Databases;
import vn.congress.approval.support.MovableClock;
import vn.congress.approval.support.Tables;

@DisplayName("The import of a plan")
@Deployment(resources = "processes/plan-import/plan-import.bpmn")
class PlanImportProcessTest {

    @RegisterExtension
    static final ProcessEngineCoverageExtension ENGINE = ProcessEngineCoverageExtension.builder(
                    new ProcessCoverageInMemProcessEngineConfiguration())
            .assertClassCoverageAtLeast(1.0)
            .build();

    private final MovableClock clock = MovableClock.at("2026-01-07T09:00");
    private final Tables tables = new Tables(Databases.h2(), clock);
    private final CongressTasks tasks = tables.get(CongressTasks.class);
    private final PlanFiles planFiles = tables.get(PlanFiles.class);

    @BeforeEach
    void bindTheModelToTheRealDelegates() {
        var reader = new ReaderForTests().reader();
        var agencies = tables.get(Agencies.class);
        var engine = new OpensAtOnce(tasks);
        Mocks.register("planHandedInListener", new PlanHandedInListener(reader, new HandInPlan(planFiles)));
        Mocks.register(
                "applyPlanDelegate",
                new ApplyPlanDelegate(
                        new ApplyPlanFile(agencies, tasks, planFiles, engine, tables.get(Journal.class), clock)));
        Mocks.register("openPlannedTasksDelegate", new OpenPlannedTasksDelegate(new OpenPlannedTasks(tasks, engine)));
        Mocks.register(
                "reviewRefusedPlanListener",
                new ReviewRefusedPlanListener(reader, new ReviewRefusedPlan(planFiles, clock)));
        Mocks.register("openStepListener", (TaskListener) task -> {});
        identityService().setAuthenticatedUserId("tonghop");
    }

    @AfterEach
    void unbind() {
        identityService().clearAuthentication();
        Mocks.reset();
    }

    @Test
    void a_plan_is_entered_and_its_tasks_are_opened_a_hundred_at_a_time() {
        var id = received(plan(230));

        var imported = handedIn(id);
        assertThat(imported).hasBusinessKey("KH-" + id).isWaitingAt(APPLY_PLAN);
        executeNext(imported);

        for (var left : List.of(230, 130, 30)) {
            assertThat(imported).isWaitingAt(OPEN_PLANNED_TASKS);
            org.assertj.core.api.Assertions.assertThat(tasks.countPlanned()).isEqualTo(left);
            executeNext(imported);
        }
        assertThat(imported).isEnded().hasPassed(PLAN_OPENED);
        org.assertj.core.api.Assertions.assertThat(tables.get(Journal.class).of(new TaskCode("NV-001")))
                .extracting(entry -> entry.account())
                .containsExactly("tonghop");
    }

    @Test
    void a_plan_that_was_overtaken_goes_to_the_central_office_and_ends_refused() {
        openedPlan();
        var overtaken = received(APlan.with(plan(2), "NV-001", PlanColumn.LEAD, "Bộ Ngoại giao"));
        var imported = handedIn(overtaken);
        tasks.accept(new TaskCode("NV-001"), "Vụ Tổng hợp");

        executeNext(imported);

        assertThat(imported).isWaitingAt(REVIEW_REFUSED_PLAN);
        assertThat(task(imported)).hasCandidateGroup("van-phong-tong-hop");
        complete(task(imported), submission("{\"note\": \"Đã báo cơ quan lập kế hoạch.\"}"));
        assertThat(imported).isEnded().hasPassed(PLAN_REFUSED).hasNotPassed(PLAN_OPENED);
        org.assertj.core.api.Assertions.assertThat(tables.sql()
                        .sql("select reviewed_by || ': ' || review_note from plan_file where id = ?")
                        .param(overtaken)
                        .query(String.class)
                        .single())
                .isEqualTo("tonghop: Đã báo cơ quan lập kế hoạch.");
    }

    @Test
    void a_file_is_handed_in_once() {
        var id = openedPlan();

        assertThatThrownBy(() -> handedIn(id)).hasStackTraceContaining("đã được xử lý");
        assertThatThrownBy(() -> handedIn(404)).hasStackTraceContaining("Không có tệp kế hoạch này");
    }

    private long openedPlan() {
        var id = received(plan(2));
        var imported = handedIn(id);
        executeNext(imported);
        executeNext(imported);
        assertThat(imported).isEnded();
        return id;
    }

    private long received(List<PlanRow> rows) {
        return new ReceivePlanFile(new OneSheet(rows), tables.get(Agencies.class), tasks, planFiles, clock)
                .receive(InputStream.nullInputStream(), "ke-hoach.xlsx", new Actor("tonghop"))
                .id();
    }

    private static ProcessInstance handedIn(long planFile) {
        return runtimeService()
                .startProcessInstanceByKey(PlanImportModel.KEY, submission("{\"planFile\": " + planFile + "}"));
    }

    private static VariableMap submission(String json) {
        return Variables.createVariables()
                .putValueTyped(
                        "submission",
                        SpinValues.jsonValue(json).setTransient(true).create());
    }

    private static void executeNext(ProcessInstance imported) {
        execute(job(imported));
    }

    private static List<PlanRow> plan(int tasks) {
        return APlan.of(
                IntStream.rangeClosed(1, tasks).mapToObj("NV-%03d"::formatted).toArray(String[]::new));
    }

    /** A workbook with the given rows on it. */
    private record OneSheet(List<PlanRow> rows) implements PlanSheets {

        @Override
        public List<PlanRow> read(InputStream content) {
            return rows;
        }

        @Override
        public void write(List<Assignment> assignments, PlanCells cells, OutputStream out) {}
    }

    /** The process of a task begins by moving it on in the register. */
    private record OpensAtOnce(CongressTasks tasks) implements CongressProcess {

        @Override
        public void begin(TaskCode code) {
            tasks.beginOnce(code);
        }

        @Override
        public void release(TaskCode code) {}

        @Override
        public void takeBack(TaskCode code) {}
    }
}
