package vn.congress.approval.process.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.UserOperationLogEntry;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class KeptHistoryTest {

    private final ProcessEngine engine = engine();
    private final HistoryService history = engine.getHistoryService();

    @BeforeEach
    void deploy() {
        engine.getRepositoryService()
                .createDeployment()
                .addModelInstance(
                        "short.bpmn",
                        Bpmn.createExecutableProcess("short")
                                .camundaHistoryTimeToLiveString("P1D")
                                .startEvent("begin")
                                .userTask("sign")
                                .camundaCandidateGroups("desk")
                                .serviceTask("fail")
                                .camundaAsyncBefore()
                                .camundaExpression("${missing}")
                                .endEvent("end")
                                .done())
                .deploy();
        engine.getIdentityService().setAuthentication("can.bo", List.of("desk"));
    }

    @AfterEach
    void close() {
        engine.close();
    }

    @Test
    void the_path_of_a_finished_step_and_its_instance_is_kept() {
        var instance = start();

        completeTheStep(instance);

        assertThat(history.createHistoricActivityInstanceQuery().finished().list())
                .extracting(HistoricActivityInstance::getActivityId)
                .containsExactlyInAnyOrder("begin", "sign");
        var step = history.createHistoricTaskInstanceQuery().singleResult();
        assertThat(step.getEndTime()).isNotNull();
        assertThat(step.getDurationInMillis()).isNotNull();
        assertThat(history.createHistoricProcessInstanceQuery().singleResult().getBusinessKey())
                .isEqualTo("NV-001");
    }

    @Test
    void values_and_completions_are_left_to_the_journal() {
        var instance = start();

        completeTheStep(instance);

        assertThat(history.createHistoricVariableInstanceQuery().count()).isZero();
        assertThat(history.createHistoricDetailQuery().count()).isZero();
        assertThat(history.createHistoricIdentityLinkLogQuery().count()).isZero();
        assertThat(history.createHistoricJobLogQuery().count()).isZero();
        assertThat(operations()).doesNotContain(UserOperationLogEntry.OPERATION_TYPE_COMPLETE);
    }

    @Test
    void what_an_operator_does_to_an_instance_is_kept() {
        var instance = start();

        engine.getRuntimeService().deleteProcessInstance(instance, "Mở nhầm");

        assertThat(operations()).contains(UserOperationLogEntry.OPERATION_TYPE_DELETE);
    }

    @Test
    void a_job_that_fails_is_kept_with_its_reason() {
        completeTheStep(start());
        var job = engine.getManagementService().createJobQuery().singleResult().getId();

        assertThatThrownBy(() -> engine.getManagementService().executeJob(job)).hasMessageContaining("missing");

        assertThat(history.createHistoricJobLogQuery()
                        .failureLog()
                        .singleResult()
                        .getJobExceptionMessage())
                .contains("missing");
    }

    private String start() {
        return engine.getRuntimeService()
                .startProcessInstanceByKey("short", "NV-001", Map.of("outcome", "SIGNED"))
                .getId();
    }

    private void completeTheStep(String instance) {
        var tasks = engine.getTaskService();
        tasks.complete(
                tasks.createTaskQuery()
                        .processInstanceId(instance)
                        .singleResult()
                        .getId(),
                Map.of("outcome", "RETURNED"));
    }

    private List<String> operations() {
        return history.createUserOperationLogQuery().list().stream()
                .map(UserOperationLogEntry::getOperationType)
                .toList();
    }

    private static ProcessEngine engine() {
        var engine = new StandaloneProcessEngineConfiguration();
        engine.setProcessEngineName("kept-history-" + UUID.randomUUID());
        engine.setJdbcUrl("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        engine.setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_TRUE);
        engine.setJobExecutorActivate(false);
        engine.getProcessEnginePlugins().add(new KeptHistory());
        return engine.buildProcessEngine();
    }
}
