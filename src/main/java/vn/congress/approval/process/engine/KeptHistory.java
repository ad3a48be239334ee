package vn.congress.approval.process.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.engine.history.UserOperationLogEntry;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.history.AbstractHistoryLevel;
import org.camunda.bpm.engine.impl.history.HistoryLevel;
import org.camunda.bpm.engine.impl.history.event.HistoryEventType;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.PropertyChange;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.persistence.entity.UserOperationLogManager;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Has the engine remember what Cockpit shows of a process, and not what the journal says better.
 *
 * <p>Kept: instances, activities and steps, incidents and failed jobs, decisions on authority, what operators and
 * administrators do. Left out: values of variables, candidate desks, jobs that went well, due dates looked up, and that
 * a person completed a step, which the journal has with what they handed in.
 */
@Component
public final class KeptHistory extends AbstractProcessEnginePlugin {

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        var level = new Level();
        var levels = new ArrayList<HistoryLevel>(List.of(level));
        if (engine.getCustomHistoryLevels() != null) {
            levels.addAll(engine.getCustomHistoryLevels());
        }
        engine.setCustomHistoryLevels(levels);
        engine.setHistoryLevel(level);

        var sessions = new ArrayList<SessionFactory>(List.of(new Operations()));
        if (engine.getCustomSessionFactories() != null) {
            sessions.addAll(engine.getCustomSessionFactories());
        }
        engine.setCustomSessionFactories(sessions);
    }

    /** The database keeps the number and lets no other level near it. */
    private static final class Level extends AbstractHistoryLevel {

        private static final Set<HistoryEventTypes> LEFT_OUT = Set.of(
                HistoryEventTypes.VARIABLE_INSTANCE_CREATE,
                HistoryEventTypes.VARIABLE_INSTANCE_UPDATE,
                HistoryEventTypes.VARIABLE_INSTANCE_UPDATE_DETAIL,
                HistoryEventTypes.VARIABLE_INSTANCE_MIGRATE,
                HistoryEventTypes.VARIABLE_INSTANCE_DELETE,
                HistoryEventTypes.FORM_PROPERTY_UPDATE,
                HistoryEventTypes.IDENTITY_LINK_ADD,
                HistoryEventTypes.IDENTITY_LINK_DELETE,
                HistoryEventTypes.JOB_CREATE,
                HistoryEventTypes.JOB_SUCCESS,
                HistoryEventTypes.JOB_DELETE);

        /** Tables read for figures by the thousand; what follows from them is kept elsewhere. */
        private static final Set<String> LOOKED_UP = Set.of(ServiceLevels.DECISION, "urging-ladder", "stall-limits");

        @Override
        public int getId() {
            return 40;
        }

        @Override
        public String getName() {
            return "office";
        }

        @Override
        public boolean isHistoryEventProduced(HistoryEventType type, @Nullable Object entity) {
            if (type == HistoryEventTypes.DMN_DECISION_EVALUATE && entity instanceof DmnDecision decision) {
                return !LOOKED_UP.contains(decision.getKey());
            }
            return !LEFT_OUT.contains(type);
        }
    }

    private static final class Operations implements SessionFactory {

        @Override
        public Class<?> getSessionType() {
            return UserOperationLogManager.class;
        }

        @Override
        public Session openSession() {
            return new OperationsOnly();
        }
    }

    private static final class OperationsOnly extends UserOperationLogManager {

        @Override
        public void logTaskOperations(String operation, TaskEntity task, List<PropertyChange> changes) {
            if (!UserOperationLogEntry.OPERATION_TYPE_COMPLETE.equals(operation)) {
                super.logTaskOperations(operation, task, changes);
            }
        }
    }
}
