package vn.congress.approval.process.congresstask;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import vn.congress.approval.domain.authority.AuthorityTable.Source;
import vn.congress.approval.domain.authority.AuthorityTables;
import vn.congress.approval.process.engine.AsTheOffice;
import vn.congress.approval.process.engine.DecisionTables;

/** Versions of {@code competent-level} in the engine's repository; the sign-on has checked who asks. */
@Component
final class EngineAuthorityTables implements AuthorityTables {

    /** The name under which the program's own file is deployed too: one table, one name. */
    private static final String RESOURCE = "processes/congress-task/competent-level.dmn";

    /** Not the program's own name, so that its next start sees that people have changed the table. */
    private static final String DEPLOYMENT = "authority-table";

    private final ProcessEngine engine;
    private final DecisionTables tables;

    EngineAuthorityTables(@Lazy ProcessEngine engine, DecisionTables tables) {
        this.engine = engine;
        this.tables = tables;
    }

    @Override
    public InForce inForce() {
        tables.lookAgain();
        return AsTheOffice.execute(engine, command -> {
            var definition = latest();
            var dmn = file(definition);
            var source = new Source(CompetentLevelTable.DECISION, definition.getVersion(), definition.getId());
            return new InForce(source, deployed(definition), dmn, TableFile.inForce(dmn, source));
        });
    }

    @Override
    public Rules read(byte[] dmn) {
        return TableFile.handedIn(dmn);
    }

    @Override
    public int putInForce(byte[] dmn) {
        return AsTheOffice.execute(engine, command -> engine.getRepositoryService()
                .createDeployment()
                .name(DEPLOYMENT)
                .source(DEPLOYMENT)
                .addInputStream(RESOURCE, new ByteArrayInputStream(dmn))
                .deployWithResult()
                .getDeployedDecisionDefinitions()
                .get(0)
                .getVersion());
    }

    private DecisionDefinition latest() {
        return engine.getRepositoryService()
                .createDecisionDefinitionQuery()
                .decisionDefinitionKey(CompetentLevelTable.DECISION)
                .latestVersion()
                .singleResult();
    }

    private Instant deployed(DecisionDefinition definition) {
        return engine.getRepositoryService()
                .createDeploymentQuery()
                .deploymentId(definition.getDeploymentId())
                .singleResult()
                .getDeploymentTime()
                .toInstant();
    }

    private byte[] file(DecisionDefinition definition) {
        try (var content = engine.getRepositoryService().getDecisionModel(definition.getId())) {
            return content.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
