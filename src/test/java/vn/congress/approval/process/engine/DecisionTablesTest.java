package vn.congress.approval.process.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.congress.approval.support.MovableClock;

class DecisionTablesTest {

    private final MovableClock clock = MovableClock.at("2026-01-09T09:00");
    private final DecisionTables tables = new DecisionTables(clock);
    private final String database = "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1";
    private final ProcessEngine here = engine("here", List.of(tables));
    private final ProcessEngine otherNode = engine("other-node", List.of());

    @AfterEach
    void close() {
        here.close();
        otherNode.close();
    }

    @Test
    void a_table_answers_and_names_its_version() {
        deploy(here, 5);

        var table = tables.inForce("days");

        assertThat(table.version()).isEqualTo(1);
        assertThat(answer(table)).isEqualTo(5);
    }

    @Test
    void a_version_deployed_here_is_in_force_at_once() {
        deploy(here, 5);
        assertThat(answer(tables.inForce("days"))).isEqualTo(5);

        deploy(here, 3);

        assertThat(tables.inForce("days").version()).isEqualTo(2);
        assertThat(answer(tables.inForce("days"))).isEqualTo(3);
    }

    @Test
    void a_version_deployed_through_another_node_is_in_force_after_a_minute() {
        deploy(here, 5);
        assertThat(answer(tables.inForce("days"))).isEqualTo(5);

        deploy(otherNode, 3);
        clock.advance(DecisionTables.MEMORY);

        assertThat(answer(tables.inForce("days"))).isEqualTo(3);
    }

    private static int answer(DecisionTables.Table table) {
        return ((Number) table.evaluate(Map.of("step", "A")).getSingleResult().getSingleEntry()).intValue();
    }

    private static void deploy(ProcessEngine engine, int days) {
        engine.getRepositoryService()
                .createDeployment()
                .addString(
                        "days.dmn",
                        """
                        <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/"
                            xmlns:camunda="http://camunda.org/schema/1.0/dmn" id="d" name="d" namespace="d">
                          <decision id="days" name="days" camunda:historyTimeToLive="P1D">
                            <decisionTable id="t">
                              <input id="i"><inputExpression id="e" typeRef="string"><text>step</text></inputExpression></input>
                              <output id="o" name="days" typeRef="integer"/>
                              <rule id="r"><inputEntry id="ie"><text></text></inputEntry>
                                <outputEntry id="oe"><text>%d</text></outputEntry></rule>
                            </decisionTable>
                          </decision>
                        </definitions>
                        """
                                .formatted(days))
                .deploy();
    }

    private ProcessEngine engine(String name, List<ProcessEnginePlugin> plugins) {
        var engine = new StandaloneProcessEngineConfiguration();
        engine.setProcessEngineName(name + UUID.randomUUID());
        engine.setJdbcUrl(database);
        engine.setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_TRUE);
        engine.setJobExecutorActivate(false);
        engine.getProcessEnginePlugins().addAll(plugins);
        return engine.buildProcessEngine();
    }
}
