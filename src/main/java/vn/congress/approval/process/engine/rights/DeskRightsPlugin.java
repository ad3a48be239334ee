package vn.congress.approval.process.engine.rights;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantCommandChecker;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationManager;
import org.camunda.bpm.engine.impl.persistence.entity.TaskManager;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import vn.congress.approval.domain.absence.Substitutions;
import vn.congress.approval.domain.agency.Role;
import vn.congress.approval.domain.task.CongressTasks;
import vn.congress.approval.process.engine.StandIns;

/** Puts the rights of the desk in place of the engine's rows for each task. */
@Component
public final class DeskRightsPlugin extends AbstractProcessEnginePlugin {

    private final Substitutions substitutions;
    private final CongressTasks register;

    public DeskRightsPlugin(@Lazy Substitutions substitutions, @Lazy CongressTasks register) {
        this.substitutions = substitutions;
        this.register = register;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        var sessions = new ArrayList<SessionFactory>();
        if (engine.getCustomSessionFactories() != null) {
            sessions.addAll(engine.getCustomSessionFactories());
        }
        sessions.add(new Of<>(AuthorizationManager.class, DeskAuthorizationManager::new));
        sessions.add(new Of<>(TaskManager.class, DeskTaskManager::new));
        sessions.add(new Of<>(StandIns.class, () -> new StandIns(substitutions)));
        engine.setCustomSessionFactories(sessions);
        var last = new ArrayList<CommandInterceptor>();
        if (engine.getCustomPostCommandInterceptorsTxRequired() != null) {
            last.addAll(engine.getCustomPostCommandInterceptorsTxRequired());
        }
        last.add(new StartsAtTheStart());
        engine.setCustomPostCommandInterceptorsTxRequired(last);
        engine.setCommandCheckers(new ArrayList<>(List.of(new TenantCommandChecker(), new DeskCommandChecker())));
        engine.setResourceAuthorizationProvider(new NoRowsForTasks());
        engine.setTaskService(new DeskTaskService(register));
        engine.setFormService(new DeskFormService());
        engine.setIdentityService(new OfficeIdentityService());
        engine.setAdminGroups(new ArrayList<>(List.of(Role.ADMINISTRATION.groupId())));
    }

    @Override
    public void postInit(ProcessEngineConfigurationImpl engine) {
        DeskTaskManager.addStatementsTo(engine.getSqlSessionFactory().getConfiguration(), engine.getDatabaseType());
    }

    private record Of<S extends Session>(Class<? super S> type, Supplier<S> open) implements SessionFactory {

        @Override
        public Class<?> getSessionType() {
            return type;
        }

        @Override
        public Session openSession() {
            return open.get();
        }
    }
}
