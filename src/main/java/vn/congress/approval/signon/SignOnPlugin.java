package vn.congress.approval.signon;

import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.identity.db.DbIdentityServiceProvider;
import org.camunda.bpm.engine.impl.identity.db.DbUserQueryImpl;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.springframework.stereotype.Component;
import vn.congress.approval.domain.agency.Role;

/** Gives the engine's identity service our password hash and our administrators. */
@Component
final class SignOnPlugin extends AbstractProcessEnginePlugin {

    private final SlowPasswordHash hash;

    SignOnPlugin(SlowPasswordHash hash) {
        this.hash = hash;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setPasswordEncryptor(hash);
        engine.setIdentityProviderSessionFactory(new Identities());
    }

    private static final class Identities implements SessionFactory {

        @Override
        public Class<?> getSessionType() {
            return DbIdentityServiceProvider.class;
        }

        @Override
        public Session openSession() {
            return new OurAdministrators();
        }
    }

    /**
     * The web applications lead every visitor to a set-up page until the built-in group has a member. Ours is another
     * group, and accounts are not made on an open page.
     */
    private static final class OurAdministrators extends DbIdentityServiceProvider {

        @Override
        public long findUserCountByQueryCriteria(DbUserQueryImpl query) {
            if (Groups.CAMUNDA_ADMIN.equals(query.getGroupId())) {
                query.memberOfGroup(Role.ADMINISTRATION.groupId());
            }
            return super.findUserCountByQueryCriteria(query);
        }
    }
}
