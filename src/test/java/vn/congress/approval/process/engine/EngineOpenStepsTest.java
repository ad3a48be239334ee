package vn.congress.approval.process.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.congress.approval.application.OpenStep;
import vn.congress.approval.application.OpenSteps;
import vn.congress.approval.domain.Actor;
import vn.congress.approval.domain.absence.Substitutions;
import vn.congress.approval.domain.agency.Desk;
import vn.congress.approval.domain.task.TaskCode;

@DisplayName("Open steps of the engine")
class EngineOpenStepsTest {

    private static final Desk DESK = Desk.politburoMember(3);
    private static final Actor MEMBER = new Actor("bct3");
    private static final Instant DUE = Instant.parse("2026-01-15T10:00:00Z");

    private final ProcessEngine engine = engine();
    private final EngineOpenSteps steps = new EngineOpenSteps(engine, Substitutions.NONE);

    @BeforeEach
    void deployAProcessOfOneStep() {
        var model = Bpmn.createExecutableProcess("question")
                .camundaHistoryTimeToLiveString("P1D")
                .startEvent()
                .userTask("UserTask_GiveOpinion")
                .name("Cho ý kiến")
                .camundaCandidateGroups(DESK.id())
                .endEvent()
                .done();
        engine.getRepositoryService()
                .createDeployment()
                .addModelInstance("question.bpmn", model)
                .deploy();
    }

    @AfterEach
    void close() {
        engine.close();
    }

    @Test
    void who_sits_at_the_desk_sees_the_step_as_it_is() {
        var id = open("NV-001");
        signIn(MEMBER.account(), DESK.id());

        assertThat(steps.visibleTo(id, MEMBER))
                .contains(new OpenStep(
                        id,
                        "UserTask_GiveOpinion",
                        "Cho ý kiến",
                        new TaskCode("NV-001"),
                        DESK,
                        Optional.of(DUE),
                        false,
                        Optional.of(7L),
                        true));
        assertThat(steps.workableBy(id, MEMBER)).isPresent();
    }

    @Test
    void who_sits_elsewhere_sees_nothing() {
        var id = open("NV-001");
        signIn(MEMBER.account(), Desk.politburoMember(4).id());

        assertThat(steps.visibleTo(id, MEMBER)).isEmpty();
        assertThat(steps.visibleTo(List.of(id), MEMBER)).isEmpty();
    }

    @Test
    void without_a_signed_in_person_or_for_another_nothing_is_seen() {
        var id = open("NV-001");

        assertThat(steps.visibleTo(id, MEMBER)).isEmpty();
        assertThat(steps.visibleTo(List.of(id), MEMBER)).isEmpty();

        signIn("bct5", DESK.id());

        assertThat(steps.visibleTo(id, MEMBER)).isEmpty();
        assertThat(steps.visibleTo(List.of(id), MEMBER)).isEmpty();
    }

    @Test
    void who_sees_a_step_without_sitting_at_its_desk_cannot_work_it() {
        var id = open("NV-001");
        engine.getTaskService().addCandidateUser(id, "kiemtra");
        signIn("kiemtra", "kiem-tra-giam-sat");

        assertThat(steps.visibleTo(id, new Actor("kiemtra"))).isPresent();
        assertThat(steps.workableBy(id, new Actor("kiemtra"))).isEmpty();
    }

    @Test
    void a_step_that_came_back_says_so() {
        var id = open("NV-001");
        var task = engine.getTaskService().createTaskQuery().taskId(id).singleResult();
        task.setDescription("Trả lại: thiếu phụ lục");
        engine.getTaskService().saveTask(task);
        signIn(MEMBER.account(), DESK.id());

        assertThat(steps.visibleTo(id, MEMBER).orElseThrow().returned()).isTrue();
        assertThat(steps.visibleTo(List.of(id), MEMBER))
                .extracting(OpenSteps.Line::returned)
                .containsExactly(true);
    }

    @Test
    void a_page_shows_the_steps_of_tasks_and_leaves_out_others() {
        var first = open("NV-001");
        var second = open("NV-002");
        var aboutNoTask = open("tệp kế hoạch 12");
        signIn(MEMBER.account(), DESK.id());

        assertThat(steps.visibleTo(List.of(second, first, aboutNoTask, "gone"), MEMBER))
                .extracting(OpenSteps.Line::id, OpenSteps.Line::task)
                .containsExactlyInAnyOrder(tuple(first, new TaskCode("NV-001")), tuple(second, new TaskCode("NV-002")));
        assertThat(steps.visibleTo(aboutNoTask, MEMBER)).isEmpty();
    }

    private String open(String businessKey) {
        engine.getIdentityService().clearAuthentication();
        var instance = engine.getRuntimeService()
                .createProcessInstanceByKey("question")
                .businessKey(businessKey)
                .setVariable("round", "7")
                .execute();
        var task = engine.getTaskService()
                .createTaskQuery()
                .processInstanceId(instance.getId())
                .singleResult();
        task.setDueDate(Date.from(DUE));
        task.setName(businessKey + " · " + task.getName());
        engine.getTaskService().saveTask(task);
        return task.getId();
    }

    private void signIn(String account, String... groups) {
        engine.getIdentityService().setAuthentication(account, List.of(groups));
    }

    private static ProcessEngine engine() {
        var name = "open-steps-" + UUID.randomUUID();
        return new StandaloneInMemProcessEngineConfiguration()
                .setProcessEngineName(name)
                .setJdbcUrl("jdbc:h2:mem:" + name)
                .setAuthorizationEnabled(true)
                .buildProcessEngine();
    }
}
