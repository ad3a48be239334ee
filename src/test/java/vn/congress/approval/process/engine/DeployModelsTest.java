package vn.congress.approval.process.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.congress.approval.support.ATable;

@DisplayName("Starting the program again")
class DeployModelsTest {

    private static final String TABLE = "processes/congress-task/competent-level.dmn";

    private final ProcessEngine engine = engine();

    @AfterEach
    void close() {
        engine.close();
    }

    @Test
    void deploys_nothing_twice() {
        start();
        start();

        assertThat(inForce().getVersion()).isEqualTo(1);
    }

    @Test
    void keeps_a_table_that_people_have_put_in_force() {
        start();
        var theirs = putInForce();

        start();

        assertThat(inForce().getId()).isEqualTo(theirs.getId());
    }

    @Test
    void keeps_it_even_where_another_file_has_changed_and_everything_else_is_deployed_again() {
        engine.getRepositoryService()
                .createDeployment()
                .name("congress-task-approval")
                .source("congress-task-approval")
                .addString(TABLE, ATable.asShipped())
                .addString("forms/congress-task/decide.html", "<form>as it was in the last release</form>")
                .deploy();
        var theirs = putInForce();

        start();

        assertThat(inForce().getId()).isEqualTo(theirs.getId());
        assertThat(engine.getRepositoryService()
                        .createProcessDefinitionQuery()
                        .processDefinitionKey("congress-task")
                        .count())
                .isEqualTo(1);
    }

    private void start() {
        new DeployModels().postProcessEngineBuild(engine);
    }

    private DecisionDefinition putInForce() {
        engine.getRepositoryService()
                .createDeployment()
                .name("authority-table")
                .addString(TABLE, new String(ATable.withBoardFrom(100), StandardCharsets.UTF_8))
                .deploy();
        return inForce();
    }

    private DecisionDefinition inForce() {
        return engine.getRepositoryService()
                .createDecisionDefinitionQuery()
                .decisionDefinitionKey("competent-level")
                .latestVersion()
                .singleResult();
    }

    private static ProcessEngine engine() {
        var engine = new StandaloneProcessEngineConfiguration();
        engine.setProcessEngineName("deploying" + UUID.randomUUID());
        engine.setJdbcUrl("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        engine.setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_TRUE);
        engine.setJobExecutorActivate(false);
        return engine.buildProcessEngine();
    }
}
