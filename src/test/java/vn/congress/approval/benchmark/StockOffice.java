package vn.congress.approval.benchmark;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.persistence.StrongUuidGenerator;
import org.springframework.core.io.ClassPathResource;

/**
 * The engine as it comes, as a deployment with rights has it: full history, authorization on. It runs our models with
 * none of our code: beans in place of ours set what the gateways read, and forms post ordinary variables.
 */
final class StockOffice {

    private static final List<String> RESOURCES = List.of(
            "processes/congress-task/congress-task.bpmn",
            "processes/congress-task/competent-level.dmn",
            "processes/congress-task/service-level.dmn",
            "processes/opinion-round/opinion-round.bpmn",
            "processes/politburo-review/politburo-review.bpmn");

    private StockOffice() {}

    static ProcessEngine open(String name, DataSource database) {
        var engine = new StandaloneProcessEngineConfiguration();
        engine.setProcessEngineName(name);
        engine.setDataSource(database);
        engine.setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_TRUE);
        engine.setHistory(ProcessEngineConfiguration.HISTORY_FULL);
        engine.setAuthorizationEnabled(true);
        engine.setGeneralResourceWhitelistPattern("[a-zA-Z0-9.-]+");
        // As the Spring Boot starter has it; blocks of numbers would cost a round trip now and then.
        engine.setIdGenerator(new StrongUuidGenerator());
        engine.setJobExecutorActivate(false);
        engine.setBeans(beans());
        var built = engine.buildProcessEngine();
        var deployment = built.getRepositoryService().createDeployment();
        RESOURCES.forEach(path -> deployment.addInputStream(path, stream(path)));
        deployment.deploy();
        return built;
    }

    private static InputStream stream(String path) {
        try {
            return new ClassPathResource(path).getInputStream();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    private static Map<Object, Object> beans() {
        var beans = new HashMap<Object, Object>();
        for (var listener : List.of(
                "openStepListener",
                "acceptTaskListener",
                "reportCompletionListener",
                "draftReportListener",
                "giveOpinionListener",
                "consolidateOpinionsListener",
                "signOffListener",
                "appraiseListener",
                "decideListener",
                "approveUrgencyListener",
                "circulateDossierListener",
                "settleTieListener",
                "explainChangesListener",
                "consolidateCommentsListener",
                "recordConclusionListener",
                "reviseAfterCommentsListener",
                "issueConclusionListener")) {
            beans.put(listener, (TaskListener) task -> {});
        }
        beans.put("taskProposedListener", (ExecutionListener) execution -> {});
        beans.put("taskOpenedListener", (ExecutionListener) execution -> execution.setVariables(Map.of(
                "lead", "vptw", "priority", "URGENT", "heldBack", "NO", "trackOnly", "NO", "coordinated", "YES")));
        beans.put("openRoundDelegate", (JavaDelegate) execution -> execution.setVariables(Map.of(
                "closesAt",
                "2099-01-30T17:00:00",
                "guaranteedUntil",
                "2025-01-01T17:00:00",
                "round",
                execution.getVariable("roundKind"))));
        beans.put("closeRoundDelegate", (JavaDelegate) execution -> execution.setVariable("verdict", "CARRIED"));
        beans.put("findCompetentLevelDelegate", (JavaDelegate)
                execution -> execution.setVariable("competentLevel", "POLITBURO"));
        beans.put("concludeTaskDelegate", (JavaDelegate) execution -> {});
        beans.put("roundDesks", new Desks());
        return beans;
    }

    /** Who is asked in the round that {@code openRoundDelegate} has opened. */
    public static final class Desks {

        public List<String> askedIn(String round) {
            return round.equals("AGENCIES") ? MainCycle.AGENCIES : MainCycle.MEMBERS;
        }
    }
}
