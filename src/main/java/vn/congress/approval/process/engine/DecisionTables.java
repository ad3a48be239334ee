package vn.congress.approval.process.engine;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionTableResult;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationListener;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.TransactionState;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The decision tables in force, remembered so that a step need not look them up.
 *
 * <p>What is deployed through this node is in force from the commit on; what is deployed through another node is seen
 * within {@link #MEMORY}.
 */
@Component
public class DecisionTables extends AbstractProcessEnginePlugin {

    static final Duration MEMORY = Duration.ofSeconds(60);

    private final Map<String, Reading> readings = new ConcurrentHashMap<>();
    private final MatchedRules matchedRules = new MatchedRules();
    private final AtomicLong deployments = new AtomicLong();
    private final Clock clock;
    private @Nullable ProcessEngineConfigurationImpl configuration;

    DecisionTables(Clock clock) {
        this.clock = clock;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        configuration = engine;
        var deployers = new ArrayList<Deployer>(List.of(deployment -> forgetWhenCommitted()));
        if (engine.getCustomPostDeployers() != null) {
            deployers.addAll(engine.getCustomPostDeployers());
        }
        engine.setCustomPostDeployers(deployers);
        listen(engine);
    }

    private void listen(ProcessEngineConfigurationImpl engine) {
        var dmn = engine.getDmnEngineConfiguration() == null
                ? (DefaultDmnEngineConfiguration) DmnEngineConfiguration.createDefaultDmnEngineConfiguration()
                : engine.getDmnEngineConfiguration();
        var listeners = new ArrayList<DmnDecisionTableEvaluationListener>(List.of(matchedRules));
        if (dmn.getCustomPostDecisionTableEvaluationListeners() != null) {
            listeners.addAll(dmn.getCustomPostDecisionTableEvaluationListeners());
        }
        dmn.setCustomPostDecisionTableEvaluationListeners(listeners);
        engine.setDmnEngineConfiguration(dmn);
    }

    @Override
    public void postProcessEngineBuild(ProcessEngine engine) {
        readings.clear();
    }

    /** The version of a table now in force. */
    public Table inForce(String key) {
        var seen = deployments.get();
        var now = clock.instant();
        var known = readings.get(key);
        if (known == null || known.deployments() != seen || known.isOldAt(now)) {
            known = new Reading(read(key), seen, now);
            readings.put(key, known);
        }
        return new Table(engine(), known.definition(), matchedRules);
    }

    /** Looks again at the next question: another node may just have put a version in force. */
    public void lookAgain() {
        deployments.incrementAndGet();
    }

    private DecisionDefinition read(String key) {
        return engine().getCommandExecutorTxRequired()
                .execute(command -> command.runWithoutAuthorization(
                        () -> engine().getDeploymentCache().findDeployedLatestDecisionDefinitionByKey(key)));
    }

    private void forgetWhenCommitted() {
        Context.getCommandContext()
                .getTransactionContext()
                .addTransactionListener(TransactionState.COMMITTED, command -> deployments.incrementAndGet());
    }

    private ProcessEngineConfigurationImpl engine() {
        return Optional.ofNullable(configuration).orElseThrow();
    }

    /** One version of a table. */
    public static final class Table {

        private final ProcessEngineConfigurationImpl engine;
        private final DecisionDefinition definition;
        private final MatchedRules matchedRules;

        private Table(ProcessEngineConfigurationImpl engine, DecisionDefinition definition, MatchedRules matchedRules) {
            this.engine = engine;
            this.definition = definition;
            this.matchedRules = matchedRules;
        }

        public int version() {
            return definition.getVersion();
        }

        /** The engine's id of this version. */
        public String definitionId() {
            return definition.getId();
        }

        /** Evaluates and tells which rules matched. */
        public MatchedRules.Told<DmnDecisionTableResult> tell(Map<String, @Nullable Object> inputs) {
            return matchedRules.during(() -> evaluate(inputs));
        }

        /** What the table says of a rule in words; empty when it says nothing. */
        public String description(String rule) {
            return engine.getCommandExecutorTxRequired()
                    .execute(command -> command.runWithoutAuthorization(() -> Optional.ofNullable(
                                    engine.getRepositoryService()
                                            .getDmnModelInstance(definition.getId())
                                            .<Rule>getModelElementById(rule))
                            .map(Rule::getDescription)
                            .map(description -> description.getTextContent().strip())
                            .orElse("")));
        }

        public DmnDecisionTableResult evaluate(Map<String, ? extends @Nullable Object> inputs) {
            return engine.getCommandExecutorTxRequired().execute(command -> engine.getDmnEngine()
                    .evaluateDecisionTable((DmnDecision) definition, variables(inputs)));
        }
    }

    private static VariableMap variables(Map<String, ? extends @Nullable Object> inputs) {
        var variables = Variables.createVariables();
        variables.putAll(inputs);
        return variables;
    }

    private record Reading(DecisionDefinition definition, long deployments, Instant at) {

        boolean isOldAt(Instant now) {
            return now.isBefore(at) || !now.isBefore(at.plus(MEMORY));
        }
    }
}
