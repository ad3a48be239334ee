package vn.congress.approval.signon;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.stereotype.Component;
import vn.congress.approval.domain.agency.Agencies;
import vn.congress.approval.domain.agency.OfficeGroups;
import vn.congress.approval.domain.agency.Seats;

/** Makes a group for every desk and role at start-up, then the accounts the profile starts with. */
@Component
final class OfficeAccounts extends AbstractProcessEnginePlugin {

    private static final String KIND = "WORKFLOW";

    private final Agencies agencies;
    private final Seats seats;
    private final FirstAccounts firstAccounts;

    OfficeAccounts(Agencies agencies, Seats seats, FirstAccounts firstAccounts) {
        this.agencies = agencies;
        this.seats = seats;
        this.firstAccounts = firstAccounts;
    }

    @Override
    public void postProcessEngineBuild(ProcessEngine engine) {
        var configuration = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        configuration.getCommandExecutorTxRequired().execute(command -> {
            groups(engine.getIdentityService());
            firstAccounts.open(engine.getIdentityService());
            return Boolean.TRUE;
        });
    }

    private void groups(IdentityService identities) {
        var known =
                identities.createGroupQuery().list().stream().map(Group::getId).toList();
        OfficeGroups.all(agencies.all(), seats).forEach((id, name) -> {
            if (!known.contains(id)) {
                var group = identities.newGroup(id);
                group.setName(name);
                group.setType(KIND);
                identities.saveGroup(group);
            }
        });
    }
}
